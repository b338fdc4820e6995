import type { ReactNode } from 'react';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { SelectField, type SelectOption } from '../../../ui/SelectField.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import type { Property } from './property.ts';

interface ChoiceOptions<V extends string> {
  readonly key: string;
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  /** Drawn in place of the option's label. */
  readonly show?: ReactNode;
}

/** Options of a vocabulary with their words. */
export function optionsOf<V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): readonly SelectOption<V>[] {
  return values.map((value) => ({ value, label: words[value] }));
}

/** One of a vocabulary. */
export function choiceProperty<V extends string>({ key, label, value, options, show, save }: ChoiceOptions<V> & {
  readonly value: V;
  readonly save: (value: V) => Promise<void>;
}): Property {
  const text = options.find((option) => option.value === value)?.label ?? value;
  return {
    key, label, isEmpty: false, text, show: show ?? text,
    editor: ({ onDone }) => (
      <FieldEditor label={label} value={value} save={save} onDone={onDone}>
        {({ draft, onChange, error }) => (
          <SelectField label={label} isLabelHidden value={draft} options={options} onChange={onChange} error={error} />
        )}
      </FieldEditor>
    ),
  };
}

/** One of a vocabulary, or none. */
export function optionalChoiceProperty<V extends string>({ key, label, value, options, show, save }: ChoiceOptions<V> & {
  readonly value: V | null;
  readonly save: (value: V | null) => Promise<void>;
}): Property {
  const text = options.find((option) => option.value === value)?.label ?? '';
  const withNone: readonly SelectOption<V | ''>[] = [{ value: '', label: inspectorStrings.none }, ...options];
  return {
    key, label, isEmpty: value === null, text, show: show ?? text,
    editor: ({ onDone }) => (
      <FieldEditor<V | ''> label={label} value={value ?? ''} save={(draft) => save(draft === '' ? null : draft)} onDone={onDone}>
        {({ draft, onChange, error }) => (
          <SelectField<V | ''> label={label} isLabelHidden value={draft} options={withNone} onChange={onChange} error={error} />
        )}
      </FieldEditor>
    ),
  };
}

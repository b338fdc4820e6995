import type { ThingSummary } from '../../../../shared/contract/things.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import type { Property } from './property.ts';
import { DocumentText } from '../../../ui/DocumentText.tsx';

/** A thing by name. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

export interface ThingPropertyOptions {
  readonly key: string;
  readonly label: string;
  readonly value: NamedThing | null;
  readonly search: (text: string) => Promise<readonly ThingSummary[]>;
  readonly save: (id: string | null) => Promise<void>;
  readonly canBeEmpty?: boolean;
}

const isSame = (left: NamedThing | null, right: NamedThing | null) => left?.id === right?.id;

/** Another thing of the case, found by typing. */
export function thingProperty({ key, label, value, search, save, canBeEmpty = true }: ThingPropertyOptions): Property {
  return {
    key, label, isEmpty: value === null, text: value?.name ?? '', show: value && <DocumentText text={value.name} />,
    editor: ({ onDone }) => (
      <FieldEditor<NamedThing | null> label={label} value={value} isSame={isSame} save={(draft) => save(draft?.id ?? null)} onDone={onDone}>
        {({ draft, onChange, onCommit, error }) => (
          <Combobox<NamedThing & { readonly type?: string | null }>
            label={label} isLabelHidden value={draft} search={search} error={error}
            onChange={(chosen) => {
              if (chosen !== null) onCommit(chosen);
              else if (canBeEmpty) onChange(null);
            }}
            itemKey={({ id }) => id} itemText={({ name }) => name} itemAside={({ type }) => type ?? null}
            itemIcon={({ id, type }) => <KindIcon kind={id.startsWith('actor') ? type ?? 'person' : id.slice(0, id.indexOf('--'))} />}
          />
        )}
      </FieldEditor>
    ),
  };
}

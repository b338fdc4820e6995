import { inspectorStrings } from '../../../strings/inspector.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FieldEditor, type ControlProps } from './FieldEditor.tsx';
import type { Property } from './property.ts';
import { DocumentText } from '../../../ui/DocumentText.tsx';

export interface TextPropertyOptions {
  readonly key: string;
  readonly label: string;
  readonly value: string | null;
  /** Rejects with what stands under the field. */
  readonly save: (value: string | null) => Promise<void>;
  readonly isLong?: boolean;
  readonly hint?: string;
}

const nothingAsNull = (draft: string) => (draft.trim() === '' ? null : draft);

function TextControl({ label, isLong, hint, draft, onChange, error }: ControlProps<string> & {
  readonly label: string;
  readonly isLong: boolean;
  readonly hint: string | undefined;
}) {
  const field = { label, isLabelHidden: true, value: draft, onChange, error, hint };
  return isLong ? <TextArea {...field} rows={4} /> : <TextField {...field} />;
}

/** Free text, empty when absent. */
export function textProperty({ key, label, value, save, isLong = false, hint }: TextPropertyOptions): Property {
  return {
    key, label, isEmpty: value === null || value === '', text: value ?? '',
    show: value !== null && <DocumentText className={isLong ? 'inspector-long' : undefined} text={value} />,
    editor: ({ onDone }) => (
      <FieldEditor label={label} value={value ?? ''} save={(draft) => save(nothingAsNull(draft))} onDone={onDone}>
        {(control) => <TextControl {...control} label={label} isLong={isLong} hint={hint} />}
      </FieldEditor>
    ),
  };
}

/** A text that must not be empty. */
export function requiredTextProperty({ save, ...options }: Omit<TextPropertyOptions, 'save' | 'value'> & {
  readonly value: string;
  readonly save: (value: string) => Promise<void>;
}): Property {
  const { label, value, hint, isLong = false } = options;
  const check = (draft: string) => (draft.trim() === '' ? inspectorStrings.must(label) : undefined);
  return {
    ...textProperty({ ...options, save: async () => undefined }),
    editor: ({ onDone }) => (
      <FieldEditor label={label} value={value} save={save} check={check} onDone={onDone}>
        {(control) => <TextControl {...control} label={label} isLong={isLong} hint={hint} />}
      </FieldEditor>
    ),
  };
}

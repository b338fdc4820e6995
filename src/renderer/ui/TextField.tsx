import type { InputHTMLAttributes, Ref } from 'react';
import { Field, type FieldProps } from './Field.tsx';

export interface TextFieldProps extends FieldProps,
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'className' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Gets the focus when the dialog around it opens. */
  readonly isFirst?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField({
  label, isLabelHidden, aside, hint, error, value, onChange, isFirst = false, ref, ...rest
}: TextFieldProps) {
  const field = { label, aside, hint, error, ...(isLabelHidden === undefined ? {} : { isLabelHidden }) };
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          type="text" autoComplete="off" spellCheck={false} ref={ref} {...rest} {...attributes} className="field-input" value={value}
          onChange={(event) => onChange(event.currentTarget.value)} {...(isFirst ? { 'data-first': '' } : {})}
        />
      )}
    </Field>
  );
}

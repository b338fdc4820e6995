import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './Field.tsx';

export interface TextAreaProps extends FieldProps,
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'className' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea({ label, isLabelHidden, aside, hint, error, value, onChange, ref, ...rest }: TextAreaProps) {
  const field = { label, aside, hint, error, ...(isLabelHidden === undefined ? {} : { isLabelHidden }) };
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          rows={3} ref={ref} {...rest} {...attributes} className="field-input" value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

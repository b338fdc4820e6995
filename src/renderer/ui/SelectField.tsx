import { Field, type FieldProps } from './Field.tsx';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectFieldProps<V extends string> extends FieldProps {
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a few values. For "none", give an option whose value is the empty string. */
export function SelectField<V extends string>({
  label, isLabelHidden, aside, hint, error, value, options, onChange, disabled = false,
}: SelectFieldProps<V>) {
  const field = { label, aside, hint, error, ...(isLabelHidden === undefined ? {} : { isLabelHidden }) };
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes} className="field-input" value={value} disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </Field>
  );
}

import { markings, type Marking } from '../../shared/vocabulary.ts';
import { strings } from '../strings/en.ts';
import { SelectField, type SelectOption } from '../ui/SelectField.tsx';

type Choice = Marking | '';

const options: readonly SelectOption<Choice>[] = [
  { value: '', label: strings.shell.noMarking },
  ...markings.map((marking) => ({ value: marking, label: `${marking} · ${strings.vocabulary.markings[marking]}` })),
];

export interface MarkingFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Marking | null;
  readonly onChange: (marking: Marking | null) => void;
}

/** TLP 2.0 label, or none. */
export function MarkingField({ label, hint, value, onChange }: MarkingFieldProps) {
  return (
    <SelectField<Choice>
      label={label} hint={hint} value={value ?? ''} options={options}
      onChange={(choice) => onChange(choice === '' ? null : choice)}
    />
  );
}

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
  readonly aside?: string | undefined;
  readonly value: Marking | null;
  readonly onChange: (marking: Marking | null) => void;
}

/** TLP 2.0 label, or none. */
export function MarkingField({ label, hint, aside, value, onChange }: MarkingFieldProps) {
  return (
    <SelectField<Choice>
      label={label} hint={hint} aside={aside} value={value ?? ''} options={options}
      onChange={(choice) => onChange(choice === '' ? null : choice)}
    />
  );
}

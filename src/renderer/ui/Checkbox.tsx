import type { ReactNode } from 'react';
import './fields.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, isChecked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className="field-check">
      <input type="checkbox" checked={isChecked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

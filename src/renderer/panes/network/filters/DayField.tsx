import { useState } from 'react';
import { filterStrings } from '../../../strings/network-filter.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { daysOf, dayText } from './days.ts';

export interface DayFieldProps {
  readonly label: string;
  /** Which day of a month or a year is meant. */
  readonly end: 'first' | 'last';
  readonly day: number | null;
  /** Says what is wrong with a day that can be read. */
  readonly error?: string | undefined;
  readonly onChange: (day: number | null) => void;
}

/** One end of a window of days. What is typed stays as it was typed as long as it means the same. */
export function DayField({ label, end, day, error, onChange }: DayFieldProps) {
  const [text, setText] = useState('');
  const typed = daysOf(text)?.[end] ?? null;
  const isBroken = text.trim() !== '' && typed === null;
  const shown = isBroken || typed === day ? text : day === null ? '' : dayText(day);
  return (
    <TextField
      label={label} value={shown} title={filterStrings.dayHint} placeholder="2020-05" error={isBroken ? filterStrings.dayProblem : error}
      onChange={(next) => {
        setText(next);
        onChange(daysOf(next)?.[end] ?? null);
      }}
    />
  );
}

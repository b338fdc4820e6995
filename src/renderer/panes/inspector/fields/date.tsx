import { inspectorStrings } from '../../../strings/inspector.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { formatDate, formatDay } from '../../../../shared/edtf-text.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import type { Property } from './property.ts';

/** A date as it is edited. */
export interface DateFields {
  /** EDTF, or null when undated. */
  readonly date: string | null;
  readonly dateInferred: boolean;
  readonly dateBasis: string | null;
}

/** A date as it is shown: with the days that the case worked out, null at an open end. */
export interface ShownDate extends DateFields {
  readonly earliestDay: number | null;
  readonly latestDay: number | null;
}

/** The days that a date can mean, in words; null for one exact day, which needs no more. */
export function daysText({ earliestDay, latestDay }: Pick<ShownDate, 'earliestDay' | 'latestDay'>): string | null {
  if (earliestDay !== null && latestDay !== null) {
    return earliestDay === latestDay ? null : inspectorStrings.between(formatDay(earliestDay, 'short'), formatDay(latestDay, 'short'));
  }
  if (earliestDay !== null) return inspectorStrings.after(formatDay(earliestDay, 'short'));
  return latestDay === null ? null : inspectorStrings.before(formatDay(latestDay, 'short'));
}

/** The date in words, then as it is stored with its earliest and latest day, then what it was worked out from. */
export function DateText({ value }: { readonly value: ShownDate }) {
  const { date, dateInferred, dateBasis } = value;
  if (date === null) return null;
  const words = formatDate(date);
  const days = daysText(value);
  return (
    <>
      {words}
      {days !== null && (
        <span className="inspector-aside">
          {words !== date && <><span className="inspector-code">{date}</span> · </>}<span className="inspector-together">{days}</span>
        </span>
      )}
      {dateInferred && <span className="inspector-aside">{inspectorStrings.inferredShort}{dateBasis === null ? '' : `: ${dateBasis}`}</span>}
    </>
  );
}

/** A date as it is typed. */
export interface DateDraft {
  readonly date: string;
  readonly dateInferred: boolean;
  readonly dateBasis: string;
}

export const blankDate: DateDraft = { date: '', dateInferred: false, dateBasis: '' };

const draftOf = ({ date, dateInferred, dateBasis }: DateFields): DateDraft => ({ date: date ?? '', dateInferred, dateBasis: dateBasis ?? '' });
const isSame = (left: DateDraft, right: DateDraft) =>
  left.date === right.date && left.dateInferred === right.dateInferred && left.dateBasis === right.dateBasis;

/** The stored form of what was typed. */
export function dateFieldsOf({ date, dateInferred, dateBasis }: DateDraft): DateFields {
  const given = date.trim() === '' ? null : date.trim();
  return given === null
    ? { date: null, dateInferred: false, dateBasis: null }
    : { date: given, dateInferred, dateBasis: dateBasis.trim() === '' ? null : dateBasis };
}

/** A date with what it was worked out from. */
export function dateProperty(label: string, value: ShownDate, save: (date: DateFields) => Promise<void>): Property {
  return {
    key: 'date', label, isEmpty: value.date === null, text: value.date === null ? '' : formatDate(value.date), show: <DateText value={value} />,
    editor: ({ onDone }) => (
      <FieldEditor<DateDraft> label={label} value={draftOf(value)} isSame={isSame} save={(draft) => save(dateFieldsOf(draft))} onDone={onDone}>
        {({ draft, onChange, error }) => <DateControls label={label} draft={draft} onChange={onChange} error={error} />}
      </FieldEditor>
    ),
  };
}

/** The controls of a date, also used in forms. */
export function DateControls({ label, isLabelHidden = true, draft, onChange, error }: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly draft: DateDraft;
  readonly onChange: (draft: DateDraft) => void;
  readonly error?: string | undefined;
}) {
  const reading = formatDate(draft.date.trim());
  return (
    <div className="inspector-date">
      <TextField
        label={label} isLabelHidden={isLabelHidden} value={draft.date} onChange={(date) => onChange({ ...draft, date })} error={error}
        hint={draft.date.trim() !== '' && reading !== draft.date.trim() ? reading : inspectorStrings.dateHint}
      />
      {draft.date.trim() !== '' && (
        <Checkbox label={inspectorStrings.inferred} isChecked={draft.dateInferred} onChange={(dateInferred) => onChange({ ...draft, dateInferred })} />
      )}
      {draft.date.trim() !== '' && (draft.dateInferred || draft.dateBasis !== '') && (
        <TextField label={inspectorStrings.basis} value={draft.dateBasis} onChange={(dateBasis) => onChange({ ...draft, dateBasis })} />
      )}
    </div>
  );
}

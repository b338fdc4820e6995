import { isExactDay, readEdtf, type EdtfEnd, type EdtfQualifier } from '../../ui/edtf.ts';

/**
 * How an end of an item is drawn: `exact` a day that is known, `vague` the outermost day that a date can
 * mean, `open` goes on (`..`), `unknown` not known, `clipped` goes on beyond the window.
 */
export type EndForm = 'exact' | 'vague' | 'open' | 'unknown' | 'clipped';

/** What a date means on the axis. */
export interface Span {
  /** First day, or null when it is open. */
  readonly earliestDay: number | null;
  /** Last day, itself included, or null when it is open. */
  readonly latestDay: number | null;
  readonly start: Exclude<EndForm, 'clipped'>;
  readonly end: Exclude<EndForm, 'clipped'>;
  /** One day, known exactly. Only this may be drawn as a point. */
  readonly isPoint: boolean;
  readonly doubt: EdtfQualifier | null;
}

interface Dated {
  readonly date: string | null;
  readonly earliestDay: number | null;
  readonly latestDay: number | null;
}

function formOf(end: EdtfEnd, day: number | null): Span['start'] {
  if (end === 'unknown') return 'unknown';
  if (end === 'open' || day === null) return 'open';
  return isExactDay(end) ? 'exact' : 'vague';
}

function doubtOf(ends: readonly EdtfEnd[]): EdtfQualifier | null {
  const doubts = new Set(ends.map((end) => (typeof end === 'object' ? end.qualifier : null)));
  doubts.delete(null);
  const [first = null, ...others] = doubts;
  return others.length > 0 ? 'both' : first;
}

/** Reads how an item lies in time from its EDTF date and the days that the case worked out for it. */
export function spanOf({ date, earliestDay, latestDay }: Dated): Span {
  const reading = readEdtf(date ?? '');
  const days = { earliestDay, latestDay };
  if (reading.form === 'other') {
    const form = (day: number | null) => (day === null ? 'open' : 'vague');
    return { ...days, start: form(earliestDay), end: form(latestDay), isPoint: false, doubt: null };
  }
  const [from, to] = reading.form === 'single' ? [reading.date, reading.date] : [reading.from, reading.to];
  const isPoint = reading.form === 'single' && isExactDay(reading.date) && earliestDay !== null && earliestDay === latestDay;
  return { ...days, start: formOf(from, earliestDay), end: formOf(to, latestDay), isPoint, doubt: doubtOf([from, to]) };
}

import { isExactDay, readEdtf, type EdtfEnd, type EdtfQualifier } from '../../shared/edtf.ts';

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
  /** Whether digits of the date are left open by `X`, as in `2020-10-XX`. */
  readonly isUnspecified: boolean;
  /** Days since 1970-01-01, not whole, where an end tells its time of day; the only end of a point is its start. */
  readonly startAt: number | null;
  readonly endAt: number | null;
}

const dayMs = 86_400_000;
const plain = { isUnspecified: false, startAt: null, endAt: null } as const;

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

const hasOpenDigits = (end: EdtfEnd): boolean =>
  typeof end === 'object' && (end.unspecified !== null || end.precision === 'decade' || end.precision === 'century');

/** The moment of an end that tells its time. */
function momentOf(end: EdtfEnd): number | null {
  if (typeof end !== 'object' || end.time === undefined) return null;
  const date = new Date(0);
  date.setUTCFullYear(end.year, (end.month ?? 1) - 1, end.day ?? 1);
  return date.getTime() / dayMs + end.time.dayPart;
}

/** Reads how an item lies in time from its EDTF date and the days that the case worked out for it. */
export function spanOf({ date, earliestDay, latestDay }: Dated): Span {
  const reading = readEdtf(date ?? '');
  const days = { earliestDay, latestDay };
  if (reading.form === 'other') {
    const form = (day: number | null) => (day === null ? 'open' : 'vague');
    return { ...days, ...plain, start: form(earliestDay), end: form(latestDay), isPoint: false, doubt: null };
  }
  const [from, to] = reading.form === 'single' ? [reading.date, reading.date] : [reading.from, reading.to];
  const isPoint = reading.form === 'single' && isExactDay(reading.date) && earliestDay !== null && earliestDay === latestDay;
  return {
    ...days, start: formOf(from, earliestDay), end: formOf(to, latestDay), isPoint, doubt: doubtOf([from, to]),
    isUnspecified: hasOpenDigits(from) || hasOpenDigits(to), startAt: momentOf(from), endAt: momentOf(to),
  };
}

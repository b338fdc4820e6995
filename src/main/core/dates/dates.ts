import edtf, { type ParsedEdtf } from 'edtf';
import { CaseError } from '../../../shared/errors.ts';

/** First and last day that a date can mean, as days since 1970-01-01; null at an open or unknown end. */
export interface DayRange {
  readonly earliestDay: number | null;
  readonly latestDay: number | null;
}

/** A date as an analyst gives it. */
export interface GivenDate {
  readonly date: string | null;
  readonly dateInferred: boolean;
  readonly dateBasis: string | null;
}

const dayMs = 86_400_000;
const daysPerYear = 365.2425;

/**
 * First and last month and day of the seasons 21 to 28. EDTF leaves them open; these are the northern ones,
 * wide enough for the meteorological and the astronomical reading. The year of a winter is that of its December.
 */
const seasons: Readonly<Record<number, readonly [string, string]>> = {
  1: ['03-01', '06-21'], 2: ['06-01', '09-23'], 3: ['09-01', '12-22'], 0: ['12-01', '03-21'],
};

const dayOf = (milliseconds: number | null): number | null =>
  milliseconds === null || !Number.isFinite(milliseconds) ? null : Math.floor(milliseconds / dayMs);

function seasonRange(year: number, season: number): DayRange | undefined {
  if (season < 21 || season > 28) return undefined;
  const months = seasons[season % 4];
  if (!months) return undefined;
  const [from, to] = months;
  const startMs = Date.parse(`${yearText(year)}-${from}`);
  return { earliestDay: dayOf(startMs), latestDay: dayOf(Date.parse(`${yearText(season % 4 === 0 ? year + 1 : year)}-${to}`)) };
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

function rangeOf(parsed: ParsedEdtf): DayRange {
  if (parsed.type === 'Season' && parsed.year !== undefined && parsed.season !== undefined) {
    const range = seasonRange(parsed.year, parsed.season);
    if (range) return range;
  }
  if (parsed.type === 'Interval') {
    const { lower, upper } = parsed;
    return {
      earliestDay: typeof lower === 'object' && lower !== null ? rangeOf(lower).earliestDay : dayOf(parsed.min),
      latestDay: typeof upper === 'object' && upper !== null ? rangeOf(upper).latestDay : dayOf(parsed.max),
    };
  }
  if (parsed.type === 'Year' && parsed.year !== undefined && Number.isNaN(parsed.min)) {
    const first = Math.floor((parsed.year - 1970) * daysPerYear);
    return { earliestDay: first, latestDay: first + 365 };
  }
  return { earliestDay: dayOf(parsed.min), latestDay: dayOf(parsed.max) };
}

function refuse(text: string, why: string): CaseError {
  return new CaseError('DATE_INVALID', `"${text}" is not a date that can be kept: ${why}. Write it as EDTF, for instance 2020-10-21, 2020-10, 2020~, 2020-10/2021-03 or 2020-11/.. and leave it empty when there is none.`);
}

/**
 * The days that an EDTF date can mean.
 *
 * @param text EDTF levels 0 to 2 (ISO 8601-2:2019)
 * @throws CaseError `DATE_INVALID`
 */
export function dayRange(text: string): DayRange {
  if (/^-?\d{1,3}$/.test(text)) throw refuse(text, 'a year has four digits');
  let parsed: ParsedEdtf;
  try {
    parsed = edtf(text);
  } catch (error) {
    throw refuse(text, error instanceof Error && error.message.startsWith('invalid') ? 'it ends before it starts' : 'it does not follow EDTF');
  }
  const range = rangeOf(parsed);
  if (range.earliestDay !== null && range.latestDay !== null && range.latestDay < range.earliestDay) {
    throw refuse(text, 'it ends before it starts');
  }
  return range;
}

/**
 * The stored form of a given date.
 *
 * @throws CaseError `DATE_INVALID`
 */
export function datedOf(given: GivenDate): GivenDate & DayRange {
  const { date, dateInferred, dateBasis } = given;
  const range = date === null ? { earliestDay: null, latestDay: null } : dayRange(date);
  return { date, dateInferred, dateBasis, ...range };
}

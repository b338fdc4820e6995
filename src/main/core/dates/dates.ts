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
 * First and last month and day of spring, summer, autumn and winter in the north. EDTF leaves them open; these are
 * wide enough for the meteorological and the astronomical reading. The year of a winter is that of its December.
 */
const seasons: readonly (readonly [string, string])[] = [
  ['03-01', '06-21'], ['06-01', '09-23'], ['09-01', '12-22'], ['12-01', '03-21'],
];
/** The third of a year; the parser takes the first one for five months. */
const quadrimesters: readonly (readonly [string, string])[] = [['01-01', '04-30'], ['05-01', '08-31'], ['09-01', '12-31']];
/** First numbers of the groups: seasons anywhere, in the north, in the south (half a year apart), and thirds of a year. */
const [anySpring, northernSpring, southernSpring, firstQuarter, firstThird, firstHalf] = [21, 25, 29, 33, 37, 40];

const dayOf = (milliseconds: number | null): number | null =>
  milliseconds === null || !Number.isFinite(milliseconds) ? null : Math.floor(milliseconds / dayMs);

function monthsOf(season: number): readonly [string, string] | undefined {
  if (season < anySpring) return undefined;
  if (season < northernSpring) return seasons[season - anySpring];
  if (season < southernSpring) return seasons[season - northernSpring];
  if (season < firstQuarter) return seasons[(season - southernSpring + 2) % seasons.length];
  return season >= firstThird && season < firstHalf ? quadrimesters[season - firstThird] : undefined;
}

function seasonRange(year: number, season: number): DayRange | undefined {
  const months = monthsOf(season);
  if (!months) return undefined;
  const [from, to] = months;
  const lastYear = to < from ? year + 1 : year;
  return { earliestDay: dayOf(Date.parse(`${yearText(year)}-${from}`)), latestDay: dayOf(Date.parse(`${yearText(lastYear)}-${to}`)) };
}

/** From the first to the last day of any member: the parser's own bounds leave out the end of a range of years. */
function membersRange({ values = [], earlier = false, later = false }: ParsedEdtf): DayRange {
  const ranges = values.flat().map((member) => rangeOf(member));
  const [first, last] = [ranges.map(({ earliestDay }) => earliestDay), ranges.map(({ latestDay }) => latestDay)];
  return {
    earliestDay: earlier ? null : first.reduce((least, day) => (least === null || day === null ? null : Math.min(least, day)), first[0] ?? null),
    latestDay: later ? null : last.reduce((most, day) => (most === null || day === null ? null : Math.max(most, day)), last[0] ?? null),
  };
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
  if (parsed.type === 'Set' || parsed.type === 'List') return membersRange(parsed);
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

/** The first 29 February of a year that has none; the parser takes it for 1 March. */
function missingLeapDay(text: string): string | undefined {
  const years = [...text.matchAll(/(-?\d{4})[?~%]?-[?~%]?02[?~%]?-[?~%]?29/g)].map(([, year]) => year ?? '');
  return years.find((year) => Number(year) % 4 !== 0 || (Number(year) % 100 === 0 && Number(year) % 400 !== 0));
}

/**
 * The days that an EDTF date can mean.
 *
 * @param text EDTF levels 0 to 2 (ISO 8601-2:2019)
 * @throws CaseError `DATE_INVALID`
 */
export function dayRange(text: string): DayRange {
  let parsed: ParsedEdtf;
  try {
    parsed = edtf(text);
  } catch (error) {
    throw refuse(text, error instanceof Error && error.message.startsWith('invalid') ? 'it does not end after it starts' : 'it does not follow EDTF');
  }
  if (parsed.type === 'Century' || parsed.type === 'Decade') throw refuse(text, 'a year has four digits');
  const year = missingLeapDay(text);
  if (year !== undefined) throw refuse(text, `the February of ${year} has 28 days`);
  const range = rangeOf(parsed);
  if ([range.earliestDay, range.latestDay].some((day) => day !== null && !Number.isSafeInteger(day))) throw refuse(text, 'it is too far away');
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

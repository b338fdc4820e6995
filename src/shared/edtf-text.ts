import { dateStrings } from './words/dates.ts';
import { readEdtf, type EdtfDate, type EdtfEnd } from './edtf.ts';

const words = dateStrings;

function yearText(year: number): string {
  return year > 0 ? String(year) : words.beforeChrist(1 - year);
}

/** A date in UTC; years below 100 are not moved to the twentieth century. */
function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const formatOf = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(words.locale, { ...parts, timeZone: 'UTC' });
const yearly = { year: 'numeric' } as const;
const longDay = { day: 'numeric', month: 'long' } as const;
const shortDay = { day: 'numeric', month: 'short' } as const;
const month = { month: 'long' } as const;
/** Made once: making one takes longer than drawing a row. */
const formats = {
  long: { plain: formatOf(longDay), withYear: formatOf({ ...longDay, ...yearly }) },
  short: { plain: formatOf(shortDay), withYear: formatOf({ ...shortDay, ...yearly }) },
  month: { plain: formatOf(month), withYear: formatOf({ ...month, ...yearly }) },
} as const;

function format(date: EdtfDate, form: keyof typeof formats): string {
  return formats[form].plain.format(utcDate(date.year, date.month ?? 1, date.day ?? 1));
}

function formatWithYear(date: EdtfDate, form: keyof typeof formats): string {
  // Intl counts years before 1 its own way and only with an era: they are written here instead.
  if (date.year <= 0) return `${format(date, form)} ${yearText(date.year)}`;
  return formats[form].withYear.format(utcDate(date.year, date.month ?? 1, date.day ?? 1));
}

function seasonText(season: number, year: string): string {
  if (season <= 32) {
    const name = words.seasons[seasonKey(season)];
    const placed = season <= 24 ? name : season <= 28 ? words.north(name) : words.south(name);
    return `${placed} ${year}`;
  }
  if (season <= 36) return `${words.quarters[season - 33] ?? ''} ${year}`;
  if (season <= 39) return `${words.thirds[season - 37] ?? ''} ${year}`;
  return `${words.halves[season - 40] ?? ''} ${year}`;
}

function seasonKey(season: number): 1 | 2 | 3 | 4 {
  const place = (season - 21) % 4;
  return place === 0 ? 1 : place === 1 ? 2 : place === 2 ? 3 : 4;
}

function plainText(date: EdtfDate, length: 'long' | 'short' = 'long'): string {
  switch (date.precision) {
    case 'day': return formatWithYear(date, length);
    case 'month': {
      const written = formatWithYear(date, 'month');
      return date.unspecified === 'day' ? words.someDay(written) : written;
    }
    case 'season': return seasonText(date.season ?? 21, yearText(date.year));
    case 'decade': return words.decade(date.year);
    case 'century': return words.years(date.year, date.year + 99);
    case 'year': {
      if (date.unspecified === 'month') return words.someMonth(yearText(date.year));
      return date.unspecified === null ? yearText(date.year) : words.someDay(yearText(date.year));
    }
  }
}

function dateText(date: EdtfDate): string {
  const plain = date.time === undefined ? plainText(date) : words.atTime(plainText(date), date.time.text);
  return date.qualifier === null ? plain : words[date.qualifier](plain);
}

/** "May to November 2020" rather than "May 2020 to November 2020". */
function shortFrom(from: EdtfDate, to: EdtfDate): string | null {
  const isPlain = from.qualifier === null && to.qualifier === null && from.unspecified === null && to.unspecified === null;
  if (!isPlain || from.year !== to.year || from.precision !== to.precision || from.time !== undefined || to.time !== undefined) return null;
  if (from.precision === 'month') return format(from, 'month');
  if (from.precision !== 'day') return null;
  return from.month === to.month ? String(from.day) : format(from, 'long');
}

function intervalText(from: EdtfEnd, to: EdtfEnd): string | null {
  if (typeof from === 'object' && typeof to === 'object') {
    return words.fromTo((from.year > 0 ? shortFrom(from, to) : null) ?? dateText(from), dateText(to));
  }
  if (typeof from === 'object') return to === 'open' ? words.from(dateText(from)) : words.fromUnknownEnd(dateText(from));
  if (typeof to === 'object') return from === 'open' ? words.until(dateText(to)) : words.untilUnknownStart(dateText(to));
  return null;
}

/**
 * An EDTF date in words, such as "October 2020" for `2020-10` or "from November 2020" for `2020-11/..`.
 * Precision is never added. What has no plain wording (sets, lists, level 2) comes back as it is.
 */
export function formatDate(edtf: string): string {
  const reading = readEdtf(edtf);
  if (reading.form === 'single') return dateText(reading.date);
  if (reading.form === 'interval') return intervalText(reading.from, reading.to) ?? edtf;
  return edtf;
}

/**
 * A day as a reader writes it, such as "21 October 2020".
 *
 * @param day days since 1970-01-01
 * @param length `short` for "21 Oct 2020"
 */
export function formatDay(day: number, length: 'long' | 'short' = 'long'): string {
  const date = new Date(day * 86_400_000);
  if (Number.isNaN(date.getTime())) return String(day);
  return plainText({
    precision: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    season: null, unspecified: null, qualifier: null,
  }, length);
}

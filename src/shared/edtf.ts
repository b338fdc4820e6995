/** How sure a date is of itself: `~` approximate, `?` uncertain, `%` both. */
export type EdtfQualifier = 'approximate' | 'uncertain' | 'both';

/** One date of an EDTF text. `unspecified` tells an `X` where a digit would stand. */
export interface EdtfDate {
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** Astronomical year: 0 is 1 BC. For a decade or century its first year. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** EDTF number of a season, quarter, third or half: 21 to 41. */
  readonly season: number | null;
  /** `day` for `2020-10-XX`, `month` for `2020-XX`, `month-and-day` for `2020-XX-XX`. */
  readonly unspecified: 'day' | 'month' | 'month-and-day' | null;
  readonly qualifier: EdtfQualifier | null;
  /** Time of the day, where one is given. */
  readonly time?: EdtfTime;
}

/** A time of a day: as it is told, and as parts of a day of UTC since the named day began; the zone counts where one is given. */
export interface EdtfTime {
  readonly text: string;
  readonly dayPart: number;
}

/** An end of an interval: a date, `..` (goes on), or nothing (not known). */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

/** What a person can be told of an EDTF text. `other` is valid EDTF that is better shown as it is. */
export type EdtfReading =
  | { readonly form: 'single'; readonly date: EdtfDate }
  | { readonly form: 'interval'; readonly from: EdtfEnd; readonly to: EdtfEnd }
  | { readonly form: 'other' };

const qualifiers: Readonly<Record<string, EdtfQualifier>> = { '~': 'approximate', '?': 'uncertain', '%': 'both' };
const pattern = /^(-?\d{4}|Y-?\d{5,}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/;

const timePattern = /^(.+)T(\d\d):(\d\d)(?::(\d\d))?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/;
const minutesPerDay = 24 * 60;

/** A day with its time, such as `2020-10-21T14:30Z`. */
function readMoment(text: string): EdtfDate | null {
  const [, dayText, hour = '', minute = '', second = '0', utc, sign, zoneHour = '0', zoneMinute = '0'] = timePattern.exec(text) ?? [];
  const date = dayText === undefined ? null : readDay(dayText);
  if (date?.precision !== 'day') return null;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const zone = utc !== undefined ? ' UTC' : sign === undefined ? '' : ` UTC${sign}${zoneHour}:${zoneMinute.padStart(2, '0')}`;
  const dayPart = (Number(hour) * 60 + Number(minute) + Number(second) / 60 - offset) / minutesPerDay;
  return { ...date, time: { text: `${hour}:${minute}${zone}`, dayPart } };
}

interface Year {
  readonly year: number;
  readonly precision: 'year' | 'decade' | 'century';
}

function readYear(text: string): Year {
  if (text.endsWith('XX')) return { year: Number(text.slice(0, 2)) * 100, precision: 'century' };
  if (text.endsWith('X')) return { year: Number(text.slice(0, 3)) * 10, precision: 'decade' };
  return { year: Number(text.replace('Y', '')), precision: 'year' };
}

function readDate(text: string): EdtfDate | null {
  return readMoment(text) ?? readDay(text);
}

function readDay(text: string): EdtfDate | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, yearText = '', monthText, dayText, mark] = match;
  const { year, precision } = readYear(yearText);
  if (precision !== 'year' && monthText !== undefined) return null;
  const whole = { year, month: null, day: null, season: null, unspecified: null, qualifier: qualifiers[mark ?? ''] ?? null };
  if (monthText === undefined) return { ...whole, precision };
  if (monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') return null;
    return { ...whole, precision: 'year', unspecified: dayText === undefined ? 'month' : 'month-and-day' };
  }
  const number = Number(monthText);
  if (number >= 21 && number <= 41) return dayText === undefined ? { ...whole, precision: 'season', season: number } : null;
  if (number < 1 || number > 12) return null;
  if (dayText === undefined) return { ...whole, precision: 'month', month: number };
  if (dayText === 'XX') return { ...whole, precision: 'month', month: number, unspecified: 'day' };
  return { ...whole, precision: 'day', month: number, day: Number(dayText) };
}

function readEnd(text: string): EdtfEnd | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : readDate(text);
}

/**
 * Reads what can be said in plain words of an EDTF text (level 1 and intervals).
 * It does not judge whether the text is valid: that is done where dates are stored.
 */
export function readEdtf(text: string): EdtfReading {
  const [first = '', second, ...more] = text.split('/');
  if (more.length > 0) return { form: 'other' };
  if (second === undefined) {
    const date = readDate(first);
    return date ? { form: 'single', date } : { form: 'other' };
  }
  const from = readEnd(first);
  const to = readEnd(second);
  return from !== null && to !== null ? { form: 'interval', from, to } : { form: 'other' };
}

/** Whether a date names one day and does not doubt it. */
export function isExactDay(end: EdtfEnd): boolean {
  return typeof end === 'object' && end.precision === 'day' && end.qualifier === null;
}

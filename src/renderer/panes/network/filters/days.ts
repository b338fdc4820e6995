const msPerDay = 86_400_000;

/** First and last day of a year, a month or a day (`2020`, `2020-05`, `2020-05-17`, `-0044`), as days since 1970-01-01; null for anything else. */
export function daysOf(text: string): { readonly first: number; readonly last: number } | null {
  const match = /^(?<year>-?\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?$/.exec(text.trim())?.groups;
  if (match === undefined) return null;
  const year = Number(match['year']);
  const month = match['month'] === undefined ? null : Number(match['month']) - 1;
  const day = match['day'] === undefined ? null : Number(match['day']);
  const first = dayAt(year, month ?? 0, day ?? 1);
  const last = day !== null ? first : month !== null ? dayAt(year, month + 1, 1) - 1 : dayAt(year + 1, 0, 1) - 1;
  // The 31st of a month of 30 days is no day.
  if (month !== null && (month < 0 || month > 11)) return null;
  if (day !== null && (day < 1 || first > dayAt(year, (month ?? 0) + 1, 1) - 1)) return null;
  return { first, last };
}

/** A day as `2020-05-17`, which `daysOf` reads. */
export function dayText(day: number): string {
  const date = new Date(day * msPerDay);
  const year = date.getUTCFullYear();
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${date.toISOString().slice(-19, -14)}`;
}

/** `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
function dayAt(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / msPerDay);
}

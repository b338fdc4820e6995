const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/;
const compact = /^\s*(\d{4})(\d{2})(\d{2})(?=$|T|\d{6})/;
const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})\b/i;
const monthFirst = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;

/** A day as EDTF; undefined when the calendar has none such. Documents that claim to be of the year 0 are mistaken. */
function edtf(year: string, month?: string | number, day?: string | number): string | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1000 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return [String(y), ...(month === undefined ? [] : [two(m)]), ...(day === undefined ? [] : [two(d)])].join('-');
}

const monthNumber = (name: string | undefined) => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

/**
 * The day that a document's own data names, as EDTF: from ISO 8601, mail headers, or English words. The day is the one of the
 * place where it was written, whatever the zone.
 *
 * @returns undefined when it is none of these: numbers such as 03/04/2020 mean different days to different people
 */
export function dayOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const text = written.slice(0, 100);
  const whole = iso.exec(text) ?? compact.exec(text);
  if (whole?.[1] !== undefined) return edtf(whole[1], whole[2], whole[3]);
  const worded = dayFirst.exec(text);
  if (worded?.[3] !== undefined) return edtf(worded[3], monthNumber(worded[2]), worded[1]);
  const american = monthFirst.exec(text);
  return american?.[3] === undefined ? undefined : edtf(american[3], monthNumber(american[1]), american[2]);
}

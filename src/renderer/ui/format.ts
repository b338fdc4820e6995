const number = new Intl.NumberFormat('en');
const units = ['bytes', 'KB', 'MB', 'GB'] as const;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Such as `12,345`. */
export function formatCount(count: number): string {
  return number.format(count);
}

/** Such as `1.4 MB`, in thousands of bytes. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value >= 10 || power === 0 ? number.format(Math.round(value)) : value.toFixed(1)} ${units[power]}`;
}

/** Day and time of an instant in the reader's time zone: the time alone when it is today. */
export function formatInstant(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return day.format(date) === day.format(now) ? time.format(date) : `${day.format(date)}, ${time.format(date)}`;
}

/** The whole instant, for a tooltip. */
export function formatInstantFully(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : date.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' });
}

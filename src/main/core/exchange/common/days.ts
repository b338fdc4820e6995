import type { SqlValue } from '../../db/connection.ts';

const dayMs = 86_400_000;

/**
 * A day as ISO 8601 writes it; years before 0 and after 9999 with a sign and six digits.
 *
 * @param day days since 1970-01-01
 * @returns null for none, and where no calendar reaches
 */
export function isoDay(day: SqlValue | undefined): string | null {
  if (typeof day !== 'number') return null;
  const date = new Date(day * dayMs);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/T.*$/, '');
}

/** As `isoDay`; null too before year 0 and after 9999, which other systems can't read. */
export function plainDay(day: number | null): string | null {
  const text = isoDay(day);
  return text !== null && /^\d{4}-/.test(text) ? text : null;
}

/** The first moment of a day in UTC. */
export function startOf(day: number | null): string | null {
  const text = plainDay(day);
  return text === null ? null : `${text}T00:00:00.000Z`;
}

/** The last moment of a day in UTC, so that something of one day ends after it starts. */
export function endOf(day: number | null): string | null {
  const text = plainDay(day);
  return text === null ? null : `${text}T23:59:59.999Z`;
}

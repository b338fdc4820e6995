import type { SqlValue } from '../db/connection.ts';

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

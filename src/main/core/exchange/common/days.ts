const dayMs = 86_400_000;

/**
 * A day as ISO 8601 writes it; null where there is none, and before year 0 or after 9999, which other systems can't read.
 *
 * @param day days since 1970-01-01
 */
export function isoDay(day: number | null): string | null {
  if (day === null) return null;
  const date = new Date(day * dayMs);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}

/** The first moment of a day in UTC. */
export function startOf(day: number | null): string | null {
  const text = isoDay(day);
  return text === null ? null : `${text}T00:00:00.000Z`;
}

/** The last moment of a day in UTC, so that something of one day ends after it starts. */
export function endOf(day: number | null): string | null {
  const text = isoDay(day);
  return text === null ? null : `${text}T23:59:59.999Z`;
}

const dayMs = 86_400_000;

/** A plain date as days since 1970-01-01; null for any other, such as a month. */
export function dayOf(date: string | null): number | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / dayMs : null;
}

/** Before this much has passed, nobody can say how long the rest takes. */
const firstGuessMs = 1_000;

/**
 * How long the rest of some work takes if it goes on as it did.
 *
 * @returns whole seconds, at least 1; null while it is too early to say, and when the work is done
 */
export function secondsLeft(elapsedMs: number, done: number, total: number): number | null {
  if (elapsedMs < firstGuessMs || done <= 0 || total <= 0 || done >= total) return null;
  return Math.max(1, Math.round((elapsedMs * (total - done)) / done / 1_000));
}

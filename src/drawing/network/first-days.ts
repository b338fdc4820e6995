import type { Details } from './filters/facets.ts';
import type { VisibleNetwork } from './visible.ts';

/** The day that each node stands at: that of its own date, else the first that a claim of it names. */
export function firstDays({ edges }: Pick<VisibleNetwork, 'edges'>, { claims, dated }: Details): ReadonlyMap<string, number> {
  const days = new Map(dated);
  for (const { id, fromId, toId } of edges) {
    const claim = claims.get(id);
    const day = claim?.earliestDay ?? claim?.latestDay ?? null;
    if (day === null) continue;
    for (const end of [fromId, toId]) if (!dated.has(end)) days.set(end, Math.min(days.get(end) ?? Infinity, day));
  }
  return days;
}

import type { SceneContent } from '../../shared/contract/scenes.ts';

/** The days that a scene tells of, and what stands on which. */
export interface Unfolding {
  readonly fromDay: number;
  readonly toDay: number;
  /** First days of dated operations, events and claims, in order. */
  readonly days: readonly number[];
}

/** Null where nothing of the scene is dated, or all on one day. */
export function unfoldingOf({ days }: Pick<SceneContent, 'days'>): Unfolding | null {
  const sorted = [...new Set(days.map(({ fromDay }) => fromDay))].toSorted((one, other) => one - other);
  const [fromDay] = sorted;
  const toDay = Math.max(...days.map((day) => day.fromDay));
  return fromDay === undefined || toDay === fromDay ? null : { fromDay, toDay, days: sorted };
}

/**
 * What has not happened yet on a day: dated things and claims that begin later, claims whose ends are hidden, and actors all of
 * whose claims are. What has no date is always there.
 */
export function notYet({ network, days }: Pick<SceneContent, 'network' | 'days'>, day: number): ReadonlySet<string> {
  const later = new Set<string>(days.filter(({ fromDay }) => fromDay > day).map(({ id }) => id));
  const isOf = (id: string) => network.edges.filter(({ fromId, toId }) => fromId === id || toId === id);
  for (const { id, fromId, toId } of network.edges) if (later.has(fromId) || later.has(toId)) later.add(id);
  for (const { id, kind } of network.nodes) {
    const own = kind === 'actor' ? isOf(id) : [];
    if (own.length > 0 && own.every((edge) => later.has(edge.id))) later.add(id);
  }
  return later;
}

/** The next day on which something begins; null after the last. */
export function nextDay({ days }: Unfolding, day: number): number | null {
  return days.find((each) => each > day) ?? null;
}

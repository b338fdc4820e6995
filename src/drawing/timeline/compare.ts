import type { TimelineItem } from '../../shared/contract/panes.ts';

/** How many items of one actor fall into each of two windows. */
export interface ActorCounts {
  readonly id: string;
  readonly name: string;
  readonly first: number;
  readonly second: number;
}

/** What two windows of time hold. */
export interface Comparison {
  readonly onlyFirst: readonly TimelineItem[];
  readonly onlySecond: readonly TimelineItem[];
  /** Items that may fall into either. */
  readonly both: readonly TimelineItem[];
  /** Who takes part, the greatest difference first. */
  readonly actors: readonly ActorCounts[];
}

/** Compares the items of two windows. */
export function compareWindows(first: readonly TimelineItem[], second: readonly TimelineItem[]): Comparison {
  const [inFirst, inSecond] = [new Set<string>(first.map(({ id }) => id)), new Set<string>(second.map(({ id }) => id))];
  const actors = new Map<string, { id: string; name: string; first: number; second: number }>();
  const count = (items: readonly TimelineItem[], side: 'first' | 'second'): void => {
    for (const { id, name } of items.flatMap((item) => item.actors)) {
      const counts = actors.get(id) ?? { id, name, first: 0, second: 0 };
      counts[side]++;
      actors.set(id, counts);
    }
  };
  count(first, 'first');
  count(second, 'second');
  const difference = (counts: ActorCounts): number => Math.abs(counts.second - counts.first);
  return {
    onlyFirst: first.filter(({ id }) => !inSecond.has(id)), onlySecond: second.filter(({ id }) => !inFirst.has(id)),
    both: first.filter(({ id }) => inSecond.has(id)),
    actors: [...actors.values()].toSorted((left, right) => difference(right) - difference(left) || left.name.localeCompare(right.name)),
  };
}

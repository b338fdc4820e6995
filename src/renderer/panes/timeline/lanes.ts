import type { TimelineItem } from '../../../shared/contract/panes.ts';

/** By what the items are put into lanes. */
export const laneModes = ['actor', 'operation', 'none'] as const;
export type LaneMode = (typeof laneModes)[number];

/** Items that stand in one lane. */
export interface Lane<T> {
  /** Id of the actor or operation; empty for what has none, and for the only lane there is. */
  readonly key: string;
  /** Empty where the key is. */
  readonly name: string;
  readonly items: readonly T[];
}

type LaneItem = Pick<TimelineItem, 'actors' | 'operations'>;

function homeOf(item: LaneItem, mode: LaneMode): { id: string; name: string } {
  const homes = mode === 'actor' ? item.actors : mode === 'operation' ? item.operations : [];
  return homes[0] ?? { id: '', name: '' };
}

/**
 * Puts each item into one lane: of the first actor or operation it names, so that nothing is drawn twice.
 * Lanes come in the order of their first item; what has no home comes last.
 */
export function lanesOf<T extends LaneItem>(items: readonly T[], mode: LaneMode): readonly Lane<T>[] {
  const lanes = new Map<string, { key: string; name: string; items: T[] }>();
  for (const item of items) {
    const { id, name } = homeOf(item, mode);
    const lane = lanes.get(id) ?? { key: id, name, items: [] };
    lane.items.push(item);
    lanes.set(id, lane);
  }
  const all = [...lanes.values()];
  return [...all.filter(({ key }) => key !== ''), ...all.filter(({ key }) => key === '')];
}

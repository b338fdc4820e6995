import type { TimelineItem } from '../../shared/contract/panes.ts';
import type { LaneMode } from '../../shared/timeline-view.ts';
import { timelineWords } from '../words/timeline.ts';
import { vocabularyStrings } from '../../shared/words/vocabulary.ts';

/** Items that stand in one lane. */
export interface Lane<T> {
  /** Id of the actor, operation or source, or a type; empty for what has none, and for the only lane there is. */
  readonly key: string;
  /** Empty where the key is. */
  readonly name: string;
  readonly items: readonly T[];
}

export type LaneItem = Pick<TimelineItem, 'actors' | 'operations' | 'sources' | 'kind' | 'type'>;

interface Home {
  readonly id: string;
  readonly name: string;
}

const homeless: Home = { id: '', name: '' };

function typeHome({ kind, type }: LaneItem): Home {
  const name = vocabularyStrings.kinds[kind];
  return { id: `${kind} ${type ?? ''}`, name: type === null ? name : timelineWords.typeLane(name, type) };
}

function homeOf(item: LaneItem, mode: LaneMode): Home {
  switch (mode) {
    case 'actor': return item.actors[0] ?? homeless;
    case 'operation': return item.operations[0] ?? homeless;
    case 'source': return item.sources[0] ?? homeless;
    case 'type': return typeHome(item);
    case 'none': return homeless;
  }
}

/**
 * Puts each item into one lane: of the first actor, operation or source it names, or of its type, so that nothing is drawn twice.
 * Lanes come in the order of their first item; what has no home comes last.
 */
export function lanesOf<T extends { readonly item: LaneItem }>(items: readonly T[], mode: LaneMode): readonly Lane<T>[] {
  const lanes = new Map<string, { key: string; name: string; items: T[] }>();
  for (const item of items) {
    const { id, name } = homeOf(item.item, mode);
    const lane = lanes.get(id) ?? { key: id, name, items: [] };
    lane.items.push(item);
    lanes.set(id, lane);
  }
  const all = [...lanes.values()];
  return [...all.filter(({ key }) => key !== ''), ...all.filter(({ key }) => key === '')];
}

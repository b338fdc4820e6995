import type { VisibleEdge } from '../../groups/collapse.ts';
import type { LayoutLink } from '../graph.ts';

/** Relations whose subject stands below their object. */
const upward: ReadonlySet<string> = new Set(['member_of', 'part_of', 'works_for', 'agent_of']);
/** Relations that say nothing of who stands above whom. */
const level: ReadonlySet<string> = new Set(['linked_to', 'met_with', 'adversary_of', 'close_to', 'precedes', 'prefers', 'disputes', 'based_in', 'responds_to']);

/** Claims as links from who stands above to who stands below. What is denied ranks nobody. */
export function ranksOf(edges: readonly Pick<VisibleEdge, 'fromId' | 'toId' | 'relation' | 'polarity'>[]): readonly LayoutLink[] {
  return edges.filter(({ relation, polarity }) => polarity !== 'denies' && !level.has(relation))
    .map(({ fromId, toId, relation }) => (upward.has(relation) ? { fromId: toId, toId: fromId } : { fromId, toId }));
}

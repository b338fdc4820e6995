import type { NetworkEdge } from '../../shared/contract/panes.ts';

/** Names what a claim is about: who, by which relation, whom. */
export function matterOf(edge: { readonly fromId: string; readonly relation: string; readonly toId: string }): string {
  return `${edge.fromId} ${edge.relation} ${edge.toId}`;
}

/**
 * The matters that one voice asserts and another denies.
 *
 * @returns keys of `matterOf`
 */
export function contradictedMatters(edges: readonly NetworkEdge[]): ReadonlySet<string> {
  const asserted = new Set<string>();
  const denied = new Set<string>();
  for (const edge of edges) {
    if (edge.polarity === 'asserts') asserted.add(matterOf(edge));
    if (edge.polarity === 'denies') denied.add(matterOf(edge));
  }
  return new Set([...asserted].filter((matter) => denied.has(matter)));
}

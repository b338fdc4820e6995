import type { VisibleEdge, VisibleNode } from '../../../drawing/network/groups/collapse.ts';
import { groupStrings } from '../../../drawing/words/network-groups.ts';
import { treeStrings } from '../../strings/network-tree.ts';
import { networkStrings } from '../../strings/network.ts';
import { matterOf } from '../../../drawing/network/contradictions.ts';
import { nodeTypeOf } from '../../../drawing/network/node-types.ts';
import { standingsOf } from '../../../drawing/network/standing.ts';
import type { Walkable } from './tree/rows.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';

const claimsTold = 3;

/** "Russia, state, 4 claims"; "Group of 14, Russia, GRU and others, 30 claims, 12 of them inside". */
export function describeNode(node: Pick<VisibleNode, 'name' | 'type' | 'claimCount' | 'gathered'>): string {
  const { gathered } = node;
  if (gathered !== undefined) return groupStrings.says(gathered.memberIds.length, gathered.names, node.claimCount, gathered.inside);
  return networkStrings.nodeSays(node.name, networkStrings.types[nodeTypeOf(node.type)], node.claimCount);
}

/** "denied, unsourced": what a claim's line shows; empty for a plain sourced assertion. */
export function describeStanding(edge: VisibleEdge, contradicted: ReadonlySet<string>): string {
  return standingsOf(edge, contradicted.has(matterOf(edge)))
    .filter((standing) => standing !== 'asserted')
    .map((standing) => networkStrings.standings[standing])
    .join(', ');
}

/** "Russia executes Influence operation, alleged, 2 quotes". */
export function describeClaim(edge: VisibleEdge, visible: Pick<VisibleNetwork, 'nodes' | 'contradicted'>): string {
  const nameOf = (id: string): string => visible.nodes.find((node) => node.id === id)?.name ?? '';
  const standing = describeStanding(edge, visible.contradicted);
  return [
    networkStrings.claimSays(nameOf(edge.fromId), edge.label, nameOf(edge.toId)),
    ...(standing === '' ? [] : [standing]),
    ...(edge.quoteCount === 0 ? [] : [networkStrings.quotes(edge.quoteCount)]),
  ].join(', ');
}

/** A claim as seen from one of its ends: "executes Influence operation, alleged, 2 quotes"; "GRU part of it, 1 quote". */
export function describeTie(edge: VisibleEdge, nodeId: string, otherName: string, contradicted: ReadonlySet<string>): string {
  const standing = describeStanding(edge, contradicted);
  const words = edge.fromId === edge.toId ? treeStrings.itself(edge.label) : edge.fromId === nodeId ? treeStrings.outgoing(edge.label, otherName) : treeStrings.incoming(otherName, edge.label);
  return [words, ...(standing === '' ? [] : [standing]), ...(edge.quoteCount === 0 ? [] : [networkStrings.quotes(edge.quoteCount)])].join(', ');
}

/** A thing with its first claims: "Russia, state, 4 claims; authorises Influence operation, 2 quotes". */
export function describeThing(node: VisibleNode, { byId, claims }: Walkable, contradicted: ReadonlySet<string>): string {
  const told = (claims.get(node.id) ?? []).slice(0, claimsTold);
  return [describeNode(node), ...told.map((edge) => describeTie(edge, node.id, byId.get(edge.fromId === node.id ? edge.toId : edge.fromId)?.name ?? '', contradicted))].join('; ');
}

/**
 * What is said when the keyboard comes to a node: the node, then the claims that tie it to where one
 * came from, or its first claims when one did not come along a claim.
 */
export function describeStop(id: string, fromId: string | null, visible: Pick<VisibleNetwork, 'nodes' | 'edges' | 'contradicted'>): string {
  const node = visible.nodes.find((each) => each.id === id);
  if (node === undefined) return '';
  const own = visible.edges.filter((edge) => edge.fromId === id || edge.toId === id);
  const between = own.filter((edge) => edge.fromId === fromId || edge.toId === fromId);
  const told = (between.length > 0 ? between : own).slice(0, claimsTold);
  return [describeNode(node), ...told.map((edge) => describeClaim(edge, visible))].join('; ');
}

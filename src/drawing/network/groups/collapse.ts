import type { NetworkEdge, NetworkNode } from '../../../shared/contract/panes.ts';
import { groupStrings } from '../../words/network-groups.ts';
import { nodeTypeOf, type NodeType } from '../node-types.ts';
import type { Group, GroupKind, Groups } from './groups.ts';

/** What a node stands for that is a group. */
export interface Gathered {
  readonly is: GroupKind;
  readonly memberIds: readonly string[];
  /** Names of the first members, the most connected first. */
  readonly names: readonly string[];
  /** Claims between members. */
  readonly inside: number;
  /** The type that all members have; null where they differ. */
  readonly type: NodeType | null;
}

/** A thing, or a group that stands for its members. */
export interface VisibleNode extends Omit<NetworkNode, 'id'> {
  readonly id: string;
  readonly gathered?: Gathered;
}

/** A claim between what is drawn. */
export interface VisibleEdge extends Omit<NetworkEdge, 'fromId' | 'toId'> {
  readonly fromId: string;
  readonly toId: string;
}

/** How things are put together. */
export interface Collapsing {
  readonly groups: Groups;
  readonly opened: ReadonlySet<string>;
  /** Drawn beside their groups. */
  readonly out: ReadonlySet<string>;
}

const namesTold = 3;

/** Draws groups as one node each, with the claims of their members. A group with a single member to show is not worth a node. */
export function collapse(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[], { groups, opened, out }: Collapsing): { readonly nodes: readonly VisibleNode[]; readonly edges: readonly VisibleEdge[] } {
  const members = new Map<string, { readonly group: Group; readonly nodes: NetworkNode[] }>();
  for (const node of nodes) {
    const group = groups.get(node.id);
    if (group === undefined || opened.has(group.id) || out.has(node.id)) continue;
    const gathered = members.get(group.id) ?? { group, nodes: [] };
    gathered.nodes.push(node);
    members.set(group.id, gathered);
  }
  const standsFor = new Map<string, string>();
  for (const [id, gathered] of members) if (gathered.nodes.length > 1) for (const node of gathered.nodes) standsFor.set(node.id, id);
  const [inside, touching] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  const between: VisibleEdge[] = [];
  for (const edge of edges) {
    const [from, to] = [standsFor.get(edge.fromId), standsFor.get(edge.toId)];
    if (from !== undefined) count(touching, from);
    if (to !== undefined && to !== from) count(touching, to);
    if (from === undefined && to === undefined) between.push(edge);
    else if (from === to && from !== undefined) count(inside, from);
    else between.push({ ...edge, fromId: from ?? edge.fromId, toId: to ?? edge.toId });
  }
  const gathered = [...members].filter(([, each]) => each.nodes.length > 1)
    .map(([id, each]) => groupNode(each.group, each.nodes, inside.get(id) ?? 0, touching.get(id) ?? 0))
    .toSorted((one, other) => other.claimCount - one.claimCount || (one.id < other.id ? -1 : 1));
  return { nodes: [...gathered, ...nodes.filter(({ id }) => !standsFor.has(id))], edges: between };
}

function groupNode(group: Group, nodes: readonly NetworkNode[], inside: number, claimCount: number): VisibleNode {
  const types = new Set(nodes.map(({ type }) => nodeTypeOf(type)));
  const [type = null] = types;
  const names = nodes.slice(0, namesTold).map(({ name }) => name);
  return {
    id: group.id, kind: 'actor', type: type ?? 'organisation', name: groupStrings.name(group.is, names[0] ?? '', nodes.length, group.type), status: null, claimCount,
    quoteCount: nodes.reduce((sum, { quoteCount }) => sum + quoteCount, 0), x: null, y: null,
    gathered: { is: group.is, memberIds: nodes.map(({ id }) => id), names, inside, type: types.size === 1 ? type : null },
  };
}

/** Things that are meant by what is drawn: a group means its members. */
export function membersOf(ids: readonly string[], nodes: readonly VisibleNode[]): readonly string[] {
  const groups = new Map(nodes.flatMap(({ id, gathered }) => (gathered === undefined ? [] : [[id, gathered.memberIds] as const])));
  return groups.size === 0 ? ids : ids.flatMap((id) => groups.get(id) ?? [id]);
}

/** How many things nodes stand for. */
export function thingCount(nodes: readonly VisibleNode[]): number {
  return nodes.reduce((sum, { gathered }) => sum + (gathered?.memberIds.length ?? 1), 0);
}

/** Radius of a group in network units, growing slowly with its number of members. */
export function groupRadius({ memberIds }: Gathered): number {
  return Math.min(42, 15 + 3 * Math.log2(memberIds.length));
}

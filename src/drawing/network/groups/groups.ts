import type { Network, NetworkNode } from '../../../shared/contract/panes.ts';
import { nodeTypeOf, type NodeType } from '../node-types.ts';

/** By what things stand together as one. */
export const groupings = ['none', 'communities', 'types'] as const;
export type GroupBy = (typeof groupings)[number];

/** Things that a person put together. */
export interface OwnGroup {
  readonly id: string;
  readonly memberIds: readonly string[];
}

/** Which things stand as one, as it is kept. */
export interface Grouping {
  /** Null for what the size of the case asks for. */
  readonly by: GroupBy | null;
  readonly own: readonly OwnGroup[];
  /** Groups whose members are drawn. */
  readonly opened: readonly string[];
  /** Things that are drawn beside their group. */
  readonly out: readonly string[];
}

export const noGrouping: Grouping = { by: null, own: [], opened: [], out: [] };

/** What a group is made by: those of `loose` have no tie, those of `rest` are in groups too small to draw each. */
export type GroupKind = 'community' | 'type' | 'own' | 'loose' | 'rest';

/** A group of a case, whatever is hidden of it. */
export interface Group {
  readonly id: string;
  readonly is: GroupKind;
  readonly type: NodeType | null;
}

/** The group of each thing that is in one. */
export type Groups = ReadonlyMap<string, Group>;

const prefix = 'group--';
/** More groups than these are not told apart. */
const mostGroups = 120;
/** In a community of so many, one that is tied to half of it stands beside it: one node for all would say nothing. */
const hubFrom = 200;
/** So few things without a tie stand each for itself. */
const looseFrom = 12;

/** Whether an identifier in the drawing is that of a group, not of a thing. */
export function isGroupId(id: string): boolean {
  return id.startsWith(prefix);
}

/**
 * Puts the things of a network into groups. A thing is in one group; what a person put together goes before all else.
 *
 * @param nodes the most connected first: a group keeps its identifier as long as its first member leads it
 * @param communityOf null where communities are not known: nothing is put together by them
 */
export function groupsOf(nodes: readonly Pick<NetworkNode, 'id' | 'type' | 'claimCount'>[], by: GroupBy, own: readonly OwnGroup[], communityOf: ReadonlyMap<string, number> | null): Groups {
  const groups = new Map<string, Group>();
  for (const { id, memberIds } of own) for (const memberId of memberIds) groups.set(memberId, { id, is: 'own', type: null });
  const free = nodes.filter(({ id }) => !groups.has(id));
  if (by === 'types') {
    for (const { id, type } of free) groups.set(id, { id: `${prefix}type-${nodeTypeOf(type)}`, is: 'type', type: nodeTypeOf(type) });
  }
  if (by === 'communities' && communityOf !== null) for (const [id, group] of byCommunity(free, communityOf)) groups.set(id, group);
  return groups;
}

function byCommunity(nodes: readonly Pick<NetworkNode, 'id' | 'claimCount'>[], communityOf: ReadonlyMap<string, number>): Groups {
  const communities = [...Map.groupBy(nodes, ({ id }) => communityOf.get(id) ?? -1)];
  const tied = communities.filter(([community, members]) => community >= 0 && members.length > 1).map(([, members]) => members).toSorted((one, other) => other.length - one.length);
  const loose = communities.filter(([community, members]) => community < 0 || members.length === 1).flatMap(([, members]) => members);
  const groups = new Map<string, Group>();
  const put = (members: readonly Pick<NetworkNode, 'id'>[], group: Group): void => {
    for (const { id } of members) groups.set(id, group);
  };
  for (const members of tied.slice(0, mostGroups)) put(members.slice(hasHub(members) ? 1 : 0), { id: `${prefix}community-${members[0]?.id ?? ''}`, is: 'community', type: null });
  put(tied.slice(mostGroups).flat(), { id: `${prefix}rest`, is: 'rest', type: null });
  if (loose.length >= looseFrom) put(loose, { id: `${prefix}loose`, is: 'loose', type: null });
  return groups;
}

function hasHub(members: readonly Pick<NetworkNode, 'claimCount'>[]): boolean {
  return members.length >= hubFrom && (members[0]?.claimCount ?? 0) >= members.length / 2;
}

/** The community of each thing, as measures give it. */
export function communitiesFrom(measured: { readonly ids: readonly string[]; readonly community: readonly number[] } | null): ReadonlyMap<string, number> | null {
  return measured === null ? null : new Map(measured.ids.map((id, at) => [id, measured.community[at] ?? -1]));
}

/** By what a network is grouped: a crowd by community, unless somebody chose otherwise. */
export function groupingBy({ by }: Grouping, { nodes }: Network['totals'], crowdedFrom: number): GroupBy {
  return by ?? (nodes > crowdedFrom ? 'communities' : 'none');
}

/** Puts things together. What was in a group of its own before leaves it; a group of one is none. */
export function withOwnGroup(grouping: Grouping, memberIds: readonly string[], id: string): Grouping {
  const taken = new Set(memberIds);
  const own = grouping.own.map((group) => ({ ...group, memberIds: group.memberIds.filter((member) => !taken.has(member)) })).filter((group) => group.memberIds.length > 1);
  return { ...grouping, own: [...own, { id: `${prefix}own-${id}`, memberIds }], out: grouping.out.filter((other) => !taken.has(other)) };
}

/** Draws the members of a group. */
export function withOpened(grouping: Grouping, groupId: string): Grouping {
  return grouping.opened.includes(groupId) ? grouping : { ...grouping, opened: [...grouping.opened, groupId] };
}

/** Draws groups as one again, with all that was taken out of them. */
export function withClosed(grouping: Grouping, groupIds: ReadonlySet<string>, groups: Groups): Grouping {
  return {
    ...grouping, opened: grouping.opened.filter((id) => !groupIds.has(id)),
    out: grouping.out.filter((id) => !groupIds.has(groups.get(id)?.id ?? '')),
  };
}

/** Draws things beside their groups. */
export function withOut(grouping: Grouping, ids: readonly string[]): Grouping {
  return { ...grouping, out: [...new Set([...grouping.out, ...ids])] };
}

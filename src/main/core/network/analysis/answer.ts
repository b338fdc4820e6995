import type { NetworkAnswer, NetworkBasis, NetworkFinding, NetworkQuestion, NetworkValues } from '../../../../shared/contract/questions.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { isConnecting, leftOut, type ClaimGraph, type GraphClaim } from './claim-graph.ts';
import { communitiesOf } from './communities.ts';
import { centralitiesOf, pageranksOf, type Tell } from './measures.ts';
import { pathsBetween } from './paths.ts';
import { neighboursOf, stepsFrom, tiesOf, type Ties } from './ties.ts';
import { toldClaims, toldThings } from './told.ts';
import { findWithout } from './without.ts';

type Asked<A extends NetworkQuestion['ask']> = Extract<NetworkQuestion, { ask: A }>;
type Found<A extends NetworkFinding['ask']> = Extract<NetworkFinding, { ask: A }>;

/** Claims that are told of a pair of things: all of five hundred would be read by nobody. */
const claimsEach = 20;

/** A network as one basis sees it: what counts as a connection, and who is tied to whom by it. */
export interface Sight {
  readonly graph: ClaimGraph;
  readonly basis: NetworkBasis;
  readonly claims: readonly GraphClaim[];
  readonly ties: Ties;
}

export function sightOf(graph: ClaimGraph, basis: NetworkBasis): Sight {
  const claims = graph.claims.filter((claim) => isConnecting(claim, basis));
  return { graph, basis, claims, ties: tiesOf(graph, claims) };
}

/** Identifiers come from the case, whose schema has checked them. */
const idOf = ({ graph }: Sight, index: number) => graph.ids[index] as never;
const idsOf = (sight: Sight, indices: readonly number[]) => indices.map((index) => idOf(sight, index));
const indexOf = ({ graph }: Sight, id: string) => graph.indexOf.get(id) ?? -1;

/** The claims between pairs of things, looked for once for all of them. */
function claimsBetween(sight: Sight, pairs: Iterable<readonly [number, number]>): (one: number, other: number) => never[] {
  const keyOf = (one: number, other: number) => (one < other ? one * sight.graph.ids.length + other : other * sight.graph.ids.length + one);
  const wanted = new Map([...pairs].map(([one, other]) => [keyOf(one, other), [] as never[]]));
  for (const { id, from, to } of sight.claims) {
    const between = wanted.get(keyOf(from, to));
    if (between && between.length < claimsEach) between.push(id as never);
  }
  return (one, other) => wanted.get(keyOf(one, other)) ?? [];
}

function findPaths(sight: Sight, { fromId, toId, longerBy, limit }: Asked<'paths'>): Found<'paths'> {
  const [from, to] = [indexOf(sight, fromId), indexOf(sight, toId)];
  const { length, paths, isMore } = pathsBetween(sight.ties, from, to, { longerBy, limit });
  const between = claimsBetween(sight, paths.flatMap((path) => path.slice(1).map((index, at) => [path[at] ?? -1, index] as const)));
  const otherwise = length === null ? stepsFrom(tiesOf(sight.graph, sight.graph.claims), from)[to] ?? -1 : -1;
  return {
    ask: 'paths', length, isMore, otherwise: otherwise < 0 ? null : otherwise,
    paths: paths.map((path) => ({ thingIds: idsOf(sight, path), steps: path.slice(1).map((index, at) => between(path[at] ?? -1, index)) })),
  };
}

function findCommon(sight: Sight, { ids, limit }: Asked<'common'>): Found<'common'> {
  const all = [...new Set(ids)].map((id) => indexOf(sight, id));
  const [first = new Set<number>(), ...others] = all.map((index) => new Set(neighboursOf(sight.ties, index)));
  const common = [...first].filter((index) => others.every((set) => set.has(index)));
  const shown = common.toSorted((left, right) => neighboursOf(sight.ties, right).length - neighboursOf(sight.ties, left).length || left - right).slice(0, limit);
  const between = claimsBetween(sight, shown.flatMap((index) => all.map((one) => [one, index] as const)));
  return { ask: 'common', total: common.length, common: shown.map((index) => ({ id: idOf(sight, index), claimIds: all.flatMap((one) => between(one, index)) })) };
}

function findAround(sight: Sight, { id, depth, limit }: Asked<'around'>): Found<'around'> {
  const steps = stepsFrom(sight.ties, indexOf(sight, id), depth);
  const rings = Array.from({ length: depth }, (): number[] => []);
  steps.forEach((step, index) => { if (step > 0) rings[step - 1]?.push(index); });
  let room = limit;
  return {
    ask: 'around', total: rings.reduce((sum, ring) => sum + ring.length, 0),
    rings: rings.map((ring) => {
      const shown = ring.slice(0, room);
      room -= shown.length;
      return { total: ring.length, ids: idsOf(sight, shown) };
    }),
  };
}

function degreesOf({ ties }: Sight): Float64Array {
  return Float64Array.from({ length: ties.size }, (_, index) => neighboursOf(ties, index).length);
}

function findRank(sight: Sight, { by, limit }: Asked<'rank'>, tell: Tell): Found<'rank'> {
  const { graph, ties, claims } = sight;
  const degrees = degreesOf(sight);
  let [values, sampled] = [degrees, ties.size];
  if (by === 'pagerank') values = pageranksOf(graph.ids, claims);
  else if (by !== 'degree') {
    const centralities = centralitiesOf(ties, tell);
    [values, sampled] = [centralities[by], centralities.sampled];
  }
  const order = [...graph.ids.keys()].toSorted((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right);
  return {
    ask: 'rank', by, total: ties.size, sampled,
    ranks: order.slice(0, limit).map((index) => ({ id: idOf(sight, index), value: values[index] ?? 0, neighbours: degrees[index] ?? 0 })),
  };
}

function findCommunities(sight: Sight, { limit }: Asked<'communities'>): Found<'communities'> {
  const { groups, modularity } = communitiesOf(sight.ties);
  const groupOf = new Map(groups.flatMap((group, number) => group.map((index) => [index, number] as const)));
  const counts = groups.map(() => ({ within: 0, outward: 0 }));
  for (const { from, to } of sight.claims) {
    const [one, other] = [groupOf.get(from), groupOf.get(to)];
    for (const number of new Set([one, other])) {
      const count = counts[number ?? -1];
      if (count) count[one === other ? 'within' : 'outward']++;
    }
  }
  return {
    ask: 'communities', total: groups.length, modularity,
    groups: groups.slice(0, limit).map((group, number) => ({ size: group.length, ids: idsOf(sight, group), within: 0, outward: 0, ...counts[number] })),
  };
}

function findIsolated(sight: Sight, { limit }: Asked<'isolated'>): Found<'isolated'> {
  const alone = [...sight.graph.ids.keys()].filter((index) => neighboursOf(sight.ties, index).length === 0);
  return { ask: 'isolated', total: alone.length, ids: idsOf(sight, alone.slice(0, limit)) };
}

function find(db: ReadableDb, sight: Sight, question: NetworkQuestion, tell: Tell): NetworkFinding {
  switch (question.ask) {
    case 'paths': return findPaths(sight, question);
    case 'common': return findCommon(sight, question);
    case 'around': return findAround(sight, question);
    case 'rank': return findRank(sight, question, tell);
    case 'communities': return findCommunities(sight, question);
    case 'isolated': return findIsolated(sight, question);
    case 'without': return findWithout(db, sight.graph, sight.basis, question);
  }
}

/** Everything that a finding names. */
function namedIn(found: NetworkFinding, question: NetworkQuestion): { readonly things: readonly string[]; readonly claims: readonly string[] } {
  switch (found.ask) {
    case 'paths': return { things: found.paths.flatMap(({ thingIds }) => thingIds), claims: found.paths.flatMap(({ steps }) => steps.flat()) };
    case 'common': return { things: found.common.map(({ id }) => id), claims: found.common.flatMap(({ claimIds }) => claimIds) };
    case 'around': return { things: found.rings.flatMap(({ ids }) => ids), claims: [] };
    case 'rank': return { things: found.ranks.map(({ id }) => id), claims: [] };
    case 'communities': return { things: found.groups.flatMap(({ ids }) => ids.slice(0, 5)), claims: [] };
    case 'isolated': return { things: found.ids, claims: [] };
    case 'without': return {
      things: [...found.isolated.ids, ...found.apart.flatMap(({ ids }) => ids), ...(question.ask === 'without' && question.leave.what === 'thing' ? [question.leave.id] : [])],
      claims: found.lost.ids,
    };
  }
}

const askedOf = (question: NetworkQuestion): readonly string[] => {
  switch (question.ask) {
    case 'paths': return [question.fromId, question.toId];
    case 'common': return question.ids;
    case 'around': return [question.id];
    default: return [];
  }
};

/** Answers a question. What it names comes with names, and with quotes where it is a claim. */
export function answerQuestion(db: ReadableDb, sight: Sight, question: NetworkQuestion, tell: Tell = () => undefined): NetworkAnswer {
  const found = find(db, sight, question, tell);
  const named = namedIn(found, question);
  const claims = toldClaims(db, [...new Set(named.claims)]);
  const things = toldThings(db, [...new Set([...askedOf(question), ...named.things, ...claims.flatMap(({ fromId, toId }) => [fromId, toId])])]);
  return { basis: { things: sight.graph.ids.length, claims: sight.claims.length, ...leftOut(sight.graph, sight.basis) }, found, things, claims };
}

/** All measures of all things. */
export function measureAll(sight: Sight, tell: Tell = () => undefined): NetworkValues {
  const { betweenness, closeness, sampled } = centralitiesOf(sight.ties, tell);
  return {
    ...communitiesAlone(sight), degree: [...degreesOf(sight)], betweenness: [...betweenness], closeness: [...closeness],
    pagerank: [...pageranksOf(sight.graph.ids, sight.claims)], sampled,
  };
}

/** The community of each thing, -1 for those that are in none or alone in it, and nothing else. */
export function communitiesAlone(sight: Sight): NetworkValues {
  const community = new Int32Array(sight.ties.size).fill(-1);
  const { groups } = communitiesOf(sight.ties);
  groups.filter((group) => group.length > 1).forEach((group, number) => { for (const index of group) community[index] = number; });
  return { ids: idsOf(sight, [...sight.graph.ids.keys()]), community: [...community], degree: [], betweenness: [], closeness: [], pagerank: [], sampled: 0 };
}

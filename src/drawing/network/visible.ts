import type { Network, NetworkEdge, NetworkNode } from '../../shared/contract/panes.ts';
import { collapse, type Collapsing, type VisibleEdge, type VisibleNode } from './groups/collapse.ts';
import { contradictedMatters, matterOf } from './contradictions.ts';
import { conditionsOf, noFilter, passing, type ClaimFilter } from './filters/claim-filter.ts';
import type { Details } from './filters/facets.ts';
import { nodeTypeOf, type NodeType } from './node-types.ts';
import { standingsOf, type Standing } from './standing.ts';

/** What the reader chose to see. */
export interface NetworkFilter {
  readonly hiddenTypes: ReadonlySet<NodeType>;
  readonly hiddenStandings: ReadonlySet<Standing>;
  /** Which claims are looked at; all where it is left out. */
  readonly claims?: ClaimFilter;
  /** What a filter of claims may need to know; null while it is read. */
  readonly details?: Details | null;
  /** What is drawn as one; nothing where it is left out. */
  readonly collapsing?: Collapsing | null;
  /** Largest number of nodes to draw, the most connected first. */
  readonly nodeLimit: number;
}

/** The part of a network that is drawn, and what is not and why. */
export interface VisibleNetwork {
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
  /** What there is among the loaded nodes and claims, for the legend; hidden ones included. */
  readonly presentTypes: ReadonlyMap<NodeType, number>;
  readonly presentStandings: ReadonlyMap<Standing, number>;
  readonly contradicted: ReadonlySet<string>;
  /** Drawn nodes and claims that a filter lets step back. */
  readonly faded: ReadonlySet<string>;
  /** Loaded claims that a filter hides or lets step back. */
  readonly filteredOut: number;
  /** Loaded nodes that are left out because only the most connected are drawn. */
  readonly beyondLimit: number;
}

/** Above this number of nodes only the most connected are drawn at first. */
export const crowdedFrom = 1000;
/** How many nodes are drawn at first when there are too many. */
export const firstNodes = 300;

/** How many nodes to draw at first in a case with so many. */
export function initialNodeLimit(total: number): number {
  return total > crowdedFrom ? firstNodes : crowdedFrom;
}

/** The next number of nodes when the reader asks for more; about twice as many. */
export function nextNodeLimit(current: number): number {
  const steps = [600, 1000, 2000, 5000, 10_000, 20_000];
  return steps.find((step) => step > current) ?? 20_000;
}

/** What holds for a network whatever is hidden of it; worked out once, since a filter is set often. */
export interface NetworkFacts {
  readonly contradicted: ReadonlySet<string>;
  readonly presentTypes: ReadonlyMap<NodeType, number>;
  readonly presentStandings: ReadonlyMap<Standing, number>;
  /** Of each claim, in their order. */
  readonly standings: readonly (readonly Standing[])[];
  /** Of each claim two places in the nodes, where it comes from and where it leads to. Looking names up would take longer than all else. */
  readonly ends: Int32Array;
}

/** Looks through a network once. */
export function factsOf(network: Network): NetworkFacts {
  const contradicted = contradictedMatters(network.edges);
  const presentStandings = new Map<Standing, number>();
  const found = network.edges.map((edge) => standingsOf(edge, contradicted.size > 0 && contradicted.has(matterOf(edge))));
  for (const each of found) for (const standing of each) presentStandings.set(standing, (presentStandings.get(standing) ?? 0) + 1);
  return { contradicted, presentTypes: countTypes(network.nodes), presentStandings, standings: found, ends: endsOf(network) };
}

function endsOf({ nodes, edges }: Network): Int32Array {
  const places = new Map<string, number>(nodes.map(({ id }, at) => [id, at]));
  const ends = new Int32Array(edges.length * 2);
  edges.forEach(({ fromId, toId }, at) => {
    ends[at * 2] = places.get(fromId) ?? -1;
    ends[at * 2 + 1] = places.get(toId) ?? -1;
  });
  return ends;
}

/**
 * Leaves out what the filter hides. Nodes are expected with the most connected first.
 *
 * @param facts of this network
 */
export function visibleNetwork(network: Network, filter: NetworkFilter, facts: NetworkFacts = factsOf(network)): VisibleNetwork {
  const { contradicted, presentTypes, presentStandings, ends } = facts;
  const { claims = noFilter, details = null, collapsing = null } = filter;
  const isPassing = conditionsOf(claims).length === 0 ? null : passingOf(network.edges, passing(claims, details));
  const filteredOut = isPassing === null ? 0 : isPassing.reduce((sum, passes) => sum + 1 - passes, 0);
  const isHiding = isPassing !== null && filteredOut > 0 && claims.others === 'hidden';
  const held = isPassing === null || filteredOut === 0 ? null : heldBy(isPassing, facts, network.nodes.length);
  const isShown = (at: number, node: NetworkNode): boolean => !filter.hiddenTypes.has(nodeTypeOf(node.type)) && (!isHiding || held?.[at] === 1);
  const typed = network.nodes.filter((node, at) => isShown(at, node));
  // Both ends of a claim that passes are there, unless a kind is hidden.
  const there = filter.hiddenTypes.size === 0 ? null : Uint8Array.from(network.nodes, (node, at) => Number(isShown(at, node)));
  const shown = network.edges.filter((_, at) => (!isHiding || isPassing[at] === 1) && (there === null || (there[ends[at * 2] ?? -1] === 1 && there[ends[at * 2 + 1] ?? -1] === 1))
    && (filter.hiddenStandings.size === 0 || !(facts.standings[at] ?? []).some((standing) => filter.hiddenStandings.has(standing))));
  const whole = collapsing === null ? { nodes: typed, edges: shown } : collapse(typed, shown, collapsing);
  const passingEdges = (): readonly VisibleEdge[] => (isHiding ? network.edges.filter((_, at) => isPassing[at] === 1) : network.edges);
  const nodes = mostConnected(whole.nodes, () => (collapsing === null ? passingEdges() : whole.edges), filter.nodeLimit);
  return {
    nodes, edges: nodes.length === whole.nodes.length ? whole.edges : edgesBetween(nodes, whole.edges),
    presentTypes, presentStandings, contradicted, filteredOut, beyondLimit: whole.nodes.length - nodes.length,
    faded: held === null || isHiding || isPassing === null ? nothing : fadedOf(network, nodes, isPassing, held),
  };
}

/** 1 for each claim that passes. */
function passingOf(edges: readonly NetworkEdge[], passes: (edge: NetworkEdge) => boolean): Uint8Array {
  const passed = new Uint8Array(edges.length);
  for (const [at, edge] of edges.entries()) passed[at] = Number(passes(edge));
  return passed;
}

/** 1 for each node that has a claim that passes. */
function heldBy(isPassing: Uint8Array, { ends }: NetworkFacts, nodeCount: number): Uint8Array {
  const held = new Uint8Array(nodeCount);
  for (let at = 0; at < isPassing.length; at++) {
    if (isPassing[at] === 0) continue;
    held[ends[at * 2] ?? -1] = 1;
    held[ends[at * 2 + 1] ?? -1] = 1;
  }
  return held;
}

const nothing: ReadonlySet<string> = new Set();

function edgesBetween(nodes: readonly VisibleNode[], edges: readonly VisibleEdge[]): readonly VisibleEdge[] {
  const drawn = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ fromId, toId }) => drawn.has(fromId) && drawn.has(toId));
}

/** What steps back: claims that do not pass, and what has none that does. */
function fadedOf(network: Network, nodes: readonly VisibleNode[], isPassing: Uint8Array, isHeld: Uint8Array): ReadonlySet<string> {
  const faded = new Set<string>();
  network.edges.forEach(({ id }, at) => isPassing[at] === 0 && faded.add(id));
  const held = new Set<string>(network.nodes.filter((_, at) => isHeld[at] === 1).map(({ id }) => id));
  for (const { id, gathered } of nodes) if (gathered === undefined ? !held.has(id) : !gathered.memberIds.some((member) => held.has(member))) faded.add(id);
  return faded;
}

/** The part of a crowd that is taken for its claims alone; the rest is taken for its claims with that part. */
const hubShare = 1 / 3;

/** Of a crowd, the most connected nodes and what is most tied to them: hubs alone might have no claim between them. */
function mostConnected(nodes: readonly VisibleNode[], edgesOf: () => readonly VisibleEdge[], limit: number): readonly VisibleNode[] {
  if (nodes.length <= limit) return nodes;
  const hubs = new Set<string>(nodes.slice(0, Math.ceil(limit * hubShare)).map(({ id }) => id));
  const ties = new Map<string, number>();
  for (const { fromId, toId } of edgesOf()) {
    if (hubs.has(fromId)) ties.set(toId, (ties.get(toId) ?? 0) + 1);
    if (hubs.has(toId)) ties.set(fromId, (ties.get(fromId) ?? 0) + 1);
  }
  const tied = nodes.filter(({ id }) => !hubs.has(id)).toSorted((left, right) => (ties.get(right.id) ?? 0) - (ties.get(left.id) ?? 0));
  const chosen = new Set<string>([...hubs, ...tied.slice(0, limit - hubs.size).map(({ id }) => id)]);
  return nodes.filter(({ id }) => chosen.has(id));
}

function countTypes(nodes: readonly NetworkNode[]): ReadonlyMap<NodeType, number> {
  const counts = new Map<NodeType, number>();
  for (const node of nodes) {
    const type = nodeTypeOf(node.type);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

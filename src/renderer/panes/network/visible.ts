import type { Network, NetworkNode } from '../../../shared/contract/panes.ts';
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
}

/** Looks through a network once. */
export function factsOf(network: Network): NetworkFacts {
  const contradicted = contradictedMatters(network.edges);
  const presentStandings = new Map<Standing, number>();
  const found = network.edges.map((edge) => standingsOf(edge, contradicted.size > 0 && contradicted.has(matterOf(edge))));
  for (const each of found) for (const standing of each) presentStandings.set(standing, (presentStandings.get(standing) ?? 0) + 1);
  return { contradicted, presentTypes: countTypes(network.nodes), presentStandings, standings: found };
}

/**
 * Leaves out what the filter hides. Nodes are expected with the most connected first.
 *
 * @param facts of this network
 */
export function visibleNetwork(network: Network, filter: NetworkFilter, facts: NetworkFacts = factsOf(network)): VisibleNetwork {
  const { contradicted, presentTypes, presentStandings } = facts;
  const { claims = noFilter, details = null } = filter;
  const isPassing = conditionsOf(claims).length === 0 ? null : network.edges.map(passing(claims, details));
  const filteredOut = isPassing?.filter((passes) => !passes).length ?? 0;
  const isHiding = filteredOut > 0 && claims.others === 'hidden';
  const held = new Set<string>();
  if (filteredOut > 0) network.edges.forEach(({ fromId, toId }, at) => isPassing?.[at] === true && held.add(fromId).add(toId));
  const typed = network.nodes.filter((node) => !filter.hiddenTypes.has(nodeTypeOf(node.type)) && (!isHiding || held.has(node.id)));
  const typedIds = filter.hiddenTypes.size === 0 ? null : new Set<string>(typed.map(({ id }) => id));
  // Both ends of a claim that passes are there, unless a kind is hidden.
  const shown = network.edges.filter((edge, at) => (!isHiding || isPassing?.[at] === true) && (typedIds === null || (typedIds.has(edge.fromId) && typedIds.has(edge.toId)))
    && (filter.hiddenStandings.size === 0 || !(facts.standings[at] ?? []).some((standing) => filter.hiddenStandings.has(standing))));
  const { collapsing = null } = filter;
  const whole = collapsing === null ? { nodes: typed, edges: shown } : collapse(typed, shown, collapsing);
  const passingEdges = (): readonly VisibleEdge[] => (isHiding ? network.edges.filter((_, at) => isPassing?.[at] === true) : network.edges);
  const nodes = mostConnected(whole.nodes, () => (collapsing === null ? passingEdges() : whole.edges), filter.nodeLimit);
  return {
    nodes, edges: nodes.length === whole.nodes.length ? whole.edges : edgesBetween(nodes, whole.edges),
    presentTypes, presentStandings, contradicted, filteredOut, beyondLimit: whole.nodes.length - nodes.length,
    faded: filteredOut === 0 || isHiding || isPassing === null ? nothing : fadedOf(network, nodes, isPassing, held),
  };
}

const nothing: ReadonlySet<string> = new Set();

function edgesBetween(nodes: readonly VisibleNode[], edges: readonly VisibleEdge[]): readonly VisibleEdge[] {
  const drawn = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ fromId, toId }) => drawn.has(fromId) && drawn.has(toId));
}

/** What steps back: claims that do not pass, and what has none that does. */
function fadedOf({ edges }: Network, nodes: readonly VisibleNode[], isPassing: readonly boolean[], held: ReadonlySet<string>): ReadonlySet<string> {
  const faded = new Set<string>();
  edges.forEach(({ id }, at) => isPassing[at] === false && faded.add(id));
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

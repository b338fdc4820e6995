import type { Network, NetworkEdge, NetworkNode } from '../../../shared/contract/panes.ts';
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
  /** Largest number of nodes to draw, the most connected first. */
  readonly nodeLimit: number;
}

/** The part of a network that is drawn, and what is not and why. */
export interface VisibleNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
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

/** Leaves out what the filter hides. Nodes are expected with the most connected first. */
export function visibleNetwork(network: Network, filter: NetworkFilter): VisibleNetwork {
  const contradicted = contradictedMatters(network.edges);
  const presentTypes = countTypes(network.nodes);
  const presentStandings = new Map<Standing, number>();
  const { passed, others, isHiding } = sift(network, filter);
  const held = new Set(passed.flatMap(({ fromId, toId }): string[] => [fromId, toId]));
  const typed = network.nodes.filter((node) => !filter.hiddenTypes.has(nodeTypeOf(node.type)) && (!isHiding || held.has(node.id)));
  const nodes = mostConnected(typed, isHiding ? passed : network.edges, filter.nodeLimit);
  const drawn = new Set<string>(nodes.map((node) => node.id));
  const edges: NetworkEdge[] = [];
  for (const edge of network.edges) {
    const found = standingsOf(edge, contradicted.has(matterOf(edge)));
    for (const standing of found) presentStandings.set(standing, (presentStandings.get(standing) ?? 0) + 1);
    const isHidden = found.some((standing) => filter.hiddenStandings.has(standing)) || (isHiding && others.has(edge.id));
    if (!isHidden && drawn.has(edge.fromId) && drawn.has(edge.toId)) edges.push(edge);
  }
  const faded = isHiding ? new Set<string>() : new Set<string>(others.size === 0 ? [] : [...others, ...nodes.filter(({ id }) => !held.has(id)).map(({ id }) => id)]);
  return { nodes, edges, presentTypes, presentStandings, contradicted, faded, filteredOut: others.size, beyondLimit: typed.length - nodes.length };
}

/** Tells claims that a filter is about from the others. */
function sift({ edges }: Network, { claims = noFilter, details = null }: NetworkFilter) {
  const isSet = conditionsOf(claims).length > 0;
  const passes = passing(claims, details);
  const passed = isSet ? edges.filter(passes) : edges;
  const others = new Set<string>(isSet ? edges.filter((edge) => !passes(edge)).map(({ id }) => id) : []);
  return { passed, others, isHiding: others.size > 0 && claims.others === 'hidden' };
}

/** The part of a crowd that is taken for its claims alone; the rest is taken for its claims with that part. */
const hubShare = 1 / 3;

/** Of a crowd, the most connected nodes and what is most tied to them: hubs alone might have no claim between them. */
function mostConnected(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[], limit: number): readonly NetworkNode[] {
  if (nodes.length <= limit) return nodes;
  const hubs = new Set<string>(nodes.slice(0, Math.ceil(limit * hubShare)).map(({ id }) => id));
  const ties = new Map<string, number>();
  for (const { fromId, toId } of edges) {
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

import type { Network, NetworkEdge, NetworkNode } from '../../shared/contract/panes.ts';
import { claimId, nodeId } from '../../shared/ids.ts';

/** An identifier of a kind that is the same for the same number. */
export function idOf(kind: 'actor' | 'operation' | 'event' | 'claim', count: number): string {
  return `${kind}--00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}

/** An actor, or another node, with nothing special about it. */
export function testNode(count: number, given: Partial<NetworkNode> = {}): NetworkNode {
  return {
    id: nodeId.parse(idOf('actor', count)), kind: 'actor', type: 'person', name: `Node ${count}`, status: null,
    claimCount: 1, quoteCount: 1, x: null, y: null, ...given,
  };
}

/** A sourced assertion from one node to another. */
export function testEdge(count: number, from: NetworkNode, to: NetworkNode, given: Partial<NetworkEdge> = {}): NetworkEdge {
  return {
    id: claimId.parse(idOf('claim', count)), fromId: from.id, toId: to.id, relation: 'executes', label: 'executes',
    voice: 'source', polarity: 'asserts', status: null, likelihood: null, confidence: null, quoteCount: 1, ...given,
  };
}

/** A network that holds all there is of its case. */
export function testNetwork(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): Network {
  return {
    nodes: [...nodes], edges: [...edges],
    totals: { nodes: nodes.length, edges: edges.length, unsourced: edges.filter((edge) => edge.quoteCount === 0).length },
  };
}

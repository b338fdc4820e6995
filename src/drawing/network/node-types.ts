import { actorTypes, type ActorType } from '../../shared/vocabulary.ts';

/** What a node stands for: an actor by its type, an operation or an event. */
export type NodeType = ActorType | 'operation' | 'event';

/** Outline of a node. The shape alone tells the kind, so that colour is never needed. */
export type NodeShape =
  | 'circle' | 'hexagon' | 'square' | 'double-circle' | 'dashed-circle' | 'triangle' | 'document' | 'diamond' | 'small-square' | 'stack';

/** Every node type, in the order of the legend. */
export const nodeTypes: readonly NodeType[] = [...actorTypes, 'operation', 'event'];

const shapes: Readonly<Record<NodeType, NodeShape>> = {
  person: 'circle',
  organisation: 'square',
  state: 'hexagon',
  group: 'double-circle',
  persona: 'dashed-circle',
  office: 'triangle',
  publication: 'document',
  operation: 'diamond',
  event: 'small-square',
};

/** The outline that a node type is drawn with. */
export function shapeOf(type: NodeType): NodeShape {
  return shapes[type];
}

/** Reads the `type` of a network node. A type that a newer version may know is drawn as an organisation. */
export function nodeTypeOf(type: string): NodeType {
  return nodeTypes.find((known) => known === type) ?? 'organisation';
}

/** Outer radius of a node in network units, growing slowly with its number of claims. */
export function radiusOf(type: NodeType, claimCount: number): number {
  const growth = Math.min(9, 2.4 * Math.sqrt(Math.max(0, claimCount - 1)));
  if (type === 'event') return 8 + growth / 2;
  return 13 + growth;
}

import { groupStrings } from '../words/network-groups.ts';
import { groupRadius, type VisibleNode } from './groups/collapse.ts';
import { drawnClaims, type DrawnBundle, type DrawnEdge } from './edges.ts';
import { emphasisByAnswer, emphasisOf, withFaded, type Emphasis, type Lit } from './emphasis.ts';
import { labelSizeOf, wrapLabel, type LabelSize } from './labels.ts';
import { groupCount, usualLook, type NodeLook, type Tint } from './looks/node-look.ts';
import type { TimeMark } from './layout/rules/by-time.ts';
import { nodeTypeOf, shapeOf, type NodeShape, type NodeType } from './node-types.ts';
import type { VisibleNetwork } from './visible.ts';

/** A node as it is drawn, save for its place. Lengths are in network units (pixels at scale 1). */
export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  readonly shape: NodeShape;
  readonly radius: number;
  readonly label: readonly string[];
  readonly labelSize: LabelSize;
  readonly claimCount: number;
  /** Number of claims that are drawn; decides which labels win when there is no room for all. */
  readonly degree: number;
  readonly emphasis: Emphasis;
  readonly isPlacedByHand: boolean;
  /** Null where the colour says the type. */
  readonly tint: Tint | null;
  /** A short sign inside it. */
  readonly badge: string | null;
}

/** Everything that the canvas shows, without colours and places. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly bundles: readonly DrawnBundle[];
  /** Lines of time behind everything, where nodes are arranged by it. */
  readonly marks: readonly TimeMark[];
  /** Whether some of it is the answer to a question: what is dimmed then need not be in view. */
  readonly isAnswer: boolean;
  /** The same with nothing selected, where it was made from that: the same lines and nodes in the same places. */
  readonly plain?: Drawing;
}

/** What the drawing depends on besides the data. */
export interface DrawingView {
  /** Selected identifiers; also those of things that are not drawn. */
  readonly selected: ReadonlySet<string>;
  /** What an answer is about, where one is shown. */
  readonly lit?: Lit | null;
  /** Names of relations that have no direction. */
  readonly symmetricRelations: ReadonlySet<string>;
  /** Sizes and colours by something else than claims and type. */
  readonly look?: NodeLook;
  readonly marks?: readonly TimeMark[];
}

/** Turns what is visible into what to draw. */
export function drawingOf(visible: VisibleNetwork, view: DrawingView): Drawing {
  const nodeIds = new Set<string>(visible.nodes.map((node) => node.id));
  const selected = withGroups(view.selected, visible.nodes);
  const told = view.lit ? emphasisByAnswer(selected, view.lit) : emphasisOf(selected, nodeIds, visible.edges);
  const emphasis = withFaded(told, visible.faded);
  const look = view.look ?? usualLook;
  const degrees = new Map<string, number>();
  for (const { fromId, toId } of visible.edges) {
    degrees.set(fromId, (degrees.get(fromId) ?? 0) + 1);
    degrees.set(toId, (degrees.get(toId) ?? 0) + 1);
  }
  return {
    isAnswer: view.lit ? visible.nodes.some(({ id }) => view.lit?.nodes.has(id)) : false,
    marks: view.marks ?? [],
    nodes: visible.nodes.map((node) => drawnNode(node, degrees.get(node.id) ?? 0, emphasis.node(node.id), look)),
    ...drawnClaims(visible, emphasis, view.symmetricRelations),
  };
}

/** A group is selected with any of its members. */
export function withGroups(selected: ReadonlySet<string>, nodes: readonly VisibleNode[]): ReadonlySet<string> {
  if (selected.size === 0) return selected;
  const holding = nodes.filter(({ gathered }) => gathered?.memberIds.some((id) => selected.has(id)) === true);
  return holding.length === 0 ? selected : new Set([...selected, ...holding.map(({ id }) => id)]);
}

/** The colour of a group whose members are of several types. */
const mixedTint: Tint = { is: 'group', group: groupCount };

function drawnNode(node: VisibleNode, degree: number, emphasis: Emphasis, look: NodeLook): DrawnNode {
  const type = nodeTypeOf(node.type);
  const { gathered } = node;
  const label = wrapLabel(node.name);
  return {
    id: node.id,
    name: node.name,
    type,
    shape: gathered === undefined ? shapeOf(type) : 'stack',
    radius: gathered === undefined ? look.radius(node) : groupRadius(gathered),
    label,
    labelSize: labelSizeOf(label),
    claimCount: node.claimCount,
    degree,
    emphasis,
    isPlacedByHand: node.x !== null && node.y !== null,
    tint: gathered === undefined ? look.tint(node) : gathered.type === null ? mixedTint : null,
    badge: gathered === undefined ? look.badge(node) : groupStrings.count(gathered.memberIds.length),
  };
}

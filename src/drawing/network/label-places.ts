import type { Emphasis } from './emphasis.ts';
import { boxAround, isOverlapping, pointAt, type Box, type Point } from './geometry.ts';
import { markPlaceOf, type PlacedEdge, type PlacedNode, type Scene } from './scene.ts';

/** A label that found room. Lengths in network units. */
export interface PlacedLabel {
  readonly id: string;
  readonly of: 'node' | 'edge';
  readonly lines: readonly string[];
  /** Middle of the first line. */
  readonly at: Point;
  readonly width: number;
  readonly lineHeight: number;
  readonly fontSize: number;
  readonly emphasis: Emphasis;
}

/** What decides which labels are shown and how large. */
export interface LabelOptions {
  readonly scale: number;
  /** Width of a text in units of its font size. */
  readonly measure: (text: string, isBold: boolean) => number;
  /** Labels of these come first. */
  readonly hoveredIds: ReadonlySet<string>;
}

/** Below this scale lines are not labelled, save for those of the selection. */
const edgeLabelsFrom = 0.55;
/** With more lines than this, only those of the selection are labelled. */
const edgeLabelsUpTo = 220;

/** Labels of so many neighbours of the selection are shown even where room is short. */
const forcedNeighbours = 12;

/** Finds room for labels, the most important first; those that find none are left out. */
export function placeLabels(scene: Scene, options: LabelOptions): readonly PlacedLabel[] {
  const taken = new Grid(120 / Math.min(1, options.scale));
  const nodes = [...scene.nodes.values()];
  for (const node of nodes) taken.add(nodeBox(node));
  for (const bundle of scene.bundles) taken.add(boxAt(bundle.at, 20 / options.scale, 20 / options.scale));
  for (const edge of scene.edges) {
    if (edge.mark !== null) taken.add(boxAt(markPlaceOf(edge), 19 / options.scale, 19 / options.scale));
  }
  const labels: (PlacedLabel | null)[] = [];
  const isFew = nodes.filter((node) => node.emphasis === 'near').length <= forcedNeighbours;
  const isForced = (node: PlacedNode): boolean =>
    options.hoveredIds.has(node.id) || node.emphasis === 'selected' || (isFew && node.emphasis === 'near');
  const isWanted = (edge: PlacedEdge): boolean =>
    options.hoveredIds.has(edge.id) || edge.emphasis === 'selected' || edge.emphasis === 'near';
  const ranked = nodes.toSorted(byImportance);
  for (const node of ranked.filter(isForced)) labels.push(nodeLabel(node, options, taken, true));
  for (const edge of scene.edges.filter(isWanted)) labels.push(edgeLabel(edge, options, taken, edge.emphasis === 'selected'));
  for (const node of ranked) if (!isForced(node)) labels.push(nodeLabel(node, options, taken, false));
  if (options.scale >= edgeLabelsFrom && scene.edges.length <= edgeLabelsUpTo) {
    for (const edge of scene.edges) if (edge.emphasis === 'plain' && !isWanted(edge)) labels.push(edgeLabel(edge, options, taken, false));
  }
  return labels.filter((label) => label !== null);
}

/** Size of node labels in pixels: steady on screen, a little larger when magnified. */
function fontPx(scale: number): number {
  return Math.min(16, Math.max(11.5, 12 * Math.sqrt(scale)));
}

const ranks: Readonly<Record<Emphasis, number>> = { selected: 0, near: 1, plain: 2, dimmed: 3 };

function byImportance(a: PlacedNode, b: PlacedNode): number {
  return ranks[a.emphasis] - ranks[b.emphasis] || b.degree - a.degree || (a.id < b.id ? -1 : 1);
}

/** Below, above, beside, then askew, as steps from the node's centre. */
const sides: readonly Point[] = [
  { x: 0, y: 1 }, { x: 0, y: -1 }, { x: 1, y: 0 }, { x: -1, y: 0 },
  { x: 0.7, y: 1 }, { x: -0.7, y: 1 }, { x: 0.7, y: -1 }, { x: -0.7, y: -1 },
];

function nodeLabel(node: PlacedNode, { scale, measure }: LabelOptions, taken: Grid, isForced: boolean): PlacedLabel | null {
  const fontSize = fontPx(scale) / scale;
  const lineHeight = fontSize * 1.17;
  const width = Math.max(...node.label.map((line) => measure(line, node.emphasis === 'selected'))) * fontSize;
  const height = node.label.length * lineHeight;
  const reach = node.radius + (node.emphasis === 'selected' ? 11 : 4) / scale;
  const boxes = sides.map((side) => boxAt({
    x: node.at.x + side.x * (reach + width / 2), y: node.at.y + side.y * (reach + height / 2),
  }, width, height));
  const box = boxes.find((each) => taken.isFree(each)) ?? (isForced ? boxes[0] : undefined);
  if (box === undefined) return null;
  taken.add(box);
  return labelIn(box, node, 'node', node.label, fontSize, lineHeight);
}

function edgeLabel(edge: PlacedEdge, { scale, measure }: LabelOptions, taken: Grid, isForced: boolean): PlacedLabel | null {
  // The two strands of a double line say the same; one label is enough.
  if (edge.shift < 0) return null;
  const fontSize = Math.max(10.5, fontPx(scale) * 0.88) / scale;
  const width = measure(edge.label, edge.emphasis === 'selected') * fontSize + 4 / scale;
  const height = fontSize * 1.2;
  const hasMiddle = edge.mark === null && edge.shift === 0;
  const places = hasMiddle ? [0.5, 0.42, 0.58, 0.34, 0.66] : [0.7, 0.3, 0.76, 0.24];
  for (const t of isForced ? [...places, 0.26, 0.74, 0.2, 0.8] : places) {
    const at = pointAt(edge.curve, t);
    // Words right below a name would be read as part of it.
    if (!taken.isFree(boxAt(at, width + 6 / scale, height + 6 / scale))) continue;
    const box = boxAt(at, width, height);
    taken.add(box);
    return labelIn(box, edge, 'edge', [edge.label], fontSize, height);
  }
  if (!isForced) return null;
  return labelIn(boxAt(pointAt(edge.curve, hasMiddle ? 0.5 : 0.7), width, height), edge, 'edge', [edge.label], fontSize, height);
}

function labelIn(
  box: Box, owner: Pick<PlacedNode, 'id' | 'emphasis'>, of: PlacedLabel['of'], lines: readonly string[], fontSize: number, lineHeight: number,
): PlacedLabel {
  const at = { x: (box.left + box.right) / 2, y: box.top + lineHeight / 2 };
  return { id: owner.id, of, lines, at, width: box.right - box.left, lineHeight, fontSize, emphasis: owner.emphasis };
}

/**
 * Whether the edge of what can be seen goes through a label: half a name says less than the hint and the table do.
 *
 * @param coveredFrom where something begins that covers the drawing on the right
 */
export function isCut({ at, width, lines, lineHeight }: PlacedLabel, inSight: Box, coveredFrom: number): boolean {
  const box = boxAt({ x: at.x, y: at.y + (lines.length - 1) * lineHeight / 2 }, width, lines.length * lineHeight);
  return box.left < inSight.left || box.right > inSight.right || box.top < inSight.top || box.bottom > inSight.bottom
    || (box.left < coveredFrom && box.right > coveredFrom);
}

/** Room that nodes take together with the labels that were placed. Null when there are no nodes. */
export function boundsOf(scene: Scene, labels: readonly PlacedLabel[]): Box | null {
  return boxAround([
    ...[...scene.nodes.values()].map((node) => boxAt(node.at, node.radius * 2, node.radius * 2)),
    ...labels.map(({ at, width, lines, lineHeight }) => boxAt({ x: at.x, y: at.y + (lines.length - 1) * lineHeight / 2 }, width, lines.length * lineHeight)),
  ]);
}

function nodeBox(node: PlacedNode): Box {
  return boxAt(node.at, node.radius * 1.7, node.radius * 1.7);
}

function boxAt(middle: Point, width: number, height: number): Box {
  return { left: middle.x - width / 2, right: middle.x + width / 2, top: middle.y - height / 2, bottom: middle.y + height / 2 };
}

/** Boxes by square, so that finding overlaps does not look at all of them. */
class Grid {
  readonly #squares = new Map<string, Box[]>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const square = this.#squares.get(key);
      if (square === undefined) this.#squares.set(key, [box]);
      else square.push(box);
    }
  }

  isFree(box: Box): boolean {
    return this.#keys(box).every((key) => !(this.#squares.get(key) ?? []).some((other) => isOverlapping(box, other)));
  }

  #keys(box: Box): readonly string[] {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / this.#size); x <= Math.floor(box.right / this.#size); x++) {
      for (let y = Math.floor(box.top / this.#size); y <= Math.floor(box.bottom / this.#size); y++) keys.push(`${x} ${y}`);
    }
    return keys;
  }
}

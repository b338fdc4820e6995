import { isOverlapping, pointAt, type Box, type Point } from './geometry.ts';
import type { PlacedEdge, PlacedNode, Scene } from './scene.ts';

/** A label that found room. Lengths in network units. */
export interface PlacedLabel {
  readonly id: string;
  readonly of: 'node' | 'edge';
  readonly lines: readonly string[];
  /** Middle of the first line. */
  readonly at: Point;
  readonly lineHeight: number;
  readonly fontSize: number;
  readonly emphasis: PlacedNode['emphasis'];
}

/** What decides which labels are shown and how large. */
export interface LabelOptions {
  readonly scale: number;
  /** Width of a text in units of its font size. */
  readonly measure: (text: string, isBold: boolean) => number;
  /** Labels of these are shown whether there is room or not. */
  readonly hoveredIds: ReadonlySet<string>;
}

/** Below this scale lines are not labelled, save for those of the selection. */
const edgeLabelsFrom = 0.55;
/** With more lines than this, only those of the selection are labelled. */
const edgeLabelsUpTo = 220;

/** Finds room for labels, the most important first; those that find none are left out. */
export function placeLabels(scene: Scene, options: LabelOptions): readonly PlacedLabel[] {
  const taken = new Grid(120 / Math.min(1, options.scale));
  for (const node of scene.nodes.values()) taken.add(nodeBox(node));
  for (const bundle of scene.bundles) taken.add(boxAt(bundle.at, 20 / options.scale, 20 / options.scale));
  const labels: PlacedLabel[] = [];
  for (const node of [...scene.nodes.values()].toSorted(byImportance(options.hoveredIds))) {
    const label = nodeLabel(node, options, taken);
    if (label !== null) labels.push(label);
  }
  for (const edge of scene.edges) {
    const isWanted = options.hoveredIds.has(edge.id) || edge.emphasis === 'selected' || edge.emphasis === 'near';
    const isWelcome = edge.emphasis === 'plain' && options.scale >= edgeLabelsFrom && scene.edges.length <= edgeLabelsUpTo;
    const label = isWanted || isWelcome ? edgeLabel(edge, options, taken) : null;
    if (label !== null) labels.push(label);
  }
  return labels;
}

/** Size of node labels in pixels: steady on screen, a little larger when magnified. */
function fontPx(scale: number): number {
  return Math.min(16, Math.max(11.5, 12 * Math.sqrt(scale)));
}

function byImportance(hovered: ReadonlySet<string>): (a: PlacedNode, b: PlacedNode) => number {
  const rank = (node: PlacedNode): number => {
    if (hovered.has(node.id) || node.emphasis === 'selected') return 0;
    return node.emphasis === 'dimmed' ? 2 : 1;
  };
  return (a, b) => rank(a) - rank(b) || b.degree - a.degree || (a.id < b.id ? -1 : 1);
}

function nodeLabel(node: PlacedNode, { scale, measure, hoveredIds }: LabelOptions, taken: Grid): PlacedLabel | null {
  const fontSize = fontPx(scale) / scale;
  const lineHeight = fontSize * 1.17;
  const width = Math.max(...node.label.map((line) => measure(line, node.emphasis === 'selected'))) * fontSize;
  const height = node.label.length * lineHeight;
  const isForced = hoveredIds.has(node.id) || node.emphasis === 'selected';
  const aside = node.radius + 5 / scale;
  const extra = node.emphasis === 'selected' ? 7 / scale : 0;
  const middles: readonly Point[] = [
    { x: 0, y: aside + extra + height / 2 }, { x: 0, y: -(aside + extra) - height / 2 },
    { x: aside + extra + width / 2, y: 0 }, { x: -(aside + extra) - width / 2, y: 0 },
  ];
  for (const middle of middles) {
    const box = boxAt({ x: node.at.x + middle.x, y: node.at.y + middle.y }, width, height);
    if (!taken.isFree(box)) continue;
    taken.add(box);
    return labelIn(box, node, 'node', node.label, fontSize, lineHeight);
  }
  if (!isForced) return null;
  const box = boxAt({ x: node.at.x, y: node.at.y + aside + extra + height / 2 }, width, height);
  taken.add(box);
  return labelIn(box, node, 'node', node.label, fontSize, lineHeight);
}

function edgeLabel(edge: PlacedEdge, { scale, measure, hoveredIds }: LabelOptions, taken: Grid): PlacedLabel | null {
  const fontSize = Math.max(10.5, fontPx(scale) * 0.88) / scale;
  const width = measure(edge.label, edge.emphasis === 'selected') * fontSize + 4 / scale;
  const height = fontSize * 1.2;
  const hasMiddle = edge.mark === null && edge.shift === 0;
  for (const t of hasMiddle ? [0.5, 0.42, 0.58, 0.34, 0.66] : [0.68, 0.3, 0.74]) {
    const box = boxAt(pointAt(edge.curve, t), width, height);
    if (!taken.isFree(box)) continue;
    taken.add(box);
    return labelIn(box, edge, 'edge', [edge.label], fontSize, height);
  }
  if (!hoveredIds.has(edge.id) && edge.emphasis !== 'selected') return null;
  return labelIn(boxAt(pointAt(edge.curve, hasMiddle ? 0.5 : 0.68), width, height), edge, 'edge', [edge.label], fontSize, height);
}

function labelIn(
  box: Box, owner: Pick<PlacedNode, 'id' | 'emphasis'>, of: PlacedLabel['of'], lines: readonly string[], fontSize: number, lineHeight: number,
): PlacedLabel {
  const at = { x: (box.left + box.right) / 2, y: box.top + lineHeight / 2 };
  return { id: owner.id, of, lines, at, lineHeight, fontSize, emphasis: owner.emphasis };
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

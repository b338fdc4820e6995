import { boxAround, isOverlapping, type Box, type Point } from '../geometry.ts';

const gap = 26;
/** Fitting boxes into corners is cubic in their number; what is beyond goes into plain rows. */
const cornersUpTo = 60;

/**
 * Where to move boxes so that they lie close together without overlaps, the largest first, and
 * together come near to a wanted form.
 *
 * @param aspect wanted width by height
 * @param taken an area that is in use already and stays where it is
 * @returns one shift for each box, in the order given
 */
export function packBoxes(boxes: readonly Box[], aspect: number, taken: Box | null): readonly Point[] {
  const shifts: Point[] = boxes.map(() => ({ x: 0, y: 0 }));
  const placed: Box[] = taken === null ? [] : [taken];
  const order = boxes.map((_, index) => index).toSorted((a, b) => areaOf(boxes[b]) - areaOf(boxes[a]) || a - b);
  for (const index of order.slice(0, cornersUpTo)) {
    const box = boxes[index];
    if (box === undefined) continue;
    const found = bestCorner(box, placed, aspect);
    placed.push(moved(box, found));
    shifts[index] = found;
  }
  packRows(order.slice(cornersUpTo), boxes, boxAround(placed), shifts);
  return shifts;
}

/** Tries to stand the box beside and below each of the others, and at their far corners. */
function bestCorner(box: Box, placed: readonly Box[], aspect: number): Point {
  if (placed.length === 0) return { x: 0, y: 0 };
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  let best: Point = { x: 0, y: 0 };
  let leastCost = Infinity;
  for (const other of placed) {
    const corners: readonly Point[] = [
      { x: other.right + gap, y: other.top }, { x: other.right + gap, y: other.bottom - height },
      { x: other.left, y: other.bottom + gap }, { x: other.right - width, y: other.bottom + gap },
      { x: other.left - width - gap, y: other.top }, { x: other.left, y: other.top - height - gap },
    ];
    for (const corner of corners) {
      const shift = { x: corner.x - box.left, y: corner.y - box.top };
      const there = moved(box, shift);
      if (placed.some((each) => isOverlapping(grown(there), each))) continue;
      const all = boxAround([...placed, there]) ?? there;
      const cost = Math.max((all.right - all.left) / aspect, all.bottom - all.top) + Math.hypot(corner.x, corner.y) * 0.01;
      if (cost < leastCost - 1e-6) [best, leastCost] = [shift, cost];
    }
  }
  return best;
}

function packRows(order: readonly number[], boxes: readonly Box[], above: Box | null, shifts: Point[]): void {
  const start = above ?? { left: 0, right: 0, top: 0, bottom: 0 };
  let [left, top, rowHeight] = [start.left, start.bottom + gap, 0];
  for (const index of order) {
    const box = boxes[index];
    if (box === undefined) continue;
    const width = box.right - box.left;
    if (left > start.left && left + width > start.right) [left, top, rowHeight] = [start.left, top + rowHeight + gap, 0];
    shifts[index] = { x: left - box.left, y: top - box.top };
    left += width + gap;
    rowHeight = Math.max(rowHeight, box.bottom - box.top);
  }
}

function areaOf(box: Box | undefined): number {
  return box === undefined ? 0 : (box.right - box.left) * (box.bottom - box.top);
}

function moved(box: Box, by: Point): Box {
  return { left: box.left + by.x, right: box.right + by.x, top: box.top + by.y, bottom: box.bottom + by.y };
}

function grown(box: Box): Box {
  const by = gap - 1;
  return { left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by };
}

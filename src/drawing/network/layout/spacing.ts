import type { Graph, LayoutNode } from './graph.ts';
import type { Places } from './stress.ts';

/** Room that a node and the label below it need, measured from the node's centre. */
export interface Room {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

const gap = 9;
const maxRounds = 90;
/** Keeping nodes off lines they have nothing to do with is quadratic; only small networks get it. */
const clearLinesUpTo = 160;

/**
 * The part of a label's room that is kept free. Where there are many nodes, not all labels are shown at
 * once anyway, and keeping room for them would stretch everything into rows.
 */
export function labelShareFor(nodeCount: number): number {
  if (nodeCount <= 60) return 1;
  return Math.max(0.15, 1 - (nodeCount - 60) / 100);
}

/** The room around a node that nothing else should use. */
export function roomOf({ radius, labelSize }: LayoutNode, labelShare: number): Room {
  return {
    halfWidth: Math.max(radius, (labelSize.width / 2) * labelShare) + gap,
    above: radius + gap,
    below: radius + gap + (4 + labelSize.height) * labelShare,
  };
}

/** Pushes nodes apart until neither they nor their labels overlap, and off lines of others. */
export function* makeRoom(
  graph: Graph, members: readonly number[], places: Places, isFixed: readonly boolean[],
): Generator<void, void> {
  const share = labelShareFor(members.length);
  const rooms = members.map((member) => roomOf(graph.nodes[member] ?? { id: '', radius: 0, labelSize: { width: 0, height: 0 } }, share));
  const clearsLines = members.length <= clearLinesUpTo;
  for (let round = 0; round < maxRounds; round++) {
    const strength = 1 - round / maxRounds;
    if (clearsLines && round < maxRounds * 0.7) clearLines(graph, members, places, isFixed, strength * 0.5);
    const hasMoved = separate(members, rooms, places, isFixed);
    if (!hasMoved && (!clearsLines || round > maxRounds * 0.7)) return;
    yield;
  }
}

/** One round of pushing overlapping rooms apart along the shorter way. Sweeps from left to right. */
function separate(members: readonly number[], rooms: readonly Room[], { x, y }: Places, isFixed: readonly boolean[]): boolean {
  const order = members.map((_, index) => index).toSorted((a, b) => at(x, members[a]) - at(x, members[b]));
  const widest = Math.max(0, ...rooms.map((room) => room.halfWidth));
  let hasMoved = false;
  for (let first = 0; first < order.length; first++) {
    const i = order[first] ?? 0;
    for (let second = first + 1; second < order.length; second++) {
      const j = order[second] ?? 0;
      const [a, b, roomA, roomB] = [members[i] ?? 0, members[j] ?? 0, rooms[i], rooms[j]];
      if (roomA === undefined || roomB === undefined || (isFixed[a] && isFixed[b])) continue;
      if (at(x, b) - at(x, a) > roomA.halfWidth + widest) break;
      const overlapX = roomA.halfWidth + roomB.halfWidth - Math.abs(at(x, b) - at(x, a));
      const isBelow = at(y, b) >= at(y, a);
      const overlapY = (isBelow ? roomA.below + roomB.above : roomB.below + roomA.above) - Math.abs(at(y, b) - at(y, a));
      if (overlapX <= 0.5 || overlapY <= 0.5) continue;
      hasMoved = true;
      if (overlapX < overlapY * 1.4) push(x, a, b, overlapX * (at(x, b) >= at(x, a) ? 1 : -1), isFixed);
      else push(y, a, b, overlapY * (isBelow ? 1 : -1), isFixed);
    }
  }
  return hasMoved;
}

function push(axis: Float64Array, a: number, b: number, by: number, isFixed: readonly boolean[]): void {
  const share = isFixed[a] || isFixed[b] ? 1 : 0.5;
  if (!isFixed[a]) axis[a] = at(axis, a) - by * share;
  if (!isFixed[b]) axis[b] = at(axis, b) + by * share;
}

function clearLines(
  { nodes, neighbours }: Graph, members: readonly number[], { x, y }: Places, isFixed: readonly boolean[], strength: number,
): void {
  for (const from of members) {
    for (const to of neighbours[from] ?? []) {
      if (to <= from) continue;
      const [dx, dy] = [at(x, to) - at(x, from), at(y, to) - at(y, from)];
      const squared = dx * dx + dy * dy || 1;
      for (const node of members) {
        if (node === from || node === to || isFixed[node]) continue;
        const t = ((at(x, node) - at(x, from)) * dx + (at(y, node) - at(y, from)) * dy) / squared;
        if (t <= 0.05 || t >= 0.95) continue;
        const [awayX, awayY] = [at(x, node) - at(x, from) - t * dx, at(y, node) - at(y, from) - t * dy];
        const distance = Math.hypot(awayX, awayY) || 1e-3;
        const wanted = (nodes[node]?.radius ?? 0) + 14;
        if (distance >= wanted) continue;
        const by = ((wanted - distance) / distance) * strength;
        x[node] = at(x, node) + awayX * by;
        y[node] = at(y, node) + awayY * by;
      }
    }
  }
}

function at(values: Float64Array, index: number | undefined): number {
  return values[index ?? 0] ?? 0;
}

import type { DrawnEdge } from '../../../../drawing/network/edges.ts';
import { boxAround, distanceToCurve, pointAt, type Box, type Curve, type Point, type Positions } from '../../../../drawing/network/geometry.ts';
import type { Drawing } from '../../../../drawing/network/model.ts';
import { courseOf, mayTouch, type Ends, type Hit, type PlacedBundle, type PlacedEdge, type PlacedNode } from '../../../../drawing/network/scene.ts';

/** A crowd in its places. It stays as it is whatever of it is selected. */
export interface Ground {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: readonly PlacedEdge[];
  readonly bundles: readonly PlacedBundle[];
  /** Room of all nodes; null when there are none. */
  readonly box: Box | null;
}

/** Puts a drawing in its places. Nodes without a place, and their lines, are left out. */
export function groundOf(drawing: Drawing, positions: Positions): Ground {
  const nodes = placedNodes(drawing.nodes, positions);
  const edges = drawing.edges.flatMap((edge) => placedEdge(edge, nodes) ?? []);
  const bundles = drawing.bundles.flatMap((bundle) => {
    const curve = courseOf({ ...bundle, shift: 0, isOpenEnded: false }, nodes);
    return curve === null ? [] : [{ ...bundle, at: pointAt(curve, 0.5) }];
  });
  const box = boxAround([...nodes.values()].map(({ at, radius }) => ({ left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius })));
  return { nodes, edges, bundles, box };
}

const isStrong = ({ emphasis }: { readonly emphasis: string }): boolean => emphasis === 'selected' || emphasis === 'near';

/** What a selection or an answer is about, in its places: painted over the ground. Null where there is none. */
export function strongOf(drawing: Drawing, positions: Positions, ground: Ground): Ground | null {
  const strong = { ...drawing, nodes: drawing.nodes.filter(isStrong), edges: drawing.edges.filter(isStrong), bundles: drawing.bundles.filter(isStrong) };
  if (strong.nodes.length === 0 && strong.edges.length === 0) return null;
  const nodes = placedNodes(strong.nodes, positions);
  // A line that is selected may end at what is not.
  const ends = laidOver(ground.nodes, nodes);
  const edges = strong.edges.flatMap((edge) => placedEdge(edge, ends) ?? []);
  const bundles = strong.bundles.flatMap((bundle) => {
    const curve = courseOf({ ...bundle, shift: 0, isOpenEnded: false }, ends);
    return curve === null ? [] : [{ ...bundle, at: pointAt(curve, 0.5) }];
  });
  return { nodes, edges, bundles, box: null };
}

/** Nodes in front of others: copying a whole crowd would take longer than what is selected of it. */
function laidOver(below: Ends, above: Ends): Ends {
  return { size: below.size, get: (id) => above.get(id) ?? below.get(id), values: () => [...below.values()].map((node) => above.get(node.id) ?? node) };
}

function placedNodes(drawn: Drawing['nodes'], positions: Positions): Map<string, PlacedNode> {
  const nodes = new Map<string, PlacedNode>();
  for (const node of drawn) {
    const at = positions.get(node.id);
    if (at !== undefined) nodes.set(node.id, { ...node, at });
  }
  return nodes;
}

function placedEdge(edge: DrawnEdge, nodes: Ends): PlacedEdge | null {
  const curve = courseOf(edge, nodes);
  return curve === null ? null : { ...edge, curve };
}

/** Whether a curve may be in a box. */
export function isCurveIn({ start, control, end }: Curve, box: Box): boolean {
  return Math.max(start.x, control.x, end.x) >= box.left && Math.min(start.x, control.x, end.x) <= box.right
    && Math.max(start.y, control.y, end.y) >= box.top && Math.min(start.y, control.y, end.y) <= box.bottom;
}

/** Finds what lies at a point. */
export type HitTest = (point: Point, slack: number) => Hit | null;

/** Squares of a grid over nodes are about so wide: the distance of neighbours in the layout. */
const squareUnits = 96;

/**
 * A test of what lies at a point: nodes before the signs of contradictions before lines. Nodes are found by squares of a grid; lines
 * by their boxes, which takes less than a millisecond for 50,000 of them.
 */
export function hitTestOf(ground: Ground): HitTest {
  const squares = new Map<string, PlacedNode[]>();
  let widest = 0;
  for (const node of ground.nodes.values()) {
    const key = `${Math.floor(node.at.x / squareUnits)} ${Math.floor(node.at.y / squareUnits)}`;
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [node]);
    else square.push(node);
    widest = Math.max(widest, node.radius);
  }
  return (point, slack) => nodeAt(squares, point, slack, widest + slack) ?? signAt(ground, point, slack) ?? lineAt(ground, point, slack);
}

function nodeAt(squares: ReadonlyMap<string, readonly PlacedNode[]>, point: Point, slack: number, reach: number): Hit | null {
  let nearest: Hit | null = null;
  let least = slack;
  for (let x = Math.floor((point.x - reach) / squareUnits); x <= Math.floor((point.x + reach) / squareUnits); x++) {
    for (let y = Math.floor((point.y - reach) / squareUnits); y <= Math.floor((point.y + reach) / squareUnits); y++) {
      for (const node of squares.get(`${x} ${y}`) ?? []) {
        const distance = Math.hypot(point.x - node.at.x, point.y - node.at.y) - node.radius;
        if (distance <= least) [nearest, least] = [{ kind: 'node', ids: [node.id] }, distance];
      }
    }
  }
  return nearest;
}

function signAt({ bundles }: Ground, point: Point, slack: number): Hit | null {
  const found = bundles.find(({ at }) => Math.hypot(point.x - at.x, point.y - at.y) <= slack * 1.6);
  return found === undefined ? null : { kind: 'edge', ids: found.claimIds };
}

function lineAt({ edges }: Ground, point: Point, slack: number): Hit | null {
  let nearest: Hit | null = null;
  let least = slack;
  for (const edge of edges) {
    if (!mayTouch(edge.curve, point, slack)) continue;
    const distance = distanceToCurve(edge.curve, point);
    if (distance <= least) [nearest, least] = [{ kind: 'edge', ids: edge.claimIds }, distance];
  }
  return nearest;
}

import type { Emphasis } from '../../../../drawing/network/emphasis.ts';
import type { Box } from '../../../../drawing/network/geometry.ts';
import type { NodeShape } from '../../../../drawing/network/node-types.ts';
import type { Brush } from '../paint/brush.ts';
import { opacityOf } from '../../../../drawing/network/units.ts';
import { gatherCrowd, paintCrowd } from '../paint/crowd.ts';
import { paintBundle, paintSign } from '../paint/edges.ts';
import { lineColourOf, widthOf } from '../../../../drawing/network/line-look.ts';
import { paintNode } from '../paint/nodes.ts';
import { coloursOf } from '../../../../drawing/network/palette.ts';
import type { PlacedEdge, PlacedNode } from '../../../../drawing/network/scene.ts';
import { dashesOf } from '../../../../drawing/network/standing.ts';
import { isCurveIn, type Ground } from './ground.ts';

/** From this scale on lines have their dashes, arrowheads and signs; below it they would be specks. */
const detailedFrom = 0.32;
/** A node smaller than this on screen, in pixels, is a plain shape in its colour. */
const leastOutlinedPx = 5.5;
/** Far away, lines are drawn so thin that the crowd of them does not become one surface. */
const thinnest = 0.35;

/** How a ground is to be painted. */
export interface GroundStyle {
  readonly scale: number;
  /** What is to be painted, in network units. */
  readonly inSight: Box;
  /** Whether all of it is painted alike, whatever steps back. */
  readonly isUniform: boolean;
}

/** Paints lines, then nodes, without words. Lines that look alike are stroked together, and so are nodes where they are small. */
export function paintGround(brush: Brush, ground: Ground, style: GroundStyle): void {
  const edges = ground.edges.filter(({ curve }) => isCurveIn(curve, style.inSight));
  const shown = style.isUniform ? edges.map((edge) => (edge.emphasis === 'plain' ? edge : { ...edge, emphasis: 'plain' as const })) : edges;
  if (style.scale >= detailedFrom) {
    paintCrowd(brush, gatherCrowd(shown, brush.signUnit));
    for (const edge of shown) paintSign(brush, edge);
    for (const bundle of ground.bundles) paintBundle(brush, bundle);
  } else paintThreads(brush, shown, style.scale);
  const nodes = [...ground.nodes.values()].filter((node) => isNodeIn(node, style.inSight));
  const small: PlacedNode[] = [];
  for (const node of nodes) {
    const own = style.isUniform && node.emphasis !== 'plain' ? { ...node, emphasis: 'plain' as const } : node;
    if (node.radius * style.scale < leastOutlinedPx) small.push(own);
    else paintNode(brush, own, { isHovered: false, isCursor: false });
  }
  paintDots(brush, small);
}

function isNodeIn({ at, radius }: PlacedNode, box: Box): boolean {
  return at.x + radius >= box.left && at.x - radius <= box.right && at.y + radius >= box.top && at.y - radius <= box.bottom;
}

/** Lines seen from far away: straight, thin, their dashes where they are long enough to be told apart. */
function paintThreads({ ctx, palette, unit }: Brush, edges: readonly PlacedEdge[], scale: number): void {
  const strands = new Map<string, { readonly sample: PlacedEdge; readonly path: Path2D }>();
  for (const edge of edges) {
    const key = `${edge.emphasis} ${edge.line === 'solid'} ${edge.isThin || edge.isOpenEnded}`;
    const strand = strands.get(key) ?? { sample: edge, path: new Path2D() };
    strands.set(key, strand);
    strand.path.moveTo(edge.curve.start.x, edge.curve.start.y);
    strand.path.lineTo(edge.curve.end.x, edge.curve.end.y);
  }
  const width = thinnest + (1 - thinnest) * (scale / detailedFrom);
  for (const { sample, path } of strands.values()) {
    ctx.globalAlpha = opacityOf(sample.emphasis, 0.3) * (isPlain(sample.emphasis) ? 0.75 : 1);
    ctx.strokeStyle = lineColourOf(palette, sample, false);
    ctx.lineWidth = widthOf(sample, false) * unit * width * 0.6;
    ctx.setLineDash(sample.line === 'solid' ? [] : dashesOf('dash').map((length) => length * unit * 0.6));
    ctx.stroke(path);
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

const isPlain = (emphasis: Emphasis): boolean => emphasis === 'plain' || emphasis === 'dimmed';

/** Nodes seen from far away: their shape in their colour, with a rim of paper that keeps neighbours apart. */
function paintDots({ ctx, palette, unit }: Brush, nodes: readonly PlacedNode[]): void {
  const groups = new Map<string, { readonly sample: PlacedNode; readonly path: Path2D }>();
  for (const node of nodes) {
    const { stroke, fill } = coloursOf(palette, node);
    const key = `${node.emphasis} ${stroke} ${fill}`;
    const group = groups.get(key) ?? { sample: node, path: new Path2D() };
    groups.set(key, group);
    addShape(group.path, node.shape, node.at.x, node.at.y, Math.max(node.radius, 1.6 * unit));
  }
  ctx.lineJoin = 'round';
  for (const { sample, path } of groups.values()) {
    const { stroke, fill } = coloursOf(palette, sample);
    const isSelected = sample.emphasis === 'selected';
    ctx.strokeStyle = palette.paper;
    ctx.lineWidth = 1.2 * unit;
    ctx.stroke(path);
    ctx.globalAlpha = opacityOf(sample.emphasis, 0.45);
    ctx.fillStyle = isSelected ? palette.thread : sample.tint?.is === 'step' ? fill : stroke;
    ctx.fill(path);
    ctx.globalAlpha = 1;
  }
}

/** The forms of the outlines, as far as they can be told apart at a few pixels. */
function addShape(path: Path2D, shape: NodeShape, x: number, y: number, r: number): void {
  switch (shape) {
    case 'diamond': return addCorners(path, [[x, y - r], [x + r, y], [x, y + r], [x - r, y]]);
    case 'triangle': return addCorners(path, [[x - r, y - 0.7 * r], [x + r, y - 0.7 * r], [x, y + r]]);
    case 'square':
    case 'stack':
    case 'small-square': return path.rect(x - 0.86 * r, y - 0.86 * r, 1.72 * r, 1.72 * r);
    case 'document': return path.rect(x - 0.74 * r, y - r, 1.48 * r, 2 * r);
    default:
      path.moveTo(x + r, y);
      path.arc(x, y, r, 0, Math.PI * 2);
  }
}

function addCorners(path: Path2D, corners: readonly (readonly [number, number])[]): void {
  corners.forEach(([x, y], at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  path.closePath();
}

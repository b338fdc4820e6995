import type { NodeShape } from './node-types.ts';

/** How a node is drawn: SVG path data around the origin, and where its outline is dashed. */
export interface Outline {
  /** The closed outline that is filled and stroked. */
  readonly outer: string;
  /** A further line inside it that is stroked only, such as a group's inner circle. */
  readonly inner: string | null;
  readonly isDashed: boolean;
}

/**
 * The outline of a shape, for the canvas (`Path2D`) and the legend (`<path d>`) alike.
 *
 * @param radius outer radius in network units
 */
export function outlineOf(shape: NodeShape, radius: number): Outline {
  switch (shape) {
    case 'circle': return plain(circle(radius));
    case 'dashed-circle': return { outer: circle(radius), inner: null, isDashed: true };
    case 'double-circle': return { outer: circle(radius), inner: circle(radius * 0.68), isDashed: false };
    case 'hexagon': return plain(polygon(6, radius * 1.08, 0));
    case 'square': return plain(roundedBox(radius * 0.94, radius * 0.82, radius * 0.26));
    case 'small-square': return plain(roundedBox(radius * 0.86, radius * 0.86, 1));
    case 'diamond': return plain(polygon(4, radius * 1.06, 0));
    case 'triangle': return plain(polygon(3, radius * 1.12, Math.PI / 2, radius * -0.12));
    case 'document': return documentOutline(radius);
    case 'stack': return stackOutline(radius);
  }
}

function plain(outer: string): Outline {
  return { outer, inner: null, isDashed: false };
}

function circle(radius: number): string {
  const r = short(radius);
  return `M${r} 0A${r} ${r} 0 1 1 -${r} 0A${r} ${r} 0 1 1 ${r} 0Z`;
}

function polygon(corners: number, radius: number, turn: number, shiftY = 0): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (corner / corners) * Math.PI * 2;
    return `${short(radius * Math.cos(angle))} ${short(radius * Math.sin(angle) + shiftY)}`;
  });
  return `M${points.join('L')}Z`;
}

function roundedBox(halfWidth: number, halfHeight: number, corner: number): string {
  const [w, h, c] = [short(halfWidth), short(halfHeight), short(corner)];
  const [iw, ih] = [short(halfWidth - corner), short(halfHeight - corner)];
  return `M-${iw} -${h}H${iw}A${c} ${c} 0 0 1 ${w} -${ih}V${ih}A${c} ${c} 0 0 1 ${iw} ${h}`
    + `H-${iw}A${c} ${c} 0 0 1 -${w} ${ih}V-${ih}A${c} ${c} 0 0 1 -${iw} -${h}Z`;
}

/** A sheet with a folded corner and two lines of writing. */
function documentOutline(radius: number): Outline {
  const w = radius * 0.74;
  const h = radius * 0.98;
  const fold = radius * 0.42;
  const at = (x: number, y: number) => `${short(x)} ${short(y)}`;
  return {
    outer: `M${at(-w, -h)}L${at(w - fold, -h)}L${at(w, fold - h)}L${at(w, h)}L${at(-w, h)}Z`,
    inner: `M${at(w - fold, -h)}L${at(w - fold, fold - h)}L${at(w, fold - h)}`
      + `M${at(-w * 0.5, h * 0.15)}L${at(w * 0.5, h * 0.15)}M${at(-w * 0.5, h * 0.55)}L${at(w * 0.5, h * 0.55)}`,
    isDashed: false,
  };
}

/** A card in front, and the edges of two behind it. */
function stackOutline(radius: number): Outline {
  const edge = (by: number): string => {
    const [near, far] = [short(radius * (0.8 - by)), short(radius * (0.8 + by))];
    return `M-${near} -${far}H${far}V${near}`;
  };
  return { outer: roundedBox(radius * 0.8, radius * 0.8, radius * 0.16), inner: edge(0.13) + edge(0.26), isDashed: false };
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

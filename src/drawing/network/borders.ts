import type { NodeShape } from './node-types.ts';

/**
 * How far a node's outline lies from its centre in one direction, so that lines end at the outline.
 *
 * @param angle in radians, clockwise from the right
 */
export function borderDistance(shape: NodeShape, radius: number, angle: number): number {
  switch (shape) {
    case 'circle':
    case 'dashed-circle':
    case 'double-circle': return radius;
    case 'hexagon': return polygonBorder(6, radius * 1.08, angle);
    case 'diamond': return polygonBorder(4, radius * 1.06, angle);
    case 'triangle': return polygonBorder(3, radius * 1.12, angle - Math.PI / 2);
    case 'square': return boxBorder(radius * 0.94, radius * 0.82, angle);
    case 'small-square': return boxBorder(radius * 0.86, radius * 0.86, angle);
    case 'stack': return boxBorder(radius, radius, angle);
    case 'document': return boxBorder(radius * 0.74, radius * 0.98, angle);
  }
}

function polygonBorder(corners: number, radius: number, angle: number): number {
  const sector = (Math.PI * 2) / corners;
  const within = ((angle % sector) + sector) % sector;
  return (radius * Math.cos(sector / 2)) / Math.cos(within - sector / 2);
}

function boxBorder(halfWidth: number, halfHeight: number, angle: number): number {
  return Math.min(
    halfWidth / Math.max(1e-6, Math.abs(Math.cos(angle))), halfHeight / Math.max(1e-6, Math.abs(Math.sin(angle))),
  );
}

import type { Palette } from './palette.ts';
import type { PlacedEdge } from './scene.ts';

/** Length of an arrowhead in pixels. */
export const headLength = 9.5;

/** Colour of a line. */
export function lineColourOf(palette: Palette, edge: PlacedEdge, isHovered: boolean): string {
  if (edge.emphasis === 'selected' || edge.emphasis === 'near') return palette.thread;
  if (isHovered) return palette.ink;
  return edge.isThin || edge.isOpenEnded ? palette.faintInk : palette.softInk;
}

/** Width of a line in pixels. */
export function widthOf(edge: PlacedEdge, isHovered: boolean): number {
  const more = edge.isBundle ? Math.min(4, Math.log2(edge.claimIds.length)) : 0;
  const width = more + (edge.isThin ? 0.9 : edge.line === 'dot' ? 2.1 : edge.isOpenEnded ? 1.4 : 1.7);
  return width + (edge.emphasis === 'selected' ? 1.1 : 0) + (isHovered ? 0.6 : 0);
}

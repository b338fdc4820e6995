import type { Emphasis } from './emphasis.ts';

/** Length of one pixel in network units at a scale. */
export function unitAt(scale: number): number {
  return Math.max(1, Math.sqrt(scale)) / scale;
}

/** Length of one pixel of an arrowhead or sign. */
export function signUnitAt(scale: number): number {
  return unitAt(scale) * Math.max(0.4, Math.min(1, scale * 1.4));
}

/** Opacity of what steps back from the selection; it stays readable. */
export function opacityOf(emphasis: Emphasis, dimmed: number): number {
  return emphasis === 'dimmed' ? dimmed : 1;
}

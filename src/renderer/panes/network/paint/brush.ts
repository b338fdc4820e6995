import type { Emphasis } from '../emphasis.ts';
import type { createOutlines } from './outlines.ts';
import type { Palette } from './palette.ts';

/** What painting needs besides what is painted. */
export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly outlineOf: ReturnType<typeof createOutlines>;
  /** One pixel on screen in network units; grows a little when magnified, so that lines do not look thin. */
  readonly unit: number;
  /** The same for arrowheads and signs, which get smaller when seen from far away. */
  readonly signUnit: number;
}

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

import type { createOutlines } from './outlines.ts';
import type { Palette } from '../../../../drawing/network/palette.ts';

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

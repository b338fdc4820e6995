import type { PictureSize } from './svg.ts';

/** Widths in pixels that an image can be given out with. */
export const imageWidths = [1200, 2400, 4800, 8000] as const;
export type ImageWidth = (typeof imageWidths)[number];

export const usualImageWidth: ImageWidth = 2400;

/** Pixels a picture is drawn with before it is scaled: names keep their size, so that more things need more room. */
const rooms = [{ upTo: 60, width: 1600 }, { upTo: 250, width: 2400 }, { upTo: Infinity, width: 4000 }] as const;

/**
 * The size that a picture is drawn with.
 *
 * @param aspect width by height, of the drawing on screen
 */
export function pictureSize(nodeCount: number, aspect: number): PictureSize {
  const { width } = rooms.find(({ upTo }) => nodeCount <= upTo) ?? rooms[0];
  const held = Number.isFinite(aspect) ? Math.max(0.5, Math.min(2.5, aspect)) : 1.5;
  return { width, height: Math.round(width / held) };
}

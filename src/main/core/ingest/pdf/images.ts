import { imagesOf } from './glyphs.ts';
import { pointAt } from './matrix.ts';
import type { Drawing } from './open.ts';

/** Columns and rows of the grid on which the share is counted. */
const cells = 32;

/** The share of a page that images cover, 0 to 1; scanners cut pages into strips, so each may be small. */
export function imageShareOf(drawing: Drawing): number {
  const { width, height } = drawing;
  const covered = new Set<number>();
  for (const matrix of imagesOf(drawing)) {
    // An image fills the unit square.
    const [one, other] = [pointAt(matrix, 0, 0), pointAt(matrix, 1, 1)];
    const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)].map((x) => (x / width) * cells - 0.5);
    const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)].map((y) => (y / height) * cells - 0.5);
    for (let row = Math.max(0, Math.ceil(top ?? 0)); row <= Math.min(cells - 1, bottom ?? 0); row++) {
      for (let column = Math.max(0, Math.ceil(left ?? 0)); column <= Math.min(cells - 1, right ?? 0); column++) covered.add(row * cells + column);
    }
  }
  return covered.size / (cells * cells);
}

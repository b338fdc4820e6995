import type { NodeShape } from '../../../../drawing/network/node-types.ts';
import { outlineOf } from '../../../../drawing/network/outline.ts';

/** An outline, ready to be painted. */
export interface PaintedOutline {
  readonly outer: Path2D;
  readonly inner: Path2D | null;
  readonly isDashed: boolean;
}

/** Gives outlines and remembers them: there are few, and making one of its text takes longer than painting it. */
export function createOutlines(): (shape: NodeShape, radius: number) => PaintedOutline {
  const known = new Map<string, PaintedOutline>();
  return (shape, radius) => {
    const key = `${shape} ${radius}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { outer, inner, isDashed } = outlineOf(shape, radius);
    const made = { outer: new Path2D(outer), inner: inner === null ? null : new Path2D(inner), isDashed };
    known.set(key, made);
    return made;
  };
}

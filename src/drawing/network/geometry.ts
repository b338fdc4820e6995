/** A place in network units: pixels at scale 1, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places of nodes by identifier. */
export type Positions = ReadonlyMap<string, Point>;

/** A box in network units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A quadratic Bezier curve; straight when `control` lies in the middle of the ends. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** What decides how a line runs between two nodes. */
export interface CurveInput {
  readonly from: Point;
  readonly to: Point;
  /** Distances that the line keeps from the centres of its nodes. */
  readonly fromGap: number;
  readonly toGap: number;
  readonly bend: number;
  readonly shift: number;
}

/** The line between two nodes, cut off at their outlines. Null when they lie on each other. */
export function curveBetween({ from, to, fromGap, toGap, bend, shift }: CurveInput): Curve | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length <= fromGap + toGap) return null;
  const left = { x: dy / length, y: -dx / length };
  const move = (point: Point, by: number): Point => ({ x: point.x + left.x * by, y: point.y + left.y * by });
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  // The curve passes its middle at half the way to the control point.
  const control = move(middle, bend * 2 + shift);
  return {
    start: towards(move(from, shift), control, fromGap),
    control,
    end: towards(move(to, shift), control, toGap),
  };
}

/** A loop above a node, for a claim of something about itself. */
export function loopAt(at: Point, radius: number, bend: number): Curve {
  return {
    start: { x: at.x - radius * 0.8, y: at.y - radius * 0.6 },
    // A curve gets half as far as its control point.
    control: { x: at.x, y: at.y - radius * 1.4 - 34 - bend * 1.2 },
    end: { x: at.x + radius * 0.8, y: at.y - radius * 0.6 },
  };
}

/** The point at `t`, 0 at the start and 1 at the end. */
export function pointAt({ start, control, end }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
    y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
  };
}

/** Direction of the curve at its end, in radians. */
export function endAngle({ control, end }: Curve): number {
  return Math.atan2(end.y - control.y, end.x - control.x);
}

/** Smallest distance of a point from a curve, good to about a unit; for hit testing. */
export function distanceToCurve(curve: Curve, point: Point): number {
  const steps = 12;
  let nearest = Infinity;
  let before = curve.start;
  for (let step = 1; step <= steps; step++) {
    const next = pointAt(curve, step / steps);
    nearest = Math.min(nearest, distanceToSegment(before, next, point));
    before = next;
  }
  return nearest;
}

/** Smallest distance of a point from the straight line between two others. */
export function distanceToSegment(start: Point, end: Point, point: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / squared;
  const clamped = Math.max(0, Math.min(1, t));
  return Math.hypot(point.x - start.x - clamped * dx, point.y - start.y - clamped * dy);
}

/** Whether two boxes share some area. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The smallest box around others; null when there are none. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  let found: Box | null = null;
  for (const box of boxes) {
    found = found === null ? box : {
      left: Math.min(found.left, box.left), top: Math.min(found.top, box.top),
      right: Math.max(found.right, box.right), bottom: Math.max(found.bottom, box.bottom),
    };
  }
  return found;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

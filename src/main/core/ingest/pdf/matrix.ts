/** An affine transform `[a, b, c, d, e, f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A point, or a way, in points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that does `inner` first and `outer` after it. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export const pointAt = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f });

/** Six numbers as a transform; undefined for anything else. */
export function matrixOf(value: unknown): Matrix | undefined {
  if (!(Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array) || value.length < 6) return undefined;
  const [a, b, c, d, e, f] = Array.from<unknown>(value).map(Number);
  const all: Matrix = [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
  return all.every(Number.isFinite) ? all : undefined;
}

import type { ClaimGraph, GraphClaim } from './claim-graph.ts';

/**
 * Who is tied to whom: things by number, each neighbour once, whatever the number and the direction of claims. The neighbours
 * of `v` are `next[start[v]]` to before `next[start[v + 1]]`, in ascending order.
 */
export interface Ties {
  readonly size: number;
  readonly start: Int32Array;
  readonly next: Int32Array;
}

/** The ties that claims make. A claim of something about itself ties it to nothing. */
export function tiesOf({ ids }: Pick<ClaimGraph, 'ids'>, claims: readonly Pick<GraphClaim, 'from' | 'to'>[]): Ties {
  const neighbours = Array.from(ids, () => new Set<number>());
  for (const { from, to } of claims) {
    if (from === to) continue;
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
  }
  const start = new Int32Array(ids.length + 1);
  neighbours.forEach((set, index) => { start[index + 1] = (start[index] ?? 0) + set.size; });
  const next = new Int32Array(start[ids.length] ?? 0);
  neighbours.forEach((set, index) => next.set([...set].toSorted((left, right) => left - right), start[index]));
  return { size: ids.length, start, next };
}

/** The neighbours of a thing, in ascending order. */
export function neighboursOf({ start, next }: Ties, index: number): Int32Array {
  return next.subarray(start[index], start[index + 1]);
}

/** Number of ties on a shortest way from a thing to each; -1 where there is none, or none so short. */
export function stepsFrom(ties: Ties, from: number, atMost = Infinity): Int32Array {
  const steps = new Int32Array(ties.size).fill(-1);
  steps[from] = 0;
  const queue = [from];
  for (const index of queue) {
    const step = (steps[index] ?? 0) + 1;
    if (step > atMost) break;
    for (const other of neighboursOf(ties, index)) {
      if (steps[other] !== -1) continue;
      steps[other] = step;
      queue.push(other);
    }
  }
  return steps;
}

/** The parts that hang together, things in ascending order, the largest first. A thing without ties is a part by itself. */
export function partsOf(ties: Ties): readonly (readonly number[])[] {
  const seen = new Uint8Array(ties.size);
  const parts: number[][] = [];
  for (let index = 0; index < ties.size; index++) {
    if (seen[index]) continue;
    seen[index] = 1;
    const part = [index];
    for (const each of part) {
      for (const other of neighboursOf(ties, each)) {
        if (seen[other]) continue;
        seen[other] = 1;
        part.push(other);
      }
    }
    parts.push(part.toSorted((left, right) => left - right));
  }
  return parts.toSorted((left, right) => right.length - left.length);
}

import type { Span } from '../../../../shared/spans.ts';

/** A run of letters of a page that stands in the report's text, and where it is seen, from the top of the page. */
export interface PlacedRun extends Span {
  readonly top: number;
  readonly bottom: number;
}

/** Runs in order of the text, for looking up what is in sight. */
export interface RunIndex {
  readonly runs: readonly PlacedRun[];
  /** The lowest bottom of a run and all before it: it only grows, though tables and floats do not. */
  readonly bottoms: Float64Array;
  /** The highest top of a run and all after it. */
  readonly tops: Float64Array;
}

export function indexRuns(runs: readonly PlacedRun[]): RunIndex {
  const [bottoms, tops] = [new Float64Array(runs.length), new Float64Array(runs.length)];
  let [lowest, highest] = [-Infinity, Infinity];
  runs.forEach(({ bottom }, index) => {
    bottoms[index] = lowest = Math.max(lowest, bottom);
  });
  for (let index = runs.length - 1; index >= 0; index--) tops[index] = highest = Math.min(highest, runs[index]?.top ?? Infinity);
  return { runs, bottoms, tops };
}

/** The first index whose value fits; the length when none does. The values that fit come last. */
function firstFit(length: number, fits: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The stretch of the text that is seen between two heights of the page; null when there are no words. */
export function spanBetween({ runs, bottoms, tops }: RunIndex, top: number, bottom: number): Span | null {
  if (runs.length === 0) return null;
  const first = runs[Math.min(runs.length - 1, firstFit(runs.length, (index) => (bottoms[index] ?? 0) >= top))];
  const last = runs[Math.max(0, firstFit(runs.length, (index) => (tops[index] ?? 0) > bottom) - 1)];
  return first && last ? { start: first.start, end: Math.max(first.end, last.end) } : null;
}

/** Index of the run that holds a place, else of the next one, else of the last. */
export function runAt(runs: readonly Span[], place: number): number {
  return Math.max(0, Math.min(runs.length - 1, firstFit(runs.length, (index) => (runs[index]?.end ?? 0) > place)));
}

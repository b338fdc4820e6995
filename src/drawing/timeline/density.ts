import type { Entry } from './mark.ts';
import type { LaneMode } from '../../shared/timeline-view.ts';
import { lanesOf } from './lanes.ts';
import { pixelsPerDay, xOf, type Plot } from './view.ts';

/** A stretch of days and how many items may fall into it. */
export interface Bin {
  readonly fromDay: number;
  readonly toDay: number;
  readonly count: number;
  /** How many of them are operations and how many events; the others are claims. They are stacked. */
  readonly operations: number;
  readonly events: number;
}

/** Counts of one lane. */
export interface DensityLane {
  readonly key: string;
  readonly name: string;
  /** Items of the lane that touch the window. */
  readonly total: number;
  readonly bins: readonly Bin[];
}

/** Counts in place of marks, for windows that hold too many to tell apart. */
export interface Density {
  readonly lanes: readonly DensityLane[];
  /** Lanes that are not shown, counted together in the last one. */
  readonly otherLanes: number;
  /** Highest count of all bins. */
  readonly highest: number;
}

/** Rows that a lane of counts takes when it is the only one. */
const tallestRows = 4;

/** Height of a lane of counts. */
export function densityLanePx({ lanes }: Density, rowPx: number): number {
  return lanes.length === 1 ? tallestRows * rowPx : rowPx;
}

const narrowestBinPx = 7;
const mostLanes = 24;

/** Days of a bin: a power of two, so that bins keep their borders while the window moves and split when it zooms. */
export function binDays(plot: Plot): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(narrowestBinPx / pixelsPerDay(plot))));
}

/** The place of each kind in a stack, from below. */
const stackOf = (kind: string): 0 | 1 | 2 => (kind === 'operation' ? 0 : kind === 'event' ? 1 : 2);

/** An item counts in every bin that it may fall into: its day is not known better. */
function countBins(entries: readonly Entry[], plot: Plot): readonly Bin[] {
  const days = binDays(plot);
  const first = Math.floor(plot.view.fromDay / days);
  const last = Math.floor(plot.view.toDay / days);
  const steps = [0, 1, 2].map(() => Array.from({ length: last - first + 2 }, () => 0));
  for (const { span, item } of entries) {
    const own = steps[stackOf(item.kind)] ?? [];
    const from = Math.max(first, Math.floor((span.earliestDay ?? -Infinity) / days)) - first;
    const to = Math.min(last, Math.floor((span.latestDay ?? Infinity) / days)) - first;
    own[from] = (own[from] ?? 0) + 1;
    own[to + 1] = (own[to + 1] ?? 0) - 1;
  }
  const counts = [0, 0, 0];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    steps.forEach((own, kind) => { counts[kind] = (counts[kind] ?? 0) + (own[index] ?? 0); });
    const [operations = 0, events = 0, claims = 0] = counts;
    return { fromDay: (first + index) * days, toDay: (first + index + 1) * days, count: operations + events + claims, operations, events };
  }).filter((bin) => bin.count > 0);
}

/** Counts of the entries by lane and bin. All of them must touch the window. */
export function densityOf(entries: readonly Entry[], plot: Plot, mode: LaneMode): Density {
  const all = lanesOf(entries, mode).map(({ key, name, items }) => ({ key, name, entries: items }));
  const largest = new Set(all.toSorted((left, right) => right.entries.length - left.entries.length).slice(0, mostLanes));
  const shown = all.filter((lane) => largest.has(lane));
  const rest = all.filter((lane) => !largest.has(lane));
  const others = rest.length === 0 ? [] : [{ key: 'others', name: '', entries: rest.flatMap((lane) => lane.entries) }];
  const lanes = [...shown, ...others].map((lane) => ({
    key: lane.key, name: lane.name, total: lane.entries.length, bins: countBins(lane.entries, plot),
  }));
  const highest = lanes.reduce((most, { bins }) => bins.reduce((high, { count }) => Math.max(high, count), most), 0);
  return { lanes, otherLanes: rest.length, highest };
}

/** Counts per bin as the case makes them. */
export interface WindowCounts {
  readonly total: number;
  readonly bins: readonly Omit<Bin, 'toDay'>[];
}

/** Counts made by the case, as one lane. While the window zooms they may still be of wider or narrower bins. */
export function countedDensity({ total, bins }: WindowCounts, plot: Plot): Density {
  const gaps = bins.slice(1).map(({ fromDay }, index) => fromDay - (bins[index]?.fromDay ?? fromDay));
  const days = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  const length = Number.isFinite(days) ? days : binDays(plot);
  const lane = { key: 'all', name: '', total, bins: bins.map((bin) => ({ ...bin, toDay: bin.fromDay + length })) };
  return { lanes: [lane], otherLanes: 0, highest: bins.reduce((most, { count }) => Math.max(most, count), 0) };
}

const baseGapPx = 3;
const headGapPx = 8;
const leastPx = 2;

/** The bars of one kind, as an SVG path. */
export interface StackPath {
  readonly kind: 'operation' | 'event' | 'claim';
  readonly path: string;
}

/** The bars of a lane: in each bin operations stand below events, and those below claims. */
export function stackPaths(bins: readonly Bin[], plot: Plot, highest: number, top: number, rowPx: number): readonly StackPath[] {
  const paths = { operation: '', event: '', claim: '' };
  for (const { fromDay, toDay, count, operations, events } of bins) {
    // The square root keeps a lone item in sight beside a hundred.
    const height = Math.max(leastPx, Math.sqrt(count / Math.max(1, highest)) * (rowPx - headGapPx));
    const x = xOf(plot, fromDay);
    const width = Math.max(1, xOf(plot, toDay) - x - 1);
    let bottom = top + rowPx - baseGapPx;
    for (const [kind, part] of [['operation', operations], ['event', events], ['claim', count - operations - events]] as const) {
      if (part === 0) continue;
      const own = height * part / count;
      paths[kind] += `M${rounded(x + 0.5)} ${rounded(bottom)}v${rounded(-own)}h${rounded(width)}v${rounded(own)}Z`;
      bottom -= own;
    }
  }
  return (['operation', 'event', 'claim'] as const).flatMap((kind) => (paths[kind] === '' ? [] : [{ kind, path: paths[kind] }]));
}

const rounded = (x: number): number => Math.round(x * 100) / 100;

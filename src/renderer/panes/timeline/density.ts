import type { Entry } from './mark.ts';
import { lanesOf, type LaneMode } from './lanes.ts';
import { pixelsPerDay, type Plot } from './view.ts';

/** A stretch of days and how many items may fall into it. */
export interface Bin {
  readonly fromDay: number;
  readonly toDay: number;
  readonly count: number;
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

/** An item counts in every bin that it may fall into: its day is not known better. */
function countBins(entries: readonly Entry[], plot: Plot): readonly Bin[] {
  const days = binDays(plot);
  const first = Math.floor(plot.view.fromDay / days);
  const last = Math.floor(plot.view.toDay / days);
  const steps = Array.from({ length: last - first + 2 }, () => 0);
  for (const { span } of entries) {
    const from = Math.max(first, Math.floor((span.earliestDay ?? -Infinity) / days)) - first;
    const to = Math.min(last, Math.floor((span.latestDay ?? Infinity) / days)) - first;
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to + 1] = (steps[to + 1] ?? 0) - 1;
  }
  let count = 0;
  return steps.slice(0, -1).map((step, index) => {
    count += step;
    return { fromDay: (first + index) * days, toDay: (first + index + 1) * days, count };
  }).filter((bin) => bin.count > 0);
}

/** Counts of the entries by lane and bin. All of them must touch the window. */
export function densityOf(entries: readonly Entry[], plot: Plot, mode: LaneMode): Density {
  const homes = entries.map((entry) => ({ entry, actors: entry.item.actors, operations: entry.item.operations }));
  const all = lanesOf(homes, mode).map(({ key, name, items }) => ({ key, name, entries: items.map(({ entry }) => entry) }));
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
  readonly bins: readonly { readonly fromDay: number; readonly count: number }[];
}

/** Counts made by the case, as one lane. While the window zooms they may still be of wider or narrower bins. */
export function countedDensity({ total, bins }: WindowCounts, plot: Plot): Density {
  const gaps = bins.slice(1).map(({ fromDay }, index) => fromDay - (bins[index]?.fromDay ?? fromDay));
  const days = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  const length = Number.isFinite(days) ? days : binDays(plot);
  const lane = { key: 'all', name: '', total, bins: bins.map(({ fromDay, count }) => ({ fromDay, toDay: fromDay + length, count })) };
  return { lanes: [lane], otherLanes: 0, highest: bins.reduce((most, { count }) => Math.max(most, count), 0) };
}

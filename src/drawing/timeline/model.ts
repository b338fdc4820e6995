import { countedDensity, densityOf, type Density, type WindowCounts } from './density.ts';
import type { LaneMode } from '../../shared/timeline-view.ts';
import { lanesOf } from './lanes.ts';
import { extentOf, markOf, touchesWindow, type Entry, type Mark, type Measure } from './mark.ts';
import { packRows } from './pack.ts';
import { xOf, type Plot } from './view.ts';

/** What the drawing is made from. Entries are ordered by their first day. */
export interface TimelineInput {
  readonly entries: readonly Entry[];
  /** Counts made elsewhere, where there are too many items to load; they are drawn instead of the entries. */
  readonly counts: WindowCounts | null;
  readonly plot: Plot;
  readonly laneMode: LaneMode;
  readonly rowPx: number;
  readonly measure: Measure;
}

/** A lane in the drawing. */
export interface LaneBand {
  readonly key: string;
  readonly name: string;
  /** From the top of the first lane. */
  readonly top: number;
  readonly heightPx: number;
  readonly count: number;
}

/** The drawing: single marks, or counts when more than `mostMarks` items touch the window. */
export type Drawing =
  | {
    readonly form: 'marks'; readonly lanes: readonly LaneBand[]; readonly marks: readonly Mark[]; readonly heightPx: number; readonly inWindow: number;
    /** Where the window's left border lies in the marks' own x: they stay where they are while the window moves. */
    readonly originX: number;
  }
  | { readonly form: 'density'; readonly density: Density; readonly inWindow: number };

/** Above this many items in the window, single marks can neither be told apart nor moved smoothly. */
export const mostMarks = 400;

const lanePaddingPx = 3;

/** Which rows the entries stand in. It depends on the scale, not on the window's place: moving it moves no row. */
interface Arrangement {
  readonly lanes: readonly LaneBand[];
  readonly middles: ReadonlyMap<Entry, number>;
  readonly heightPx: number;
}

function arrange(entries: readonly Entry[], input: TimelineInput): Arrangement {
  const middles = new Map<Entry, number>();
  let top = 0;
  const lanes = lanesOf(entries, input.laneMode).map(({ key, name, items }): LaneBand => {
    const { rows, count } = packRows(items.map((entry) => extentOf(entry, input.plot)));
    items.forEach((entry, index) => {
      middles.set(entry, top + lanePaddingPx + ((rows[index] ?? 0) + 0.5) * input.rowPx);
    });
    const band = { key, name, top, heightPx: count * input.rowPx + 2 * lanePaddingPx, count: items.length };
    top += band.heightPx;
    return band;
  });
  return { lanes, middles, heightPx: top };
}

/** One and a half windows around the window; its borders move in steps of half a window, so that rows stay put between the steps. */
function surroundings({ plot }: TimelineInput): Plot {
  const length = plot.view.toDay - plot.view.fromDay;
  const fromDay = Math.floor(plot.view.fromDay / (length / 2)) * (length / 2);
  return { view: { fromDay, toDay: fromDay + 1.5 * length }, widthPx: 1.5 * plot.widthPx };
}

/** All that is to be drawn for the items in a window. */
export function drawTimeline(input: TimelineInput): Drawing {
  const { entries, counts, plot, measure } = input;
  if (counts !== null) return { form: 'density', density: countedDensity(counts, plot), inWindow: counts.total };
  const inWindow = entries.filter((entry) => touchesWindow(entry, plot));
  if (inWindow.length > mostMarks) {
    return { form: 'density', density: densityOf(inWindow, plot, input.laneMode), inWindow: inWindow.length };
  }
  const around = surroundings(input);
  const candidates = entries.length <= mostMarks ? entries : entries.filter((entry) => touchesWindow(entry, around));
  const { lanes, middles, heightPx } = arrange(candidates, input);
  const originX = -xOf(plot, around.view.fromDay);
  const marks = candidates.flatMap((entry) => markOf(entry, middles.get(entry) ?? 0, plot, measure, originX) ?? []);
  return { form: 'marks', lanes, marks, heightPx, inWindow: inWindow.length, originX };
}

import type { DayWindow, LaneMode } from '../../shared/timeline-view.ts';
import { timelineWords } from '../words/timeline.ts';
import { ticksOf, type AxisWords, type Tick } from './axis.ts';
import { densityLanePx } from './density.ts';
import { placeKeyDates, type KeyDateMark } from './key-dates.ts';
import type { Entry } from './mark.ts';
import { drawTimeline, type Drawing, type TimelineInput } from './model.ts';
import { placePublications, type Publication, type PublicationMark } from './publications.ts';
import { xOf, type Plot } from './view.ts';

/** All that a timeline is drawn from. */
export interface PictureInput extends TimelineInput {
  readonly keyDates: readonly Entry[];
  readonly publications: readonly Publication[];
  /** What is brushed, and what it is compared with. */
  readonly window: DayWindow | null;
  readonly compared: DayWindow | null;
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly words: AxisWords;
}

/** A stretch of the plot, as far as it lies in the window; null where none of it does. */
export interface Band {
  readonly x1: number;
  readonly x2: number;
}

/** A lane with the place of its name. */
export interface LaneRow {
  readonly key: string;
  readonly name: string;
  readonly top: number;
  readonly heightPx: number;
  readonly count: number;
}

/** Whether two lanes are drawn alike. */
export function isSameLane(left: LaneRow, right: LaneRow | undefined): boolean {
  return left.key === right?.key && left.name === right.name && left.top === right.top && left.heightPx === right.heightPx;
}

/** The whole timeline as data: what the pane, its table and the exported picture are made of. */
export interface Picture {
  readonly drawing: Drawing;
  readonly plot: Plot;
  readonly laneMode: LaneMode;
  readonly lanes: readonly LaneRow[];
  /** Of all lanes. */
  readonly heightPx: number;
  readonly rowPx: number;
  readonly ticks: readonly Tick[];
  readonly keyDates: readonly KeyDateMark[];
  readonly publications: readonly PublicationMark[];
  readonly brush: Band | null;
  readonly comparedBrush: Band | null;
  /** Null where today is out of sight. */
  readonly todayX: number | null;
}

/** What a lane is called where it has no name of its own. */
function laneName(key: string, name: string, laneMode: LaneMode, otherLanes: number): string {
  if (key === 'all') return timelineWords.allItems;
  if (key === 'others') return timelineWords.otherLanes(otherLanes);
  return name === '' ? timelineWords.noLane[laneMode] : name;
}

function lanesIn(drawing: Drawing, laneMode: LaneMode, rowPx: number): readonly LaneRow[] {
  if (drawing.form === 'marks') return drawing.lanes.map((lane) => ({ ...lane, name: laneName(lane.key, lane.name, laneMode, 0) }));
  const { lanes, otherLanes } = drawing.density;
  const heightPx = densityLanePx(drawing.density, rowPx);
  return lanes.map(({ key, name, total }, index) => ({ key, name: laneName(key, name, laneMode, otherLanes), top: index * heightPx, heightPx, count: total }));
}

/** Where a window of whole days lies in the plot. */
export function bandOf(window: DayWindow | null, plot: Plot): Band | null {
  if (window === null) return null;
  const [x1, x2] = [xOf(plot, window.fromDay), xOf(plot, window.toDay + 1)];
  return x2 < 0 || x1 > plot.widthPx ? null : { x1, x2 };
}

/** Works out the timeline for a view. */
export function pictureOf(input: PictureInput): Picture {
  const { plot, laneMode, rowPx, measure, today } = input;
  const drawing = drawTimeline(input);
  const lanes = lanesIn(drawing, laneMode, rowPx);
  const todayX = xOf(plot, today + 0.5);
  return {
    drawing, plot, laneMode, lanes, rowPx, heightPx: lanes.reduce((sum, { heightPx }) => sum + heightPx, 0),
    ticks: ticksOf(plot, input.words),
    keyDates: placeKeyDates(input.keyDates, plot, measure),
    publications: placePublications(input.publications, plot, today),
    brush: bandOf(input.window, plot), comparedBrush: bandOf(input.compared, plot),
    todayX: todayX >= 0 && todayX <= plot.widthPx ? todayX : null,
  };
}

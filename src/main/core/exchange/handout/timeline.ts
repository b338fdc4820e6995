import type { RoomTheme } from '../../../../shared/briefing-view.ts';
import type { TimelineItem } from '../../../../shared/contract/panes.ts';
import type { SceneContent } from '../../../../shared/contract/scenes.ts';
import { readTimelineView, type TimelineView } from '../../../../shared/timeline-view.ts';
import { dateStrings } from '../../../../shared/words/dates.ts';
import { bannerPx, bannerSvg } from '../../../../drawing/scene/slide.ts';
import { element } from '../../../../drawing/network/picture/markup.ts';
import { axisWords } from '../../../../drawing/timeline/axis.ts';
import { entryOf, type Entry } from '../../../../drawing/timeline/mark.ts';
import type { PictureInput } from '../../../../drawing/timeline/picture.ts';
import { publicationOf, type Publication } from '../../../../drawing/timeline/publications.ts';
import { darkTimelineTheme, lightTimelineTheme } from '../../../../drawing/timeline/svg-theme.ts';
import { plotPxOf, timelineSvg, type TimelineSvg } from '../../../../drawing/timeline/svg.ts';
import { fitView } from '../../../../drawing/timeline/view.ts';
import type { Measure } from '../../../../drawing/wrap.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { timelineHandlers } from '../../timeline/handlers.ts';
import type { Release } from '../release/release.ts';
import { rawWordsOf, wholeMarking } from './scenes.ts';

const noLimit = Number.MAX_SAFE_INTEGER;
const drawnPx = 1600;
const rowPx = 28;
const labelPx = 11;
const longestLabelPx = 320;
const dayMs = 86_400_000;
/** For what stands beside a name, such as the sign of a doubt. */
const noteRoomPx = 16;

const publicationSql = 'SELECT id, title, earliest_day, latest_day FROM report WHERE earliest_day IS NOT NULL OR latest_day IS NOT NULL ORDER BY id';

function publicationsOf(db: ReadableDb): readonly Publication[] {
  return db.all(publicationSql).map((row) => publicationOf({
    id: String(row['id']), title: String(row['title']), day: Number(row['earliest_day'] ?? row['latest_day']), lastDay: Number(row['latest_day'] ?? row['earliest_day']),
  }));
}

/** A picture of a timeline, or of a network, with the words that are in it. */
export interface TimelinePicture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What it says, whole and as the case has it: in the picture lines may break and words be cut off. */
  readonly rawWords: readonly string[];
}

const themes = { light: lightTimelineTheme, dark: darkTimelineTheme } as const;

/** What a timeline in a hand-out shows, and how. */
export interface DrawnTimeline extends Pick<PictureInput, 'laneMode' | 'window' | 'compared' | 'publications'> {
  readonly items: readonly TimelineItem[];
  readonly keyDates: readonly TimelineItem[];
  /** The part of time that is drawn; all of it when null. */
  readonly view: TimelineView['view'];
  readonly title: string;
  readonly widthPx: number;
  readonly leastHeightPx: number;
  readonly room: RoomTheme;
}

/** Nobody scrolls in print: behind every item there is room for its name, in whichever place it is drawn. */
function fittedView(entries: readonly Entry[], plotPx: number, today: number): PictureInput['plot']['view'] {
  const ends = entries.map(({ span: { earliestDay, latestDay }, labelPx: width }) => ({ earliestDay: latestDay ?? earliestDay, latestDay: latestDay ?? earliestDay, labelPx: width + noteRoomPx }));
  return fitView([...entries.map(({ span }) => ({ ...span, labelPx: 0 })), ...ends], plotPx, today);
}

/** A timeline as SVG, without its marking. */
export function drawnTimeline({ items, keyDates, view, title, widthPx, leastHeightPx, room, ...given }: DrawnTimeline, { head }: Release, measure: Measure): TimelineSvg {
  const measured = (words: string): number => measure(words, true) * labelPx;
  const entries = (of: readonly TimelineItem[]) => of.map((item) => entryOf(item, measured, longestLabelPx));
  const today = Math.floor(Date.parse(head.changedAt) / dayMs);
  const all = entries(items);
  const input: PictureInput = {
    ...given, entries: all, counts: null, rowPx, measure: measured, keyDates: entries(keyDates),
    plot: { view: view ?? fittedView(all, plotPxOf(given.laneMode, widthPx), today), widthPx }, today, words: axisWords(dateStrings.locale),
  };
  return timelineSvg(input, { title, marking: null, widthPx, heightPx: leastHeightPx }, themes[room]);
}

/** The timeline of a release as an SVG document, as a scene has set it where there is one. */
export function timelinePicture(release: Release, scene: SceneContent | null, measure: Measure, room: RoomTheme): TimelinePicture {
  const { db, head } = release;
  const { items, keyDates } = timelineHandlers['timeline.read'](db, { limit: noLimit });
  const { laneMode, view, window, compared } = readTimelineView(scene?.view.panes['timeline'] ?? null);
  const publications = publicationsOf(db);
  const rawWords = [
    head.title, ...(scene === null ? [] : rawWordsOf(scene)), ...[...items, ...keyDates].flatMap(({ name, actors, operations, sources }) => [name, ...[...actors, ...operations, ...sources].map((each) => each.name)]),
    ...publications.map(({ title }) => title),
  ];
  const marking = wholeMarking(release);
  const picture = drawnTimeline({ items, keyDates, publications, laneMode, view, window, compared, title: scene?.scene.name ?? head.title, widthPx: drawnPx, leastHeightPx: 300, room }, release, measure);
  if (marking === null) return { ...picture, rawWords };
  const heightPx = picture.heightPx + bannerPx;
  const inner = picture.svg.slice(picture.svg.indexOf('<svg')).trimEnd().replace('<svg ', `<svg y="${bannerPx}" `);
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: drawnPx, height: heightPx, viewBox: `0 0 ${drawnPx} ${heightPx}`, 'font-family': themes[room].font }, bannerSvg(marking, drawnPx) + inner);
  return { svg, widthPx: drawnPx, heightPx, rawWords };
}

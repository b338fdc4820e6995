import type { RoomTheme } from '../../../../shared/briefing-view.ts';
import type { TimelineItem } from '../../../../shared/contract/panes.ts';
import type { SceneContent } from '../../../../shared/contract/scenes.ts';
import { readTimelineView } from '../../../../shared/timeline-view.ts';
import { dateStrings } from '../../../../shared/words/dates.ts';
import { bannerPx, bannerSvg } from '../../../../drawing/scene/slide.ts';
import { element } from '../../../../drawing/network/picture/markup.ts';
import { axisWords } from '../../../../drawing/timeline/axis.ts';
import { entryOf } from '../../../../drawing/timeline/mark.ts';
import type { PictureInput } from '../../../../drawing/timeline/picture.ts';
import { publicationOf, type Publication } from '../../../../drawing/timeline/publications.ts';
import { darkTimelineTheme, lightTimelineTheme } from '../../../../drawing/timeline/svg-theme.ts';
import { timelineSvg } from '../../../../drawing/timeline/svg.ts';
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

/** The timeline of a release as an SVG document, as a scene has set it where there is one. */
export function timelinePicture(release: Release, scene: SceneContent | null, measure: Measure, room: RoomTheme): TimelinePicture {
  const theme = room === 'dark' ? darkTimelineTheme : lightTimelineTheme;
  const { db, head } = release;
  const { items, keyDates } = timelineHandlers['timeline.read'](db, { limit: noLimit });
  const { laneMode, view, window, compared } = readTimelineView(scene?.view.panes['timeline'] ?? null);
  const measured = (words: string): number => measure(words, true) * labelPx;
  const entries = (of: readonly TimelineItem[]) => of.map((item) => entryOf(item, measured, longestLabelPx));
  const today = Math.floor(Date.parse(head.changedAt) / dayMs);
  const all = entries(items);
  const input: PictureInput = {
    entries: all, counts: null, laneMode, rowPx, measure: measured, keyDates: entries(keyDates), publications: publicationsOf(db),
    plot: { view: view ?? fitView(all.map(({ span, labelPx: width }) => ({ ...span, labelPx: width })), drawnPx, today), widthPx: drawnPx },
    window, compared, today, words: axisWords(dateStrings.locale),
  };
  const rawWords = [
    head.title, ...(scene === null ? [] : rawWordsOf(scene)), ...[...items, ...keyDates].flatMap(({ name, actors, operations, sources }) => [name, ...[...actors, ...operations, ...sources].map((each) => each.name)]),
    ...input.publications.map(({ title }) => title),
  ];
  const marking = wholeMarking(release);
  const picture = timelineSvg(input, { title: scene?.scene.name ?? head.title, marking: null, widthPx: drawnPx, heightPx: 300 }, theme);
  if (marking === null) return { ...picture, rawWords };
  const heightPx = picture.heightPx + bannerPx;
  const inner = picture.svg.slice(picture.svg.indexOf('<svg')).trimEnd().replace('<svg ', `<svg y="${bannerPx}" `);
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: drawnPx, height: heightPx, viewBox: `0 0 ${drawnPx} ${heightPx}`, 'font-family': theme.font }, bannerSvg(marking, drawnPx) + inner);
  return { svg, widthPx: drawnPx, heightPx, rawWords };
}

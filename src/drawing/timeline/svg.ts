import { timelineWords } from '../words/timeline.ts';
import { plainlyShown } from '../../shared/glyphs.ts';
import { densityLanePx, stackPaths } from './density.ts';
import { shorten, type Mark, type Measure } from './mark.ts';
import { pictureOf, type Picture, type PictureInput } from './picture.ts';
import { spokenLabel } from './spoken.ts';
import { markSvg, type SvgMark } from './svg-mark.ts';
import type { TimelineTheme } from './svg-theme.ts';
import { attribute, element, text } from './svg-words.ts';

/** What is drawn around a timeline that leaves the application. */
export interface SvgFrame {
  /** Stands above it, such as the case's title; empty for none. */
  readonly title: string;
  /** The handling marking, which is never left out where there is one. */
  readonly marking: string | null;
  readonly widthPx: number;
  /** The least height: lanes that need more get it. */
  readonly heightPx: number;
}

export interface TimelineSvg {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const laneNamesPx = 150;
const marginPx = 16;
const titlePx = 28;
const axisPx = 24;
const rowPx = 18;
const fontPx = 11;

const plotLeft = (laneMode: PictureInput['laneMode']): number => marginPx + (laneMode === 'none' ? 0 : laneNamesPx);

/** How wide the plot is in a picture of a width. */
export const plotPxOf = (laneMode: PictureInput['laneMode'], widthPx: number): number => Math.max(100, widthPx - plotLeft(laneMode) - marginPx);

/**
 * A timeline as an SVG of its own: what the view shows, drawn again for a size. Nothing in it is fetched and nothing runs.
 *
 * @param input its plot's width is not used
 */
export function timelineSvg(input: PictureInput, frame: SvgFrame, theme: TimelineTheme): TimelineSvg {
  const left = plotLeft(input.laneMode);
  const plotPx = plotPxOf(input.laneMode, frame.widthPx);
  const picture = pictureOf({ ...input, plot: { ...input.plot, widthPx: plotPx } });
  const keysTop = marginPx + (frame.title === '' && frame.marking === null ? 0 : titlePx) + axisPx;
  const reportsTop = keysTop + (picture.keyDates.length > 0 ? rowPx : 0);
  const top = reportsTop + (picture.publications.length > 0 ? rowPx : 0);
  const heightPx = Math.max(frame.heightPx, Math.ceil(top + picture.heightPx + marginPx));
  const bottom = heightPx - marginPx;
  const body = [
    element('rect', { width: frame.widthPx, height: heightPx, fill: theme.paper }),
    titleSvg(frame, theme),
    element('svg', { x: left, y: 0, width: plotPx, height: heightPx }, [
      linesSvg(picture, theme, keysTop, bottom), headSvg(picture, theme, keysTop, reportsTop),
      element('g', { transform: `translate(0 ${String(top)})` }, [laneLinesSvg(picture, theme), drawingSvg(picture, theme)]),
    ]),
    ...(input.laneMode === 'none' ? [] : [laneNamesSvg(picture, theme, top, input.measure)]),
  ];
  const svg = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width: frame.widthPx, height: heightPx, viewBox: `0 0 ${String(frame.widthPx)} ${String(heightPx)}`,
    'font-family': theme.font, 'font-size': fontPx, role: 'img', 'aria-label': frame.title === '' ? timelineWords.title : frame.title,
  }, [fadesSvg, ...body]);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, widthPx: frame.widthPx, heightPx };
}

/** What fading ends are masked with. */
const fadesSvg = element('defs', {}, (['start', 'end', 'both'] as const).map((fade) => {
  const stops = { start: [0, 1, 1], end: [1, 1, 0], both: [0, 1, 0] }[fade];
  return element('mask', { id: `fade-${fade}`, maskContentUnits: 'objectBoundingBox' }, [
    element('linearGradient', { id: `fade-${fade}-colours` }, stops.map((opacity, index) => element('stop', { offset: index / 2, 'stop-color': 'white', 'stop-opacity': opacity }))),
    element('rect', { width: 1, height: 1, fill: `url(#fade-${fade}-colours)` }),
  ]);
}));

function titleSvg({ title, marking, widthPx }: SvgFrame, theme: TimelineTheme): string {
  const y = marginPx + 12;
  return [
    title === '' ? '' : text(title, { x: marginPx, y, fill: theme.ink, 'font-size': 14, 'font-weight': 600 }),
    marking === null ? '' : text(marking, { x: widthPx - marginPx, y, fill: theme.ink, 'font-weight': 700, 'text-anchor': 'end' }),
  ].join('');
}

function linesSvg({ ticks, keyDates, brush, comparedBrush, todayX, plot }: Picture, theme: TimelineTheme, top: number, bottom: number): string {
  const line = (x: number, extra: Parameters<typeof element>[1]) => element('path', { d: `M${String(x)} ${String(top)}V${String(bottom)}`, fill: 'none', ...extra });
  const band = (x1: number, x2: number, extra: Parameters<typeof element>[1]) => element('rect', { x: Math.max(0, x1), y: top, width: Math.max(1, Math.min(x2, plot.widthPx) - Math.max(0, x1)), height: bottom - top, ...extra });
  return [
    ...(comparedBrush === null ? [] : [band(comparedBrush.x1, comparedBrush.x2, { fill: theme.ink3, 'fill-opacity': 0.1 })]),
    ...(brush === null ? [] : [band(brush.x1, brush.x2, { fill: theme.thread, 'fill-opacity': 0.08 })]),
    ...ticks.map(({ x, isMajor }) => line(x, { stroke: theme.hairline, ...(isMajor ? {} : { 'stroke-dasharray': '1 3' }) })),
    ...keyDates.map(({ x1, x2 }) => (x2 - x1 > 1 ? band(x1, x2, { fill: theme.ink2, 'fill-opacity': 0.12 }) : line(x1, { stroke: theme.ink2, 'stroke-dasharray': '6 2' }))),
    ...(todayX === null ? [] : [line(todayX, { stroke: theme.ink2 })]),
  ].join('');
}

function headSvg({ ticks, keyDates, publications, plot }: Picture, theme: TimelineTheme, keysTop: number, reportsTop: number): string {
  const letterPx = fontPx * 0.6;
  return [
    ...ticks.filter(({ x, label }) => x + label.length * letterPx <= plot.widthPx)
      .map(({ x, label, isMajor }) => text(label, { x: x + 4, y: keysTop - 8, fill: isMajor ? theme.ink2 : theme.ink3, ...(isMajor ? { 'font-weight': 600 } : {}) })),
    ...keyDates.filter(({ label }) => label !== '').map(({ labelX, label }) => text(label, { x: labelX, y: keysTop + 13, fill: theme.ink, 'font-weight': 600 })),
    ...publications.map(({ x, reports, isAhead }) => element('g', {}, [
      element('title', {}, [reports.map(({ title }) => attribute(plainlyShown(title))).join('\n')]),
      element('path', { d: `M${String(x - 4)} ${String(reportsTop + 3)}h5l3 3v8h-8z`, fill: isAhead ? 'none' : theme.publication, stroke: theme.publication }),
      ...(reports.length > 1 ? [text(String(reports.length), { x: x + 6, y: reportsTop + 12, fill: theme.ink2 })] : []),
    ])),
  ].join('');
}

function laneLinesSvg({ lanes, plot }: Picture, theme: TimelineTheme): string {
  return lanes.map(({ top }) => element('path', { d: `M0 ${String(top)}H${String(plot.widthPx)}`, stroke: theme.hairline, fill: 'none' })).join('');
}

function laneNamesSvg({ lanes, rowPx: lanePx }: Picture, theme: TimelineTheme, top: number, measure: Measure): string {
  return lanes.map((lane) => text(shorten(plainlyShown(lane.name), laneNamesPx - 12, measure), { x: marginPx, y: top + lane.top + lanePx / 2 + 7, fill: theme.ink2 })).join('');
}

function drawingSvg({ drawing, rowPx: lanePx, plot }: Picture, theme: TimelineTheme): string {
  if (drawing.form === 'marks') {
    const at = (mark: Mark): SvgMark => ({ ...mark, spoken: plainlyShown(spokenLabel(mark.entry.item)) });
    return element('g', { transform: `translate(${String(-drawing.originX)} 0)` }, drawing.marks.map((mark) => markSvg(at(mark), theme)));
  }
  const { density } = drawing;
  const heightPx = densityLanePx(density, lanePx);
  const fills = { operation: theme.operation, event: theme.event, claim: theme.outline };
  return density.lanes.flatMap((lane, index) => stackPaths(lane.bins, plot, density.highest, index * heightPx, heightPx))
    .map(({ kind, path }) => element('path', { d: path, fill: fills[kind], 'fill-opacity': kind === 'claim' ? 1 : 0.75 })).join('');
}

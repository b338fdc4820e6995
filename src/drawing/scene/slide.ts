import type { SceneContent } from '../../shared/contract/scenes.ts';
import { frameSvg, roomOf, type PictureFrame } from '../network/picture/frame.ts';
import { element, text } from '../network/picture/markup.ts';
import type { Palette } from '../network/palette.ts';
import type { Drawing } from '../network/model.ts';
import { visibleNetwork } from '../network/visible.ts';
import { plainlyShown } from '../../shared/glyphs.ts';
import { slideWords } from '../words/slide.ts';
import { wrapped, type Measure } from '../wrap.ts';
import type { Measured } from '../network/looks/node-look.ts';
import { drawingOfScene, positionsOfScene, stageOf, stretched, type Size, type Stage } from './stage.ts';
import { stageSvg } from './svg.ts';

/** Slides are laid out in these pixels, and then made as large as is asked for. */
export const slideSize: Size = { width: 1600, height: 900 };

/** Words in lines, each with its baseline. */
export interface SlideLines {
  readonly lines: readonly string[];
  readonly x: number;
  readonly firstBaseline: number;
  readonly lineHeight: number;
  readonly fontPx: number;
  readonly isBold: boolean;
}

/** A scene on a page of its own: what is in every form that it is handed out in, and where. */
export interface Slide {
  /** Never left out where there is one. */
  readonly marking: string | null;
  readonly title: SlideLines;
  readonly caption: SlideLines;
  readonly footnotes: SlideLines;
  /** Where the stage lies. */
  readonly at: { readonly x: number; readonly y: number };
  readonly stage: Stage;
  readonly legend: PictureFrame;
  readonly legendTop: number;
}

/** What a slide is made of. */
export interface SlideInput {
  readonly content: SceneContent;
  readonly symmetricRelations: ReadonlySet<string>;
  readonly measured: Measured | null;
  /** Where its claims come from, each a line of its own. */
  readonly sources: readonly string[];
  readonly measure: Measure;
}

export const bannerPx = 34;
const marginPx = 40;
const wide = slideSize.width - 2 * marginPx;
const none: ReadonlySet<never> = new Set();
const mostFootnotes = 4;

function linesOf(words: string, top: number, style: { readonly fontPx: number; readonly isBold: boolean; readonly mostLines: number }, measure: Measure): SlideLines & { readonly bottom: number } {
  const lines = wrapped(plainlyShown(words), { widthPx: wide, ...style }, measure);
  const lineHeight = style.fontPx * 1.3;
  return { lines, x: marginPx, firstBaseline: top + style.fontPx, lineHeight, fontPx: style.fontPx, isBold: style.isBold, bottom: top + lines.length * lineHeight };
}

function missingOf({ network: { nodes, edges }, view, changes }: SceneContent): readonly string[] {
  if (nodes.length === 0) return [slideWords.empty];
  const deleted = new Set<string>(changes.filter(({ change }) => change === 'deleted').map(({ id }) => id));
  const there = new Set<string>([...nodes, ...edges].map(({ id }) => id));
  const unseen = [...view.nodes.map(({ id }) => id), ...view.claimIds].filter((id) => !there.has(id) && !deleted.has(id)).length;
  return [...(deleted.size > 0 ? [slideWords.deleted(deleted.size)] : []), ...(unseen > 0 ? [slideWords.unseen(unseen)] : [])];
}

/** What is missing comes first, then the sources, as many as there is room for. */
function footnotesOf({ content, sources }: SlideInput, unnamed: readonly string[]): readonly string[] {
  const missing = [...missingOf(content), ...unnamed];
  const room = mostFootnotes - missing.length;
  const shown = sources.length > room ? [...sources.slice(0, Math.max(0, room - 1)), slideWords.more(sources.length - Math.max(0, room - 1))] : sources;
  return [...missing, ...shown];
}

function footLines(notes: readonly string[], measure: Measure): readonly string[] {
  return notes.flatMap((note) => wrapped(plainlyShown(note), { widthPx: wide, fontPx: 13, isBold: false, mostLines: 1 }, measure));
}

const namesOn = ({ labels }: Stage): number => labels.filter(({ of }) => of === 'node').length;

/** Lays a scene out on a slide. The same scene gives the same slide. */
export function slideOf(input: SlideInput): Slide {
  const { content, symmetricRelations, measured } = input;
  const drawing = drawingOfScene(content, symmetricRelations, measured);
  const slide = slideWith(input, drawing, () => []);
  // Said where it is so, which takes a line: so it is laid out anew.
  return namesOn(slide.stage) === slide.stage.scene.nodes.size ? slide : slideWith(input, drawing, (stage) => [slideWords.unnamed(namesOn(stage ?? slide.stage), slide.stage.scene.nodes.size)]);
}

/** @param unnamed what is said of names that found no room; of how many, where that is known */
function slideWith(input: SlideInput, drawing: Drawing, unnamed: (stage: Stage | null) => readonly string[]): Slide {
  const { content, measure } = input;
  const title = linesOf(content.scene.name, bannerPx + 8, { fontPx: 30, isBold: true, mostLines: 1 }, measure);
  const caption = linesOf(content.scene.caption ?? '', title.bottom + 2, { fontPx: 19, isBold: false, mostLines: 2 }, measure);
  const footTop = slideSize.height - 12 - footLines(footnotesOf(input, unnamed(null)), measure).length * 17;
  const { presentTypes, presentStandings } = visibleNetwork(content.network, { hiddenTypes: none, hiddenStandings: none, nodeLimit: Infinity });
  const legend: PictureFrame = {
    title: '', marking: null, counts: slideWords.counts(content.network.nodes.length, content.network.edges.length),
    types: [...presentTypes.keys()], standings: [...presentStandings.keys()],
  };
  const legendTop = footTop - roomOf(legend, slideSize.width).below - 4;
  const top = caption.bottom + 6;
  const size = { width: wide, height: Math.max(200, legendTop - top) };
  const places = positionsOfScene(content);
  const placed = content.view.viewport === null ? stretched(drawing, places, size) : { drawing, positions: places };
  const stage = stageOf(placed.drawing, placed.positions, content.view.viewport, size, measure);
  return {
    marking: content.scene.marking, title, caption, legend, legendTop, at: { x: marginPx, y: top }, stage,
    footnotes: { lines: footLines(footnotesOf(input, unnamed(stage)), measure), x: marginPx, firstBaseline: footTop + 13, lineHeight: 17, fontPx: 13, isBold: false },
  };
}

const tlp: Readonly<Record<string, string>> = { 'TLP:RED': '#ff2b2b', 'TLP:AMBER+STRICT': '#ffc000', 'TLP:AMBER': '#ffc000', 'TLP:GREEN': '#33ff00', 'TLP:CLEAR': '#ffffff' };

/** The colour that a marking is written in on black, as the Traffic Light Protocol has it. */
export const markingInk = (marking: string): string => tlp[marking] ?? '#ffffff';

/** The banner of a marking over all of a slide's or picture's width. */
export function bannerSvg(marking: string | null, width: number): string {
  if (marking === null) return '';
  return element('rect', { width, height: bannerPx, fill: '#000000' })
    + text(marking, { x: width / 2, y: bannerPx * 0.68, 'font-size': 18, 'font-weight': 700, 'text-anchor': 'middle', fill: markingInk(marking) });
}

function linesSvg({ lines, x, firstBaseline, lineHeight, fontPx, isBold }: SlideLines, fill: string): string {
  return lines.map((line, index) => text(line, { x, y: firstBaseline + index * lineHeight, 'font-size': fontPx, fill, ...(isBold ? { 'font-weight': 600 } : {}) })).join('');
}

function networkBody({ at, stage, legend, legendTop }: Slide, palette: Palette): string {
  const legendHeight = roomOf(legend, slideSize.width).below;
  return [
    // What a scene looked at a part of goes on beyond it.
    element('svg', { x: at.x, y: at.y, ...stage.size, 'data-part': 'network' }, stageSvg(stage, palette)),
    element('g', { transform: `translate(${marginPx - 16} ${legendTop})`, 'data-part': 'legend' }, frameSvg(legend, palette, { width: slideSize.width - 2 * (marginPx - 16), height: legendHeight })),
  ].join('\n');
}

/** The network of a slide and what explains it, where they are on it, without the words around them. */
export function networkPartSvg(slide: Slide, palette: Palette): string {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...slideSize }, networkBody(slide, palette));
}

/** What is on a slide, as SVG in the pixels of `slideSize`. */
export function slideBody(slide: Slide, palette: Palette): string {
  const { marking, title, caption, footnotes } = slide;
  return [
    element('rect', { ...slideSize, fill: palette.paper }),
    networkBody(slide, palette),
    linesSvg(title, palette.ink), linesSvg(caption, palette.softInk), linesSvg(footnotes, palette.faintInk),
    bannerSvg(marking, slideSize.width),
  ].join('\n');
}

/**
 * A slide as an SVG document of its own. Nothing in it is fetched and nothing runs.
 *
 * @param width in pixels; it is as high as its form asks for
 */
export function slideSvg(slide: Slide, palette: Palette, width: number): string {
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width, height: Math.round(width * slideSize.height / slideSize.width), viewBox: `0 0 ${slideSize.width} ${slideSize.height}`,
    'font-family': palette.fontFamily, role: 'img', 'aria-label': slide.title.lines.join(' '),
  }, slideBody(slide, palette));
}

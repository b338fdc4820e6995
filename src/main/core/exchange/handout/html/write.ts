import path from 'node:path';
import { briefingElements, type BriefingView } from '../../../../../shared/briefing-view.ts';
import { printPalette } from '../../../../../drawing/network/palette.ts';
import { slideSize, slideSvg } from '../../../../../drawing/scene/slide.ts';
import type { Entry, Writer } from '../../write/entry.ts';
import { inPlaces } from '../../view/page.ts';
import { readFonts } from '../fonts.ts';
import { rawWordsOf, scenesFor } from '../scenes.ts';
import { slidesOf, type HandOutSlide } from '../slides.ts';
import { briefingView } from './data.ts';

/** Styles stand in the page, whose policy lets in no other: what SVG says in an attribute of its own is said there. */
const inlineStyle = / style="unicode-bidi:plaintext"/g;

/** The slides as they are printed, and seen where scripts are switched off. */
function* slidesIn(slides: readonly HandOutSlide[]): Generator<string> {
  for (const { slide } of slides) yield `<section>${slideSvg(slide, printPalette, slideSize.width).replaceAll(inlineStyle, '')}</section>\n`;
}

function* dataIn(view: BriefingView): Generator<string> {
  const { scenes, ...rest } = view;
  yield `${JSON.stringify(rest).slice(0, -1)},\n"scenes": [`;
  for (const [index, scene] of scenes.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(scene)}`;
  yield ']}';
}

/** What is in the data besides the scenes, whole and as the case has it. */
function rawWordsIn({ title, quotes, reports, sources, timeline: { items, undated } }: BriefingView): readonly string[] {
  return [title, ...quotes.map(({ exact }) => exact), ...reports.map((report) => report.title), ...sources.map(({ name }) => name), ...[...items, ...undated].map(({ name }) => name)];
}

/** Scenes as one page to step through, that asks for nothing. */
export const writeHtml: Writer = function* writeHtml(release, _progress, { handOut, tell, viewer }): Generator<Entry> {
  const contents = scenesFor(release, handOut);
  const slides = slidesOf(release, contents, readFonts());
  const view = briefingView(release, contents, handOut);
  // Lines break in slides, and JSON has signs of its own.
  [...contents.flatMap(rawWordsOf), ...slides.flatMap(({ sources }) => sources), ...rawWordsIn(view)].forEach(tell);
  const places = [{ id: briefingElements.slides, chunks: slidesIn(slides) }, { id: briefingElements.data, chunks: dataIn(view), isData: true }];
  yield { path: 'briefing.html', chunks: inPlaces(path.join(path.dirname(viewer), 'briefing.html'), places) };
};

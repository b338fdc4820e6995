import { bannerPx, markingInk, slideSize, slideSvg, type Slide, type SlideLines } from '../../../../../drawing/scene/slide.ts';
import { mostShapes } from '../../../../../shared/exchange.ts';
import { plainlyShown } from '../../../../../shared/glyphs.ts';
import { openZip } from '../../../ingest/archive/zip.ts';
import type { Release } from '../../release/release.ts';
import type { Entry, WriteContext } from '../../write/entry.ts';
import { readFonts } from '../fonts.ts';
import { pngOf } from '../paint/canvas.ts';
import { wordsIn } from '../paint/shapes.ts';
import { rawWordsOf, scenesFor } from '../scenes.ts';
import { slidesOf, type HandOutSlide } from '../slides.ts';
import { holdableInXml } from '../../xml/escape.ts';
import { newDeck, type Deck, type Page } from './library.ts';
import { networkXml } from './network.ts';
import { pointsPerPx } from './xml.ts';

/** Inches in a pixel of a slide. */
const inch = 1 / 120;

const hex = (colour: string): string => colour.slice(1);
/** Words for the library, which escapes them itself but lets through what XML can't hold. */
const shown = (words: string): string => holdableInXml(plainlyShown(words));

function addLines(page: Page, name: string, { lines, x, firstBaseline, lineHeight, fontPx, isBold }: SlideLines, colour: string): void {
  if (lines.length === 0) return;
  page.addText(lines.map((line, index) => ({ text: shown(line), options: { breakLine: index < lines.length - 1 } })), {
    objectName: name, x: x * inch, y: (firstBaseline - fontPx) * inch, w: (slideSize.width - 2 * x) * inch, h: lines.length * lineHeight * inch,
    fontFace: 'Arial', fontSize: fontPx * pointsPerPx, bold: isBold, color: hex(colour), margin: 0, valign: 'top', lineSpacing: lineHeight * pointsPerPx, wrap: true,
  });
}

/** A slide on which nothing of the network is: its legend alone is quick to paint. */
const bare = (slide: Slide): Slide => ({ ...slide, marking: null, stage: { ...slide.stage, labels: [], scene: { nodes: new Map(), edges: [], bundles: [], marks: [] } } });

/** What is explained below the network, as a picture: nobody moves the signs of a legend. */
function addLegend(page: Page, { slide, palette }: HandOutSlide, scale: number): void {
  const { legendTop, footnotes } = slide;
  const height = Math.max(20, footnotes.firstBaseline - footnotes.fontPx - legendTop);
  const bytes = pngOf({ svg: slideSvg(bare(slide), palette, slideSize.width), widthPx: slideSize.width, heightPx: slideSize.height }, slideSize.width * scale, { x: 0, y: legendTop, width: slideSize.width, height });
  page.addImage({ data: `data:image/png;base64,${bytes.toString('base64')}`, x: 0, y: legendTop * inch, w: slideSize.width * inch, h: height * inch, altText: 'What shapes and lines stand for', objectName: 'legend' });
}

function addCrowd(page: Page, { slide, palette }: HandOutSlide): void {
  const { at, stage: { size } } = slide;
  const bytes = pngOf({ svg: slideSvg({ ...slide, marking: null }, palette, slideSize.width), widthPx: slideSize.width, heightPx: slideSize.height }, slideSize.width * 2, { ...at, ...size });
  page.addImage({ data: `data:image/png;base64,${bytes.toString('base64')}`, x: at.x * inch, y: at.y * inch, w: size.width * inch, h: size.height * inch, altText: `Network of ${slide.stage.scene.nodes.size} things, as a picture: too many to be shapes of their own`, objectName: 'network' });
}

const isCrowd = ({ slide }: HandOutSlide): boolean => slide.stage.scene.nodes.size > mostShapes;

function addPage(deck: Deck, made: HandOutSlide): void {
  const { slide, content, sources, palette } = made;
  const page = deck.addSlide();
  page.background = { color: hex(palette.paper) };
  if (isCrowd(made)) addCrowd(page, made);
  addLines(page, 'title', slide.title, palette.ink);
  addLines(page, 'caption', slide.caption, palette.softInk);
  addLegend(page, made, 2);
  addLines(page, 'sources', slide.footnotes, palette.faintInk);
  if (slide.marking !== null) {
    page.addText(slide.marking, { objectName: 'marking', x: 0, y: 0, w: slideSize.width * inch, h: bannerPx * inch, align: 'center', valign: 'middle', margin: 0, bold: true, fontFace: 'Arial', fontSize: 18 * pointsPerPx, color: hex(markingInk(slide.marking)), fill: { color: '000000' } });
  }
  const notes = [content.scene.speakerNote ?? '', sources.length === 0 ? '' : ['Sources:', ...sources].join('\n')].filter((part) => part !== '');
  page.addNotes(shown(notes.join('\n\n')));
}

/** The library has no connectors that hold on: the network's shapes are put into its slides afterwards, below all else, so that none lies over the marking. */
const withNetwork = (xml: string, made: HandOutSlide): string => (isCrowd(made) ? xml : xml.replace('</p:grpSpPr>', (start) => start + networkXml(made.slide, made.content, made.palette)));

/** Scenes as slides whose shapes, connectors and words can be edited, without the moment at which they were made. */
export async function* writePptx(release: Release, progress: (done: number, total: number) => void, { handOut, tell }: WriteContext): AsyncGenerator<Entry> {
  tell(release.head.title);
  const slides = slidesOf(release, scenesFor(release, handOut), readFonts(), handOut.theme);
  const deck = newDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = shown(release.head.title);
  deck.author = deck.company = 'Casewright';
  for (const [index, made] of slides.entries()) {
    [...rawWordsOf(made.content), ...made.sources, wordsIn(slideSvg(made.slide, made.palette, slideSize.width))].forEach(tell);
    addPage(deck, made);
    progress(index + 1, slides.length);
  }
  const archive = await openZip({ name: 'scenes.pptx', bytes: Buffer.from(await deck.write({ outputType: 'nodebuffer', compression: false })) });
  const day = `${release.head.changedAt.slice(0, 10)}T00:00:00Z`;
  // Folders are no files of their own.
  for (const path of archive.names.filter((name) => !name.endsWith('/'))) {
    const bytes = await archive.read(path);
    if (bytes === null || bytes === undefined) continue;
    const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1];
    const made = number === undefined ? undefined : slides[Number(number) - 1];
    const isAbout = path === 'docProps/core.xml';
    yield { path, chunks: [made !== undefined ? withNetwork(bytes.toString('utf8'), made) : isAbout ? bytes.toString('utf8').replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`) : bytes] };
  }
}

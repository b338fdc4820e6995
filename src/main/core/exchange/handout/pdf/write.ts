import { roomOf } from '../../../../../drawing/network/picture/frame.ts';
import { bannerSvg, networkPartSvg, slideSize, type Slide, type SlideLines } from '../../../../../drawing/scene/slide.ts';
import { plainlyShown } from '../../../../../shared/glyphs.ts';
import { drawSvg } from '../../pdf/drawing.ts';
import type { PdfElement } from '../../pdf/library.ts';
import { Paper } from '../../pdf/paper.ts';
import { startsRight } from '../../pdf/direction.ts';
import type { Release } from '../../release/release.ts';
import type { Entry, WriteContext } from '../../write/entry.ts';
import { readFonts } from '../fonts.ts';
import { rawWordsOf, scenesFor } from '../scenes.ts';
import { slidesOf, type HandOutSlide } from '../slides.ts';
import { networkInWords } from '../spoken.ts';

/** Points in a pixel of a slide: pages are as large as those of a presentation, 13⅓ by 7½ inches. */
const pointsPerPx = 0.6;
const pageSize = [slideSize.width * pointsPerPx, slideSize.height * pointsPerPx] as const;

function addLines(paper: Paper, section: PdfElement, tag: 'H1' | 'P', { lines, x, firstBaseline, lineHeight, fontPx, isBold }: SlideLines, colour: string): void {
  if (lines.length === 0) return;
  const { file } = paper;
  const setting = { face: isBold ? 'bold' : 'regular', size: fontPx * pointsPerPx } as const;
  const element = file.struct(tag);
  const content = file.markStructureContent(tag);
  lines.forEach((line, index) => {
    const left = startsRight(line) ? (slideSize.width - x) * pointsPerPx - paper.width(line, setting) : x * pointsPerPx;
    paper.write(line, left, (firstBaseline + index * lineHeight) * pointsPerPx, setting, { fill: colour, halo: null, opacity: 1 });
  });
  file.endMarkedContent();
  element.add(content).end();
  section.add(element);
}

function addFigure(paper: Paper, section: PdfElement, { slide, content, palette }: HandOutSlide): void {
  const { file } = paper;
  const { x, y } = slide.at;
  const bottom = slide.legendTop + roomOf(slide.legend, slideSize.width).below;
  const bbox = [x, y, slideSize.width - x, bottom].map((length) => length * pointsPerPx);
  const figure = file.struct('Figure', { alt: plainlyShown(networkInWords(content)), bbox, placement: 'Block' });
  const marked = file.markStructureContent('Figure');
  drawSvg(paper, networkPartSvg(slide, palette), [pointsPerPx, 0, 0, pointsPerPx, 0, 0]);
  file.endMarkedContent();
  figure.add(marked).end();
  section.add(figure);
}

/** The marking is content: whoever hears the page must hear it first. */
function addMarking(paper: Paper, section: PdfElement, { marking }: Slide): void {
  if (marking === null) return;
  const { file } = paper;
  const element = file.struct('P');
  const content = file.markStructureContent('P');
  drawSvg(paper, `<svg>${bannerSvg(marking, slideSize.width)}</svg>`, [pointsPerPx, 0, 0, pointsPerPx, 0, 0]);
  file.endMarkedContent();
  section.add(element.add(content));
  element.end();
}

function addPage(paper: Paper, document: PdfElement, made: HandOutSlide): void {
  const { slide, content, palette } = made;
  const { file } = paper;
  file.addPage({ size: pageSize, margin: 0 });
  paper.artifact('Layout', () => { file.rect(0, 0, ...pageSize).fillColor(palette.paper).fill(); });
  file.outline.addItem(plainlyShown(content.scene.name), { expanded: false });
  const section = file.struct('Sect', { title: plainlyShown(content.scene.name) });
  addMarking(paper, section, slide);
  addLines(paper, section, 'H1', slide.title, palette.ink);
  addLines(paper, section, 'P', slide.caption, palette.softInk);
  addFigure(paper, section, made);
  addLines(paper, section, 'P', slide.footnotes, palette.faintInk);
  section.end();
  document.add(section);
}

/** Scenes as pages of a PDF, one each, with lines as lines and words as words. */
export async function* writePdf(release: Release, progress: (done: number, total: number) => void, { handOut, tell }: WriteContext): AsyncGenerator<Entry> {
  const { title, changedAt } = release.head;
  tell(title);
  const fonts = readFonts();
  const slides = slidesOf(release, scenesFor(release, handOut), fonts, handOut.theme);
  const paper = new Paper(plainlyShown(title), changedAt.slice(0, 10), fonts);
  const document = paper.file.struct('Document');
  for (const [index, made] of slides.entries()) {
    [...rawWordsOf(made.content), ...made.sources].forEach(tell);
    addPage(paper, document, made);
    progress(index + 1, slides.length);
  }
  document.end();
  paper.file.addStructure(document);
  yield { path: 'scenes.pdf', chunks: paper.end(), isPacked: true };
}

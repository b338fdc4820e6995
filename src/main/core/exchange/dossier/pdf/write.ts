import { readFonts } from '../../handout/fonts.ts';
import { drawSvg } from '../../pdf/drawing.ts';
import type { PdfElement } from '../../pdf/library.ts';
import { Paper } from '../../pdf/paper.ts';
import { startsRight } from '../../pdf/direction.ts';
import { numberPrefix, type Block, type Dossier, type Level, type Line, type PictureBlock } from '../model.ts';
import { Flow } from './flow.ts';
import { writeFrames, writeMarking } from './frames.ts';
import { Setter, shown, type SetLine } from './lines.ts';
import { page, styles, textWidth, type TextStyle } from './styles.ts';
import { TableRows } from './table.ts';

const headingStyles = { 2: styles.heading2, 3: styles.heading3, 4: styles.heading4 } as const satisfies Readonly<Record<Level, TextStyle>>;
const aboveHeading = { 2: 26, 3: 15, 4: 11 } as const;
const belowHeading = { 2: 7, 3: 2.5, 4: 2 } as const;
const indent = { list: 14, numbered: 36 } as const;
const pictureScale = (widthPx: number): number => Math.min(1, textWidth / widthPx);
const highestPicture = page.height - page.top - page.bottom - 30;

/** Writes the blocks of a dossier. Has the lifetime of one document. */
class DossierPages {
  readonly #paper: Paper;
  readonly #flow: Flow;
  readonly #document: PdfElement;
  readonly #dossier: Dossier;
  readonly #body: Setter;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#paper = new Paper(shown(dossier.title), dossier.asOf, readFonts());
    this.#document = this.#paper.file.struct('Document');
    this.#flow = new Flow(this.#paper);
    this.#body = new Setter(this.#paper, styles.body);
  }

  write() {
    const { title, asOf, blocks, marking } = this.#dossier;
    if (marking !== null) this.#markingFirst(marking);
    this.#text('H1', [{ text: title }], styles.title, 3);
    this.#text('P', [{ text: `As of ${asOf}` }], styles.asOf, 8);
    blocks.forEach((block, index) => this.#block(block, blocks[index + 1]));
    this.#document.end();
    this.#paper.file.addStructure(this.#document);
    writeFrames(this.#paper, { title: shown(title), marking });
    return this.#paper.end();
  }

  /** Whoever hears the document hears its marking first; the banners on the pages are passed over. */
  #markingFirst(marking: string): void {
    const element = this.#paper.file.struct('P', { alt: `Marking: ${marking}` });
    const content = this.#paper.file.markStructureContent('P');
    writeMarking(this.#paper, marking, 'above');
    this.#paper.file.endMarkedContent();
    this.#document.add(element.add(content));
    element.end();
  }

  #block(block: Block, next: Block | undefined): void {
    switch (block.is) {
      case 'heading': return this.#heading(block.level, block.text, next);
      case 'paragraph': return this.#text('P', block.line, styles.body, 5);
      case 'list': return this.#list(block.items);
      case 'table': return this.#add(new TableRows(this.#flow, block.head).write(block.rows));
      case 'picture': return this.#picture(block);
      case 'numbered': return this.#numbered(block.of, block.entries);
    }
  }

  /** A heading stays with what it is above. */
  #heading(level: Level, text: string, next: Block | undefined): void {
    const style = headingStyles[level];
    const lines = new Setter(this.#paper, style).lines([{ text }], textWidth);
    this.#flow.gap(aboveHeading[level]);
    this.#flow.need(lines.length * style.leading + belowHeading[level] + this.#leastOf(next));
    if (level === 2) this.#paper.file.outline.addItem(shown(text), { expanded: false });
    const tag = `H${level}`;
    const element = this.#paper.file.struct(tag);
    this.#flow.lines(lines, { x: page.left, leading: style.leading }, element, tag);
    this.#flow.y += belowHeading[level];
    this.#add(element);
  }

  /** Of the beginning of a block, so much that a heading does not stand alone above it. */
  #leastOf(block: Block | undefined): number {
    switch (block?.is) {
      case undefined: return 0;
      case 'heading': return headingStyles[block.level].leading + aboveHeading[block.level] + 2 * styles.body.leading;
      case 'picture': return Math.min(this.#heightOf(block), highestPicture);
      case 'paragraph': case 'list': case 'numbered': return 3 * styles.body.leading;
      case 'table': return 4 * styles.body.leading;
    }
  }

  #text(tag: 'H1' | 'P', line: Line, style: TextStyle, below: number): void {
    const element = this.#paper.file.struct(tag);
    this.#flow.lines(new Setter(this.#paper, style).lines(line, textWidth), { x: page.left, leading: style.leading }, element, tag);
    this.#flow.y += below;
    this.#add(element);
  }

  #add(element: PdfElement): void {
    element.end();
    this.#document.add(element);
  }

  #list(items: readonly Line[]): void {
    const list = this.#paper.file.struct('L');
    for (const line of items) {
      const isRight = startsRight(line.map(({ text }) => text).join(' '));
      this.#item(list, { text: '•', ...styles.body, face: 'regular' }, this.#body.lines(line, textWidth - indent.list), { label: isRight ? textWidth - 6 : 3, body: isRight ? 0 : indent.list }, null);
      this.#flow.y += 3;
    }
    this.#flow.y += 3;
    this.#add(list);
  }

  #numbered(of: 'quote' | 'source', entries: Extract<Block, { is: 'numbered' }>['entries']): void {
    const list = this.#paper.file.struct('L');
    for (const { number, line } of entries) {
      const name = `${numberPrefix[of]}${number}`;
      this.#item(list, { text: name, ...styles.number }, this.#body.lines(line, textWidth - indent.numbered), { label: 0, body: indent.numbered }, name);
      this.#flow.y += 4.5;
    }
    this.#add(list);
  }

  /** @param name by which links find it */
  #item(list: PdfElement, label: { readonly text: string } & TextStyle, lines: readonly SetLine[], at: { readonly label: number; readonly body: number }, name: string | null): void {
    const { file } = this.#paper;
    const { leading } = styles.body;
    this.#flow.need(Math.min(lines.length, lines.length <= 3 ? 3 : 2) * leading);
    if (name !== null) file.addNamedDestination(name, 'XYZ', page.left, this.#flow.y - 4, null);
    const [item, mark, body] = [file.struct('LI'), file.struct('Lbl'), file.struct('LBody')];
    const content = file.markStructureContent('Lbl');
    this.#paper.write(label.text, page.left + at.label, this.#flow.y + leading * 0.72, label, { fill: label.colour, halo: null, opacity: 1 });
    file.endMarkedContent();
    item.add(mark.add(content));
    mark.end();
    this.#flow.lines(lines, { x: page.left + at.body, leading }, body, 'LBody');
    body.end();
    item.add(body);
    item.end();
    list.add(item);
  }

  #heightOf({ widthPx, heightPx, note }: PictureBlock): number {
    return heightPx * pictureScale(widthPx) + (note === null ? 0 : styles.note.leading);
  }

  #picture(block: PictureBlock): void {
    const { file } = this.#paper;
    const { svg, widthPx, heightPx, alt, note } = block;
    const scale = Math.min(pictureScale(widthPx), highestPicture / heightPx);
    this.#flow.gap(4);
    this.#flow.need(heightPx * scale + (note === null ? 0 : styles.note.leading) + 6);
    const [width, height, y] = [widthPx * scale, heightPx * scale, this.#flow.y];
    const figure = file.struct('Figure', { alt: shown(alt), bbox: [page.left, y, page.left + width, y + height], placement: 'Block' });
    const content = file.markStructureContent('Figure');
    drawSvg(this.#paper, svg, [scale, 0, 0, scale, page.left, y]);
    file.endMarkedContent();
    this.#add(figure.add(content));
    this.#flow.y += height + 6;
    if (note !== null) this.#text('P', [{ text: note }], styles.note, 6);
  }
}

/** A dossier as PDF: tagged, with its fonts in it, and the same bytes for the same dossier. */
export function dossierPdf(dossier: Dossier): AsyncIterable<Uint8Array> {
  return new DossierPages(dossier).write();
}

import { AlignmentType, Bookmark, Document, Footer, Header, HeadingLevel, ImageRun, InternalHyperlink, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ParagraphChild } from 'docx';
import { pngOf } from '../handout/paint/canvas.ts';
import { openZip } from '../../ingest/archive/zip.ts';
import type { Entry } from '../write/entry.ts';
import { numberPrefix, type Block, type Dossier, type Line, type PictureBlock, type Run } from './model.ts';

/** What XML can't hold, and marks that turn the order of letters: they would show something else than what is written. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g;
const shown = (text: string) => text.toWellFormed().replaceAll(unseen, '\ufffd');
/** Bookmarks of Word are named by letters and digits alone. */
const bookmark = (of: 'quote' | 'source', number: number) => `${numberPrefix[of]}${number}`;

const grey = '575D69';
const looks = {
  strong: { bold: true }, aside: { color: grey }, quote: { italics: true },
  // Seen without colours, too.
  limit: { bold: true, color: '8A3B00', underline: { type: 'dotted' } },
} as const;

function citation(of: 'quote' | 'source', number: number, isRaised: boolean): ParagraphChild {
  return new InternalHyperlink({ anchor: bookmark(of, number), children: [new TextRun({ text: bookmark(of, number), superScript: isRaised })] });
}

function runsOf({ text, look, quotes = [], source }: Run): ParagraphChild[] {
  const words = look === 'quote' ? `“${shown(text)}”` : shown(text);
  const cited = quotes.flatMap((number) => [new TextRun({ text: ' ', superScript: true }), citation('quote', number, true)]);
  return [...(words === '' ? [] : [new TextRun({ text: words, ...(look === undefined ? {} : looks[look]) })]), ...cited, ...(source === undefined ? [] : [citation('source', source, false)])];
}

const childrenOf = (line: Line) => line.flatMap(runsOf);

function tableOf({ head, rows }: Extract<Block, { is: 'table' }>): Table {
  const widths = [24, 76];
  const cell = (children: ParagraphChild[], index: number) => new TableCell({ width: { size: widths[index] ?? 50, type: WidthType.PERCENTAGE }, margins: { top: 60, bottom: 60, left: 80, right: 80 }, children: [new Paragraph({ children })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, index) => cell([new TextRun({ text, bold: true })], index)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((line, index) => cell(childrenOf(line), index)) })),
    ],
  });
}

/** How wide pictures are on a page, in the library's pixels, of which an inch has 96. */
const pictureWidth = 600;

function pictureOf(picture: PictureBlock): Paragraph[] {
  const { widthPx, heightPx, alt, note } = picture;
  const transformation = { width: pictureWidth, height: Math.round(heightPx * pictureWidth / widthPx) };
  const image = new ImageRun({ type: 'png', data: pngOf(picture, 2 * pictureWidth), transformation, altText: { name: 'Picture', title: '', description: shown(alt) } });
  return [
    new Paragraph({ children: [image], spacing: { before: 120, after: 120 }, keepNext: note !== null }),
    ...(note === null ? [] : [new Paragraph({ children: [new TextRun({ text: shown(note), color: grey, size: 18 })] })]),
  ];
}

const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

function partsOf(block: Block): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading': return [new Paragraph({ heading: headings[block.level], keepNext: true, children: [new TextRun(shown(block.text))] })];
    case 'paragraph': return [new Paragraph({ children: childrenOf(block.line), spacing: { after: 120 } })];
    case 'list': return block.items.map((item) => new Paragraph({ numbering: { reference: 'points', level: 0 }, children: childrenOf(item), spacing: { after: 60 } }));
    case 'table': return [tableOf(block)];
    case 'picture': return pictureOf(block);
    case 'numbered': return block.entries.map(({ number, line }) => new Paragraph({
      indent: { left: 720, hanging: 720 }, spacing: { after: 80 }, keepLines: true,
      children: [new Bookmark({ id: bookmark(block.of, number), children: [new TextRun({ text: bookmark(block.of, number), bold: true, color: grey })] }), new TextRun('\t'), ...childrenOf(line)],
    }));
  }
}

function documentOf({ title, marking, asOf, blocks }: Dossier): Document {
  const banner = marking === null ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: marking, bold: true })] })];
  const pages = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], color: grey })] });
  return new Document({
    title: shown(title), creator: 'Casewright', lastModifiedBy: 'Casewright', description: '',
    styles: { default: { document: { run: { font: 'Georgia', size: 22 }, paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO } } }, heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 480, after: 160 } } }, heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 280, after: 60 } } }, heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 40 } } }, title: { run: { size: 44, bold: true } } } },
    numbering: { config: [{ reference: 'points', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 480, hanging: 240 } } } }] }] },
    sections: [{
      headers: { default: new Header({ children: banner }) }, footers: { default: new Footer({ children: [...banner, pages] }) },
      children: [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(shown(title))] }), new Paragraph({ children: [new TextRun({ text: `As of ${asOf}`, color: grey })] }), ...blocks.flatMap(partsOf)],
    }],
  });
}

/** The library goes on counting bookmarks and pictures from one document to the next: here each counts its own. */
function countedAnew(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(/(<(w:bookmark|wp:docPr)(?:Start|End)?\b[^>]*?\b(?:w:)?id=")(\d+)/g, (_, before: string, what: string, number: string) => {
    const key = `${what} ${number}`;
    numbers.set(key, numbers.get(key) ?? numbers.size + 1);
    return `${before}${numbers.get(key)}`;
  });
}

/** A part without what differs from one making to the next. */
function settled(path: string, bytes: Buffer, asOf: string): string | Buffer {
  if (path === 'docProps/core.xml') return bytes.toString('utf8').replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`);
  return path === 'word/document.xml' ? countedAnew(bytes.toString('utf8')) : bytes;
}

/** A dossier as the parts of a document for Word: the same case gives the same bytes. */
export async function* dossierDocument(dossier: Dossier): AsyncGenerator<Entry> {
  const archive = await openZip({ name: 'dossier.docx', bytes: await Packer.toBuffer(documentOf(dossier)) });
  for (const path of archive.names) {
    const bytes = await archive.read(path);
    if (bytes) yield { path, chunks: [settled(path, bytes, dossier.asOf)] };
  }
}

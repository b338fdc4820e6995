import { CaseError } from '../../../../shared/errors.ts';
import type { DocumentFile, Extract, OnProgress } from '../read.ts';
import { factsOf } from './facts.ts';
import { readGlyphs } from './glyphs.ts';
import { layoutOf, type LaidPage } from './layout.ts';
import { openPdf, type PdfDocument } from './open.ts';
import { doubtfulPages, pageList, warningsOf } from './warnings.ts';
import { writeDocument } from './write.ts';

/** Fonts and pages that pdf.js has kept are let go of after this many pages. */
const pagesKept = 100;
const headerWithin = 1024;

/** Whether a file is a PDF; some have a few bytes of a mail or a server before their header, unlike a text that speaks of one. */
export function isPdf({ bytes }: DocumentFile): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.subarray(0, headerWithin).indexOf('%PDF-');
  return at === 0 || (at > 0 && file[at - 1] === 0x0a && file.includes('endobj', at));
}

/**
 * Reads the text of a PDF with its pages, paragraphs and the places of words.
 *
 * @throws CaseError `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `FILE_UNREADABLE`
 */
export async function readPdf(file: DocumentFile, onProgress: OnProgress): Promise<Extract> {
  const pdf = await openPdf(file, false);
  try {
    if (pdf.pageCount === 0) throw new CaseError('FILE_UNREADABLE', `${file.name} has no pages. Choose another file.`);
    const images = new WithImages(file);
    const { pages, broken } = await layPages(pdf, images, onProgress).finally(() => images.close());
    const { text, layouts, texts } = writeDocument(pages);
    const warnings = [...warningsOf(pages, doubtfulPages(texts)), ...(broken.length === 0 ? [] : [`The ${pageList(broken)} of ${file.name} can't be read: damaged. What could be read of the others is here.`])];
    return { text, pages: layouts, facts: await factsOf(pdf), warnings, encoding: 'binary', encodingIsGuess: false };
  } finally {
    await pdf.close();
  }
}

/** The same document with its images, opened when it is first needed: they tell whether letters like paper lie on a picture. */
class WithImages {
  readonly #file: DocumentFile;
  #pdf: Promise<PdfDocument> | undefined;

  constructor(file: DocumentFile) {
    this.#file = file;
  }

  open(): Promise<PdfDocument> {
    return this.#pdf ??= openPdf(this.#file, true);
  }

  async close(): Promise<void> {
    await (await this.#pdf)?.close();
  }
}

async function layPages(pdf: PdfDocument, images: WithImages, onProgress: OnProgress): Promise<{ pages: LaidPage[]; broken: number[] }> {
  const pages: LaidPage[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    try {
      pages.push(await layPage(pdf, images, number));
    } catch (error) {
      if (error instanceof CaseError) throw error;
      // One broken page must not cost the others; it is named in a warning.
      broken.push(number);
      pages.push({ width: 0, height: 0, seen: [], hidden: [], hiddenBy: new Set() });
    }
    if (number % pagesKept === 0) await pdf.forget();
    onProgress(number, pdf.pageCount);
  }
  return { pages, broken };
}

async function layPage(pdf: PdfDocument, images: WithImages, number: number): Promise<LaidPage> {
  const drawing = await pdf.drawing(number);
  const glyphs = readGlyphs(drawing);
  const isDoubtful = glyphs.some(({ hidden, isSpace }) => hidden === 'background' && !isSpace);
  return layoutOf(drawing, isDoubtful ? readGlyphs(await (await images.open()).drawing(number)) : glyphs);
}

import { CaseError } from '../../../../shared/errors.ts';
import { defaultLanguages, languageName } from '../ocr/languages.ts';
import type { DocumentFile, Extract, OnProgress } from '../read.ts';
import { factsOf } from './facts.ts';
import { readGlyphs } from './glyphs.ts';
import { layoutOf, type LaidPage } from './layout.ts';
import { openPdf, type PdfDocument } from './open.ts';
import { recogniseScans } from './scans.ts';
import { doubtfulPages, pageList, pagesThat, scanWarnings, warningsOf } from './warnings.ts';
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
 * Reads the text of a PDF with its pages, paragraphs and the places of words. Pages without text are drawn and recognised, in
 * English unless languages are chosen; with a choice, so are pages whose letters may be other than those seen.
 *
 * @throws CaseError `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `FILE_UNREADABLE`, and what the recogniser throws
 */
export async function readPdf(file: DocumentFile, onProgress: OnProgress): Promise<Extract> {
  const pdf = await openPdf(file, false);
  const images = new WithImages(file);
  try {
    if (pdf.pageCount === 0) throw new CaseError('FILE_UNREADABLE', `${file.name} has no pages. Choose another file.`);
    const report = (share: number) => onProgress(Math.floor(share * 1000), 1000);
    const { pages, broken } = await layPages(pdf, images, (share) => report(share / 2));
    const scans = await withScans(file, pages, broken, images, (share) => report(0.5 + share / 2));
    const { text, layouts } = writeDocument(scans.pages);
    const warnings = [...warningsOf(scans.pages, scans.doubtful), ...scans.warnings, ...brokenWarnings(broken)];
    const options = scans.languages && JSON.stringify({ languages: scans.languages });
    return { text, pages: layouts, facts: await factsOf(pdf), warnings, options, encoding: 'binary', encodingIsGuess: false };
  } finally {
    await images.close();
    await pdf.close();
  }
}

const brokenWarnings = (broken: readonly number[]) => (broken.length === 0 ? [] : [`Damaged, and left out: ${pageList(broken)}.`]);

interface Scans {
  readonly pages: readonly LaidPage[];
  /** Pages whose letters may be other than those seen, and were taken as they are. */
  readonly doubtful: readonly number[];
  /** Languages in which letters were recognised, if they were. */
  readonly languages?: readonly string[];
  readonly warnings: readonly string[];
}

/** Puts what is recognised in the place of pages that hold no text, or, where the user chose languages, text in wrong letters. */
async function withScans(file: DocumentFile, pages: readonly LaidPage[], broken: readonly number[], images: WithImages, onShare: (share: number) => void): Promise<Scans> {
  const doubtful = doubtfulPages(writeDocument(pages).texts);
  const isChosen = (file.languages?.length ?? 0) > 0;
  const empty = pagesThat(pages, ({ seen, hidden }, index) => seen.length === 0 && hidden.length === 0 && !broken.includes(index + 1));
  const wanted = [...new Set([...empty, ...(isChosen ? doubtful : [])])].toSorted((one, other) => one - other);
  if (wanted.length === 0) return { pages, doubtful, warnings: [] };
  const languages = isChosen && file.languages ? file.languages : defaultLanguages;
  const recognised = await recogniseScans(await images.open(), wanted, languages, file, onShare);
  if (recognised.pages.size === 0 && wanted.length === pages.length) {
    throw new CaseError('FILE_EMPTY', `${file.name} holds no text, and no letters were recognised in its pictures (${languages.map(languageName).join(', ')}). Choose its language, or another file.`);
  }
  return {
    pages: pages.map((page, index) => recognised.pages.get(index + 1) ?? page), languages,
    doubtful: doubtful.filter((number) => !recognised.pages.has(number)),
    warnings: scanWarnings([...recognised.pages.keys()], recognised.unsure, languages.map(languageName).join(', ')),
  };
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

async function layPages(pdf: PdfDocument, images: WithImages, onShare: (share: number) => void): Promise<{ pages: LaidPage[]; broken: number[] }> {
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
    onShare(number / pdf.pageCount);
  }
  return { pages, broken };
}

async function layPage(pdf: PdfDocument, images: WithImages, number: number): Promise<LaidPage> {
  const drawing = await pdf.drawing(number);
  const glyphs = readGlyphs(drawing);
  const isDoubtful = glyphs.some(({ hidden, isSpace }) => hidden === 'background' && !isSpace);
  return layoutOf(drawing, isDoubtful ? readGlyphs(await (await images.open()).drawing(number)) : glyphs);
}

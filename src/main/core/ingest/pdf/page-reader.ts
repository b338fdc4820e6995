import { CaseError } from '../../../../shared/errors.ts';
import { doubtOf, laidBeside, laidOut } from '../ocr/laid.ts';
import { isPrint } from '../ocr/picture.ts';
import { openRecogniser, type RecognisedParagraph, type Recogniser } from '../ocr/recogniser.ts';
import type { DocumentFile } from '../read.ts';
import { isDoubtful } from './doubts.ts';
import { drawPage, type DrawnPage } from './draw.ts';
import { readGlyphs } from './glyphs.ts';
import { imageShareOf } from './images.ts';
import { layoutOf, wordsOfPage, type LaidPage } from './layout.ts';
import { openPdf, type PdfDocument } from './open.ts';
import { Overfull } from './pieces.ts';

/** A page as it was read, and what must be known of it. */
export interface ReadPage {
  readonly page: LaidPage;
  /** Where its text is from: the file; its picture; both; nowhere, for it is damaged or too full. */
  readonly from: 'file' | 'picture' | 'both' | 'damaged' | 'overfull';
  /** Whether its letters may be other than those seen, and were taken as they are. */
  readonly isDoubtful: boolean;
  /** Whether the recogniser is unsure of it. */
  readonly isUnsure: boolean;
  /** Whether it has words of its own, but could not be drawn or recognised, so that letters of its picture may be missing. */
  readonly isPictureLost: boolean;
}

/** A page with fewer words of its own may be a scan on which a program has put a running head or a stamp. */
const fewWords = 40;
/** Share of such a page that its picture covers. */
const leastPicture = 0.5;

/** Reads the pages of one PDF. Has a lifetime: it opens the document with its images, and the recogniser, when they are first needed. */
export class PageReader {
  readonly #pdf: PdfDocument;
  readonly #file: DocumentFile;
  readonly #languages: readonly string[];
  readonly #isChosen: boolean;
  #images: Promise<PdfDocument> | undefined;
  #recogniser: Recogniser | undefined;
  #hasRecognised = false;

  /** @param isChosen whether a person chose the languages, BCP 47: then letters that may be other than those seen are recognised, too */
  constructor(pdf: PdfDocument, file: DocumentFile, languages: readonly string[], isChosen: boolean) {
    this.#pdf = pdf;
    this.#file = file;
    this.#languages = languages;
    this.#isChosen = isChosen;
  }

  /** Whether letters were looked for in a picture. */
  get hasRecognised(): boolean {
    return this.#hasRecognised;
  }

  /** @throws CaseError what `openRecogniser` throws; a page that is broken costs no other, and comes as damaged or without its picture */
  async read(number: number, onPercent: (percent: number) => void): Promise<ReadPage> {
    const page = await this.#lay(number);
    if (page === 'damaged' || page === 'overfull') return { page: blankPage, from: page, isDoubtful: false, isUnsure: false, isPictureLost: false };
    const words = wordsOfPage(page);
    const plain = { page, from: 'file', isDoubtful: isDoubtful(words.join(' ')), isUnsure: false, isPictureLost: false } as const;
    const areWordsKept = words.length > 0 && !(plain.isDoubtful && this.#isChosen);
    try {
      return await (areWordsKept ? this.#besidePicture(plain, number, words.length, onPercent) : this.#fromPicture(number, onPercent)) ?? plain;
    } catch (error) {
      if (error instanceof CaseError) throw error;
      return words.length > 0 ? { ...plain, isPictureLost: true } : { ...plain, from: 'damaged' };
    }
  }

  /** Lets go of what was read so far. */
  async forget(): Promise<void> {
    await this.#pdf.forget();
    await (await this.#images)?.forget();
  }

  async close(): Promise<void> {
    this.#recogniser?.close();
    await (await this.#images)?.close();
  }

  /** The same document with its images. */
  #withImages(): Promise<PdfDocument> {
    return this.#images ??= openPdf(this.#file, true);
  }

  async #recognise({ picture }: DrawnPage, onPercent: (percent: number) => void): Promise<RecognisedParagraph[]> {
    this.#hasRecognised = true;
    this.#recogniser ??= await openRecogniser(this.#languages, this.#file.name);
    try {
      return this.#recogniser.recognise(picture.file, onPercent);
    } catch (error) {
      // One that has failed may be of no use to the next page, not even to be closed.
      this.#recogniser = undefined;
      throw new Error('The picture of a page could not be recognised.', { cause: error });
    }
  }

  async #lay(number: number): Promise<LaidPage | 'damaged' | 'overfull'> {
    try {
      const drawing = await this.#pdf.drawing(number);
      const glyphs = readGlyphs(drawing);
      // Images tell whether letters like paper lie on a picture.
      const areOnPicture = glyphs.some(({ hidden, isSpace }) => hidden === 'background' && !isSpace);
      return layoutOf(drawing, areOnPicture ? readGlyphs(await (await this.#withImages()).drawing(number)) : glyphs);
    } catch (error) {
      if (error instanceof CaseError) throw error;
      return error instanceof Overfull ? 'overfull' : 'damaged';
    }
  }

  /** What is recognised in the picture of a page; undefined when there is nothing. */
  async #fromPicture(number: number, onPercent: (percent: number) => void): Promise<ReadPage | undefined> {
    const drawn = await drawPage(await this.#withImages(), number);
    const paragraphs = drawn.picture.isBlank ? [] : await this.#recognise(drawn, onPercent);
    this.#hasRecognised = true;
    if (paragraphs.length === 0) return undefined;
    return { page: laidOut(paragraphs, drawn.picture.scale, drawn), from: 'picture', isDoubtful: false, isUnsure: doubtOf(paragraphs) !== undefined, isPictureLost: false };
  }

  /** A page of few words with what is recognised in the picture of print behind them; undefined when there is none. */
  async #besidePicture({ page, isDoubtful: isOdd }: ReadPage, number: number, wordCount: number, onPercent: (percent: number) => void): Promise<ReadPage | undefined> {
    // A page with unseen words over its picture was recognised by another program.
    if (wordCount >= fewWords || page.hiddenBy.has('invisible')) return undefined;
    const images = await this.#withImages();
    if (imageShareOf(await images.drawing(number)) < leastPicture) return undefined;
    const drawn = await drawPage(images, number);
    if (!isPrint(drawn.picture)) return undefined;
    const beside = laidBeside(page, await this.#recognise(drawn, onPercent), drawn.picture.scale);
    return beside && { page: beside.page, from: 'both', isDoubtful: isOdd, isUnsure: doubtOf(beside.added) !== undefined, isPictureLost: false };
  }
}

const blankPage: LaidPage = { width: 0, height: 0, seen: [], hidden: [], hiddenBy: new Set() };

import type { DocumentFile } from '../read.ts';
import { doubtOf, laidOut } from '../ocr/laid.ts';
import { greyOf, type Picture } from '../ocr/picture.ts';
import { openRecogniser, type Recogniser } from '../ocr/recogniser.ts';
import type { LaidPage } from './layout.ts';
import type { PdfDocument } from './open.ts';

/** What came of recognising the pictures of some pages. */
export interface Recognised {
  /** By page number; pages that are blank, or hold no letters, are absent. */
  readonly pages: ReadonlyMap<number, LaidPage>;
  /** Pages of which the recogniser is unsure. */
  readonly unsure: readonly number[];
}

/** Dots per inch that letters are recognised best at, and the most that is drawn of a large page. */
const dotsPerInch = 300;
const mostPixels = 25_000_000;
const pointsPerInch = 72;

/**
 * Draws pages and recognises their letters.
 *
 * @param pdf opened with its images
 * @param numbers of the pages
 * @param languages BCP 47
 * @param onShare told of the share that is done, 0 to 1
 * @throws CaseError what `openRecogniser` throws
 */
export async function recogniseScans(pdf: PdfDocument, numbers: readonly number[], languages: readonly string[], { name }: DocumentFile, onShare: (share: number) => void): Promise<Recognised> {
  let recogniser: Recogniser | undefined;
  const pages = new Map<number, LaidPage>();
  const unsure: number[] = [];
  try {
    for (const [index, number] of numbers.entries()) {
      const { picture, width, height } = await drawPage(pdf, number);
      if (!picture.isBlank) recogniser ??= await openRecogniser(languages, name);
      const paragraphs = picture.isBlank || !recogniser ? [] : recogniser.recognise(picture.file, (percent) => onShare((index + percent / 100) / numbers.length));
      if (paragraphs.length > 0) pages.set(number, laidOut(paragraphs, picture.scale, { width, height }));
      if (doubtOf(paragraphs) !== undefined) unsure.push(number);
      onShare((index + 1) / numbers.length);
    }
  } finally {
    recogniser?.close();
  }
  return { pages, unsure };
}

async function drawPage(pdf: PdfDocument, number: number): Promise<{ picture: Picture; width: number; height: number }> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = await pdf.proxy.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dotsPerInch / pointsPerInch, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  // pdf.js's types know the canvas of browsers alone.
  const target = { canvas, canvasContext: context, viewport } as unknown as Parameters<typeof page.render>[0];
  await page.render(target).promise;
  page.cleanup();
  return { picture: greyOf(context, canvas.width, canvas.height, scale), width, height };
}

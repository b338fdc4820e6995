import { greyOf, type Picture } from '../ocr/picture.ts';
import type { PdfDocument } from './open.ts';

/** A page that was drawn for recognition; its size as shown, in points. */
export interface DrawnPage {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
}

/** Dots per inch that letters are recognised best at, and the most that is drawn of a large page. */
const dotsPerInch = 300;
const mostPixels = 25_000_000;
/** Pixels; Tesseract takes at most 32,767. */
const longestSide = 32_000;
const pointsPerInch = 72;

/**
 * Draws a page in shades of grey, a large one smaller than it is.
 *
 * @param pdf opened with its images
 * @throws Error when the page is broken
 */
export async function drawPage(pdf: PdfDocument, number: number): Promise<DrawnPage> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = await pdf.proxy.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dotsPerInch / pointsPerInch, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  // pdf.js's types know the canvas of browsers alone.
  const target = { canvas, canvasContext: context, viewport } as unknown as Parameters<typeof page.render>[0];
  try {
    await page.render(target).promise;
  } finally {
    page.cleanup();
  }
  return { picture: greyOf(context, canvas.width, canvas.height, scale), width, height };
}

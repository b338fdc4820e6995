import { CaseError } from '../../../../shared/errors.ts';
import type { DocumentFile, PagePicture } from '../read.ts';
import { mostPixels } from './read-image.ts';
import { tiffOfPage, tiffPages } from './tiff.ts';

/** Larger pictures are drawn smaller: no window shows more. */
const mostShownPixels = 12_000_000;
const photoQuality = 90;

/**
 * A page of a TIFF as a picture that a window can show. The program that recognises letters decodes it, so that what is seen is
 * what was read.
 *
 * @param number counted from 1
 * @throws CaseError `INPUT_INVALID` for a page that is not there; `FILE_UNREADABLE`, `FILE_TOO_LARGE`
 */
export async function pictureOfTiffPage({ name, bytes }: DocumentFile, number: number): Promise<PagePicture> {
  const pages = tiffPages(bytes, name, mostPixels);
  const page = pages[number - 1];
  if (!page) throw new CaseError('INPUT_INVALID', `${name} has no page ${number}; it has ${pages.length}.`);
  const png = await decoded(tiffOfPage(bytes, page), name, number);
  const { width, height } = page;
  return width * height <= mostShownPixels ? { bytes: png, mediaType: 'image/png' } : scaledDown(png, Math.sqrt(mostShownPixels / (width * height)));
}

async function decoded(file: Uint8Array, name: string, number: number): Promise<Uint8Array> {
  const { default: load } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const core = await load({ TesseractProgress: () => undefined, print: () => undefined, printErr: () => undefined });
  const api = new core.TessBaseAPI();
  api.InitForAnalysePage();
  try {
    core.FS.writeFile('/input', file);
    if (api.SetImageFile(1, 0) === 1) throw new CaseError('FILE_UNREADABLE', `Page ${number} of ${name} can't be shown: its picture is damaged or packed in a way that is not known.`);
    api.WriteImage(0);
    return core.FS.readFile('/image.png');
  } finally {
    api.End();
  }
}

async function scaledDown(png: Uint8Array, scale: number): Promise<PagePicture> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const picture = await loadImage(Buffer.from(png));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { bytes: new Uint8Array(await canvas.encode('jpeg', photoQuality)), mediaType: 'image/jpeg' };
}

import { imageSize } from 'image-size';
import { CaseError } from '../../../../shared/errors.ts';
import type { PageLayout } from '../pages.ts';
import type { DocumentFile, Extract, OnProgress } from '../read.ts';
import { DocumentWriter } from '../pdf/write.ts';
import { doubtOf, laidOut } from './laid.ts';
import { defaultLanguages, languageName } from './languages.ts';
import { greyOf, type Picture } from './picture.ts';
import { openRecogniser } from './recogniser.ts';
import { tiffOfPage, tiffPages } from './tiff.ts';

/** More pixels than a sheet of A3 at 600 dots per inch has would fill the memory. */
export const mostPixels = 80_000_000;
/** Small pictures, such as those of a screen, are read better when they are drawn larger. */
const bestWidth = 2000;
const mostEnlarged = 2.5;

/** A page of an image file: its size as shown in pixels, and what the recogniser reads, made when it is read. */
interface ImagePage extends Omit<Picture, 'file'> {
  readonly file: () => Uint8Array;
  readonly width: number;
  readonly height: number;
}

const first = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.byteLength)).toString('latin1');

const starts: Readonly<Record<string, RegExp>> = {
  'image/png': /^\u0089PNG\r\n\u001a\n/, 'image/jpeg': /^\u00ff\u00d8\u00ff/, 'image/webp': /^RIFF[^]{4}WEBP/, 'image/tiff': /^(II\*\0|MM\0\*)/,
};

/** Whether a file is an image of a media type, by its first bytes. */
export const isImage = (mediaType: string) => ({ bytes }: DocumentFile): boolean => starts[mediaType]?.test(first(bytes)) ?? false;

/**
 * Recognises the text of an image, in English unless other languages are chosen.
 *
 * @throws CaseError `FILE_UNREADABLE`, `FILE_TOO_LARGE`, `INPUT_INVALID`, `NOT_AVAILABLE`
 */
export async function readImage(file: DocumentFile, onProgress: OnProgress): Promise<Extract> {
  const { name, bytes } = file;
  const languages = file.languages?.length ? file.languages : defaultLanguages;
  const pages = starts['image/tiff']?.test(first(bytes)) ? tiffPages(bytes, name, mostPixels).map((page) => ({ ...page, file: () => tiffOfPage(bytes, page), scale: 1, isBlank: false })) : [await drawn(file)];
  const recogniser = await openRecogniser(languages, name);
  try {
    const read = pages.map((page: ImagePage, index) => page.isBlank ? [] : recogniser.recognise(page.file(), (percent) => onProgress(index * 100 + percent, pages.length * 100)));
    if (read.every((paragraphs) => paragraphs.length === 0)) throw new CaseError('FILE_EMPTY', `No letters were recognised in ${name} (${languages.map(languageName).join(', ')}). Choose its language, or type its text into a file and import that.`);
    const writer = new DocumentWriter();
    for (const [index, paragraphs] of read.entries()) writer.add(laidOut(paragraphs, pages[index]?.scale ?? 1, pages[index] ?? { width: 0, height: 0 }));
    const { text, layouts } = writer.finish();
    const doubts = read.flatMap((paragraphs) => doubtOf(paragraphs) ?? []);
    return { text, pages: layouts satisfies readonly PageLayout[], encoding: 'binary', encodingIsGuess: false, options: JSON.stringify({ languages }), warnings: warningsOf(languages, doubts) };
  } finally {
    recogniser.close();
  }
}

function warningsOf(languages: readonly string[], doubts: readonly number[]): string[] {
  const names = languages.map(languageName).join(', ');
  return [
    `The text was recognised from a picture (${names}) and may have mistakes. Compare a quote with what is seen.`,
    ...(doubts.length === 0 ? [] : [`The recognition is unsure (${Math.min(...doubts)} of 100): the picture may be too small or blurred, or its text in another language than ${names}.`]),
  ];
}

/** The size in the file's header, before anything is unpacked. */
function sizeOf({ name, bytes }: DocumentFile): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch (error) {
    throw unreadable(name, error);
  }
}

const unreadable = (name: string, cause: unknown) => new CaseError('FILE_UNREADABLE', `${name} can't be read: the picture is damaged or of a kind that is not known. Save it anew as PNG and import that.`, { cause });

async function drawn(file: DocumentFile): Promise<ImagePage> {
  const { width: across, height: down } = sizeOf(file);
  if (across * down > mostPixels) throw new CaseError('FILE_TOO_LARGE', `${file.name} has ${across} by ${down} pixels; at most ${mostPixels / 1e6} million can be read. Scale it down.`);
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(Buffer.from(file.bytes)).catch((error: unknown) => { throw unreadable(file.name, error); });
  const { width, height } = image;
  if (width === 0 || height === 0) throw unreadable(file.name, undefined);
  const scale = Math.min(mostEnlarged, Math.max(1, bestWidth / width));
  const [drawnWidth, drawnHeight] = [Math.round(width * scale), Math.round(height * scale)];
  const context = createCanvas(drawnWidth, drawnHeight).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, drawnWidth, drawnHeight);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, drawnWidth, drawnHeight);
  const { file: grey, ...picture } = greyOf(context, drawnWidth, drawnHeight, scale);
  return { ...picture, file: () => grey, width, height };
}

import { CaseError } from '../../../../shared/errors.ts';

/** A page of a TIFF: where its directory stands in the file, and its size in pixels. */
export interface TiffPage {
  readonly directory: number;
  readonly width: number;
  readonly height: number;
}

const widthTag = 256;
const heightTag = 257;
const shortType = 3;
const mostPages = 2000;

/**
 * The pages of a TIFF, found by its chain of directories.
 *
 * @param mostPixels of one page
 * @throws CaseError `FILE_UNREADABLE`, `FILE_TOO_LARGE`
 */
export function tiffPages(bytes: Uint8Array, name: string, mostPixels: number): TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  try {
    for (let at = view.getUint32(4, isLittle); at !== 0 && !seen.has(at) && seen.size < mostPages;) {
      seen.add(at);
      const entries = view.getUint16(at, isLittle);
      const { width, height } = sizeIn(view, at, entries, isLittle);
      if (width * height > mostPixels) throw new CaseError('FILE_TOO_LARGE', `Page ${pages.length + 1} of ${name} has ${width} by ${height} pixels; at most ${mostPixels / 1e6} million can be read. Scale it down.`);
      pages.push({ directory: at, width, height });
      at = view.getUint32(at + 2 + entries * 12, isLittle);
    }
  } catch (error) {
    if (error instanceof CaseError) throw error;
    throw new CaseError('FILE_UNREADABLE', `${name} can't be read: its list of pages is damaged. Save it anew as PNG and import that.`, { cause: error });
  }
  if (pages.length === 0) throw new CaseError('FILE_UNREADABLE', `${name} holds no picture. Choose another file.`);
  return pages;
}

/** A page as a file of its own: the same bytes with another first directory in the header, which is what readers begin with. */
export function tiffOfPage(bytes: Uint8Array, { directory }: TiffPage): Uint8Array {
  const file = new Uint8Array(bytes);
  new DataView(file.buffer).setUint32(4, directory, file[0] === 0x49);
  return file;
}

function sizeIn(view: DataView, at: number, entries: number, isLittle: boolean): { width: number; height: number } {
  let [width, height] = [0, 0];
  for (let entry = at + 2; entry < at + 2 + entries * 12; entry += 12) {
    const tag = view.getUint16(entry, isLittle);
    const value = view.getUint16(entry + 2, isLittle) === shortType ? view.getUint16(entry + 8, isLittle) : view.getUint32(entry + 8, isLittle);
    if (tag === widthTag) width = value;
    if (tag === heightTag) height = value;
  }
  return { width, height };
}

import { download } from './download.ts';

/** How a picture leaves: as a file, or to the clipboard. */
export type PictureForm = 'svg' | 'png' | 'clipboard';

/** A picture as an SVG document, and its size. */
export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Pixels of the image for each pixel of the drawing, where nothing else is asked for. */
const usualScale = 2;
/** Canvases larger than this fail without a word. */
const mostPixels = 16_000;

async function toPng({ svg, widthPx, heightPx }: Picture, wanted: number): Promise<Blob> {
  const scale = Math.min(wanted, mostPixels / Math.max(widthPx, heightPx));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => { if (blob === null) reject(new Error('The picture is too large for this computer.')); else resolve(blob); }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * Gives a picture out: as a file, or to the clipboard.
 *
 * @param name of the file, without its ending
 * @param scale pixels of an image for each pixel of the drawing
 * @throws Error when the picture can't be made, or the clipboard is not to be had
 */
export async function savePicture(picture: Picture, form: PictureForm, name: string, scale: number = usualScale): Promise<void> {
  if (form === 'svg') return download(new Blob([picture.svg], { type: 'image/svg+xml' }), `${name}.svg`);
  if (form === 'png') return download(await toPng(picture, scale), `${name}.png`);
  // The promise goes in, not its outcome: the clipboard is open only while the click is fresh.
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(picture, scale) })]);
}

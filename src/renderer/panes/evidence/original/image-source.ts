import type { Report } from '../../../../shared/model/report.ts';
import type { Client } from '../../../client/client.ts';
import { readBytes } from './bytes.ts';
import type { PageSource } from './page-source.ts';

/** A picture as a document of one page. */
export async function openImage(client: Client, { id, mediaType, originalBytes }: Report): Promise<PageSource> {
  const bytes = await readBytes(client, id, 0, originalBytes);
  const picture = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  return {
    draw: async (_number, canvas, signal) => {
      signal.throwIfAborted();
      drawPicture(picture, canvas);
    },
    outline: async () => [],
    close: () => picture.close(),
  };
}

/** Fills a canvas with a picture. */
export function drawPicture(picture: ImageBitmap, canvas: HTMLCanvasElement): void {
  const brush = canvas.getContext('2d');
  if (!brush) return;
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
}

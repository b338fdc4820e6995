import type { Report } from '../../../../shared/model/report.ts';
import type { Client } from '../../../client/client.ts';
import { decode } from './bytes.ts';
import { drawPicture } from './image-source.ts';
import type { PageSource } from './page-source.ts';

/** Pages that are kept, packed, so that another size asks for nothing. */
const mostKept = 8;

/** A TIFF, whose pages the host makes into pictures one by one: no window decodes it. */
export async function openTiff(client: Client, { id }: Report): Promise<PageSource> {
  const kept = new Map<number, Promise<Blob>>();

  function pictureOf(number: number): Promise<Blob> {
    const picture = kept.get(number) ?? ask(client, id, number);
    kept.delete(number);
    kept.set(number, picture);
    // What failed once may be there the next time.
    picture.catch(() => kept.delete(number));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return picture;
  }

  // Says at once when the file can't be shown.
  await pictureOf(1);
  return {
    draw: async (number, canvas, signal) => {
      const picture = await createImageBitmap(await pictureOf(number));
      if (!signal.aborted) drawPicture(picture, canvas);
      picture.close();
      signal.throwIfAborted();
    },
    outline: async () => [],
    close: () => kept.clear(),
  };
}

async function ask(client: Client, id: string, number: number): Promise<Blob> {
  const { base64, mediaType } = await client.call('report.pagePicture', { id, number });
  return new Blob([decode(base64)], { type: mediaType });
}

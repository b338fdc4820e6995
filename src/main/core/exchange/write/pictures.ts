import { createHash } from 'node:crypto';
import type { WithheldOriginal, WithheldWords } from '../release/release.ts';
import { innerFiles } from './inner-files.ts';

const pictureStarts = ['\u0089PNG\r\n', '\u00FF\u00D8\u00FF', 'GIF8', 'II*\0', 'MM\0*', 'BM', '\0\0\0\u000CjP'];
/** Icons, lines and counters stand on the pages of many, and show nothing. A picture that is a report of its own counts whatever its size. */
const smallestPictureBytes = 4_096;

/** Whether bytes are those of a picture, told by how they begin. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 12);
  return pictureStarts.some((each) => start.startsWith(each)) || (start.startsWith('RIFF') && start.endsWith('WEBP'));
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Looks for pictures of withheld reports, by their bytes, in what goes out. */
export class PictureFinder {
  readonly #withheld = new Map<string, WithheldWords>();

  /** Notes the pictures in an original that stays back, and the original where it is one. */
  async note({ bytes, fileName, belongsTo }: WithheldOriginal): Promise<void> {
    const of = { words: `a picture of ${fileName}`, belongsTo };
    if (isPicture(bytes)) this.#withheld.set(sha256(bytes), of);
    for await (const inner of innerFiles(bytes)) if (inner.length >= smallestPictureBytes && isPicture(inner)) this.#withheld.set(sha256(inner), of);
  }

  /** The withheld picture that these bytes are. */
  find(bytes: Buffer): WithheldWords | undefined {
    return this.#withheld.size > 0 && isPicture(bytes) ? this.#withheld.get(sha256(bytes)) : undefined;
  }
}

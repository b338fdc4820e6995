import type * as canvas from '@napi-rs/canvas';

/** A picture made ready for recognition. */
export interface Picture {
  /** A file as the recogniser takes it. */
  readonly file: Uint8Array;
  /** Pixels of that file for each unit of the page it is on. */
  readonly scale: number;
  /** Whether all of it has one shade. */
  readonly isBlank: boolean;
}

const white = 255;
/** Differences of shade that are no ink. */
const faint = 24;

/** The shades of grey of a canvas as a PGM file. */
export function greyOf(context: canvas.SKRSContext2D, width: number, height: number, scale: number): Picture {
  const { data } = context.getImageData(0, 0, width, height);
  const header = Buffer.from(`P5\n${width} ${height}\n${white}\n`);
  const file = new Uint8Array(header.byteLength + width * height);
  file.set(header);
  let [least, most] = [white, 0];
  for (let at = header.byteLength, from = 0; at < file.byteLength; at++, from += 4) {
    const grey = Math.round(0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0));
    file[at] = grey;
    if (grey < least) least = grey;
    if (grey > most) most = grey;
  }
  return { file, scale, isBlank: most - least < faint };
}

/** Paper has nearly one shade, and is lighter than this; share of a page of print that is paper. */
const paper = { spread: 20, darkest: 110, leastShare: 0.5 };
/** Of so many points one is looked at. */
const sampleEvery = 7;

/** Whether a picture looks like print on paper, and not like a photograph: most of it is of one light shade. */
export function isPrint({ file, isBlank }: Picture): boolean {
  if (isBlank) return false;
  const counts = new Uint32Array(white + 1);
  let all = 0;
  for (let at = 0; at < file.byteLength; at += sampleEvery, all++) counts[file[at] ?? 0] = (counts[file[at] ?? 0] ?? 0) + 1;
  const commonest = counts.indexOf(Math.max(...counts));
  const alike = counts.subarray(Math.max(0, commonest - paper.spread), commonest + paper.spread + 1).reduce((sum, count) => sum + count, 0);
  return commonest >= paper.darkest && alike >= paper.leastShare * all;
}

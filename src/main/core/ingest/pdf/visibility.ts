import type { Point } from './matrix.ts';

/** Why a letter of the page is not seen. */
export type Hidden = 'invisible' | 'background' | 'outside' | 'layer' | 'tiny';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const smallestSize = 1;
/** Points that a line may run over the edge of its page. */
const overrun = 72;
const mostBoxes = 2000;
const invisibleMode = 3;
const clipOnlyMode = 7;

const boxOf = (one: Point, other: Point): Box => ({
  left: Math.min(one.x, other.x), right: Math.max(one.x, other.x), top: Math.min(one.y, other.y), bottom: Math.max(one.y, other.y),
});

/** Whether a colour is as light as paper. */
function isPaper(colour: string): boolean {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1).map((part) => Number.parseInt(part, 16));
  return parts !== undefined && parts.every((part) => part >= 0xf8);
}

/** Keeps what has been painted on a page so far, to tell letters that can't be seen: without ink, on their own colour, beside the page. */
export class Visibility {
  readonly #width: number;
  readonly #height: number;
  readonly #boxes: Box[] = [];
  readonly #content: boolean[] = [];
  #isAllCovered = false;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** A filled shape of some colour; shapes like paper cover nothing. */
  cover(one: Point, other: Point, colour: string): void {
    if (!isPaper(colour) && colour !== 'none' && this.#boxes.length < mostBoxes) this.#boxes.push(boxOf(one, other));
  }

  coverByImage(one: Point, other: Point): void {
    if (this.#boxes.length < mostBoxes) this.#boxes.push(boxOf(one, other));
  }

  coverAll(): void {
    this.#isAllCovered = true;
  }

  beginContent(isHidden: boolean): void {
    this.#content.push(isHidden);
  }

  endContent(): void {
    this.#content.pop();
  }

  /** How a letter around a point is hidden; undefined when it is seen. */
  hiding(centre: Point, size: number, mode: number, colour: string): Hidden | undefined {
    if (mode === invisibleMode || mode === clipOnlyMode) return 'invisible';
    if (this.#content.includes(true)) return 'layer';
    if (size < smallestSize) return 'tiny';
    if (centre.x < -overrun || centre.y < -overrun || centre.x > this.#width + overrun || centre.y > this.#height + overrun) return 'outside';
    if (colour === 'none') return 'invisible';
    const isStroked = mode === 1 || mode === 2;
    return !isStroked && isPaper(colour) && !this.#isCovered(centre) ? 'background' : undefined;
  }

  #isCovered({ x, y }: Point): boolean {
    return this.#isAllCovered || this.#boxes.length >= mostBoxes || this.#boxes.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  }
}

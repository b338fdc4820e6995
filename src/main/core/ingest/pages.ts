/** A page of a document with the places of its words, `[start, end)` in code points of the text. */
export interface PageLayout {
  readonly start: number;
  readonly end: number;
  /** Size as it is shown, in points (1/72 inch); pixels for a page that is nothing but an image. */
  readonly width: number;
  readonly height: number;
  /** Words as `packWords` makes them. */
  readonly words: Float32Array<ArrayBuffer>;
}

/** A word on a page: where it stands in the text, and the box it is seen in, from the page's top left corner. */
export interface PlacedWord {
  /** Code points from the start of the page. */
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const numbersEach = 6;

/** Words as numbers, six each. A page has far fewer code points than a 32-bit float counts exactly. */
export function packWords(words: readonly PlacedWord[]): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(words.length * numbersEach);
  words.forEach(({ start, end, left, top, width, height }, index) => packed.set([start, end, left, top, width, height], index * numbersEach));
  return packed;
}

/** The words that were packed. */
export function unpackWords(packed: Float32Array): PlacedWord[] {
  return Array.from({ length: Math.floor(packed.length / numbersEach) }, (_, index) => {
    const [start = 0, end = 0, left = 0, top = 0, width = 0, height = 0] = packed.subarray(index * numbersEach, (index + 1) * numbersEach);
    return { start, end, left, top, width, height };
  });
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const strong = /\p{L}/gu;

/** Whether a text is one whose letters run from right to left. */
export const runsLeft = (text: string): boolean => rightToLeft.test(text);

/** Whether a paragraph starts at the right, by its first letter. */
export function startsRight(text: string): boolean {
  for (const [letter] of text.matchAll(strong)) return rightToLeft.test(letter);
  return false;
}

const isNeutral = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word);

/** Where a word runs; what has no letters runs as the words on both sides of it do, or else as the paragraph. */
function directions(words: readonly string[], isRight: boolean): readonly boolean[] {
  const own = words.map((word) => (isNeutral(word) ? null : runsLeft(word)));
  let before = isRight;
  return own.map((direction, index) => {
    if (direction !== null) {
      before = direction;
      return direction;
    }
    const after = own.slice(index + 1).find((each) => each !== null) ?? isRight;
    return before === after ? before : isRight;
  });
}

/**
 * The order in which the words of a line stand from left to right, as indices: by whole words, without the levels within
 * levels that only few texts have.
 *
 * @param isRight whether the paragraph starts at the right
 */
export function orderedFromLeft(words: readonly string[], isRight: boolean): readonly number[] {
  const runs = directions(words, isRight);
  const groups: number[][] = [];
  words.forEach((_, index) => {
    const last = groups.at(-1);
    if (last !== undefined && runs[last[0] ?? 0] === runs[index]) last.push(index);
    else groups.push([index]);
  });
  const inOrder = groups.map((group) => (runs[group[0] ?? 0] === true ? group.toReversed() : group));
  return (isRight ? inOrder.toReversed() : inOrder).flat();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Those that are one code point each, and quicker told apart. */
const plain = /^[\x20-\x7e\xa0-\u02ff]*$/;
export const lettersOf = (text: string): readonly string[] => (plain.test(text) ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment));

/** Letters of one direction, and each sign between. */
const stretches = new RegExp(`(?:${rightToLeft.source}\\p{M}*)+|(?:(?!${rightToLeft.source})[\\p{L}\\p{N}\\p{M}])+|[^\\p{L}\\p{N}]`, 'gu');

/** The letters of a text as they stand from left to right. */
export function seenFromLeft(text: string): readonly string[] {
  if (!runsLeft(text)) return lettersOf(text);
  const words = text.match(stretches) ?? [];
  return orderedFromLeft(words, startsRight(text)).flatMap((index) => {
    const letters = lettersOf(words[index] ?? '');
    return runsLeft(words[index] ?? '') ? letters.toReversed() : letters;
  });
}

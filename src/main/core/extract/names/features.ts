import { kinds, kindsOf } from './gazetteer.ts';

/** A document as the tagger sees it: the words of its sentences. */
export type Words = readonly (readonly string[])[];

/** What the tagger knows of a word by itself. */
interface Word {
  readonly lower: number;
  readonly shape: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly ending: number;
  readonly kinds: number;
  readonly isCapital: boolean;
  readonly isLower: boolean;
}

/** What a document says of a word as a whole. Bits. */
const traits = { lowerElsewhere: 1, capitalInside: 2, afterTitle: 4, afterGivenName: 8, beforeSuffix: 16, frequent: 32 } as const;

const pad: Word = { lower: 1, shape: 2, prefix: 3, suffix: 4, ending: 5, kinds: 0, isCapital: false, isLower: false };

/**
 * Turns a document into features: a function that gives those of one sentence, one array of numbers a word. Everything is a hash, so that no string is built
 * for a feature; names are told from context, shape, word lists, and what the rest of the document does with the word.
 *
 * @param mask one less than the number of buckets, a power of two
 */
export function featuresOf(document: Words, mask: number): (sentence: number) => Int32Array[] {
  const table = new Map<string, Word>();
  const sentences = document.map((sentence) => sentence.map((text) => wordOf(text, table)));
  const traitsOf = documentTraits(sentences);
  return (sentence) => sentenceFeatures(sentences[sentence] ?? [], traitsOf, mask);
}

function wordOf(text: string, table: Map<string, Word>): Word {
  const known = table.get(text);
  if (known) return known;
  const lower = text.toLowerCase();
  const word = {
    lower: hash(lower), shape: hash(shapeOf(text)), prefix: hash(lower.slice(0, 3)), suffix: hash(lower.slice(-3)), ending: hash(lower.slice(-2)),
    kinds: kindsOf(text), isCapital: /^\p{Lu}/u.test(text), isLower: /^\p{Ll}/u.test(text),
  };
  table.set(text, word);
  return word;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

/** `Xxx` for a capitalised word, `XX` for capitals, `xX` for mixed ones, with digits and signs told apart. */
function shapeOf(text: string): string {
  const shape = text.slice(0, 24).replace(/\p{Lu}/gu, 'X').replace(/\p{Ll}/gu, 'x').replace(/\p{N}/gu, '9');
  return `${shape.replace(/(.)\1+/gu, '$1+')}${text.length < 4 ? text.length : 4}`;
}

/** What the document as a whole does with each word. */
function documentTraits(sentences: readonly (readonly Word[])[]): Map<number, number> {
  const found = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    const allCapital = isCapitalLine(sentence);
    sentence.forEach((word, index) => {
      const previous = sentence[index - 1];
      const next = sentence[index + 1];
      let bits = found.get(word.lower) ?? 0;
      if (word.isLower) bits |= traits.lowerElsewhere;
      if (word.isCapital && index > 0 && !allCapital) bits |= traits.capitalInside;
      if (word.isCapital && previous && previous.kinds & kinds.title && previous.isCapital) bits |= traits.afterTitle;
      if (word.isCapital && previous && previous.kinds & kinds.givenName && previous.isCapital) bits |= traits.afterGivenName;
      if (word.isCapital && next && next.kinds & (kinds.companySuffix | kinds.organisation) && next.isCapital) bits |= traits.beforeSuffix;
      const count = (counts.get(word.lower) ?? 0) + 1;
      counts.set(word.lower, count);
      if (count > 2) bits |= traits.frequent;
      found.set(word.lower, bits);
    });
  }
  return found;
}

const isCapitalLine = (sentence: readonly Word[]): boolean => {
  const letters = sentence.filter(({ isCapital, isLower }) => isCapital || isLower);
  return letters.length > 2 && letters.filter(({ isCapital }) => isCapital).length >= letters.length * 0.7;
};

function sentenceFeatures(sentence: readonly Word[], traitsOf: ReadonlyMap<number, number>, mask: number): Int32Array[] {
  const line = isCapitalLine(sentence) ? 1 : 0;
  return sentence.map((word, index) => {
    const before = sentence[index - 1] ?? pad;
    const before2 = sentence[index - 2] ?? pad;
    const after = sentence[index + 1] ?? pad;
    const after2 = sentence[index + 2] ?? pad;
    const bits = traitsOf.get(word.lower) ?? 0;
    const place = (index === 0 ? 2 : 0) | line;
    const own = word.kinds * 64 + bits;
    const values = [
      place, word.lower, word.shape, mix(word.shape, place), word.prefix, word.suffix, word.ending, word.kinds, mix(word.kinds, word.isCapital ? 1 : 0), bits, mix(bits, place * 2 + (word.isCapital ? 1 : 0)),
      before.lower, after.lower, before2.lower, after2.lower, before.shape, after.shape, mix(before.shape, word.shape), mix(word.shape, after.shape),
      before.kinds, after.kinds, mix(before.kinds, word.kinds), mix(word.kinds, after.kinds), mix(before.lower, word.lower), mix(word.lower, after.lower),
      mix(before.lower, word.shape), mix(after.lower, word.shape), mix(own, before.kinds), mix(own, after.shape), mix(before2.kinds, before.kinds), mix(before2.lower, before.lower), mix(after.lower, after2.lower),
      mix(traitsOf.get(before.lower) ?? 0, bits), mix(traitsOf.get(after.lower) ?? 0, bits), mix(before.suffix, word.isCapital ? 1 : 0), mix(after.suffix, word.isCapital ? 1 : 0), mix(mix(before.shape, word.shape), after.shape),
    ];
    const buckets = new Int32Array(values.length);
    for (let template = 0; template < values.length; template++) buckets[template] = scatter(mix(values[template] ?? 0, template + 101)) & mask;
    return buckets;
  });
}

const mix = (first: number, second: number): number => Math.imul(first ^ Math.imul(second + 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35) ^ (first >>> 13);

const scatter = (value: number): number => {
  const first = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return first ^ (first >>> 15);
};

import { cutsGrapheme, toCodePoint } from '../../../shared/spans.ts';
import type { Stretch } from './units.ts';

/** Finds words in one text again and again. */
export interface Finder {
  readonly text: string;
  /** Where words begin, in UTF-16 units and in order, overlapping places too. */
  placesOf(words: string): readonly number[];
}

const gramLength = 6;
const offsetsTried = 48;
const reachUtf16 = 64;

const hashAt = (text: string, at: number, mask: number) => {
  let hash = 0;
  for (let index = at; index < at + gramLength; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) & mask;
};

/** Places of every gram as chains through one array: a walk through the text for each quote would take minutes. */
function gramsOf(text: string) {
  const size = 2 ** Math.min(21, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
  const heads = new Int32Array(size).fill(-1);
  const counts = new Int32Array(size);
  const next = new Int32Array(text.length);
  for (let at = text.length - gramLength; at >= 0; at--) {
    const hash = hashAt(text, at, size - 1);
    next[at] = heads[hash] ?? -1;
    heads[hash] = at;
    counts[hash] = (counts[hash] ?? 0) + 1;
  }
  return { heads, next, rarity: (words: string, at: number) => counts[hashAt(words, at, size - 1)] ?? 0, hash: (words: string, at: number) => hashAt(words, at, size - 1) };
}

/** Every place of a text where short words stand. */
function scan(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** A finder that reads its text once. */
export function finderOf(text: string): Finder {
  const grams = gramsOf(text);
  const known = new Map<string, readonly number[]>();
  const search = (words: string): number[] => {
    if (words.length < gramLength) return words === '' ? [] : scan(text, words);
    let rarest = 0;
    for (let at = 1; at <= Math.min(offsetsTried, words.length - gramLength); at++) {
      if (grams.rarity(words, at) < grams.rarity(words, rarest)) rarest = at;
    }
    const places: number[] = [];
    for (let at = grams.heads[grams.hash(words, rarest)] ?? -1; at >= 0; at = grams.next[at] ?? -1) {
      if (text.startsWith(words, at - rarest) && at >= rarest) places.push(at - rarest);
    }
    return places;
  };
  return {
    text,
    placesOf: (words) => {
      const found = known.get(words) ?? search(words);
      known.set(words, found);
      return found;
    },
  };
}

const wordLetter = /[\p{L}\p{N}\p{M}_]/u;
const letterBefore = (text: string, index: number) => {
  const isPair = index > 1 && text.charCodeAt(index - 1) >>> 10 === 0x37 && text.charCodeAt(index - 2) >>> 10 === 0x36;
  return wordLetter.test(text.slice(index - (isPair ? 2 : 1), index));
};

/** Whether a border lies inside a word. */
function cutsWord(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  return wordLetter.test(String.fromCodePoint(text.codePointAt(index) ?? 0)) && letterBefore(text, index);
}

/** Whether a border lies inside what people see as one character. */
export function cutsCharacter(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  const [before, after] = [text.charCodeAt(index - 1), text.charCodeAt(index)];
  if (before < 0x300 && after < 0x300) return before === 0x0d && after === 0x0a;
  const from = Math.max(0, index - reachUtf16);
  const around = text.slice(from, index + reachUtf16);
  return cutsGrapheme(around, toCodePoint(around, index - from));
}

/** Whether a stretch begins and ends between words where the quoted one does: "Iran" does not stand in "Iranian". */
export function endsAlike(oldText: string, quoted: Stretch, newText: string, { from, to }: Stretch): boolean {
  if (cutsCharacter(newText, from) || cutsCharacter(newText, to)) return false;
  return (cutsWord(oldText, quoted.from) || !cutsWord(newText, from)) && (cutsWord(oldText, quoted.to) || !cutsWord(newText, to));
}

/** The same of words that begin at a place, letter by letter the quoted ones. */
export function standsAlike(oldText: string, quoted: Stretch, newText: string, at: number): boolean {
  return endsAlike(oldText, quoted, newText, { from: at, to: at + quoted.to - quoted.from });
}

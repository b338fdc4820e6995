import type { DifferenceKind } from '../../../shared/contract/versions.ts';
import { finderOf, type Finder } from './places.ts';
import type { Stretch } from './units.ts';

const zeroWidth = /[\u200B-\u200D\u2060\uFEFF]/;
const ligatures = /[\uFB00-\uFB06\uFF01-\uFF5E]/;

/** Kinds of difference that leave the words what they are, each with what takes it away. */
const kinds: Readonly<Record<DifferenceKind, (text: string) => string>> = {
  'white-space': (text) => text.replace(/\s+/gu, ' ').trim(),
  'quotation-marks': (text) => text.replace(/[“”„‟«»]/g, '"').replace(/[‘’‚‛‹›ʼ′]/g, "'"),
  dashes: (text) => text.replace(/[–—―−‒]/g, '-'),
  hyphenation: (text) => text.replace(/\u00AD/g, '').replace(/(?<=\p{L})[-‐‑]\s*(?=\p{L})/gu, ''),
  letters: (text) => [...text].map(plainLetter).join('').normalize('NFC'),
};

function plainLetter(letter: string): string {
  if (letter === '…') return '...';
  if (zeroWidth.test(letter)) return '';
  return ligatures.test(letter) ? letter.normalize('NFKC') : letter;
}

const isKind = (name: string): name is DifferenceKind => Object.hasOwn(kinds, name);
const kindNames = Object.keys(kinds).filter(isKind);

/** The text without anything that a printer, a program or a keyboard may have put otherwise. */
function plain(text: string, except?: DifferenceKind): string {
  // Hyphens go before dashes become hyphens, and white space last, when all else that it may stand beside is gone.
  const inOrder: readonly DifferenceKind[] = ['letters', 'hyphenation', 'quotation-marks', 'dashes', 'white-space'];
  return inOrder.filter((kind) => kind !== except).reduce((words, kind) => kinds[kind](words), text);
}

/** In which ways two texts differ that say the same words; empty when the words themselves differ, or nothing does. */
export function differencesOf(older: string, newer: string): DifferenceKind[] {
  if (older === newer || plain(older) !== plain(newer)) return [];
  const found = kindNames.filter((kind) => plain(older, kind) !== plain(newer, kind));
  return found.length > 0 ? found : kindNames.filter((kind) => kinds[kind](older) !== older || kinds[kind](newer) !== newer);
}

/** A text with its differences of type taken away, and where each of its units comes from. */
interface Plain {
  readonly finder: Finder;
  readonly from: Int32Array;
}

const isHyphen = (letter: string) => letter === '-' || letter === '‐' || letter === '‑';
const isSilent = (letter: string) => letter === '\u00AD' || zeroWidth.test(letter);
/** Whether a hyphen stands in a word or breaks one at the end of a line. */
const joinsLetters = (text: string, index: number) =>
  /\p{L}$/u.test(text.slice(Math.max(0, index - 2), index)) && /^\s*\p{L}/u.test(text.slice(index + 1, index + 40));

/** A letter without its differences of type, its accents apart, so that both ways of writing them are one. */
function plainOf(letter: string): string {
  if (letter < '\u0080') return letter;
  return kinds.dashes(kinds['quotation-marks'](plainLetter(letter))).normalize('NFD');
}

/** As `plain`, letter by letter, so that every place can be followed back. */
function plainWithPlaces(text: string): Plain {
  const from: number[] = [];
  const pieces: string[] = [];
  let isAfterSpace = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    const isSpace = letter <= ' ' || (letter >= '\u0080' && /\s/.test(letter));
    if (isSpace && isAfterSpace) continue;
    if (letter >= '\u0080' && isSilent(letter)) continue;
    if (isHyphen(letter) && joinsLetters(text, index)) {
      // White space behind it is a line's end in a word.
      isAfterSpace = true;
      continue;
    }
    isAfterSpace = isSpace;
    const written = isSpace ? ' ' : plainOf(letter);
    for (let unit = 0; unit < written.length; unit++) from.push(index);
    pieces.push(written);
  }
  return { finder: finderOf(pieces.join('')), from: Int32Array.from(from) };
}

/** Finds words in a text whatever its line ends, quotation marks, dashes, hyphens and ligatures are. */
export function looseFinder(text: string): (words: string) => Stretch[] {
  const { finder, from } = plainWithPlaces(text);
  return (words) => {
    const wanted = plainWithPlaces(words).finder.text.trim();
    if (wanted === '') return [];
    return finder.placesOf(wanted).map((at) => {
      const last = from[at + wanted.length - 1] ?? 0;
      return { from: from[at] ?? 0, to: endOfLetter(text, last) };
    });
  };
}

/** The end of the letter at an index, with the accents that follow it. */
function endOfLetter(text: string, index: number): number {
  let end = index + 1;
  while (end < text.length && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(end, end + 1))) end++;
  return end;
}

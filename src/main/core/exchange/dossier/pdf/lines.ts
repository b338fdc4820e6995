import { lettersOf, orderedFromLeft, startsRight } from '../../pdf/direction.ts';
import type { Face, Paper } from '../../pdf/paper.ts';
import { numberPrefix, type Line, type Run } from '../model.ts';
import { linkColour, lookOf, type TextStyle } from './styles.ts';

/** Where words lead: to an entry of the dossier, or out of it. */
export type Target = { readonly entry: string } | { readonly address: string };

/** A word, or a part of one, as it is set. */
export interface Word {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly isDotted: boolean;
  /** How far above the baseline it stands. */
  readonly raise: number;
  readonly target: Target | null;
  readonly width: number;
  /** Of the space before it, where it follows another on its line; 0 where it is a part of the same word. */
  readonly space: number;
  /** Whether a line may end before it. */
  readonly breaksBefore: boolean;
}

/** A word in its place. */
export interface PlacedWord extends Word {
  /** From the left edge of the column. */
  readonly x: number;
}

export interface SetLine {
  /** In the order in which they are read. */
  readonly words: readonly PlacedWord[];
}

/** Control characters and marks that turn the order of letters would show something else than what is written. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
export const shown = (text: string): string => text.toWellFormed().replaceAll(unseen, '\ufffd');

/** Scripts that are written without spaces: lines break between any two letters. */
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Longer words break behind these. */
const longWord = 24;
const breakable = /(?<=[/?&=_.,;:@-])/u;

function partsOfWord(word: string): readonly string[] {
  if (isUnspaced.test(word)) return lettersOf(word);
  return word.length > longWord ? word.split(breakable) : [word];
}

/** Sets runs of text in lines of a width. */
export class Setter {
  readonly #paper: Paper;
  readonly #style: TextStyle;

  constructor(paper: Paper, style: TextStyle) {
    this.#paper = paper;
    this.#style = style;
  }

  /** Never empty: a line without words is a line. */
  lines(line: Line, width: number): readonly SetLine[] {
    const words = line.flatMap((run) => this.#wordsOf(run)).flatMap((word) => this.#broken(word, width));
    const isRight = startsRight(line.map(({ text }) => text).join(' '));
    const rows: Word[][] = [[]];
    let at = 0;
    for (const unit of unitsOf(words)) {
      const wide = unit.reduce((sum, word) => sum + word.space + word.width, 0);
      const isFirst = (rows.at(-1) ?? []).length === 0;
      if (!isFirst && at + wide > width + 0.01) {
        rows.push([]);
        at = 0;
      }
      const lead = at === 0 ? unit[0]?.space ?? 0 : 0;
      rows.at(-1)?.push(...unit);
      at += wide - lead;
    }
    return rows.map((row) => ({ words: placed(row, width, isRight) }));
  }

  #wordsOf({ text, look, quotes = [], source, address }: Run): Word[] {
    const own = lookOf(look, this.#style);
    const quoted = look === 'quote' ? `“${text}”` : text;
    const target = address === undefined ? null : { address };
    const words = this.#split(shown(quoted), { ...own, ...(target === null ? {} : { colour: linkColour }), size: this.#style.size, raise: 0, target });
    const citations = quotes.map((number, index) => this.#citation('quote', number, index > 0));
    return [...words, ...citations, ...(source === undefined ? [] : [this.#citation('source', source, false)])];
  }

  /** Citations of quotes are raised and stay with the word before them; of sources, they are words. */
  #citation(of: 'quote' | 'source', number: number, isApart: boolean): Word {
    const isRaised = of === 'quote';
    const size = isRaised ? this.#style.size * 0.68 : this.#style.size;
    const text = `${numberPrefix[of]}${number}`;
    const { face } = this.#style;
    return {
      text, face, size, colour: linkColour, isDotted: false, raise: isRaised ? this.#style.size * 0.34 : 0, target: { entry: text },
      width: this.#paper.width(text, { face, size }), space: isApart ? this.#paper.width(' ', { face, size }) : isRaised ? size * 0.2 : 0, breaksBefore: false,
    };
  }

  #split(text: string, given: Omit<Word, 'text' | 'width' | 'space' | 'breaksBefore'>): Word[] {
    const space = this.#paper.width(' ', given);
    // What is between the first and the second is a word, and so on: spaces stand before words.
    const pieces = text.split(/([\s\u00a0]+)/u);
    const words = pieces.flatMap((piece, index) => {
      if (index % 2 === 1 || piece === '') return [];
      return partsOfWord(piece).map((part, at) => ({ ...given, text: part, width: this.#paper.width(part, given), space: at === 0 && index > 0 ? space : 0, breaksBefore: at > 0 || index > 0 }));
    });
    const endsInSpace = /[\s\u00a0]$/u.test(text);
    // A space at the end belongs to the words that follow: it is a word without letters.
    return endsInSpace ? [...words, { ...given, isDotted: false, text: '', width: 0, space, breaksBefore: true }] : words;
  }

  /** A word that is wider than a line, in parts that fit. */
  #broken(word: Word, width: number): readonly Word[] {
    if (word.width <= width) return [word];
    const parts: string[] = [];
    let part = '';
    for (const letter of lettersOf(word.text)) {
      if (part !== '' && this.#paper.width(part + letter, word) > width) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    return [...parts, part].map((text, index) => ({ ...word, text, width: this.#paper.width(text, word), space: index === 0 ? word.space : 0, breaksBefore: index > 0 || word.breaksBefore }));
  }
}

/** Words that stay on one line. */
function unitsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const units: Word[][] = [];
  for (const word of words) {
    const last = units.at(-1);
    if (last === undefined || word.breaksBefore) units.push([word]);
    else last.push(word);
  }
  return units;
}

function placed(row: readonly Word[], width: number, isRight: boolean): readonly PlacedWord[] {
  const order = orderedFromLeft(row.map(({ text }) => text), isRight);
  const places = new Map<number, number>();
  let at = 0;
  order.forEach((index, seen) => {
    const word = row[index];
    if (word === undefined) return;
    // The space before a word lies at that side of it from which it is read.
    const before = order[seen - 1];
    if (seen > 0) at += before === undefined ? 0 : spaceBetween(row, before, index);
    places.set(index, at);
    at += word.width;
  });
  const shift = isRight ? width - at : 0;
  return row.map((word, index) => ({ ...word, x: (places.get(index) ?? 0) + shift }));
}

/** The space between two words of a line that stand beside each other: that of the one that is read later. */
function spaceBetween(row: readonly Word[], one: number, other: number): number {
  return row[Math.max(one, other)]?.space ?? 0;
}

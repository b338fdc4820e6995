import type { Range } from '../model.ts';

/** A number, a word or a sign of a paragraph, as the grammar of dates reads it. */
export interface Lexeme extends Range {
  readonly kind: 'number' | 'word' | 'sign' | 'end';
  readonly text: string;
  /** In lower case. */
  readonly lower: string;
  /** Of a number of at most eight digits; else NaN. */
  readonly value: number;
  /** Nothing stands between it and the lexeme before. */
  readonly glued: boolean;
}

const pattern = /(\d+)|\p{L}[\p{L}\p{M}]*|[^\s]/gu;
const nothing: Lexeme = { kind: 'end', text: '', lower: '', value: Number.NaN, glued: false, from: 0, to: 0 };

/** The lexemes of `text.slice(from, to)`, placed in `text`. Takes linear time. */
export function lexemesOf(text: string, from: number, to: number): Lexeme[] {
  const found: Lexeme[] = [];
  let last = -1;
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const word = match[0];
    const start = from + match.index;
    const code = word.charCodeAt(0);
    const isNumber = match[1] !== undefined;
    const isWord = !isNumber && (code > 127 ? word.toLowerCase() !== word.toUpperCase() || word.length > 1 : isLetter(code));
    found.push({
      kind: isNumber ? 'number' : isWord ? 'word' : 'sign',
      text: word, lower: isWord ? word.toLowerCase() : word,
      value: isNumber && word.length <= 8 ? Number(word) : Number.NaN,
      glued: start === last, from: start, to: start + word.length,
    });
    last = start + word.length;
  }
  return found;
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The lexeme at `index`, or one of kind `end` outside of the list. */
export function lexemeAt(list: readonly Lexeme[], index: number): Lexeme {
  return list[index] ?? nothing;
}

/** Whether the word begins with a capital. */
export function isCapitalised(lexeme: Lexeme): boolean {
  return lexeme.kind === 'word' && lexeme.text.charAt(0) !== lexeme.lower.charAt(0);
}

const dashes = new Set(['-', '–', '—', '‐', '‑', '−']);

/** Whether it is a hyphen or a dash. */
export function isDash(lexeme: Lexeme): boolean {
  return dashes.has(lexeme.text);
}

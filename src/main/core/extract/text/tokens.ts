import { isAbbreviation } from './abbreviations.ts';
import type { Token } from './document.ts';

/**
 * One piece after another, each bounded: addresses, dotted abbreviations, numbers, words (inner apostrophes stay,
 * hyphens part), runs of full stops, and any other sign alone.
 */
const piece = new RegExp([
  String.raw`(?:https?|hxxps?|ftp):\/\/[^\s<>"“”]{1,2000}`,
  String.raw`www\.[^\s<>"“”]{1,500}`,
  String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\[?\.\]?[\w-]{1,63}){1,5}`,
  String.raw`[\w-]{1,63}(?:\[?\.\]?[\w-]{1,63}){0,4}\[?\.\]?(?:com|org|net|gov|mil|edu|info|news|io|ru|ir|cn|ua|uk|de|fr|eu|onion|exe|dll|php|html)(?![\p{L}\p{N}])`,
  String.raw`[@#][\p{L}\p{N}_]{2,64}`,
  String.raw`(?:\p{L}\.){2,8}(?!\p{L})`,
  String.raw`\p{N}{1,3}(?:\.(?:\p{N}{1,3}|[Xx])){3}`,
  String.raw`\p{N}+(?:[.,:\/]\p{N}+)+(?![\p{L}])`,
  String.raw`[\p{L}\p{N}\p{M}_]+(?:['’](?=\p{L})[\p{L}\p{M}]+)*`,
  String.raw`[.?!…]+`,
  String.raw`[^\s]`,
].join('|'), 'uy');

/** What English hangs on a word with an apostrophe, and what French and Italian hang before one. */
const clitic = /['’](?:s|re|ve|ll|d|m)$/iu;
const elision = /^(?:[ldmnscjL]|[qQ]u|dell|nell|sull|dall|all)['’](?=\p{L}{2})/u;

/**
 * The words, numbers and signs between two offsets. `’s` is a token of its own, `don’t` and `O’Brien` are one;
 * an abbreviation keeps its full stop.
 */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(piece.source, piece.flags);
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) { at++; continue; }
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[0] ?? text.charAt(at);
    const length = Math.min(word.length, to - at);
    pushWord(tokens, text, { from: at, to: at + length });
    at = tokens[tokens.length - 1]?.to ?? at + length;
  }
  return tokens;
}

function pushWord(tokens: Token[], text: string, { from, to }: { from: number; to: number }): void {
  const word = text.slice(from, to);
  const add = (start: number, end: number) => tokens.push({ from: start, to: end, text: text.slice(start, end) });
  const before = elision.exec(word);
  const after = before ? null : clitic.exec(word);
  if (before) {
    add(from, from + before[0].length);
    add(from + before[0].length, to);
  } else if (after && after.index > 0) {
    add(from, from + after.index);
    add(from + after.index, to);
  } else if (text.charAt(to) === '.' && takesStop(word, text, from)) {
    add(from, to + 1);
  } else {
    add(from, trimmedEnd(word, from, to));
  }
}

/** An address doesn't end with the sentence's own signs. */
function trimmedEnd(word: string, from: number, to: number): number {
  if (!/[:@.]/u.test(word) || word.length < 8) return to;
  const end = word.search(/[.,;:!?)\]}'’]{1,8}$/u);
  return end > 0 ? from + end : to;
}

/** Whether the full stop after a word belongs to it: `Sen.`, or the initial in `John F. Smith`. */
function takesStop(word: string, text: string, from: number): boolean {
  if (isAbbreviation(word)) return true;
  if (!/^\p{Lu}$/u.test(word)) return false;
  const previous = text.charAt(from - 1);
  return /^\.\s{1,3}\p{Lu}/u.test(text.slice(from + 1, from + 6)) && (previous === '' || /[\s(“"-]/u.test(previous));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff || code === 0x3000 || (code >= 0x2000 && code <= 0x200b);
}

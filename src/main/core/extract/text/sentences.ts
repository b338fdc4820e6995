import { leadsOn, opensSentences } from './abbreviations.ts';
import type { Token } from './document.ts';

const stop = /^[.?!…]+$/u;
const closer = /^[”’"')\]»]$/u;
const speech = /^(?:said|says|asked|asks|wrote|added|told|replied|tweeted|posted)$/u;
const letter = /\p{L}/u;
const lower = /^\p{Ll}/u;
const upper = /^\p{Lu}/u;
const marker = /^(?:\p{L}|\p{N}{1,3}|[ivxlIVXL]{1,6})$/u;

/**
 * Cuts a paragraph's tokens into sentences. A full stop followed by a small letter, a comma or a closing sign cuts
 * nothing, since reports that went through a translation or a scanner have many of these.
 *
 * @param joins whether two words with a full stop between are one name, such as `Proud. Boys`
 */
export function sentencesOf(tokens: readonly Token[], joins: (first: string, second: string) => boolean): (readonly Token[])[] {
  const sentences: Token[][] = [];
  let begin = 0;
  for (let index = 0; index < tokens.length; index++) {
    const end = endAt(tokens, begin, index, joins);
    if (end === null) continue;
    push(sentences, tokens.slice(begin, end));
    begin = end;
    index = end - 1;
  }
  if (begin < tokens.length) push(sentences, tokens.slice(begin));
  return sentences;
}

/** Signs alone are no sentence: they stay with the one before. */
function push(sentences: Token[][], tokens: Token[]): void {
  const last = sentences[sentences.length - 1];
  if (last && !tokens.some(({ text }) => letter.test(text) || /\p{N}/u.test(text))) for (const token of tokens) last.push(token);
  else sentences.push(tokens);
}

/** Index behind the sentence when one ends at this token. */
function endAt(tokens: readonly Token[], begin: number, index: number, joins: (first: string, second: string) => boolean): number | null {
  const token = tokens[index];
  if (!token || index === begin) return null;
  const dotted = token.text.length > 1 && token.text.endsWith('.') && letter.test(token.text);
  if (!dotted && !stop.test(token.text)) return null;
  const end = afterClosers(tokens, index + 1);
  const next = tokens[end];
  if (!next) return null;
  if (dotted) return end === index + 1 && !(opensSentences(next.text) && !leadsOn(token.text.slice(0, -1)) && token.text.length !== 2) ? null : opens(next, end, tokens);
  const previous = tokens[index - 1];
  if (!previous || isMarker(tokens, begin, index)) return null;
  if (token.text === '.' && end === index + 1 && (joins(previous.text, next.text) || isOrdinal(previous, token, next))) return null;
  const last = tokens[end - 1];
  const touches = last !== undefined && last.to === next.from;
  if (touches && !(lower.test(previous.text) || previous.text.length > 3 || last !== token) ) return null;
  if (touches && !upper.test(next.text)) return null;
  return opens(next, end, tokens, end > index + 1 && token.text !== '.');
}

function opens(next: Token, end: number, tokens: readonly Token[], afterQuote = false): number | null {
  if (lower.test(next.text) || /^[,;:)\]%&/–—-]/u.test(next.text)) return null;
  if (afterQuote && tokens.slice(end + 1, end + 5).some(({ text }) => speech.test(text))) return null;
  return end;
}

/** Closing quotation marks and brackets that touch, and a second full stop after them, belong to the sentence. */
function afterClosers(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length && at < from + 6; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !before) break;
    const touches = before.to === token.from;
    if (!touches && token.text === '»' && tokens[at + 1]?.from === token.to && /^\p{L}/u.test(tokens[at + 1]?.text ?? '')) break;
    if (touches ? !(closer.test(token.text) || stop.test(token.text)) : token.text !== '”' && token.text !== '»') break;
  }
  return at;
}

/** `28. April`: German days of a month. */
const isOrdinal = (previous: Token, { from }: Token, next: Token): boolean => previous.to === from && /^\p{N}{1,2}$/u.test(previous.text) && germanMonth.test(next.text);
const germanMonth = /^(?:Jänner|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/u;

/** `1.`, `a.`, `IV.` or `§ 12.` at the beginning. */
function isMarker(tokens: readonly Token[], begin: number, index: number): boolean {
  if (index - begin === 2 && tokens[begin]?.text === '§') return true;
  return index - begin === 1 && marker.test(tokens[begin]?.text ?? '');
}

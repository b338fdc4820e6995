import type { Marked } from './marks.ts';
import { describers, namedThings, namers, namingPhrases, particles, sentenceWords } from './naming.ts';
import { isSourceNoun, pronouns } from './sourceWords.ts';
import { speechVerbs } from './verbs.ts';
import { indexAt, isWord, wordAt, type Words } from './words.ts';

/** What marked words are: someone's words, or a name, title, term or code; and the signal that told. */
export interface Judgement {
  readonly is: 'quotation' | 'fragment' | 'name';
  readonly signal: string;
}

const name = (signal: string): Judgement => ({ is: 'name', signal });

/**
 * Tells quotations from names, titles, defined terms and code in quotation marks.
 *
 * @param words the paragraph's
 * @param index of the one in question among all that is marked in the paragraph
 */
export function judge(text: string, words: Words, index: number, all: readonly Marked[]): Judgement {
  const marked = all[index];
  if (!marked) return name('no words');
  const inside = text.slice(marked.from, marked.to);
  const content = inside.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (content.length === 0 || inside.length > 20_000) return name('no words');
  if (isCode(content)) return name('code');
  const at = indexAt(words, marked.outer.from);
  const spoken = isSpoken(words, at);
  if (isDefinition(text, marked)) return name('defined term');
  const isSentence = looksLikeSentence(inside, content);
  if (!spoken && isNamed(words, at, isSentence, content)) return name('naming words before');
  if (!spoken && isListOfLabels(text, index, all, content)) return name('list of labels');
  if (isSentence) return { is: 'quotation', signal: 'a sentence' };
  if (wordAt(words, at - 1) === 'als' && content.length < 5) return { is: 'fragment', signal: 'few words' };
  if (isTitle(inside, content)) return spoken && (/[.?!]$/u.test(inside) || content.length === 1) ? { is: 'quotation', signal: 'after a verb of speech' } : name('capitals of a name');
  return content.length >= 5 ? { is: 'quotation', signal: 'several words' } : { is: 'fragment', signal: 'few words' };
}

/** Whether the words before end in a verb of speech and a colon or comma, or in the verb itself. */
function isSpoken(words: Words, at: number): boolean {
  const before = wordAt(words, at - 1);
  if (before === ':' || before === ',') return speechVerbs.has(wordAt(words, at - 2)) || (before === ':' && [3, 4, 5].some((step) => speechVerbs.has(wordAt(words, at - step))));
  return speechVerbs.has(before) && !namers.has(before) && !namedThings.has(before);
}

const isCode = (content: readonly string[]): boolean =>
  content.every((word) => /^[^\p{L}]*$|[_\\/<>={}@]|^\w+\.\w{2,5}$|^https?:|^#/u.test(word)) || (content.length === 1 && /^(?=.*\d)[\w.-]+$/u.test(content[0] ?? ''));

/** `(“ABC”)`, `(the “Company”)`, `(collectively, “the Firms”)`. */
function isDefinition(text: string, { outer }: Marked): boolean {
  const before = text.slice(Math.max(0, outer.from - 60), outer.from);
  const after = text.slice(outer.to, outer.to + 40);
  const opened = /[([]\s?(?:(?:the|a|an|or|and|also|hereinafter|hereafter|collectively|together|individually|each|jointly|referred|to|as|known|aka|a\/k\/a|f\/k\/a|formerly|in|short|for|i\.e\.|e\.g\.|”|"|“|,)[\s,]*){0,8}$/iu.test(before);
  return opened && /^,?\s?[)\];]|^,?\s(?:or|and|the)\s/u.test(after);
}

function isNamed(words: Words, at: number, isSentence: boolean, content: readonly string[]): boolean {
  const skip = /^[,:(]$/u.test(wordAt(words, at - 1)) ? 1 : 0;
  const last = wordAt(words, at - 1 - skip);
  if (isOwnWording(words, at)) return false;
  if (namingPhrases.some((phrase) => phrase.every((part, index) => wordAt(words, at - skip - phrase.length + index) === part))) return true;
  if (skip === 1 && wordAt(words, at - 1) !== '(' && isSentence) return false;
  if (last === 'as' && /^(?:known|to|named|styled)$/u.test(wordAt(words, at - 2 - skip))) return true;
  if (/^(?:including|like|as)$/u.test(last)) return !isSentence && (last !== 'as' || wordAt(words, at - 2 - skip) === 'such');
  if (/^(?:terms?|words?|phrase|command|string|hashtags?|section|paragraph|subsection|titled?|song|film|book|article)$/u.test(last)) return true;
  const isLowerPhrase = content.length > 1 && /^\p{Ll}/u.test(content[0] ?? '');
  if (/^(?:called|dubbed|termed|labell?ed|branded)$/u.test(last) && /^\p{Ll}/u.test(content[0] ?? '') && isCaller(words, at - 2 - skip)) return false;
  return namers.has(last) || (namedThings.has(last) && !isSentence && !isLowerPhrase);
}

/** Whether a word may be the subject of `called`: a name, a pronoun, people. */
const isCaller = (words: Words, at: number): boolean => /^\p{Lu}/u.test(words.tokens[at]?.text ?? '') || pronouns.has(wordAt(words, at)) || isSourceNoun(wordAt(words, at)) || /^(?:has|have|had)$/u.test(wordAt(words, at));

/** `what officials called “...”`, `which he described as “...”`. */
function isOwnWording(words: Words, at: number): boolean {
  if (!describers.has(wordAt(words, at - 1)) && !describers.has(wordAt(words, at - 2))) return false;
  for (let step = 2; step <= 12; step++) {
    const word = wordAt(words, at - step);
    if (word === 'what' || word === 'which' || word === 'whom') return true;
    if (word === '' || /^[.;]/u.test(word)) return false;
  }
  return false;
}

/** Three or more short ones with nothing but commas and `and` between, or an entry of a list that ends in one. */
function isListOfLabels(text: string, index: number, all: readonly Marked[], content: readonly string[]): boolean {
  const marked = all[index];
  if (content.length > 4 || !marked) return false;
  const joined = (a: Marked | undefined, b: Marked | undefined) => a !== undefined && b !== undefined && /^\s?(?:[,;]|and|or|&)?\s?(?:and|or)?\s?(?:the)?\s?$/u.test(text.slice(a.outer.to, Math.min(b.outer.from, a.outer.to + 40)));
  const before = joined(all[index - 1], marked);
  const after = joined(marked, all[index + 1]);
  if ((before && after) || (before && joined(all[index - 2], all[index - 1])) || (after && joined(all[index + 1], all[index + 2]))) return true;
  const nearby = text.slice(Math.max(0, marked.outer.from - 70), marked.outer.from);
  const line = nearby.slice(nearby.lastIndexOf('\n') + 1);
  return line.length < 60 && /^\s*(?:[-•*–]|\(?[\da-z]{1,3}[.)])\s/iu.test(line) && /^\s*(?:[.,;]|$|\n)/u.test(text.slice(marked.outer.to, marked.outer.to + 3));
}

function looksLikeSentence(inside: string, content: readonly string[]): boolean {
  const lower = content.map((word) => word.toLowerCase().replace(/[’]/gu, "'").replace(/[^\p{L}']/gu, ''));
  const hasVerb = lower.some((word) => sentenceWords.has(word));
  const plain = content.filter((word) => /^[^\p{L}]*\p{Ll}/u.test(word)).length;
  if (content.length >= 4 && /[.?!]$/u.test(inside) && inside === inside.toUpperCase() && /\p{L}/u.test(inside)) return true;
  if (content.length >= 4 && hasVerb && plain >= content.length * 0.4) return true;
  if (content.length >= 3 && /[.?!…]$/u.test(inside) && plain >= 1 && !isTitle(inside, content)) return true;
  return content.length >= 8 && plain >= content.length * 0.5;
}

/** Every word but the particles begins with a capital. */
function isTitle(inside: string, content: readonly string[]): boolean {
  if (content.length > 14) return false;
  const telling = content.filter((word) => !particles.has(word.toLowerCase()) && isWord(word.replace(/^[^\p{L}\p{N}]+/u, '')));
  return telling.length > 0 && telling.every((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word)) && !/^\p{Ll}/u.test(inside);
}

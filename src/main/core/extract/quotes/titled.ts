import type { Passage } from './passage.ts';
import { type SourcePhrase, sourcesIn } from './sources.ts';
import { isSourceNoun } from './sourceWords.ts';
import { speechVerbs } from './verbs.ts';
import { isWord, type Stretch, wordAt } from './words.ts';

/** `Under Secretary of the Treasury for Terrorism Ann Roe`: the person at the end of a title. */
export function titled(passage: Passage, unit: Stretch, source: SourcePhrase): SourcePhrase {
  const { words, mentions, mentionOf, isPerson } = passage;
  const called = source.kind === 'noun' ? calledBehind(passage, unit, source) : null;
  if (called) return called;
  const apposed = source.kind === 'noun' ? apposedAfter(passage, unit, source) : null;
  if (apposed) return apposed;
  if (source.kind === 'pronoun') return source;
  if (source.mention && source.kind === 'mention' && isPerson(source.mention) && !isSourceNoun(source.head)) return source;
  for (let at = source.end; at < Math.min(unit.end, source.end + 16); at++) {
    const mention = mentions[mentionOf[at] ?? -1];
    const word = words.tokens[at]?.text ?? '';
    if (mention && mention !== source.mention && isPerson(mention)) {
      let end = at + 1;
      while (mentionOf[end] === mentionOf[at]) end++;
      if (wordAt(words, at - 1) === ',' && end < unit.end && !/^[,.;:]/u.test(wordAt(words, end))) return source;
      return { first: at, end, kind: 'mention', mention, head: wordAt(words, end - 1), isOblique: false };
    }
    const unknown = at - source.end < 8 && !mention && !/^(?:in|at|from|of)$/u.test(wordAt(words, at - 1)) ? unknownAt(passage, unit, at) : null;
    if (unknown && source.kind === 'noun') return unknown;
    if (!/^\p{Lu}/u.test(word) && !/^(?:of|for|the|and|on|in|at|’s|'s|-|des|der|de|du|del|la|von|für|,)$/u.test(word)) return source;
  }
  return source;
}

/** `a company in Ghent called X`: the name that stands behind what it is. */
function calledBehind({ words, mentions, mentionOf }: Passage, unit: Stretch, source: SourcePhrase): SourcePhrase | null {
  for (let at = source.end; at < Math.min(unit.end, source.end + 6); at++) {
    const mention = /^(?:called|named)$/u.test(wordAt(words, at)) ? mentions[mentionOf[at + 1] ?? -1] : undefined;
    if (mention) {
      let end = at + 2;
      while (mentionOf[end] === mentionOf[at + 1]) end++;
      return { first: at + 1, end, kind: 'mention', mention, head: wordAt(words, end - 1), isOblique: false };
    }
    if (!isWord(wordAt(words, at)) || speechVerbs.has(wordAt(words, at)) && !/^(?:called|named)$/u.test(wordAt(words, at))) return null;
  }
  return null;
}

/** Two or three capitalised words that are no known name, with a comma, a verb of speech or the end behind: `Secretary of Health Zelda Quibble stated`. */
function unknownAt({ words, mentionOf }: Passage, unit: Stretch, first: number): SourcePhrase | null {
  const isFree = (at: number): boolean => at < unit.end && (mentionOf[at] ?? -1) === -1 && /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(words.tokens[at]?.text ?? '') && !isSourceNoun(wordAt(words, at));
  let end = first;
  while (end < first + 4 && isFree(end)) end++;
  if (end - first < 2 || end - first > 3 || isFree(first - 1)) return null;
  const isClosed = end >= unit.end || /^[,.;:]/u.test(wordAt(words, end)) || speechVerbs.has(wordAt(words, end));
  return isClosed ? { first, end, kind: 'name', mention: null, head: wordAt(words, end - 1), isOblique: false } : null;
}

/** `the minister, Ann Roe`, `der Sprecher des Rates, Karl Brandt`. */
function apposedAfter(passage: Passage, unit: Stretch, source: SourcePhrase): SourcePhrase | null {
  let comma = source.end;
  while (comma < source.end + 6 && comma < unit.end && wordAt(passage.words, comma) !== ',' && isWord(wordAt(passage.words, comma))) comma++;
  if (wordAt(passage.words, comma) !== ',') return null;
  const [next] = sourcesIn(passage, { first: comma + 1, end: Math.min(unit.end, comma + 7) });
  if (!next || next.first !== comma + 1 || (next.kind !== 'name' && !(next.mention && next.kind === 'mention' && passage.isPerson(next.mention)))) return null;
  return next.end >= unit.end || /^[,.;]/u.test(wordAt(passage.words, next.end)) ? next : null;
}

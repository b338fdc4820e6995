import type { FoundActor } from '../model.ts';
import type { GumMention } from './gum.ts';

/** Pairs of names that belong together: right ones, proposed ones, and those of the annotation. */
export interface Pairs { right: number; found: number; gold: number }

/** A document of words, written out with single spaces, and where each word begins. */
export interface Written {
  readonly text: string;
  readonly starts: readonly (readonly number[])[];
}

/** Writes out sentences one a line. */
export function writeOut(sentences: readonly { readonly words: readonly string[] }[]): Written {
  let text = '';
  const starts = sentences.map(({ words }) => {
    const own = words.map((word) => {
      const at = text.length;
      text += `${word} `;
      return at;
    });
    text += '\n\n';
    return own;
  });
  return { text, starts };
}

/**
 * Counts pairs of names of people and organisations: both are of one coreference chain, and both went to one actor.
 * Only names that were found as names at all are looked at, so that finding is not measured twice.
 */
export function countPairs(written: Written, mentions: readonly GumMention[], actors: readonly FoundActor[]): Pairs {
  const pairs: Pairs = { right: 0, found: 0, gold: 0 };
  const found = actors.flatMap(({ key, mentions: own }) => own.filter(({ kind }) => kind === 'name' || kind === 'short').map(({ from, to }) => ({ key, from, to })));
  const names = mentions.flatMap(({ name, chain, type, sentence }) => {
    const from = written.starts[sentence]?.[name?.from ?? -1];
    if (!name || from === undefined || (type !== 'person' && type !== 'organization')) return [];
    const own = found.find((mention) => mention.from <= from + 40 && mention.to > from && mention.from >= from - 30);
    return own ? [{ chain, key: own.key, at: own.from }] : [];
  });
  const unique = [...new Map(names.map((name) => [name.at, name])).values()];
  unique.forEach((first, index) => {
    for (const second of unique.slice(index + 1)) {
      const [isGold, isFound] = [first.chain === second.chain, first.key === second.key];
      if (isGold) pairs.gold++;
      if (isFound) pairs.found++;
      if (isGold && isFound) pairs.right++;
    }
  });
  return pairs;
}

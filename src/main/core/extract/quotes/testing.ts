import type { ActorType } from '../../../../shared/vocabulary.ts';
import type { FoundActor, FoundMention, FoundQuote } from '../model.ts';
import { readText } from '../text/read.ts';
import { findQuotes } from './find.ts';

/** An actor for a test: its type and the words that name it in the text, separated by `|`. */
export type Cast = Readonly<Record<string, readonly [type: ActorType, words: string]>>;

/** Actors as a recogniser would find them, by looking for their words. */
export function actorsIn(text: string, cast: Cast): FoundActor[] {
  const taken: FoundMention[] = [];
  return Object.entries(cast).map(([name, [type, words]], index) => {
    const mentions: FoundMention[] = [];
    for (const word of [name, ...words.split('|').filter((one) => one !== '')].toSorted((a, b) => b.length - a.length)) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
        const mention: FoundMention = { from: at, to: at + word.length, kind: word === name ? 'name' : 'short', actorKey: `a${index}` };
        if (!taken.some(({ from, to }) => from < mention.to && to > mention.from)) { mentions.push(mention); taken.push(mention); }
      }
    }
    return { key: `a${index}`, name, type, role: null, knownId: null, aliases: [], mentions: mentions.toSorted((a, b) => a.from - b.from), score: 1, because: [] };
  });
}

/** Quotes of a text. */
export function quotesIn(text: string, cast: Cast = {}): FoundQuote[] {
  return findQuotes(readText(text, { published: null, known: [] }), actorsIn(text, cast));
}

/** Words and speaker of each direct quotation: the actor's name, or the words that name the speaker. */
export function directIn(text: string, cast: Cast = {}): [string, string | null][] {
  return listed(text, cast, 'direct');
}

/** Words and speaker of each reported statement. */
export function reportedIn(text: string, cast: Cast = {}): [string, string | null][] {
  return listed(text, cast, 'reported');
}

function listed(text: string, cast: Cast, kind: FoundQuote['kind']): [string, string | null][] {
  const names = new Map(actorsIn(text, cast).map(({ key, name }) => [key, name]));
  return quotesIn(text, cast).filter((quote) => quote.kind === kind).map(({ from, to, speakerKey, speakerText }) => [text.slice(from, to), names.get(speakerKey ?? '') ?? speakerText]);
}

/** Repeated, each of these once took or might take more than linear time. */
export const hostileRuns: readonly string[] = [
  '“', '”', '"', "'", '‘', '«»', '(', '.', 'A', 'A ', '“a” ', '"a" ', 'said ', 'He said. ', 'He said “a” ', 'He said “a b c d” ', '“A,” he said. ', 'Ann Roe left. "It is," he said. ', ', said he', 'called “a b” ',
  'that ', 'no ', ' not', '“a. ', '‘a ', 'x’ ', 'according to the report ', 'the report that ', 'a, the man, said, ', 'We assess that ', '但是', '\u0000 ',
];

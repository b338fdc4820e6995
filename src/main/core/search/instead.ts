import type { ReadableDb } from '../db/connection.ts';
import { soughtIn, type Place, type Query } from './query/tree.ts';
import { isKnown, wordsLike, wordsWith } from './vocabulary.ts';

/** A word that stands nowhere, and where in the query. */
interface Unknown {
  readonly word: string;
  readonly place: Place;
  /** Whether letters inside of words may be looked for in its place: NEAR takes whole words. */
  readonly mayBePart: boolean;
}

/** Words of a query that stand nowhere and can be put right: single ones, without any sign. */
function unknownIn(db: ReadableDb, query: Query): Unknown[] {
  const phrases = soughtIn(query).flatMap((sought) => (sought.is === 'near' ? sought.phrases : sought.is === 'phrase' ? [sought] : []).map((phrase) => ({ ...phrase, mayBePart: sought.is === 'phrase' })));
  return phrases.flatMap(({ words: [word = ''], place, end, mayBePart }) => (place !== null && !isKnown(db, word, end !== 'whole') ? [{ word, place, mayBePart }] : []));
}

/** How often a word stands in things and passages. */
function frequency(db: ReadableDb, word: string): number {
  const match = `"${word}"`;
  return db.count('SELECT count(*) FROM search_thing_words WHERE search_thing_words MATCH :match', { match }) * 10
    + db.count('SELECT count(*) FROM search_passage WHERE search_passage MATCH :match', { match });
}

/** Fewer letters stand in so many words that it says nothing. */
const leastInside = 3;

/**
 * What was most likely meant by a word that stands nowhere: a word of the case that is like it, or else the letters inside a word, as
 * with the article that Arabic and Hebrew put before it. Undefined when there is neither.
 */
function meant(db: ReadableDb, { word, mayBePart }: Unknown): string | undefined {
  const likely = wordsLike(db, word).map((like) => ({ ...like, count: frequency(db, like.word) })).filter(({ count }) => count > 0);
  const best = likely.toSorted((left, right) => left.distance - right.distance || right.count - left.count)[0]?.word;
  if (best !== undefined || !mayBePart || [...word].length < leastInside) return best;
  return wordsWith(db, { is: 'part', letters: word, isEnd: false }, 1).length > 0 ? `*${word}*` : undefined;
}

/**
 * A query with the words that stand nowhere replaced by ones that do.
 *
 * @param text the query as it was typed, `query` as it was understood
 * @returns null when some word has none like it
 */
export function instead(db: ReadableDb, text: string, query: Query): string | null {
  const unknown = unknownIn(db, query).map((one) => ({ place: one.place, word: meant(db, one) }));
  if (unknown.length === 0 || unknown.some(({ word }) => word === undefined)) return null;
  let better = text;
  for (const { place, word } of unknown.toSorted((left, right) => right.place.from - left.place.from)) {
    better = `${better.slice(0, place.from)}${word}${better.slice(place.to)}`;
  }
  return better;
}

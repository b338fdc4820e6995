import type { ReadableDb, WritableDb } from '../db/connection.ts';
import { editDistance } from './query/distance.ts';
import type { Part } from './query/tree.ts';
import { wordsOf } from './fold.ts';

/** Longer ones are no words that a person looks for by a part. */
const longestWord = 64;
const mostCandidates = 5;

/** Notes the words of folded texts; those that this connection did not meet before cost a look-up each. In a transaction. */
export function noteWords(db: WritableDb, texts: Iterable<string>): void {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsOf(text)) if (word.length <= longestWord && !db.knownWords.has(word)) words.add(word);
  for (const word of words) db.knownWords.add(word);
  if (words.size > 0) db.run('INSERT INTO search_word (word) SELECT value FROM json_each(:words) WHERE true ON CONFLICT DO NOTHING', { words: JSON.stringify([...words]) });
}

/** Words that hold letters, or end with them: the shortest first. */
export function wordsWith(db: ReadableDb, { letters, isEnd }: Part, limit: number): string[] {
  const condition = isEnd ? 'substr(word, -length(:letters)) = :letters' : 'instr(word, :letters) > 0';
  return db.all(`SELECT word FROM search_word WHERE ${condition} ORDER BY length(word), word LIMIT :limit`, { letters, limit }).map(({ word }) => String(word));
}

/** The text that sorts after all that begin with a word. */
const afterAll = (word: string) => `${word}\u{10ffff}`;

/** Whether a word, or one that begins so, was ever indexed. */
export function isKnown(db: ReadableDb, word: string, isPrefix: boolean): boolean {
  return isPrefix
    ? db.get('SELECT 1 AS found FROM search_word WHERE word >= :word AND word <= :last LIMIT 1', { word, last: afterAll(word) }) !== undefined
    : db.get('SELECT 1 AS found FROM search_word WHERE word = :word', { word }) !== undefined;
}

/** How many words begin so, the word itself among them; at most `limit`. */
export function countBeginning(db: ReadableDb, word: string, limit: number): number {
  return db.count('SELECT count(*) FROM (SELECT 1 FROM search_word WHERE word >= :word AND word <= :last LIMIT :limit)', { word, last: afterAll(word), limit });
}

/** A word of the index that is like another one, and how many letters it takes to make it the same. */
export interface LikeWord {
  readonly word: string;
  readonly distance: number;
}

/** Words that may be meant by one that stands nowhere: of the same first letter, or different in the first alone. The nearest first. */
export function wordsLike(db: ReadableDb, word: string): LikeWord[] {
  const letters = [...word];
  const [first = ''] = letters;
  const most = letters.length < 3 ? 0 : letters.length < 6 ? 1 : 2;
  if (most === 0) return [];
  const near: LikeWord[] = [];
  const consider = (row: Readonly<Record<string, unknown>>): void => {
    const candidate = String(row['word']);
    const distance = editDistance(word, candidate, most);
    if (distance <= most) near.push({ word: candidate, distance });
  };
  const lengths = { least: letters.length - most, longest: letters.length + most };
  const ofLength = 'length(word) BETWEEN :least AND :longest';
  for (const row of db.each(`SELECT word FROM search_word WHERE word >= :first AND word <= :last AND ${ofLength}`, { ...lengths, first, last: afterAll(first) })) consider(row);
  const others = [letters.slice(1).join(''), [letters[1], letters[0], ...letters.slice(2)].join('')];
  for (const row of db.each(`SELECT word FROM search_word WHERE (substr(word, 2) = :rest OR word = :rest OR word = :swapped) AND ${ofLength}`, { ...lengths, rest: others[0] ?? '', swapped: others[1] ?? '' })) consider(row);
  const seen = new Map(near.map((each) => [each.word, each]));
  return [...seen.values()].toSorted((left, right) => left.distance - right.distance || left.word.length - right.word.length).slice(0, mostCandidates);
}

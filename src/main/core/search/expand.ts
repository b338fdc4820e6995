import { CaseError } from '../../../shared/errors.ts';
import type { ReadableDb } from '../db/connection.ts';
import { namesOf, openWordsIn } from './query/open.ts';
import type { Part, Query } from './query/tree.ts';
import { countBeginning, wordsWith } from './vocabulary.ts';

/** Words that the beginnings and parts of a query may stand for together. More take seconds in a case of a million passages. */
const mostExpanded = 3_000;
/** A word that is found by a part is asked for by itself, and takes as long as so many that are found by their beginning. */
const costOfPart = 10;

/** What the beginnings and parts of one query stand for. */
export interface Expansion {
  readonly wordsWith: (part: Part) => readonly string[];
  /** How many words are looked for in place of all beginnings and parts. */
  readonly count: number;
  /** What is left out, in words. */
  readonly notes: readonly string[];
}

const keyOf = ({ letters, isEnd }: Part) => `${isEnd} ${letters}`;

/**
 * Finds the words of the index that stand for the beginnings and parts of a query, within bounds that do not depend on the size of the case.
 *
 * @throws CaseError `INPUT_INVALID` when its beginnings fit too many words; of parts the shortest words are taken
 */
export function expand(db: ReadableDb, query: Query): Expansion {
  const open = openWordsIn(query);
  const parts = open.flatMap(({ part }) => part ?? []);
  const beginnings = open.filter(({ part }) => part === null);
  const counted = beginnings.reduce((sum, { letters }) => sum + countBeginning(db, letters, mostExpanded + 1), 0);
  if (counted > mostExpanded) {
    const together = beginnings.length === 1 ? 'fits' : 'together fit';
    throw new CaseError('INPUT_INVALID', `${namesOf(beginnings)} ${together} more than ${mostExpanded.toLocaleString('en')} words of this case. Give more letters${beginnings.length === 1 ? '' : ', or look for some of them at a time'}.`);
  }
  const most = Math.max(1, Math.floor((mostExpanded - counted) / costOfPart / Math.max(1, parts.length)));
  const known = new Map<string, readonly string[]>();
  const notes = new Set<string>();
  for (const part of parts) {
    const words = known.get(keyOf(part)) ?? wordsWith(db, part, most + 1);
    if (words.length > most) notes.add(`More than ${most} ${most === 1 ? 'word' : 'words'} ${part.isEnd ? 'end with' : 'hold'} "${part.letters}"; the shortest are looked for.`);
    known.set(keyOf(part), words.slice(0, most));
  }
  const wordsFor = (part: Part) => known.get(keyOf(part)) ?? [];
  return { wordsWith: wordsFor, count: parts.reduce((sum, part) => sum + wordsFor(part).length, counted), notes: [...notes] };
}

import { markings } from '../../../shared/vocabulary.ts';
import type { ReadableDb } from '../db/connection.ts';
import { isSameRow } from './columns.ts';
import type { Difference, MaybeRow } from './model.ts';

/** Tables whose rows count as marked like their case where they bear no marking. A quote counts as marked like its report. */
const markedLikeCase: ReadonlySet<string> = new Set(['report', 'actor', 'operation', 'event', 'claim', 'scene']);

const markingOf = (db: ReadableDb) => db.get('SELECT marking FROM case_info')?.['marking'] ?? null;
const rank = (marking: unknown): number => Math.max(0, markings.findIndex((each) => each === marking));

/**
 * Rows of another case that is marked higher than this one: what bears no marking there gets the other case's own, so that it
 * is not handled here as if it were free to go. What the other case did not change since it came from here is left as it is.
 */
export function keepMarkings(mine: ReadableDb, theirs: ReadableDb, differences: readonly Difference[]): Difference[] {
  const marking = markingOf(theirs);
  if (rank(marking) <= rank(markingOf(mine))) return [...differences];
  const marked = (row: MaybeRow): MaybeRow => row && { ...row, marking: row['marking'] ?? marking };
  return differences.map((difference) => {
    const { table, theirs: there, bases } = difference;
    if (there === null || !markedLikeCase.has(table)) return difference;
    return { ...difference, theirs: marked(there), bases: bases.map((base) => (isSameRow(table, base, there) ? marked(base) : base)) };
  });
}

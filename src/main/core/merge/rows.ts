import type { Row } from '../db/connection.ts';
import { adopted, groupsOf, isSameIn, isSameRow, unconfirmedInBoth } from './columns.ts';
import type { Difference, MaybeRow, Side } from './model.ts';

/** Columns of a row that both copies changed, each to something else. */
export interface Contested {
  readonly columns: readonly string[];
}

/** A row of both copies as one, and what of it has to be decided. */
export interface MergedRow {
  readonly row: Row;
  readonly contested: readonly Contested[];
}

/** Who changed something of a row: null where that can't be told, since both did. */
function changedBy(bases: readonly MaybeRow[], mine: (base: MaybeRow) => boolean, theirs: (base: MaybeRow) => boolean): Side | null {
  const [mineStays, theirsStays] = [bases.some(mine), bases.some(theirs)];
  if (mineStays === theirsStays) return null;
  return mineStays ? 'theirs' : 'mine';
}

/** Which copy alone changed a row since both were the same; null where both did. */
export function changedRowBy({ table, bases, mine, theirs }: Difference): Side | null {
  return changedBy(bases, (base) => isSameRow(table, mine, base), (base) => isSameRow(table, theirs, base));
}

/**
 * Makes one row of two, column by column: each from the copy that changed it.
 *
 * @param take the side for columns that both changed; `mine` until that is decided
 */
export function mergeRows(difference: Difference & { readonly mine: Row; readonly theirs: Row }, commonSeq: number, take: (columns: readonly string[]) => Side): MergedRow {
  const { table, bases, mine } = difference;
  const theirs = adopted(table, difference.theirs, mine, commonSeq);
  const row: Row = { ...mine };
  const contested: Contested[] = [];
  for (const columns of groupsOf(table)) {
    if (isSameIn(table, columns, mine, theirs)) continue;
    const by = changedBy(bases, (base) => base !== null && isSameIn(table, columns, mine, base), (base) => base !== null && isSameIn(table, columns, theirs, base));
    if (by === null && columns[0] === 'unconfirmed') {
      row['unconfirmed'] = unconfirmedInBoth(mine['unconfirmed'] ?? null, theirs['unconfirmed'] ?? null);
      continue;
    }
    if (by === null) contested.push({ columns });
    if ((by ?? take(columns)) === 'theirs') for (const column of columns) row[column] = theirs[column] ?? null;
  }
  return { row, contested };
}

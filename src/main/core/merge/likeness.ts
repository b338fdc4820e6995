import { CaseError } from '../../../shared/errors.ts';
import type { Row, SqlValue } from '../db/connection.ts';
import { isSameRow } from './columns.ts';
import { keyOf, tableNamed, type Difference } from './model.ts';

/** By which columns two new rows, one of each copy, are one, in an order in which what a row names comes before it. */
const alike: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['source', ['name', 'kind']],
  ['report', ['original_sha256', 'text_sha256', 'replaces_id']],
  ['quote', ['carried_from_id', 'report_id']],
  ['alias', ['actor_id', 'name']],
  ['technique', ['operation_id', 'framework', 'code']],
  ['mention', ['actor_id', 'report_id', 'start', 'end']],
  ['dating', ['report_id', 'start', 'end']],
  ['estimative', ['quote_id', 'start', 'end']],
  ['evidence', ['thing_id', 'quote_id']],
  ['tag', ['thing_id', 'name']],
  ['reference', ['thing_id', 'system', 'identifier']],
  ['distinction', ['actor_id', 'other_id']],
  ['reading', ['report_id', 'extractor']],
  ['proposal', ['report_id', 'kind', 'at', 'fingerprint']],
  ['saved_search', ['name']],
  ['foreign_object', ['system', 'identifier']],
];

/** Tables in which no two rows may be the same in these columns. */
const unique: ReadonlySet<string> = new Set(['quote', 'technique', 'evidence', 'tag', 'reference', 'distinction', 'reading', 'saved_search', 'foreign_object']);

/** Columns of one row made twice that are kept as they are here: how a program came to it is no matter of opinion. */
const asHere: Readonly<Record<string, readonly string[]>> = {
  report: ['file_name', 'media_type', 'original_bytes', 'text_length', 'encoding', 'extractor', 'extractor_version', 'extractor_options', 'imported_at'],
  proposal: ['content', 'extractor', 'extractor_version', 'rule', 'score'],
  reading: ['extractor_version', 'at', 'found'],
};
const words = ['start', 'end'];

const columnsOf = new Map(alike);

/** What makes a row one with another, or undefined where nothing does. */
export function likenessOf(table: string, row: Row): string | undefined {
  const columns = columnsOf.get(table);
  if (!columns || (table === 'quote' && row['carried_from_id'] === null)) return undefined;
  return JSON.stringify(columns.map((column) => row[column] ?? null));
}

/** As `likenessOf`, in tables that take each but once; with the columns, to look for the other. */
export function uniqueIn(table: string, row: Row): { readonly likeness: string; readonly columns: readonly string[] } | undefined {
  const likeness = unique.has(table) ? likenessOf(table, row) : undefined;
  return likeness === undefined ? undefined : { likeness, columns: columnsOf.get(table) ?? [] };
}

const identifier = /[a-z]+--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A row that names things by other identifiers, in its JSON too. */
export function renamed(row: Row, ids: ReadonlyMap<string, string>): Row {
  if (ids.size === 0) return row;
  const value = (column: string, given: SqlValue): SqlValue => {
    if (typeof given !== 'string') return given;
    return column === 'content' || column === 'view' ? given.replace(identifier, (id) => ids.get(id) ?? id) : ids.get(given) ?? given;
  };
  return Object.fromEntries(Object.entries(row).map(([column, given]) => [column, value(column, given)]));
}

const isNewHere = ({ bases, mine, theirs }: Difference) => mine !== null && theirs === null && bases.every((base) => base === null);
const isNewThere = ({ bases, mine, theirs }: Difference) => mine === null && theirs !== null && bases.every((base) => base === null);

/** One row that both copies made for themselves. */
function joined(here: Difference & { readonly mine: Row }, there: Row): Difference {
  const { table, id, mine } = here;
  const kept = Object.fromEntries((asHere[table] ?? []).map((column) => [column, mine[column] ?? null]));
  const bases = table === 'proposal' ? [{ ...mine, state: 'pending', outcome_id: null }] : here.bases;
  return { table, id, bases, mine, theirs: { ...there, [tableNamed(table).key]: id, ...kept } };
}

/** What is left of the differences, by `keyOf`, and the identifiers there of rows that are one with ours. */
export interface Joined {
  readonly differences: Map<string, Difference>;
  readonly ids: ReadonlyMap<string, string>;
}

/** Makes one of actors that a person judged to be the same. */
function joinSame(left: Map<string, Difference>, ids: Map<string, string>, same: ReadonlyMap<string, string>): void {
  for (const [there, id] of same) {
    const [theirs, mine] = [left.get(keyOf({ table: 'actor', id: there })), left.get(keyOf({ table: 'actor', id }))];
    if (!theirs?.theirs || !mine?.mine || !isNewThere(theirs)) throw new CaseError('THING_MISSING', `There is no actor ${there} in the other case, or no ${id} here, that could be one. Look at both again.`);
    // One that another was made one with has a row there by now.
    if (mine.theirs !== null) throw new CaseError('INPUT_INVALID', `More than one actor of the other case is said to be ${String(mine.mine['name'])} (${id}), and one alone can be. Merge these actors into one in the other case first, and name that one.`);
    ids.set(there, id);
    left.delete(keyOf(theirs));
    left.set(keyOf(mine), joined({ ...mine, mine: mine.mine }, theirs.theirs));
  }
}

/**
 * Makes one of rows that both copies added for themselves and that say the same: the same tag, the same evidence, the same file
 * imported. Rows of the other copy then speak of ours.
 *
 * @param same identifiers of actors there, with those of the same ones here, as a person judged
 * @throws CaseError `THING_MISSING`; `INPUT_INVALID` for two actors there that are to be one here
 */
export function joinAlike(differences: readonly Difference[], same: ReadonlyMap<string, string>): Joined {
  const left = new Map(differences.map((difference) => [keyOf(difference), difference]));
  const ids = new Map<string, string>();
  joinSame(left, ids, same);
  for (const [table] of alike) {
    const here = new Map<string, Difference & { readonly mine: Row }>();
    for (const difference of differences) {
      if (difference.table !== table || !isNewHere(difference) || difference.mine === null) continue;
      const likeness = likenessOf(table, difference.mine);
      if (likeness !== undefined && !here.has(likeness)) here.set(likeness, { ...difference, mine: difference.mine });
    }
    for (const difference of differences) {
      if (difference.table !== table || !isNewThere(difference) || difference.theirs === null) continue;
      const theirs = renamed(difference.theirs, ids);
      const likeness = likenessOf(table, theirs) ?? '';
      const match = here.get(likeness);
      if (!match) continue;
      if (table === 'quote' && words.some((column) => match.mine[column] !== theirs[column])) {
        // Carried over to other words of the same report: two quotes, of which ours goes on being the newer one.
        left.set(keyOf(difference), { ...difference, theirs: { ...theirs, carried_from_id: null } });
        continue;
      }
      here.delete(likeness);
      ids.set(difference.id, match.id);
      left.delete(keyOf(difference));
      left.set(keyOf(match), joined(match, theirs));
    }
  }
  for (const [key, difference] of left) {
    const theirs = difference.theirs && renamed(difference.theirs, ids);
    if (isSameRow(difference.table, difference.mine, theirs)) left.delete(key);
    else left.set(key, { ...difference, theirs });
  }
  return { differences: left, ids };
}

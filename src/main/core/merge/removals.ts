import type { ReadableDb, SqlValue } from '../db/connection.ts';
import { changesOf, entryFromRow } from '../journal/entries.ts';
import { keyOf, placeOf, type Difference, type Entry, type Place, type Side } from './model.ts';
import type { Names } from './names.ts';

/** What one copy removed in one step, while the other still has it. */
export interface Removal {
  readonly id: string;
  readonly by: Side;
  /** What was removed, the most of it: the report, not its tags. */
  readonly place: Place;
  readonly keys: readonly string[];
  /** The step, where it removed on purpose. */
  readonly entry: Entry | null;
  /** Values that the same step left in rows that stayed, by row and column: a quote without its speaker. */
  readonly emptied: ReadonlyMap<string, ReadonlyMap<string, SqlValue>>;
}

const most = ['source', 'report', 'actor', 'operation', 'event', 'quote', 'claim', 'relation'];
const rank = (key: string) => {
  const found = most.indexOf(placeOf(key).table);
  return found < 0 ? most.length : found;
};

/** The last step that removed each row, since both copies were the same. */
function removersOf(db: ReadableDb, commonSeq: number, names: Names): Map<string, number> {
  const rows = db.all('SELECT table_name, row_id, max(seq) AS seq FROM journal_change WHERE seq > :commonSeq AND after IS NULL GROUP BY table_name, row_id', { commonSeq });
  return new Map(rows.map((row) => [names.keyHere({ table: String(row['table_name']), id: String(row['row_id']) }), Number(row['seq'])]));
}

function entryAt(db: ReadableDb, seq: number): Entry | null {
  const row = db.get('SELECT * FROM journal WHERE seq = :seq', { seq });
  return row ? entryFromRow(row) : null;
}

/** Whether all that a step did belongs to what it removed. An undo takes back any kind of step, and a merge is many. */
const isRemoval = (entry: Entry | null): entry is Entry => entry !== null && entry.kind === 'do' && entry.command !== 'merge.apply';

function emptiedBy(db: ReadableDb, seq: number, names: Names): Removal['emptied'] {
  const rows = changesOf(db, seq).flatMap(({ before, after, ...place }) => {
    if (before === null || after === null) return [];
    const columns = Object.entries(after).filter(([column, value]) => column !== 'revision' && before[column] !== value);
    return [[names.keyHere(place), new Map(columns.map(([column, value]) => [column, typeof value === 'string' ? names.here(value) : value]))] as const];
  });
  return new Map(rows);
}

/** Removals by one copy of what the other one has, by the keys here of the rows that they removed. */
export function removalsBy(by: Side, db: ReadableDb, differences: Iterable<Difference>, commonSeq: number, names: Names): Map<string, Removal> {
  const removers = removersOf(db, commonSeq, names);
  const steps = new Map<string, { readonly seq: number | null; readonly entry: Entry | null; readonly keys: string[] }>();
  for (const difference of differences) {
    if (difference[by] !== null || difference.bases.every((base) => base === null)) continue;
    const key = keyOf(difference);
    const seq = removers.get(key) ?? null;
    const entry = seq === null ? null : entryAt(db, seq);
    const step = isRemoval(entry) ? `step ${seq}` : key;
    const there = steps.get(step) ?? { seq, entry: isRemoval(entry) ? entry : null, keys: [] };
    there.keys.push(key);
    steps.set(step, there);
  }
  const removals = new Map<string, Removal>();
  for (const { seq, entry, keys } of steps.values()) {
    const [first = ''] = keys.toSorted((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
    const removal = { id: `removed ${by} ${first}`, by, place: placeOf(first), keys, entry, emptied: entry === null || seq === null ? new Map() : emptiedBy(db, seq, names) };
    for (const key of keys) removals.set(key, removal);
  }
  return removals;
}

/** The actor that a removed one was merged into, as it is called here, or undefined where it was not. */
export function mergedInto(db: ReadableDb, { entry, place }: Removal, names: Names): string | undefined {
  if (entry?.command !== 'actor.merge' || place.table !== 'actor') return undefined;
  for (const { table, before, after } of changesOf(db, entry.seq)) {
    if (table === 'alias' && before === null && after !== null) return names.here(String(after['actor_id']));
    const moved = before && after && Object.keys(before).find((column) => typeof before[column] === 'string' && names.here(before[column]) === place.id && after[column] !== before[column]);
    if (moved) return names.here(String(after[moved]));
  }
  return undefined;
}

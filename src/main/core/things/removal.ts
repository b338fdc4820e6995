import { CaseError } from '../../../shared/errors.ts';
import type { ReadableDb, SqlValue } from '../db/connection.ts';
import { findRow, rowsWhere, type Table } from '../db/table.ts';
import { tables, tablesByName } from '../db/tables.ts';
import { alteration, removal, type Change } from '../journal/change.ts';

/** Rows that cannot be without the thing in a column, and so go with it. */
const belongings: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  source: [['tag', 'thing_id'], ['reference', 'thing_id']],
  report: [['quote', 'report_id'], ['mention', 'report_id'], ['dating', 'report_id'], ['proposal', 'report_id'], ['reading', 'report_id'], ['tag', 'thing_id'], ['reference', 'thing_id']],
  quote: [['evidence', 'quote_id'], ['estimative', 'quote_id'], ['tag', 'thing_id'], ['reference', 'thing_id']],
  actor: [['claim', 'subject_id'], ['claim', 'object_id'], ['evidence', 'thing_id'], ['alias', 'actor_id'], ['mention', 'actor_id'],
    ['distinction', 'actor_id'], ['distinction', 'other_id'],
    ['tag', 'thing_id'], ['reference', 'thing_id'], ['placement', 'thing_id']],
  operation: [['claim', 'subject_id'], ['claim', 'object_id'], ['evidence', 'thing_id'], ['technique', 'operation_id'],
    ['tag', 'thing_id'], ['reference', 'thing_id'], ['placement', 'thing_id']],
  event: [['claim', 'subject_id'], ['claim', 'object_id'], ['evidence', 'thing_id'], ['tag', 'thing_id'], ['reference', 'thing_id'], ['placement', 'thing_id']],
  claim: [['evidence', 'thing_id'], ['tag', 'thing_id'], ['reference', 'thing_id']],
};

/** Columns that may point at a thing and are emptied when it goes. */
const pointers: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  report: [['report', 'replaces_id']],
  quote: [['quote', 'part_of_id'], ['quote', 'carried_from_id']],
  actor: [['quote', 'speaker_id'], ['quote', 'via_id'], ['claim', 'attribution_id']],
  operation: [['operation', 'parent_id']],
};

type AnyTable = Table<{ revision: number }>;
const tableNamed = (name: string): AnyTable => tablesByName.get(name) as AnyTable;
const kindOf = (id: string) => id.slice(0, id.indexOf('--'));

function rows(db: ReadableDb, table: string, column: string, id: SqlValue): Record<string, SqlValue>[] {
  return db.all(`SELECT * FROM ${table} WHERE ${column} = :id`, { id });
}

/** Whether anything of the case hangs on a thing or points at it. */
export function isReferredTo(db: ReadableDb, kind: 'source' | 'report', id: string): boolean {
  return [...belongings[kind] ?? [], ...pointers[kind] ?? []].some(([table, column]) => db.get(`SELECT 1 FROM ${table} WHERE ${column} = :id LIMIT 1`, { id }) !== undefined);
}

/** Everything that goes with a thing, what hangs on others before the others. */
function doomedBy(db: ReadableDb, id: string, doomed: Map<string, string>): void {
  if (doomed.has(id)) return;
  doomed.set(id, kindOf(id));
  for (const [table, column] of belongings[kindOf(id)] ?? []) {
    const { key } = tableNamed(table);
    for (const row of rows(db, table, column, id)) {
      const rowId = String(row[key]);
      if (table in belongings) doomedBy(db, rowId, doomed);
      else doomed.set(`${table} ${rowId}`, table);
    }
  }
}

/** Pointers from a version to the one before it: when one in the middle goes, the later one follows the earlier. */
const chains: ReadonlySet<string> = new Set(['replaces_id', 'carried_from_id']);

/** What a pointer leads to once its target is gone. */
function next(db: ReadableDb, table: string, column: string, goneId: string, doomed: ReadonlyMap<string, string>): SqlValue {
  if (!chains.has(column)) return null;
  const before = db.get(`SELECT ${column} FROM ${table} WHERE id = :goneId`, { goneId })?.[column] ?? null;
  return doomed.has(String(before)) ? null : before;
}

/** Rows of a table that lose a pointer to something doomed, each changed once. */
function emptied(db: ReadableDb, doomed: ReadonlyMap<string, string>): Change[] {
  const changed = new Map<string, { table: string; before: Record<string, SqlValue>; after: Record<string, SqlValue> }>();
  for (const [id, kind] of doomed) {
    for (const [table, column] of pointers[kind] ?? []) {
      for (const row of rows(db, table, column, id)) {
        const rowId = String(row['id']);
        if (doomed.has(rowId)) continue;
        const entry = changed.get(rowId) ?? { table, before: row, after: { ...row } };
        entry.after[column] = next(db, table, column, id, doomed);
        changed.set(rowId, entry);
      }
    }
  }
  return [...changed.values()].map(({ table, before, after }) => {
    const { fromRow } = tableNamed(table);
    return alteration(tableNamed(table), fromRow(before), fromRow(after));
  });
}

/** Doomed rows that point at each other (a quote cut from another doomed quote) let go first. */
function untied(db: ReadableDb, doomed: ReadonlyMap<string, string>): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  for (const [id, kind] of doomed) {
    const own = (Object.values(pointers).flat()).filter(([table]) => table === kind);
    const before = own.length === 0 ? undefined : db.get(`SELECT * FROM ${kind} WHERE id = :id`, { id });
    if (!before || !own.some(([, column]) => doomed.has(String(before[column])))) continue;
    const after = { ...before };
    for (const [, column] of own) if (doomed.has(String(before[column]))) after[column] = null;
    const { fromRow } = tableNamed(kind);
    changes.set(id, [alteration(tableNamed(kind), fromRow(before), fromRow(after)), removal(tableNamed(kind), fromRow(after))]);
  }
  return changes;
}

const order = ['estimative', 'evidence', 'alias', 'mention', 'dating', 'technique', 'proposal', 'reading', 'distinction', 'tag', 'reference', 'placement', 'claim', 'quote', 'event', 'operation', 'actor', 'report', 'source'];

/**
 * All changes that remove a thing and what can't be without it. Claims about it go, their quotes stay.
 *
 * @throws CaseError `THING_MISSING`; `THING_IN_USE` for a source that still has reports
 */
export function removalChanges(db: ReadableDb, id: string): Change[] {
  if (!findRow(db, tableNamed(kindOf(id)), id)) throw new CaseError('THING_MISSING', 'This is not in the case any more. It may have been removed or undone.');
  const reports = kindOf(id) === 'source' ? rowsWhere(db, tables.report, 'source_id', id).length : 0;
  if (reports > 0) throw new CaseError('THING_IN_USE', `This source still has ${reports} report${reports === 1 ? '' : 's'}. Remove them first, or give them another source.`);
  const doomed = new Map<string, string>();
  doomedBy(db, id, doomed);
  const loosened = untied(db, doomed);
  const entries = [...doomed].toSorted(([, left], [, right]) => order.indexOf(left) - order.indexOf(right));
  const first = [...loosened.values()].flatMap(([change]) => change ?? []);
  const gone = entries.map(([key, table]) => {
    const rowId = key.startsWith(`${table} `) ? key.slice(table.length + 1) : key;
    const prepared = loosened.get(rowId)?.[1];
    const { fromRow, key: column, name } = tableNamed(table);
    return prepared ?? removal(tableNamed(table), fromRow(db.get(`SELECT * FROM ${name} WHERE ${column} = :rowId`, { rowId }) ?? {}));
  });
  return [...emptied(db, doomed), ...first, ...gone];
}

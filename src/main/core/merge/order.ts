import type { Row } from '../db/connection.ts';
import type { Change } from '../journal/change.ts';
import { placeOf, type MaybeRow } from './model.ts';

/** Tables in an order in which what a row names comes before it. */
const tableOrder = [
  'case_info', 'relation', 'source', 'report', 'actor', 'alias', 'operation', 'technique', 'event', 'quote', 'estimative', 'mention', 'dating', 'claim', 'evidence',
  'tag', 'reference', 'placement', 'proposal', 'reading', 'distinction', 'scene', 'saved_search', 'batch', 'foreign_object', 'merge',
];
const named: ReadonlySet<string> = new Set(['relation', 'source', 'report', 'actor', 'operation', 'event', 'quote', 'claim']);
const pointers: Readonly<Record<string, readonly string[]>> = { report: ['replaces_id'], operation: ['parent_id'], quote: ['part_of_id', 'carried_from_id'] };

const rank = ({ table }: Change) => tableOrder.indexOf(table);

/** New rows of one table, those that others name first. */
function upwardFirst(changes: readonly Change[]): Change[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const done = new Set<Change>();
  const add = (change: Change) => {
    if (done.has(change)) return;
    for (const column of pointers[change.table] ?? []) {
      const above = byId.get(String(change.after?.[column]));
      if (above && above !== change) add(above);
    }
    done.add(change);
  };
  for (const change of changes) add(change);
  return [...done];
}

/** A row that goes lets go of others of its table first, so that each can go in its turn and come back in its turn. */
function untied(change: Change): Change[] {
  const held = (pointers[change.table] ?? []).filter((column) => (change.before?.[column] ?? null) !== null);
  if (held.length === 0) return [];
  return [{ ...change, after: { ...change.before, ...Object.fromEntries(held.map((column) => [column, null])) } as Row }];
}

/**
 * Changes in an order that the rules of a case allow, one after the other, and whose inverse they allow too: what nothing
 * names goes first, then new rows come, rows change, and the rest goes.
 */
export function inOrder(rows: ReadonlyMap<string, MaybeRow>, mine: (key: string) => MaybeRow): Change[] {
  const changes = [...rows].map(([key, after]): Change => ({ ...placeOf(key), before: mine(key), after })).filter(({ before, after }) => before !== null || after !== null);
  const byRank = changes.toSorted((left, right) => rank(left) - rank(right) || (left.id < right.id ? -1 : 1));
  const gone = byRank.filter(({ after }) => after === null).toReversed();
  const added = byRank.filter(({ before }) => before === null);
  const loosened = gone.flatMap(untied);
  const last = gone.filter(({ table }) => named.has(table)).map((change) => ({ ...change, before: loosened.find(({ table, id }) => table === change.table && id === change.id)?.after ?? change.before }));
  return [
    ...gone.filter(({ table }) => !named.has(table)), ...loosened,
    ...tableOrder.flatMap((table) => upwardFirst(added.filter((change) => change.table === table))),
    ...byRank.filter(({ before, after }) => before !== null && after !== null), ...last,
  ];
}

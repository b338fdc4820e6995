import { CaseError } from '../../../shared/errors.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb } from '../db/connection.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { alteration, insertion, removal } from '../journal/change.ts';
import { attachments } from '../quotes/attach.ts';
import { listOf } from '../things/list.ts';
import { partsOf } from '../things/parts.ts';
import { labelOf, requireRevision, requireRow, shorten } from '../things/rows.ts';
import { findTechniques } from './techniques.ts';

type Verbs = 'operation.create' | 'operation.edit' | 'operation.read' | 'operation.list' | 'technique.add' | 'technique.remove' | 'technique.find';

/** @throws CaseError `RULE_BROKEN` when the parent lies below the operation itself */
function refuseCircle(db: ReadableDb, id: string, parentId: string | null): void {
  const circle = parentId !== null && db.get(
    `WITH RECURSIVE above(id) AS (SELECT :parentId UNION SELECT parent_id FROM operation JOIN above USING (id) WHERE parent_id IS NOT NULL)
     SELECT 1 AS found FROM above WHERE id = :id`, { parentId, id },
  );
  if (circle) throw new CaseError('RULE_BROKEN', 'An operation can\'t be part of itself, not even through others. Choose another parent.');
}

export const operationHandlers: HandlersOf<Verbs> = {
  'operation.create': (db, { quoteIds, ...given }, context) => {
    const row = { ...given, ...datedOf(given), id: context.newId('operation'), revision: 0 };
    const changes = [insertion(tables.operation, row), ...attachments(db, quoteIds, row.id, context)];
    return { label: `add operation ${shorten(row.name)}`, changes, result: { id: row.id } };
  },

  'operation.edit': (db, { id, revision, ...given }) => {
    const before = requireRevision(db, tables.operation, id, revision);
    refuseCircle(db, id, given.parentId);
    const after = { ...before, ...given, ...datedOf(given) };
    return { label: `edit operation ${shorten(before.name)}`, changes: [alteration(tables.operation, before, after)], result: {} };
  },

  'operation.read': (db, { id }) => {
    const operation = requireRow(db, tables.operation, id);
    return {
      operation,
      techniques: rowsWhere(db, tables.technique, 'operation_id', id),
      parentName: operation.parentId && requireRow(db, tables.operation, operation.parentId).name,
      ...partsOf(db, id),
    };
  },

  'operation.list': (db, filter) => {
    const { total, rows } = listOf(db, tables.operation, filter);
    return { total, operations: rows };
  },

  'technique.add': (db, given, context) => {
    requireRow(db, tables.operation, given.operationId);
    const row = { ...given, id: context.newId('technique'), revision: 0 };
    return { label: `add technique ${row.code} to ${labelOf(db, row.operationId)}`, changes: [insertion(tables.technique, row)], result: { id: row.id } };
  },

  'technique.remove': (db, { id }) => {
    const row = requireRow(db, tables.technique, id);
    return { label: `remove technique ${row.code} of ${labelOf(db, row.operationId)}`, changes: [removal(tables.technique, row)], result: {} };
  },

  'technique.find': findTechniques,
};

import type { NewClaim } from '../../../shared/contract/things.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { Claim } from '../../../shared/model/thing.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb } from '../db/connection.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext, HandlersOf } from '../handler.ts';
import { alteration, insertion, type Change } from '../journal/change.ts';
import { attachments } from '../quotes/attach.ts';
import { labelOf, requireRevision } from '../things/rows.ts';
import { wordsOf } from './words.ts';
import { claimCount, claimSummaries, claimSummary } from './summaries.ts';

/**
 * The row of a new claim, after making sure that what it speaks of is there.
 *
 * @throws CaseError `THING_MISSING`, `RULE_BROKEN` for a relation that the case does not have
 */
export function claimRow(db: ReadableDb, given: NewClaim, context: CommandContext): Claim {
  for (const id of [given.subjectId, given.objectId, given.attributionId]) {
    if (id !== null && !db.get('SELECT 1 AS found FROM thing WHERE id = :id', { id })) {
      throw new CaseError('THING_MISSING', 'What this claim speaks of is not in the case any more. Choose it again.');
    }
  }
  if (given.relation !== null && !db.get('SELECT 1 AS found FROM relation WHERE name = :name', { name: given.relation })) {
    throw new CaseError('RULE_BROKEN', `The case has no relation "${given.relation}". Choose one of the list, or add it first.`);
  }
  return { ...given, ...datedOf(given), id: context.newId('claim'), revision: 0 };
}

export const claimHandlers: HandlersOf<'claim.create' | 'claim.edit' | 'claim.read' | 'claim.list' | 'relation.list' | 'relation.create'> = {
  'claim.create': (db, { claim, quoteIds }, context) => {
    const row = claimRow(db, claim, context);
    const changes: Change[] = [insertion(tables.claim, row), ...attachments(db, quoteIds, row.id, context)];
    return { label: `add claim ${wordsOf(db, row)}`.slice(0, 200), changes, result: { id: row.id } };
  },

  'claim.edit': (db, { id, revision, relation, value, ...given }) => {
    const before = requireRevision(db, tables.claim, id, revision);
    const after = {
      ...before, ...given, ...datedOf(given),
      relation: before.relation === null ? null : relation ?? before.relation,
      value: before.value === null ? null : value ?? before.value,
    };
    return { label: `edit claim ${labelOf(db, id)}`, changes: [alteration(tables.claim, before, after)], result: {} };
  },

  'claim.read': (db, { id }) => {
    const claim = claimSummary(db, id);
    if (!claim) throw new CaseError('THING_MISSING', 'This claim is not in the case any more. It may have been removed or undone.');
    return {
      ...claim,
      tags: rowsWhere(db, tables.tag, 'thing_id', id),
      references: rowsWhere(db, tables.reference, 'thing_id', id),
      evidence: rowsWhere(db, tables.evidence, 'thing_id', id).map(({ id: evidenceId, quoteId }) => ({ evidenceId, quoteId })),
    };
  },

  'claim.list': (db, filter) => ({ total: claimCount(db, filter), claims: claimSummaries(db, filter) }),

  'relation.list': (db) => db.all('SELECT * FROM relation ORDER BY is_role DESC, label').map(tables.relation.fromRow),

  'relation.create': (db, given) => {
    if (db.get('SELECT 1 AS found FROM relation WHERE name = :name', { name: given.name })) {
      throw new CaseError('RULE_BROKEN', `The case already has a relation "${given.name}". Use it, or choose another name.`);
    }
    return { label: `add relation ${given.label}`, changes: [insertion(tables.relation, { ...given, revision: 0 })], result: {} };
  },
};

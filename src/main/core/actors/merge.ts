import { CaseError } from '../../../shared/errors.ts';
import type { Actor } from '../../../shared/model/thing.ts';
import type { ReadableDb } from '../db/connection.ts';
import { rowsWhere, type Table } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext } from '../handler.ts';
import { alteration, insertion, removal, type Change } from '../journal/change.ts';

/** Rows of a table that name the actor in a field, naming the other one instead. */
function repointed<T extends object, F extends keyof T & string>(
  db: ReadableDb, table: Table<T>, column: string, field: F, from: T[F] & string, into: T[F],
): Change[] {
  return rowsWhere(db, table, column, from).map((row) => alteration(table, row, { ...row, [field]: into }));
}

/** Rows that may stand only once for each thing: moved, or dropped when the other actor has its like. */
function movedOnce<T extends object & { readonly thingId: string }>(
  db: ReadableDb, table: Table<T>, from: Actor, into: Actor, likeness: (row: T) => string,
): Change[] {
  const there = new Set(rowsWhere(db, table, 'thing_id', into.id).map(likeness));
  return rowsWhere(db, table, 'thing_id', from.id).map((row) =>
    there.has(likeness(row)) ? removal(table, row) : alteration(table, row, { ...row, thingId: into.id }));
}

/** Claims that name the actor as subject, object or speaker. A claim may name it more than once. */
function repointedClaims(db: ReadableDb, from: Actor, into: Actor): Change[] {
  const rows = db.all(
    'SELECT * FROM claim WHERE subject_id = :id UNION SELECT * FROM claim WHERE object_id = :id UNION SELECT * FROM claim WHERE attribution_id = :id',
    { id: from.id },
  ).map(tables.claim.fromRow);
  return rows.map((row) => alteration(tables.claim, row, {
    ...row,
    subjectId: row.subjectId === from.id ? into.id : row.subjectId,
    objectId: row.objectId === from.id ? into.id : row.objectId,
    attributionId: row.attributionId === from.id ? into.id : row.attributionId,
  }));
}

function repointedQuotes(db: ReadableDb, from: Actor, into: Actor): Change[] {
  const rows = db.all('SELECT * FROM quote WHERE speaker_id = :id UNION SELECT * FROM quote WHERE via_id = :id', { id: from.id }).map(tables.quote.fromRow);
  return rows.map((row) => alteration(tables.quote, row, {
    ...row,
    speakerId: row.speakerId === from.id ? into.id : row.speakerId,
    viaId: row.viaId === from.id ? into.id : row.viaId,
  }));
}

/** Judgements of not the same: those on the merged actor become the other's; one on both, or one that is there, goes. */
function rejudged(db: ReadableDb, from: Actor, into: Actor): Change[] {
  const judged = (id: string) => [...rowsWhere(db, tables.distinction, 'actor_id', id), ...rowsWhere(db, tables.distinction, 'other_id', id)];
  const known = new Set(judged(into.id).flatMap(({ actorId, otherId }) => [actorId, otherId]));
  return judged(from.id).map((row) => {
    const other = row.actorId === from.id ? row.otherId : row.actorId;
    if (known.has(other)) return removal(tables.distinction, row);
    return alteration(tables.distinction, row, { ...row, actorId: into.id, otherId: other });
  });
}

/**
 * All that it takes to give everything of one actor to another; its name stays as an alias.
 *
 * @throws CaseError `RULE_BROKEN` when both are the same
 */
export function mergeChanges(db: ReadableDb, from: Actor, into: Actor, context: CommandContext): Change[] {
  if (from.id === into.id) throw new CaseError('RULE_BROKEN', `${from.name} can't be merged into itself. Choose another actor.`);
  const known = new Set([into.name, ...rowsWhere(db, tables.alias, 'actor_id', into.id).map(({ name }) => name)]);
  const alias = { id: context.newId('alias'), actorId: into.id, name: from.name, kind: 'name' as const, language: null, revision: 0 };
  const placement = rowsWhere(db, tables.placement, 'thing_id', from.id);
  return [
    ...(known.has(from.name) ? [] : [insertion(tables.alias, alias)]),
    ...rowsWhere(db, tables.alias, 'actor_id', from.id).map((row) =>
      known.has(row.name) ? removal(tables.alias, row) : alteration(tables.alias, row, { ...row, actorId: into.id })),
    ...repointed(db, tables.mention, 'actor_id', 'actorId', from.id, into.id),
    ...repointedClaims(db, from, into),
    ...repointedQuotes(db, from, into),
    ...movedOnce(db, tables.evidence, from, into, ({ quoteId }) => quoteId),
    ...movedOnce(db, tables.tag, from, into, ({ name }) => name),
    ...movedOnce(db, tables.reference, from, into, ({ system, identifier }) => JSON.stringify([system, identifier])),
    ...placement.map((row) => removal(tables.placement, row)),
    ...rejudged(db, from, into),
    removal(tables.actor, from),
  ];
}

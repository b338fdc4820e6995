import type { ReadableDb } from '../db/connection.ts';
import { findRow, rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext } from '../handler.ts';
import { insertion, type Change } from '../journal/change.ts';
import type { Looked } from './plan.ts';

/** The report's mentions of actors at their sure places in the new text, but for those that are marked there. */
export function carryMentions(db: ReadableDb, { newer, mentions }: Looked, context: CommandContext): Change[] {
  const key = ({ actorId, start, end }: { actorId: string; start: number; end: number }) => `${actorId} ${start} ${end}`;
  const there = new Set(rowsWhere(db, tables.mention, 'report_id', newer.id).map(key));
  return mentions.flatMap(({ row: { id }, at }) => {
    // Read again: the actor may have been merged into another one since.
    const row = findRow(db, tables.mention, id);
    if (!row || !at || there.has(key({ ...row, ...at }))) return [];
    there.add(key({ ...row, ...at }));
    return [insertion(tables.mention, { ...row, ...at, id: context.newId('mention'), reportId: newer.id, revision: 0 })];
  });
}

/** The same of its dates. */
export function carryDatings(db: ReadableDb, { newer, datings }: Looked, context: CommandContext): Change[] {
  const there = new Set(rowsWhere(db, tables.dating, 'report_id', newer.id).map(({ start, end }) => `${start} ${end}`));
  return datings.flatMap(({ row: { id }, at }) => {
    const row = findRow(db, tables.dating, id);
    if (!row || !at || there.has(`${at.start} ${at.end}`)) return [];
    there.add(`${at.start} ${at.end}`);
    return [insertion(tables.dating, { ...row, ...at, id: context.newId('dating'), reportId: newer.id, revision: 0 })];
  });
}

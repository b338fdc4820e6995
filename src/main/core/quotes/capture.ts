import { assertNever } from '../../../shared/errors.ts';
import type { AttachTarget } from '../../../shared/contract/reports.ts';
import type { QuoteId, ReportId, RestingId } from '../../../shared/ids.ts';
import { claimRow } from '../claims/handlers.ts';
import { wordsOf } from '../claims/words.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext } from '../handler.ts';
import { insertion, type Change } from '../journal/change.ts';
import { labelOf, shorten } from '../things/rows.ts';
import { attachment } from './attach.ts';

/** A target made real: its identifier, what makes it, and its name for the label. */
interface Target {
  readonly id: RestingId;
  readonly changes: readonly Change[];
  readonly name: string;
}

/** The captured words, for a mention of what is made from them. */
export interface Captured {
  readonly id: QuoteId;
  readonly reportId: ReportId;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

function targetOf(db: ReadableDb, captured: Captured, target: AttachTarget, context: CommandContext): Target {
  const bare = { marking: null, note: null, revision: 0 };
  switch (target.to) {
    case 'thing':
      return { id: target.thingId, changes: [], name: labelOf(db, target.thingId) };
    case 'actor': {
      const { name, type, role, mentionKind } = target;
      const row = { id: context.newId('actor'), name, type, role, affiliation: null, ...bare };
      const { reportId, start, end, exact } = captured;
      const mention = mentionKind && { id: context.newId('mention'), actorId: row.id, reportId, start, end, exact, kind: mentionKind, revision: 0 };
      return { id: row.id, changes: [insertion(tables.actor, row), ...(mention ? [insertion(tables.mention, mention)] : [])], name };
    }
    case 'operation': {
      const { name, kind, status } = target;
      const row = {
        id: context.newId('operation'), name, kind, status, aim: null, statusBasis: null, scale: null, parentId: null,
        ...datedOf(target), ...bare,
      };
      return { id: row.id, changes: [insertion(tables.operation, row)], name };
    }
    case 'event': {
      const row = { id: context.newId('event'), name: target.name, status: null, ...datedOf(target), ...bare };
      return { id: row.id, changes: [insertion(tables.event, row)], name: row.name };
    }
    case 'claim': {
      const row = claimRow(db, target.claim, context);
      return { id: row.id, changes: [insertion(tables.claim, row)], name: wordsOf(db, row) };
    }
    default:
      return assertNever(target);
  }
}

/** What captured words are attached to, and the changes that do it, the quote's own not among them. */
export function targetsOf(
  db: ReadableDb, captured: Captured, targets: readonly AttachTarget[], context: CommandContext,
): { ids: RestingId[]; changes: Change[]; names: string[] } {
  const real = targets.map((target) => targetOf(db, captured, target, context));
  return {
    ids: real.map(({ id }) => id),
    changes: real.flatMap(({ id, changes }) => [...changes, attachment(captured.id, id, null, context)]),
    names: real.map(({ name }) => shorten(name)),
  };
}

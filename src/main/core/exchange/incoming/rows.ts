import type { z } from 'zod';
import { dating, estimative, evidence, mention, quote } from '../../../../shared/model/quote.ts';
import { distinction } from '../../../../shared/model/proposal.ts';
import { report, source } from '../../../../shared/model/report.ts';
import { actor, alias, claim, event, operation, placement, reference, relation, tag, technique } from '../../../../shared/model/thing.ts';
import { tables } from '../../db/tables.ts';
import type { Table } from '../../db/table.ts';

/** How rows of a table come into a case. */
interface CaseRows<S extends z.ZodObject> {
  readonly table: Table<z.infer<S>>;
  readonly schema: S;
  /** Fields that name another row. What a needed one names has to be there; an optional one is emptied otherwise. */
  readonly needs: readonly string[];
  readonly mayName: readonly string[];
  /** Fields that are together different in every row: where they are in the case, the row is there already. */
  readonly same: readonly string[];
  /** Whether the case takes no two rows in which these are the same. */
  readonly isUnique: boolean;
}

function rowsOf<S extends z.ZodObject>(table: Table<z.infer<S>>, schema: S, names: { needs?: string[]; mayName?: string[]; same?: string[]; isUnique?: boolean } = {}): CaseRows<S> {
  return { table, schema, needs: names.needs ?? [], mayName: names.mayName ?? [], same: names.same ?? [], isUnique: names.isUnique ?? false };
}

/** The tables that an import fills, in an order that foreign keys allow. */
export const caseRows = {
  relations: rowsOf(tables.relation, relation, { same: ['name'] }),
  sources: rowsOf(tables.source, source, { same: ['name', 'kind'] }),
  reports: rowsOf(tables.report, report, { needs: ['sourceId'], mayName: ['replacesId'], same: ['originalSha256', 'textSha256', 'title'] }),
  actors: rowsOf(tables.actor, actor),
  aliases: rowsOf(tables.alias, alias, { needs: ['actorId'], same: ['actorId', 'name'] }),
  operations: rowsOf(tables.operation, operation, { mayName: ['parentId'] }),
  techniques: rowsOf(tables.technique, technique, { needs: ['operationId'], same: ['operationId', 'framework', 'code'], isUnique: true }),
  events: rowsOf(tables.event, event),
  quotes: rowsOf(tables.quote, quote, { needs: ['reportId'], mayName: ['partOfId', 'carriedFromId', 'speakerId', 'viaId'] }),
  estimatives: rowsOf(tables.estimative, estimative, { needs: ['quoteId'], same: ['quoteId', 'start', 'end'] }),
  mentions: rowsOf(tables.mention, mention, { needs: ['actorId', 'reportId'], same: ['actorId', 'reportId', 'start', 'end'] }),
  datings: rowsOf(tables.dating, dating, { needs: ['reportId'], same: ['reportId', 'start', 'end'] }),
  claims: rowsOf(tables.claim, claim, { needs: ['subjectId', 'objectId'], mayName: ['attributionId'] }),
  evidence: rowsOf(tables.evidence, evidence, { needs: ['quoteId', 'thingId'], same: ['quoteId', 'thingId'], isUnique: true }),
  tags: rowsOf(tables.tag, tag, { needs: ['thingId'], same: ['thingId', 'name'], isUnique: true }),
  references: rowsOf(tables.reference, reference, { needs: ['thingId'], same: ['thingId', 'system', 'identifier'], isUnique: true }),
  placements: rowsOf(tables.placement, placement, { needs: ['thingId'], same: ['thingId'] }),
  distinctions: rowsOf(tables.distinction, distinction, { needs: ['actorId', 'otherId'], same: ['actorId', 'otherId'], isUnique: true }),
} as const;

export type CaseRowsName = keyof typeof caseRows;

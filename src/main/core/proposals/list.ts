import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ReportId } from '../../../shared/ids.ts';
import type { ProposalKind, ProposalState } from '../../../shared/model/proposal.ts';
import type { Span } from '../../../shared/spans.ts';
import type { ReadableDb, Row, SqlValue } from '../db/connection.ts';
import { findRow } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { QueryHandler } from '../handler.ts';
import { ActorIndex } from './match.ts';
import { refsOf } from './refs.ts';
import { isProposalId, nameOf, readProposal, refLabel } from './rows.ts';

/** Which proposals are meant; all that are left out fit. */
export interface Filter {
  readonly reportId?: ReportId | undefined;
  readonly states: readonly ProposalState[];
  readonly kinds?: readonly ProposalKind[] | undefined;
  readonly leastScore?: number | undefined;
}

/** The condition of a filter and its parameters. The words of a list are bound one by one. */
export function whereOf({ reportId, states, kinds, leastScore }: Filter): { sql: string; parameters: Record<string, SqlValue> } {
  const parameters: Record<string, SqlValue> = {};
  const among = (column: string, words: readonly string[]) => {
    words.forEach((word, index) => { parameters[`${column}${index}`] = word; });
    return `${column} IN (${words.map((_, index) => `:${column}${index}`).join(', ')})`;
  };
  const conditions = [among('state', states), ...(kinds ? [among('kind', kinds)] : [])];
  if (reportId !== undefined) {
    conditions.push('report_id = :reportId');
    parameters['reportId'] = reportId;
  }
  if (leastScore !== undefined) {
    conditions.push('score >= :leastScore');
    parameters['leastScore'] = leastScore;
  }
  return { sql: conditions.join(' AND '), parameters };
}

function viewOf(db: ReadableDb, stored: Row, index: () => ActorIndex): ProposalView {
  const { row, content } = readProposal(tables.proposal.fromRow(stored));
  const labels = Object.fromEntries([...new Set(refsOf(content))].map((ref) => [ref, refLabel(db, ref)]));
  const rests = content.kind === 'operation' || content.kind === 'claim' ? content.quotes.flatMap((ref) => placeOf(db, ref)) : [];
  const matches = content.kind === 'actor' && row.state === 'pending' ? index().matches(content) : [];
  return { ...row, content, name: nameOf(db, content), labels, matches, rests };
}

/** Where a quote lies, whether it is in the case or proposed. */
function placeOf(db: ReadableDb, ref: string): Span[] {
  if (!isProposalId(ref)) return db.all('SELECT start, "end" FROM quote WHERE id = :ref', { ref }).map(({ start, end }) => ({ start: Number(start), end: Number(end) }));
  const row = findRow(db, tables.proposal, ref);
  const content = row && readProposal(row).content;
  return content?.kind === 'quote' ? [{ start: content.start, end: content.end }] : [];
}

export const proposalList: QueryHandler<'proposal.list'> = (db, { offset, limit, ...filter }) => {
  const { sql, parameters } = whereOf(filter);
  const rows = db.all(`SELECT * FROM proposal WHERE ${sql} ORDER BY report_id, at, id LIMIT :limit OFFSET :offset`, { ...parameters, limit, offset });
  let made: ActorIndex | undefined;
  const index = () => (made ??= new ActorIndex(db));
  return {
    total: db.count(`SELECT count(*) FROM proposal WHERE ${sql}`, parameters),
    proposals: rows.map((row) => viewOf(db, row, index)),
  };
};

export const proposalCount: QueryHandler<'proposal.count'> = (db) => db.all(
  `SELECT report_id, kind, sum(state = 'pending') AS pending, sum(state = 'accepted') AS accepted, sum(state IN ('rejected', 'never')) AS rejected
   FROM proposal WHERE state IN ('pending', 'accepted', 'rejected', 'never') GROUP BY report_id, kind ORDER BY report_id, kind`,
).map((row) => ({
  reportId: row['report_id'] as ReportId, kind: row['kind'] as ProposalKind,
  pending: Number(row['pending']), accepted: Number(row['accepted']), rejected: Number(row['rejected']),
}));

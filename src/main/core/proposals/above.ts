import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import { whereOf, type Filter } from './list.ts';
import { refsOf } from './refs.ts';
import { isProposalId, readProposal } from './rows.ts';

/** Which proposals reach a score with all that they speak of, and how many reach it but are held back by that. */
export function reachingAbove(db: ReadableDb, { leastScore, ...filter }: Omit<Filter, 'states'> & { readonly leastScore: number }): { ids: string[]; heldBack: number } {
  const { sql, parameters } = whereOf({ ...filter, states: ['pending'] });
  const chosen = db.all(`SELECT * FROM proposal WHERE ${sql} AND score >= :leastScore ORDER BY report_id, at, id`, { ...parameters, leastScore })
    .map((row) => readProposal(tables.proposal.fromRow(row)));
  const pending = new Map(db.all("SELECT * FROM proposal WHERE state = 'pending'").map((row) => [String(row['id']), readProposal(tables.proposal.fromRow(row))]));
  const known = new Map<string, boolean>();
  const reaches = (id: string): boolean => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const proposal = pending.get(id);
    if (!proposal) return true;
    known.set(id, true);
    const does = proposal.row.score >= leastScore && refsOf(proposal.content).filter(isProposalId).every(reaches);
    known.set(id, does);
    return does;
  };
  const ids = chosen.filter(({ row }) => reaches(row.id)).map(({ row }) => row.id);
  return { ids, heldBack: chosen.length - ids.length };
}

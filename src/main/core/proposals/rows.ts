import { CaseError } from '../../../shared/errors.ts';
import { proposalContent, type Proposal, type ProposalContent } from '../../../shared/model/proposal.ts';
import type { ReadableDb } from '../db/connection.ts';
import { findRow } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import { labelOf, shorten } from '../things/rows.ts';

/** A proposal with its content read. */
export interface ReadProposal {
  readonly row: Proposal;
  readonly content: ProposalContent;
}

/** @throws CaseError `INPUT_INVALID` when the file holds something else than a proposal's content */
export function readProposal(row: Proposal): ReadProposal {
  const parsed = proposalContent.safeParse(JSON.parse(row.content));
  if (!parsed.success) throw new CaseError('INPUT_INVALID', 'A proposal of this case is not of the form that this Casewright reads. Read the report anew.');
  return { row, content: parsed.data };
}

/** @throws CaseError `THING_MISSING` */
export function requireProposal(db: ReadableDb, id: string): ReadProposal {
  const row = findRow(db, tables.proposal, id);
  if (!row) throw new CaseError('THING_MISSING', 'This proposal is not in the case any more. It may have been withdrawn or undone.');
  return readProposal(row);
}

export const isProposalId = (ref: string): boolean => ref.startsWith('proposal--');

/** The name or words of what a proposal's content refers to, whether it is in the case or proposed. */
export function refLabel(db: ReadableDb, ref: string): string {
  if (!isProposalId(ref)) return labelOf(db, ref);
  const row = findRow(db, tables.proposal, ref);
  return row ? nameOf(db, readProposal(row).content) : 'something withdrawn';
}

/** How a proposal is called: its name, its words, or a claim in words. */
export function nameOf(db: ReadableDb, content: ProposalContent): string {
  switch (content.kind) {
    case 'actor': case 'operation': return content.name;
    case 'quote': case 'dating': case 'marking': return shorten(content.exact);
    case 'claim': {
      const label = db.get('SELECT label FROM relation WHERE name = :name', { name: content.relation })?.['label'] ?? content.relation;
      return `${refLabel(db, content.subject)} ${String(label)} ${refLabel(db, content.object)}`;
    }
  }
}

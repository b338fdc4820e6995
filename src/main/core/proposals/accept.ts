import { CaseError } from '../../../shared/errors.ts';
import type { ActorId, NodeId, QuoteId } from '../../../shared/ids.ts';
import type { ProposalContent } from '../../../shared/model/proposal.ts';
import { findRow } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { ReadableDb } from '../db/connection.ts';
import type { CommandContext } from '../handler.ts';
import { alteration, type Change } from '../journal/change.ts';
import { acceptActor } from './accept-actor.ts';
import { acceptClaim, acceptOperation } from './accept-links.ts';
import { acceptDating, acceptMarking, acceptQuote } from './accept-words.ts';
import { isProposalId, nameOf, requireProposal, type ReadProposal } from './rows.ts';

/** How the analyst wants one proposal accepted, where it is not just as it stands. */
export interface Choice {
  readonly content?: ProposalContent | undefined;
  readonly intoId?: ActorId | undefined;
}

/** What accepting one thing needs from the rest of the step. */
export interface Accepting {
  readonly db: ReadableDb;
  readonly context: CommandContext;
  readonly reportId: string;
  /** The actor that a reference stands for, accepted on the way if it must be; null when it was rejected or is gone. */
  readonly actor: (ref: string | null) => ActorId | null;
  readonly quote: (ref: string) => QuoteId | null;
  readonly node: (ref: string) => NodeId | null;
}

/** What a proposal became, and the changes that make it. */
export interface Accepted<I extends string = string> {
  readonly id: I;
  readonly changes: readonly Change[];
}

/** One step in which proposals become case content, each once, after what they speak of. */
export class Acceptance {
  readonly #db: ReadableDb;
  readonly #context: CommandContext;
  readonly #outcomes = new Map<string, string | null>();
  readonly changes: Change[] = [];
  readonly accepted: { readonly id: string; readonly outcomeId: string; readonly name: string }[] = [];

  constructor(db: ReadableDb, context: CommandContext) {
    this.#db = db;
    this.#context = context;
  }

  /**
   * Accepts a proposal; one that is accepted already is left as it is.
   *
   * @throws CaseError `THING_MISSING`; `RULE_BROKEN` when it was rejected, or what it can't be without was
   */
  accept(id: string, choice: Choice = {}): void {
    if (this.#outcomes.has(id)) return;
    const proposal = requireProposal(this.#db, id);
    const { state, outcomeId } = proposal.row;
    if (state === 'accepted' && outcomeId !== null) return;
    if (state !== 'pending') throw new CaseError('RULE_BROKEN', `"${nameOf(this.#db, proposal.content)}" was rejected. Put it back among the open proposals first.`);
    this.#make(proposal, choice);
  }

  #make({ row, content: proposed }: ReadProposal, { content: edited = proposed, intoId }: Choice): string {
    const content = withProposedName(proposed, edited);
    if (content.kind !== row.kind) throw new CaseError('INPUT_INVALID', `This proposes one ${row.kind}; it can't be accepted as one ${content.kind}.`);
    // Set first: a proposal that speaks of itself in a circle must not run for ever.
    this.#outcomes.set(row.id, null);
    const { id, changes } = this.#outcomeOf(content, row.reportId, intoId);
    this.#outcomes.set(row.id, id);
    const after = { ...row, content: JSON.stringify(content), state: 'accepted' as const, outcomeId: id };
    this.changes.push(...changes, alteration(tables.proposal, row, after));
    this.accepted.push({ id: row.id, outcomeId: id, name: nameOf(this.#db, content) });
    return id;
  }

  #outcomeOf(content: ProposalContent, reportId: string, intoId: ActorId | undefined): Accepted {
    const accepting: Accepting = {
      db: this.#db, context: this.#context, reportId,
      actor: (ref) => (ref === null ? null : this.#standing(ref) as ActorId | null),
      quote: (ref) => this.#standing(ref) as QuoteId | null,
      node: (ref) => this.#standing(ref) as NodeId | null,
    };
    switch (content.kind) {
      case 'actor': return acceptActor(accepting, content, intoId ?? content.knownId);
      case 'quote': return acceptQuote(accepting, content);
      case 'operation': return acceptOperation(accepting, content);
      case 'claim': return acceptClaim(accepting, content);
      case 'dating': return acceptDating(accepting, content);
      case 'marking': return acceptMarking(accepting, content);
    }
  }

  /** What of the case a reference stands for; a pending proposal is accepted on the way. */
  #standing(ref: string): string | null {
    if (!isProposalId(ref)) return this.#isThere(ref) ? ref : null;
    const known = this.#outcomes.get(ref);
    if (known !== undefined) return known;
    const row = findRow(this.#db, tables.proposal, ref);
    if (!row) return null;
    if (row.state === 'pending') return this.#make(requireProposal(this.#db, ref), {});
    const outcome = row.outcomeId !== null && this.#isThere(row.outcomeId) ? row.outcomeId : null;
    this.#outcomes.set(ref, outcome);
    return outcome;
  }

  #isThere(id: string): boolean {
    return this.#db.get('SELECT 1 AS found FROM thing WHERE id = :id', { id }) !== undefined;
  }
}

/** An edited actor keeps the name that the report gives it as an alias: under it, it is found again. */
function withProposedName(proposed: ProposalContent, edited: ProposalContent): ProposalContent {
  if (proposed.kind !== 'actor' || edited.kind !== 'actor' || proposed.name === edited.name) return edited;
  return { ...edited, aliases: [...edited.aliases.filter(({ name }) => name !== edited.name), { name: proposed.name, kind: 'name', language: null }] };
}

import { CaseError } from '../../../shared/errors.ts';
import { mostAcceptedAtOnce } from '../../../shared/limits.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext, HandlersOf } from '../handler.ts';
import { alteration, type Plan } from '../journal/change.ts';
import { requireRow, shorten } from '../things/rows.ts';
import { Acceptance, type Choice } from './accept.ts';
import { reachingAbove } from './above.ts';
import { proposalCount, proposalList } from './list.ts';
import { importProposals, readReport } from './read.ts';
import { nameOf, requireProposal } from './rows.ts';

type Verbs =
  | 'proposal.read' | 'proposal.import' | 'proposal.list' | 'proposal.count' | 'proposal.readings' | 'proposal.accept' | 'proposal.acceptAbove'
  | 'proposal.reject' | 'proposal.reopen' | 'proposal.distinguish';

function accepting(db: ReadableDb, ids: readonly string[], context: CommandContext, choice?: Choice): Acceptance {
  const acceptance = new Acceptance(db, context);
  for (const id of ids) acceptance.accept(id, choice);
  return acceptance;
}

function acceptedPlan({ accepted, changes }: Acceptance): Omit<Plan<never>, 'result'> {
  const [last] = accepted.slice(-1);
  const label = accepted.length === 1 && last ? `accept ${shorten(last.name)}` : `accept ${accepted.length} proposals`;
  return { label, changes };
}

/** Gives proposals another state. Those that are in it already are left alone. */
function restated(db: ReadableDb, ids: readonly string[], verb: string, allowed: readonly string[], state: 'pending' | 'rejected' | 'never') {
  const found = [...new Set(ids)].map((id) => requireProposal(db, id)).filter(({ row }) => row.state !== state);
  const wrong = found.find(({ row }) => !allowed.includes(row.state));
  if (wrong) throw new CaseError('RULE_BROKEN', `"${nameOf(db, wrong.content)}" is ${wrong.row.state}. ${wrong.row.state === 'accepted' ? 'Undo that, or remove what it became.' : 'Nothing needs to be done.'}`);
  const [first] = found;
  const label = found.length === 1 && first ? `${verb} ${shorten(nameOf(db, first.content))}` : `${verb} ${found.length} proposals`;
  return { label, changes: found.map(({ row }) => alteration(tables.proposal, row, { ...row, state })), result: {} };
}

export const proposalHandlers: HandlersOf<Verbs> = {
  'proposal.read': readReport,
  'proposal.import': importProposals,
  'proposal.list': proposalList,
  'proposal.count': proposalCount,
  'proposal.readings': (db) => db.all('SELECT * FROM reading ORDER BY at, id').map(tables.reading.fromRow),

  'proposal.accept': (db, { ids, content, intoId }, context) => {
    const acceptance = accepting(db, ids, context, { content, intoId });
    return { ...acceptedPlan(acceptance), result: { accepted: outcomes(acceptance) } };
  },

  'proposal.acceptAbove': (db, filter, context) => {
    const { ids, heldBack } = reachingAbove(db, filter);
    const acceptance = accepting(db, ids.slice(0, mostAcceptedAtOnce), context);
    const accepted = outcomes(acceptance);
    const done = new Set<string>(accepted.map(({ id }) => id));
    return { ...acceptedPlan(acceptance), result: { accepted, heldBack, left: ids.filter((id) => !done.has(id)).length } };
  },

  'proposal.reject': (db, { ids, never }) => restated(db, ids, never ? 'never propose' : 'reject', ['pending', 'rejected', 'never'], never ? 'never' : 'rejected'),
  'proposal.reopen': (db, { ids }) => restated(db, ids, 'reopen', ['rejected', 'never'], 'pending'),

  'proposal.distinguish': (db, { id, actorId, revision }) => {
    const { row, content } = requireProposal(db, id);
    if (content.kind !== 'actor') throw new CaseError('INPUT_INVALID', 'Only a proposed actor can be told apart from an actor.');
    if (row.revision !== revision) throw new CaseError('STALE_REVISION', 'This proposal was changed elsewhere since you opened it. Look at it again, then decide.');
    const { name } = requireRow(db, tables.actor, actorId);
    const notSameIds = [...new Set([...content.notSameIds, actorId])];
    const after = content.knownId === actorId ? { ...unlike(content, name), notSameIds, knownId: null } : { ...content, notSameIds };
    return {
      label: `tell ${shorten(content.name)} apart from ${shorten(name)}`,
      changes: [alteration(tables.proposal, row, { ...row, content: JSON.stringify(after) })], result: {},
    };
  },
};

/** A proposed actor under a name of its own, where it had that of the actor it was taken for. */
function unlike(content: ContentOf<'actor'>, takenName: string): ContentOf<'actor'> {
  const [own] = content.name === takenName ? content.aliases.filter(({ name }) => name !== takenName) : [];
  return own === undefined ? content : { ...content, name: own.name, aliases: content.aliases.filter((alias) => alias !== own) };
}

const outcomes = ({ accepted }: Acceptance) => accepted.map(({ id, outcomeId }) => ({ id: id as never, outcomeId }));

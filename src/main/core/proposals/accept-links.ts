import { CaseError } from '../../../shared/errors.ts';
import type { ClaimId, NodeId, OperationId, QuoteId, RestingId } from '../../../shared/ids.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import { datedOf } from '../dates/dates.ts';
import { tables } from '../db/tables.ts';
import { insertion, type Change } from '../journal/change.ts';
import { attachment } from '../quotes/attach.ts';
import type { Accepted, Accepting } from './accept.ts';

const notNull = <T>(value: T | null): value is T => value !== null;
const dated = (date: ContentOf<'operation'>['date']) => ({
  date: date?.edtf ?? null, dateInferred: date?.inferred ?? false, dateBasis: date?.basis ?? null,
});

/** The quotes that stand, each once. @throws CaseError `RULE_BROKEN` when none does: nothing is accepted without its words */
function quotesOf({ quote }: Accepting, refs: readonly string[], name: string): QuoteId[] {
  const quotes = [...new Set(refs.map(quote).filter(notNull))];
  if (quotes.length === 0) throw new CaseError('RULE_BROKEN', `${name} rests on quotes that were rejected. Put one of them back first, or reject this too.`);
  return quotes;
}

const attached = ({ context }: Accepting, quotes: readonly QuoteId[], id: RestingId): Change[] => quotes.map((quoteId) => attachment(quoteId, id, null, context));

interface Link {
  readonly subjectId: NodeId;
  readonly relation: string;
  readonly objectId: NodeId;
}

/**
 * A claim that rests on quotes, with nothing said that the words did not say. Its ends may be made in the same step.
 *
 * @throws CaseError `RULE_BROKEN` for a relation that the case does not have
 */
function linkOf(accepting: Accepting, link: Link, content: Pick<ContentOf<'claim'>, 'voice' | 'polarity' | 'status' | 'date'>, quotes: readonly QuoteId[]): Accepted<ClaimId> {
  const { db, context } = accepting;
  if (!db.get('SELECT 1 AS found FROM relation WHERE name = :name', { name: link.relation })) {
    throw new CaseError('RULE_BROKEN', `The case has no relation "${link.relation}", which the extractor proposes. Add it first, or choose another.`);
  }
  const { voice, polarity, status, date } = content;
  const id = context.newId('claim');
  const row = {
    ...link, id, property: null, value: null, voice, attributionId: null, attributionText: null, polarity, status, likelihood: null, confidence: null,
    estimativeWords: null, credibility: null, marking: null, note: null, ...datedOf(dated(date)), revision: 0,
  };
  return { id, changes: [insertion(tables.claim, row), ...attached(accepting, quotes, id)] };
}

/** Makes an operation with its quotes and techniques, and a claim for each actor that has a part in it. */
export function acceptOperation(accepting: Accepting, content: ContentOf<'operation'>): Accepted<OperationId> {
  const { context, actor } = accepting;
  const id = context.newId('operation');
  const { name, operationKind: kind, aim, status, statusBasis, techniques, parts } = content;
  const quotes = quotesOf(accepting, content.quotes, name);
  const row = {
    id, name, kind, aim, status, statusBasis, scale: null, parentId: null, marking: null, note: null, revision: 0, ...datedOf(dated(content.date)),
  };
  const codes = new Set<string>();
  const once = techniques.filter(({ framework, code }) => !codes.has(`${framework} ${code}`) && codes.add(`${framework} ${code}`));
  const own = insertion(tables.operation, row);
  const claims = parts.flatMap(({ actor: ref, relation, polarity }) => {
    const subjectId = actor(ref);
    if (subjectId === null) return [];
    return linkOf(accepting, { subjectId, relation, objectId: id }, { voice: 'source', polarity, status: null, date: null }, quotes).changes;
  });
  return {
    id,
    changes: [
      own, ...attached(accepting, quotes, id),
      ...once.map(({ framework, code, name: title }) => insertion(tables.technique, { id: context.newId('technique'), operationId: id, framework, code, name: title, revision: 0 })),
      ...claims,
    ],
  };
}

/** @throws CaseError `RULE_BROKEN` when one of its ends was rejected */
export function acceptClaim(accepting: Accepting, content: ContentOf<'claim'>): Accepted<ClaimId> {
  const [subjectId, objectId] = [accepting.node(content.subject), accepting.node(content.object)];
  if (subjectId === null || objectId === null) {
    throw new CaseError('RULE_BROKEN', 'This claim speaks of something that was rejected or removed. Put that back first, or reject the claim too.');
  }
  const quotes = quotesOf(accepting, content.quotes, 'This claim');
  return linkOf(accepting, { subjectId, relation: content.relation, objectId }, content, quotes);
}

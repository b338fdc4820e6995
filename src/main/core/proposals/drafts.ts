import { proposalContent, type ProposalContent } from '../../../shared/model/proposal.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import type { Span } from '../../../shared/spans.ts';
import { createSlicer } from './slicer.ts';

/** Gives what an entry of the extraction stands for by now, or null where it is not wanted. */
type Resolve = (key: string) => string | null;

/** An entry of an extraction on its way to become a proposal. */
export interface Draft {
  readonly key: string;
  readonly at: number;
  readonly score: number;
  /** The content, once what it speaks of is known; null where it makes no sense without what is missing. */
  readonly resolve: (standing: Resolve) => ProposalContent | null;
}

const earliest = (spans: readonly Span[]) => spans.reduce((least, { start }) => Math.min(least, start), Infinity);
const isThere = <T>(value: T | null): value is T => value !== null;
/** Parses, because references become branded identifiers only there. */
const parsed = (content: unknown): ProposalContent | null => proposalContent.safeParse(content).data ?? null;

/** The entries of an extraction in the order in which they speak of each other: actors, quotes, operations, claims, the rest. */
export function contentsOf(extraction: Extraction, text: string): Draft[] {
  const slice = createSlicer(text);
  const quoteStart = new Map(extraction.quotes.map(({ key, start }) => [key, start]));
  const startOf = (keys: readonly string[]) => Math.min(...keys.map((key) => quoteStart.get(key) ?? 0));
  return [
    ...extraction.actors.map(({ key, score, ...actor }): Draft => ({
      key, score, at: earliest(actor.mentions), resolve: () => parsed({ kind: 'actor', ...actor, notSameIds: [] }),
    })),
    ...extraction.quotes.map(({ key, score, kind, speakerKey, viaKey, ...quote }): Draft => ({
      key, score, at: quote.start,
      resolve: (standing) => parsed({
        ...quote, kind: 'quote', quoteKind: kind, exact: slice(quote),
        speaker: speakerKey === null ? null : standing(speakerKey), via: viaKey === null ? null : standing(viaKey),
      }),
    })),
    ...extraction.operations.map(({ key, score, kind, quoteKeys, parts, ...operation }): Draft => ({
      key, score, at: startOf(quoteKeys),
      resolve: (standing) => parsed({
        ...operation, kind: 'operation', operationKind: kind, quotes: [...new Set(quoteKeys.map(standing).filter(isThere))],
        parts: parts.map(({ actorKey, relation, polarity }) => ({ actor: standing(actorKey), relation, polarity })).filter(({ actor }) => actor !== null),
      }),
    })),
    ...extraction.claims.map(({ key, score, subjectKey, objectKey, quoteKeys, ...claim }): Draft => ({
      key, score, at: startOf(quoteKeys),
      resolve: (standing) => parsed({
        ...claim, kind: 'claim', subject: standing(subjectKey), object: standing(objectKey), quotes: [...new Set(quoteKeys.map(standing).filter(isThere))],
      }),
    })),
    ...extraction.dates.map(({ key, score, start, end, because, ...date }): Draft => ({
      key, score, at: start, resolve: () => parsed({ kind: 'dating', start, end, exact: slice({ start, end }), date, because }),
    })),
    ...extraction.markings.map(({ key, score, ...marking }): Draft => ({
      key, score, at: marking.start, resolve: () => parsed({ kind: 'marking', exact: slice(marking), ...marking }),
    })),
  ];
}

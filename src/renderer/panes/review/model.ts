import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ProposalContent, ProposalKind } from '../../../shared/model/proposal.ts';
import type { Span } from '../../../shared/spans.ts';
import type { ActorType, Polarity, QuoteKind, Status } from '../../../shared/vocabulary.ts';

export const kindsInOrder = ['actor', 'quote', 'operation', 'claim', 'dating', 'marking'] as const satisfies readonly ProposalKind[];

/** What the list shows. */
export interface ReviewFilter {
  readonly reportId: string | null;
  readonly kind: ProposalKind | null;
  readonly leastScore: number;
  readonly shows: 'pending' | 'rejected';
}

const dedupe = (spans: readonly Span[]): Span[] => {
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => {
    const key = `${String(start)} ${String(end)}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** The words to show in the report for a proposal, the most telling first. */
export function spansOf({ content, rests }: Pick<ProposalView, 'content' | 'rests'>): readonly Span[] {
  const reasons = content.because.flatMap(({ words }) => words);
  switch (content.kind) {
    case 'actor': return dedupe([...content.mentions.filter(({ kind }) => kind === 'name').slice(0, 1), ...content.mentions]);
    case 'quote': case 'dating': case 'marking': return [{ start: content.start, end: content.end }];
    case 'operation': return dedupe([...rests, ...reasons, ...content.techniques.map(({ words }) => words)]);
    case 'claim': return dedupe([...rests, ...reasons]);
  }
}

/** The sign of a proposal: an actor's type, or its kind. */
export function iconOf(content: ProposalContent): string {
  if (content.kind === 'actor') return content.type;
  if (content.kind === 'dating') return 'event';
  return content.kind === 'marking' ? 'report' : content.kind;
}

/** The one word that tells most of a proposal of its kind; empty where there is none. */
export function asideOf(content: ProposalContent, words: AsideWords): string {
  switch (content.kind) {
    case 'actor': return words.actorTypes[content.type];
    case 'quote': return content.polarity === 'asserts' ? words.quoteKinds[content.quoteKind] : words.polarities[content.polarity];
    case 'operation': return words.statuses[content.status];
    case 'claim': return content.polarity === 'asserts' ? '' : words.polarities[content.polarity];
    case 'dating': return content.date.edtf ?? words.unresolved;
    case 'marking': return content.marking ?? words.asNote;
  }
}

interface AsideWords {
  readonly asNote: string;
  readonly actorTypes: Readonly<Record<ActorType, string>>;
  readonly quoteKinds: Readonly<Record<QuoteKind, string>>;
  readonly polarities: Readonly<Record<Polarity, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly unresolved: string;
}

/** Proposals that a proposal speaks of: they are accepted with it. */
export function companionsOf(content: ProposalContent): readonly string[] {
  const proposed = (refs: readonly (string | null)[]): string[] => [...new Set(refs.filter((ref): ref is string => ref?.startsWith('proposal--') === true))];
  switch (content.kind) {
    case 'quote': return proposed([content.speaker, content.via]);
    case 'operation': return proposed([...content.parts.map(({ actor }) => actor), ...content.quotes]);
    case 'claim': return proposed([content.subject, content.object, ...content.quotes]);
    case 'actor': case 'dating': case 'marking': return [];
  }
}

/** Actors of the case that a proposed one is taken for or may be: what it would be added to comes first. */
export function candidatesOf({ content, matches, labels }: Pick<ProposalView, 'content' | 'matches' | 'labels'>): readonly Candidate[] {
  const known = content.kind === 'actor' ? content.knownId : null;
  return [
    ...(known === null ? [] : [{ actorId: known, name: labels[known] ?? known, reasons: [], isTaken: true }]),
    ...matches.map(({ actorId, name, reasons }) => ({ actorId, name, reasons, isTaken: false })),
  ];
}

/** An actor of the case that a proposed one may be. */
export interface Candidate {
  readonly actorId: string;
  readonly name: string;
  readonly reasons: readonly string[];
  /** Whether accepting adds to it unless something else is said. */
  readonly isTaken: boolean;
}

/** The row nearest to a wanted one; -1 in an empty list. */
export function rowWithin(wanted: number, count: number): number {
  return count === 0 ? -1 : Math.min(Math.max(0, wanted), count - 1);
}

/**
 * The list as it will be when what was decided has gone: rows are counted without the hidden ones.
 *
 * @param hidden rows that are there still but decided already, in any order
 */
export function withoutRows(hidden: readonly number[]) {
  const sorted = [...new Set(hidden)].filter((row) => row >= 0).toSorted((left, right) => left - right);
  return {
    count: (all: number): number => all - sorted.length,
    /** Where a row of the shorter list stands in the whole one. */
    toWhole: (row: number): number => sorted.reduce((at, gone) => (gone <= at ? at + 1 : at), row),
    /** Where a row of the whole list stands in the shorter one; -1 when it is hidden or not there. */
    toShorter: (row: number): number => (row < 0 || sorted.includes(row) ? -1 : row - sorted.filter((gone) => gone < row).length),
  };
}

/** A count of proposals by what became of them. */
export interface Tally {
  readonly pending: number;
  readonly accepted: number;
  readonly rejected: number;
}

interface Counted extends Tally {
  readonly reportId: string;
  readonly kind: ProposalKind;
}

/** Adds up counts, of one report or of all. */
export function tallyOf(counted: readonly Counted[], reportId: string | null, kind: ProposalKind | null = null): Tally {
  return counted.filter((entry) => (reportId === null || entry.reportId === reportId) && (kind === null || entry.kind === kind)).reduce(
    (sum, { pending, accepted, rejected }) => ({ pending: sum.pending + pending, accepted: sum.accepted + accepted, rejected: sum.rejected + rejected }),
    { pending: 0, accepted: 0, rejected: 0 },
  );
}

/** What can be asked for as the least score. */
export const leastScores = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95] as const;

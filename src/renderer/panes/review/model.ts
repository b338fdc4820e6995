import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ProposalContent, ProposalKind } from '../../../shared/model/proposal.ts';
import type { Span } from '../../../shared/spans.ts';

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
export function spansOf(content: ProposalContent): readonly Span[] {
  const reasons = content.because.flatMap(({ words }) => words);
  switch (content.kind) {
    case 'actor': return dedupe([...content.mentions.filter(({ kind }) => kind === 'name').slice(0, 1), ...content.mentions]);
    case 'quote': case 'dating': case 'marking': return [{ start: content.start, end: content.end }];
    case 'operation': return dedupe([...reasons, ...content.techniques.map(({ words }) => words)]);
    case 'claim': return dedupe(reasons);
  }
}

/** The sign of a proposal: an actor's type, or its kind. */
export function iconOf(content: ProposalContent): string {
  if (content.kind === 'actor') return content.type;
  if (content.kind === 'dating') return 'event';
  return content.kind === 'marking' ? 'report' : content.kind;
}

/** How many things of the list would come along when this one is accepted. */
export function broughtBy(content: ProposalContent): { actors: number; quotes: number; operations: number } {
  const isProposed = (ref: string | null): ref is string => ref?.startsWith('proposal--') === true;
  const count = (refs: readonly (string | null)[]): number => new Set(refs.filter(isProposed)).size;
  switch (content.kind) {
    case 'quote': return { actors: count([content.speaker, content.via]), quotes: 0, operations: 0 };
    case 'operation': return { actors: count(content.parts.map(({ actor }) => actor)), quotes: count(content.quotes), operations: 0 };
    case 'claim': return { actors: count([content.subject, content.object]), quotes: count(content.quotes), operations: 0 };
    case 'actor': case 'dating': case 'marking': return { actors: 0, quotes: 0, operations: 0 };
  }
}

/** The row nearest to a wanted one; -1 in an empty list. */
export function rowWithin(wanted: number, count: number): number {
  return count === 0 ? -1 : Math.min(Math.max(0, wanted), count - 1);
}

/** One short line under the name: what it is, and by which rule. */
export function factsOf({ content, rule }: Pick<ProposalView, 'content' | 'rule'>, words: { readonly one: Readonly<Record<ProposalKind, string>> }): string {
  const what = (): string => {
    switch (content.kind) {
      case 'actor': return [content.type, content.role].filter((part) => part !== null).join(' · ');
      case 'quote': return `${content.quoteKind} quote${content.polarity === 'asserts' ? '' : ` · ${content.polarity}`}`;
      case 'operation': return `${content.operationKind} · ${content.status.replace('_', ' ')}`;
      case 'claim': return `claim${content.polarity === 'asserts' ? '' : ` · ${content.polarity}`}`;
      case 'dating': return content.date.edtf ?? words.one.dating;
      case 'marking': return content.marking;
    }
  };
  return `${what()} · ${rule}`;
}

import type { ProposalContent } from '../../../shared/model/proposal.ts';
import { fold } from '../db/fold.ts';

/** A text as it is compared: folded, without signs and with single spaces. */
export const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const longestWords = 300;

/**
 * The same for proposals that say the same, in whatever report: so that what was decided is not proposed again.
 *
 * @param nameOf name of an actor, or words of a quote, that the content speaks of
 */
export function fingerprintOf(content: ProposalContent, nameOf: (ref: string) => string): string {
  const parts = (): readonly string[] => {
    switch (content.kind) {
      case 'actor': return [content.name];
      case 'quote': return [content.exact];
      case 'operation': return [content.operationKind, ...content.parts.map(({ actor, relation }) => `${relation} ${nameOf(actor)}`).toSorted(), ...content.quotes.slice(0, 1).map(nameOf)];
      case 'claim': return [nameOf(content.subject), content.relation, nameOf(content.object)];
      case 'dating': return [content.exact, content.date.edtf ?? ''];
      case 'marking': return [content.marking ?? content.exact];
    }
  };
  return `${content.kind}: ${parts().map((part) => plain(part).slice(0, longestWords) || part.slice(0, longestWords)).join(' | ')}`;
}

/**
 * The same for what links the same things by the same words, whatever they are called by now; undefined for what links
 * nothing.
 *
 * @param standing what a reference stands for: of a proposal that was accepted, what it became
 */
export function linkOf(content: ProposalContent, standing: (ref: string) => string): string | undefined {
  if (content.kind === 'claim') return `${standing(content.subject)} ${content.relation} ${standing(content.object)}`;
  if (content.kind !== 'operation') return undefined;
  const parts = content.parts.map(({ actor, relation }) => `${relation} ${standing(actor)}`).toSorted();
  return [content.operationKind, ...parts, ...content.quotes.slice(0, 1).map(standing)].join(' ');
}

/** Kinds of which the same words at another place are another proposal. */
const isOfPlace = (kind: ProposalContent['kind']) => kind === 'quote' || kind === 'dating' || kind === 'marking';

/** What tells the proposals of one report from each other. */
export function identityOf({ kind, fingerprint, at }: { readonly kind: ProposalContent['kind']; readonly fingerprint: string; readonly at: number }): string {
  return isOfPlace(kind) ? `${at} ${fingerprint}` : fingerprint;
}

import type { ProposalContent } from '../../../shared/model/proposal.ts';

/** Everything that a content speaks of: actors, quotes and operations, by identifier. */
export function refsOf(content: ProposalContent): readonly string[] {
  switch (content.kind) {
    case 'quote': return [content.speaker, content.via].filter((ref) => ref !== null);
    case 'operation': return [...content.parts.map(({ actor }) => actor), ...content.quotes];
    case 'claim': return [content.subject, content.object, ...content.quotes];
    case 'actor': return content.knownId === null ? [] : [content.knownId];
    case 'dating': case 'marking': return [];
  }
}

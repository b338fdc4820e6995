import { useMemo } from 'react';
import type { Network } from '../../../shared/contract/panes.ts';
import { useVerb } from '../../state/queries.ts';

/** What of a selection concerns the network. */
export interface Highlight {
  /** Nodes and claims; a quote stands for what it supports, a property for its subject. */
  readonly ids: readonly string[];
  /** The first selected thing that could be a node but is not loaded. */
  readonly missing: { readonly id: string; readonly name: string } | null;
}

/** Works out what to highlight. Asks for what a selected quote supports and what an undrawn claim is about. */
export function useHighlight(selectedIds: readonly string[], network: Network | undefined): Highlight {
  const quoteId = selectedIds.find((id) => id.startsWith('quote--')) ?? null;
  const quote = useVerb('quote.read', { id: quoteId ?? '' }, { enabled: quoteId !== null });
  const loaded = useMemo(() => new Set<string>([...(network?.nodes ?? []), ...(network?.edges ?? [])].map(({ id }) => id)), [network]);
  const undrawnClaimId = selectedIds.find((id) => id.startsWith('claim--') && !loaded.has(id)) ?? null;
  const claim = useVerb('claim.read', { id: undrawnClaimId ?? '' }, { enabled: undrawnClaimId !== null && network !== undefined });
  const undrawnNodeId = selectedIds.find((id) => /^(actor|operation|event)--/.test(id) && !loaded.has(id)) ?? null;
  const summaries = useVerb('thing.summaries', { ids: undrawnNodeId === null ? [] : [undrawnNodeId] }, { enabled: undrawnNodeId !== null });

  // Answers for an earlier selection may still be there; they count for nothing.
  const supports = quote.data !== undefined && quote.data.id === quoteId ? quote.data.supports : null;
  const subject = claim.data !== undefined && claim.data.id === undrawnClaimId ? claim.data : null;
  const summary = summaries.data?.find((each) => each.id === undrawnNodeId) ?? null;
  return useMemo(() => ({
    ids: [
      ...selectedIds.filter((id) => loaded.has(id)),
      ...(supports ?? []).map((support) => support.thingId),
      ...(subject === null ? [] : [subject.subjectId, ...(subject.objectId === null ? [] : [subject.objectId])]),
    ],
    missing: summary === null ? null : { id: summary.id, name: summary.name },
  }), [selectedIds, loaded, supports, subject, summary]);
}

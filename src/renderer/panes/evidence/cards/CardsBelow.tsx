import { useEffect, useRef } from 'react';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { QuoteCard, type CardActions } from './QuoteCard.tsx';

/**
 * The same cards where there is no room beside the text. Always as high: were it as high as its cards, they would decide how
 * much text is in sight, and with that which cards there are.
 */
export function CardsBelow({ quotes, selectedIds, currentId, ...card }: {
  readonly quotes: readonly QuoteWithSupport[]; readonly selectedIds: ReadonlySet<string>; readonly currentId: string | null;
  readonly names: ReadonlyMap<string, string>; readonly isReadOnly: boolean; readonly actions: CardActions;
}) {
  const list = useRef<HTMLOListElement>(null);
  // The card of a quote further on is only there once the text has come to it.
  const place = quotes.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    // In newer browsers it answers with a promise, which is no clean-up.
    list.current?.querySelector('.is-current')?.scrollIntoView({ block: 'nearest' });
  }, [currentId, place]);
  return (
    <ol ref={list} className="evidence-below" aria-label={evidenceStrings.cards.label}>
      {quotes.map((quote) => (
        <li key={quote.id} className={quote.id === currentId ? 'is-current' : undefined}>
          <QuoteCard quote={quote} isSelected={selectedIds.has(quote.id)} isFull={false} {...card} />
        </li>
      ))}
      {quotes.length === 0 && <li className="evidence-below-none">{evidenceStrings.cards.noneInSight}</li>}
    </ol>
  );
}

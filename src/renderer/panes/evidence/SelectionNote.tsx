import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { NextIcon, PreviousIcon } from '../../ui/icons.tsx';
import { evidenceStrings } from '../../strings/evidence.ts';

const { note: words } = evidenceStrings;

export interface SelectionNoteProps {
  /** Quotes of what is selected. */
  readonly quotes: readonly QuoteWithSupport[];
  readonly current: QuoteWithSupport | null;
  readonly onGo: (quote: QuoteWithSupport) => void;
}

/** Which of the selection's quotes the reader is at, and the way to the others. */
export function SelectionNote({ quotes, current, onGo }: SelectionNoteProps) {
  if (!current) return <p className="evidence-note" role="status">{words.none}</p>;
  const at = quotes.findIndex(({ id }) => id === current.id);
  const step = (direction: 1 | -1) => {
    const quote = quotes[(at + direction + quotes.length) % quotes.length];
    if (quote) onGo(quote);
  };
  return (
    <div className="evidence-note" role="group" aria-label={words.label}>
      <span role="status">{words.place(current.number, at + 1, quotes.length)}</span>
      {quotes.length > 1 && (
        <>
          <IconButton label={words.previous} onClick={() => step(-1)}><PreviousIcon aria-hidden /></IconButton>
          <IconButton label={words.next} onClick={() => step(1)}><NextIcon aria-hidden /></IconButton>
        </>
      )}
    </div>
  );
}

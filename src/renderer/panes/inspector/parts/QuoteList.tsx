import { useState } from 'react';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { DetachIcon } from '../../../ui/icons.tsx';
import { useInspectorActions } from '../actions.ts';
import { Section } from './Section.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const shownAtFirst = 5;

export interface QuoteListProps {
  readonly quotes: readonly QuoteWithSupport[];
  readonly total: number;
  /** What rests on them; each can be detached from it. */
  readonly thingId: string;
  /** Names of reports and speakers by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The words that a thing rests on, one click away. */
export function QuoteList({ quotes, total, thingId, names }: QuoteListProps) {
  const { select, run, attempt, isReadOnly } = useInspectorActions();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? quotes : quotes.slice(0, shownAtFirst);
  return (
    <Section title={inspectorStrings.quotesTitle} count={total}>
      {quotes.length === 0 && <p className="inspector-nothing">{inspectorStrings.noQuotes}</p>}
      <ul className="inspector-lines">
        {shown.map((quote) => {
          const evidenceId = quote.supports.find((support) => support.thingId === thingId)?.evidenceId;
          return (
            <li key={quote.id} className="inspector-quote-item">
              <button type="button" className="inspector-quote" onClick={() => select([quote.id])}>
                <DocumentText className="inspector-quote-words" text={quote.exact} />
                <span className="inspector-quote-note">{quoteNote(quote, names)}</span>
              </button>
              {!isReadOnly && evidenceId !== undefined && (
                <IconButton label={inspectorStrings.detach(inspectorStrings.quoteNumber(quote.number))} onClick={() => attempt(() => run('quote.detach', { id: evidenceId }))}>
                  <DetachIcon aria-hidden />
                </IconButton>
              )}
            </li>
          );
        })}
      </ul>
      {!isWhole && quotes.length > shownAtFirst && (
        <Button tone="quiet" onClick={() => setWhole(true)}>{inspectorStrings.showAll(quotes.length)}</Button>
      )}
      {isWhole && total > quotes.length && <p className="inspector-nothing">{inspectorStrings.firstOf(quotes.length, total)}</p>}
    </Section>
  );
}

function quoteNote(quote: QuoteWithSupport, names: ReadonlyMap<string, string>): string {
  const speaker = quote.speakerId === null ? quote.speakerText : names.get(quote.speakerId) ?? quote.speakerText;
  return [
    inspectorStrings.quoteNumber(quote.number), names.get(quote.reportId) ?? null, inspectorStrings.page(quote.page), speaker,
    quote.polarity === 'asserts' ? null : inspectorStrings.polarities[quote.polarity],
  ].filter((part) => part !== null).join(' · ');
}

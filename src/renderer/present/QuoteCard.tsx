import type { ShownQuote, ShownReport, ShownSource } from '../../shared/briefing-view.ts';
import type { NetworkEdge } from '../../shared/contract/panes.ts';
import { higher, type Marking as MarkingName } from '../../shared/vocabulary.ts';
import { useVerb } from '../state/queries.ts';
import { presentStrings as words } from '../strings/present.ts';
import { DocumentText } from '../ui/DocumentText.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { Marking } from '../ui/Marking.tsx';

/** Most quotes that a card shows: more could not be read from afar. */
const atMost = 3;

export interface QuoteCardProps {
  /** The claim as a sentence; null where a quote is shown for itself. */
  readonly claim: string | null;
  /** A claim, or a quote. */
  readonly thingId: NetworkEdge['id'] | ShownQuote['id'];
  /** Stands for a report that bears no marking. */
  readonly caseMarking: MarkingName | null;
  readonly onClose: () => void;
}

/** The words that a claim rests on, large enough to be read together. */
export function QuoteCard({ claim, thingId, caseMarking, onClose }: QuoteCardProps) {
  const { data, isPlaceholderData } = useVerb('quote.list', { thingId, offset: 0, limit: 20 });
  const quotes: readonly ShownQuote[] | undefined = isPlaceholderData ? undefined : data?.quotes;
  return (
    <aside className="present-card" aria-label={words.quotes}>
      <div className="present-card-head">
        {claim !== null && <p className="present-card-claim"><DocumentText text={claim} /></p>}
        <IconButton label={words.close} shortcut="Esc" onClick={onClose}><CloseIcon aria-hidden /></IconButton>
      </div>
      {quotes?.length === 0 && <p className="present-card-none">{words.noQuotes}</p>}
      {quotes?.slice(0, atMost).map((quote) => <Words key={quote.id} quote={quote} caseMarking={caseMarking} />)}
      {(data?.total ?? 0) > atMost && !isPlaceholderData && <p className="present-card-more">{words.andMore((data?.total ?? 0) - atMost)}</p>}
    </aside>
  );
}

function Words({ quote, caseMarking }: { readonly quote: ShownQuote; readonly caseMarking: MarkingName | null }) {
  const report: ShownReport | undefined = useVerb('report.read', { id: quote.reportId }).data?.report;
  const source: ShownSource | undefined = useVerb('source.list', {}).data?.find(({ id }) => id === report?.sourceId);
  const isKnown = report?.id === quote.reportId;
  // As releases count it: no lower than its report.
  const marking = higher(quote.marking, report?.marking ?? caseMarking);
  return (
    <figure className="present-card-quote">
      <blockquote><DocumentText text={quote.exact} /></blockquote>
      {isKnown && (
        <figcaption>
          <DocumentText text={[source?.name, report.title, report.date, words.page(quote.page)].filter((part) => part !== null && part !== undefined).join(', ')} />
          {source !== undefined && <span className="present-grade">{words.grade(`${source.reliability}${quote.credibility ?? ''}`)}</span>}
          {marking !== null && <Marking marking={marking} />}
        </figcaption>
      )}
    </figure>
  );
}

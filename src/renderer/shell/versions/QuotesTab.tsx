import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { PlannedQuote } from '../../../shared/contract/versions.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { alikeInType, isOpen, nextOpen, stateOf, type Decision, type DecisionMap } from './model.ts';
import { QuoteDecision } from './QuoteDecision.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';

export interface QuotesTabProps {
  /** In order of what is left to do. */
  readonly quotes: readonly PlannedQuote[];
  readonly decisions: DecisionMap;
  readonly isReadOnly: boolean;
  readonly onDecide: (decisions: DecisionMap) => void;
}

const rowPx = 30;
const noRange = (): void => undefined;

/** Every quote of the older version, and the one that is looked at. Keys decide: 1 to 9, X, Z, N. */
export function QuotesTab({ quotes, decisions, isReadOnly, onDecide }: QuotesTabProps) {
  const [selected, setSelected] = useState(0);
  const details = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLDivElement>(null);
  // The keys decide from the start.
  useEffect(() => all.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(), []);
  const quote = quotes[selected];
  const alike = alikeInType(quotes, decisions);
  const openCount = quotes.filter((each) => isOpen(each, decisions)).length;

  function go(to: number): void {
    setSelected(to);
    details.current?.scrollTo({ top: 0 });
  }

  function decide(decision: Decision | null): void {
    if (quote === undefined || isReadOnly || quote.carriedTo !== null) return;
    const after = new Map(decisions);
    if (decision === null) after.delete(quote.quoteId);
    else after.set(quote.quoteId, decision);
    onDecide(after);
    const next = decision === null ? selected : nextOpen(quotes, after, selected);
    if (next >= 0) go(next);
  }

  function place(index: number): void {
    const chosen = quote?.places[index];
    if (quote !== undefined && chosen !== undefined && isOpen(quote, decisions)) decide({ is: 'placed', place: chosen });
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (/^[1-9]$/.test(key)) place(Number(key) - 1);
    else if (key === 'x') decide({ is: 'left' });
    else if (key === 'z') decide(null);
    else if (key === 'n' && openCount > 0) go(nextOpen(quotes, decisions, selected));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the list and the buttons in it have the keys; these are short cuts
    <div ref={all} className="versions-quotes" onKeyDown={press}>
      <div className="versions-list">
        <div className="versions-list-head">
          <span>{words.toDecide(openCount)}</span>
          {alike.length > 0 && !isReadOnly && (
            <Button onClick={() => onDecide(new Map([...decisions, ...alike.flatMap(({ quoteId, places }) => (places[0] ? [[quoteId, { is: 'placed', place: places[0] }] as const] : []))]))}>
              {words.takeType(alike.length)}
            </Button>
          )}
        </div>
        <VirtualList
          label={words.quoteList} count={quotes.length} estimatePx={rowPx} selected={selected} onSelect={go} onRange={noRange} follows
          rowKey={(index) => quotes[index]?.quoteId ?? String(index)}
          renderRow={(index) => {
            const each = quotes[index];
            return each === undefined ? null : <Row quote={each} decisions={decisions} />;
          }}
        />
        <p className="dialog-note versions-keys">{words.keysHint}</p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard has to reach it */}
      <div ref={details} className="versions-details" role="region" aria-label={quote === undefined ? words.quoteList : `Q${quote.number}`} tabIndex={0}>
        {quote !== undefined && (
          <QuoteDecision quote={quote} decisions={decisions} isReadOnly={isReadOnly} onPlace={place} onLeave={() => decide({ is: 'left' })} onTakeBack={() => decide(null)} />
        )}
      </div>
    </div>
  );
}

function Row({ quote, decisions }: { readonly quote: PlannedQuote; readonly decisions: DecisionMap }) {
  const state = stateOf(quote, decisions);
  return (
    <div className="versions-row">
      <span className="versions-number">Q{quote.number}</span>
      <DocumentText className="versions-row-words" text={quote.exact} />
      <span className={`versions-badge versions-${state}`}>{words.states[state]}</span>
    </div>
  );
}

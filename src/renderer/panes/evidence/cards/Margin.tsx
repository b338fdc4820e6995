import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { placeCards } from '../model/place-cards.ts';
import { QuoteCard, type QuoteCardProps } from './QuoteCard.tsx';

const gapPx = 8;
/** From the top of a card to the middle of its first line. */
const cardLinePx = 18;

export interface MarginProps extends Pick<QuoteCardProps, 'names' | 'isReadOnly' | 'actions'> {
  readonly text: RefObject<HTMLElement | null>;
  /** In order of their words. */
  readonly quotes: readonly QuoteWithSupport[];
  readonly selectedIds: ReadonlySet<string>;
  readonly currentId: string | null;
}

/** Cards beside the words that they belong to, and the thread from the current one to its words. */
export function Margin({ text, quotes, selectedIds, currentId, ...card }: MarginProps) {
  const margin = useRef<HTMLOListElement>(null);
  const thread = useRef<SVGPathElement>(null);
  useLayoutEffect(() => {
    const arrange = (): void => {
      if (text.current && margin.current) arrangeCards(text.current, margin.current, currentId, thread.current);
    };
    arrange();
    const observer = new ResizeObserver(arrange);
    for (const element of [text.current, ...(margin.current?.children ?? [])]) if (element) observer.observe(element);
    return () => observer.disconnect();
  });
  return (
    <>
      <svg className="evidence-thread" aria-hidden="true"><path ref={thread} /></svg>
      <ol ref={margin} className="evidence-margin" aria-label={evidenceStrings.cards.label}>
        {quotes.map((quote) => (
          <li key={quote.id} data-card={quote.id} className={quote.id === currentId ? 'is-current' : undefined}>
            <QuoteCard quote={quote} isSelected={selectedIds.has(quote.id)} isFull={false} {...card} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The box of a quote's first line on screen. */
function firstLine(text: HTMLElement, id: string): DOMRect | undefined {
  return text.querySelector(`[data-opens~="${CSS.escape(id)}"]`)?.getClientRects()[0];
}

function arrangeCards(text: HTMLElement, margin: HTMLElement, currentId: string | null, thread: SVGPathElement | null): void {
  const frame = margin.getBoundingClientRect();
  const cards = [...margin.querySelectorAll<HTMLElement>('[data-card]')];
  const boxes = cards.map((card) => {
    const id = card.dataset['card'] ?? '';
    const line = firstLine(text, id);
    return { id, wantedPx: line ? line.top + line.height / 2 - cardLinePx - frame.top : 0, heightPx: card.offsetHeight };
  });
  const tops = placeCards(boxes, gapPx, currentId);
  for (const card of cards) card.style.transform = `translateY(${String(Math.round(tops.get(card.dataset['card'] ?? '') ?? 0))}px)`;
  const line = currentId === null ? undefined : firstLine(text, currentId);
  const top = currentId === null ? undefined : tops.get(currentId);
  thread?.setAttribute('d', line && top !== undefined ? threadPath(thread, line, frame, top) : '');
}

/** From the words along their underline to the edge of the text, then to the card. */
function threadPath(thread: SVGPathElement, line: DOMRect, margin: DOMRect, cardTop: number): string {
  const origin = thread.ownerSVGElement?.getBoundingClientRect() ?? margin;
  const [fromX, y] = [line.right - origin.left, line.bottom - origin.top - 1.5];
  const [toX, toY] = [margin.left - origin.left, margin.top - origin.top + cardTop + cardLinePx];
  return `M${fromX.toFixed(1)} ${y.toFixed(1)}H${Math.max(fromX, toX - 14).toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`;
}

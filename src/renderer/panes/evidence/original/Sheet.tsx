import type { KeyboardEvent, PointerEventHandler, ReactNode, RefObject, UIEventHandler } from 'react';
import { CardsBelow } from '../cards/CardsBelow.tsx';
import { Margin, type MarginProps } from '../cards/Margin.tsx';
import type { Box } from '../model/page-words.ts';
import { Overlay } from '../reader/Overlay.tsx';
import type { ReaderProps } from '../reader/Reader.tsx';
import { insideOf } from './sight.ts';

/** The breadth of the cards beside a page. */
export const cardsPx = 176;

export interface SheetProps {
  readonly kind: 'pages' | 'markup';
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly column: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly help: string;
  /** Of what is scrolled, and of the column in it, in CSS pixels. */
  readonly heightPx: number;
  readonly widthPx: number;
  /** Where a link under the pointer leads to. */
  readonly target?: string | undefined;
  /** Where the caret stands in the column, in CSS pixels. */
  readonly caret: Box | null;
  /** What a key came to, to be read aloud. */
  readonly spoken: string;
  /** What is copied; null for nothing. */
  readonly copied: string | null;
  readonly overlay: ReaderProps['overlay'];
  /** Whether cards have room beside the pages. */
  readonly isWide: boolean;
  /** Of the quotes in sight; null in a report without quotes. */
  readonly cards: Omit<MarginProps, 'text'> | null;
  /** Stands left of what is scrolled. */
  readonly strip?: ReactNode;
  readonly onScroll: UIEventHandler<HTMLDivElement>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly onPointerDown: PointerEventHandler;
  readonly onPointerMove?: PointerEventHandler;
  readonly children: ReactNode;
}

/** The column of an original that scrolls, with what floats over it and the cards of its quotes. */
export function Sheet(props: SheetProps) {
  const { scroller, column, caret, overlay, cards, isWide } = props;
  const isMarkup = props.kind === 'markup';
  return (
    <>
      <div className="page-room">
        {props.strip}
        <div
          ref={scroller} className="page-scroller" role="document" tabIndex={0} data-pane-focus="" aria-label={props.label} aria-description={props.help}
          onScroll={props.onScroll} onKeyDown={props.onKeyDown}
          onCopy={(event) => {
            if (props.copied === null) return;
            event.clipboardData.setData('text/plain', props.copied);
            event.preventDefault();
          }}
        >
          <div className={`page-sheet${isMarkup ? ' page-sheet-markup' : ''}`} style={{ height: props.heightPx }}>
            <div
              ref={column} className={`page-column${isMarkup ? ' page-framed light-paper' : ''}`} style={{ width: props.widthPx }} title={props.target}
              onPointerDown={props.onPointerDown} onPointerMove={props.onPointerMove}
            >
              {props.children}
              {caret && <div className="page-caret" style={{ left: caret.left, top: caret.top, width: caret.width || undefined, height: caret.height || undefined }} />}
              {overlay && (
                <Overlay
                  column={() => insideOf(scroller.current)} isWide={overlay.isWide} onPlaced={overlay.onPlaced}
                  lastLine={() => [...column.current?.querySelectorAll('.page-selected') ?? []].at(-1)?.getBoundingClientRect()}
                >
                  {overlay.content}
                </Overlay>
              )}
            </div>
            {isWide && cards && <div className="page-cards" style={{ width: cardsPx }}><Margin text={column} {...cards} /></div>}
          </div>
        </div>
      </div>
      <p className="visually-hidden" role="status">{props.spoken}</p>
      {!isWide && cards && <CardsBelow {...cards} />}
    </>
  );
}

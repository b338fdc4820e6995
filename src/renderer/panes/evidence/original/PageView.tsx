import { memo } from 'react';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { originalStrings as words } from '../../../strings/original.ts';
import type { Span } from '../../../../shared/spans.ts';
import type { QuoteMark } from '../model/marks.ts';
import { boxesOnPage, marksOfPage, type PageContent, type PageMark } from '../model/page-marks.ts';
import type { Box } from '../model/page-words.ts';
import { PageCanvas, type PageCanvasProps } from './PageCanvas.tsx';

/** Spans that are painted over the words of pages, besides the quotes. */
export interface PaintedSpans {
  readonly selected: readonly Span[];
  readonly found: readonly Span[];
  readonly foundHere: readonly Span[];
  readonly proposed: readonly Span[];
  readonly proposedToo: readonly Span[];
}

export interface PageViewProps extends Omit<PageCanvasProps, 'source'> {
  readonly source: PageCanvasProps['source'] | null;
  readonly leftPx: number;
  readonly topPx: number;
  readonly scale: number;
  readonly content: PageContent | null;
  readonly quotes: readonly QuoteMark[];
  readonly painted: PaintedSpans;
  readonly selectedIds: ReadonlySet<string>;
  readonly currentId: string | null;
  readonly isFailed: boolean;
}

/** One page: its picture, and over it what is marked in its words. */
export const PageView = memo(function PageView({
  source, leftPx, topPx, scale, content, quotes, painted, selectedIds, currentId, isFailed, ...picture
}: PageViewProps) {
  const { number, widthPx, heightPx } = picture;
  const text = content?.text?.characters.join('') ?? '';
  const label = content && content.words.length === 0 ? words.pageWithoutWords(number) : words.page(number);
  return (
    <section className="page light-paper" aria-label={label} data-page={number} style={{ left: leftPx, top: topPx, width: widthPx, height: heightPx }}>
      {source && <PageCanvas source={source} {...picture} />}
      {isFailed && <p className="page-failed" role="status">{words.notDrawn(number)}</p>}
      {/* What is drawn is also there to be read aloud; with a mouse the words are pointed at by their boxes. */}
      <p className="page-words" dir="auto">{text}</p>
      {content && (
        <>
          <Boxes kind="selected" boxes={boxesOnPage(content, painted.selected)} scale={scale} />
          <Boxes kind="proposed-too" boxes={boxesOnPage(content, painted.proposedToo)} scale={scale} />
          <Boxes kind="proposed" boxes={boxesOnPage(content, painted.proposed)} scale={scale} />
          {marksOfPage(content, quotes).map((mark) => (
            <Mark key={mark.quote.id} mark={mark} scale={scale} isSelected={selectedIds.has(mark.quote.id)} isCurrent={mark.quote.id === currentId} />
          ))}
          <Boxes kind="found" boxes={boxesOnPage(content, painted.found)} scale={scale} />
          <Boxes kind="found-here" boxes={boxesOnPage(content, painted.foundHere)} scale={scale} />
        </>
      )}
    </section>
  );
});

const placed = ({ left, top, width, height }: Box, scale: number) => ({
  left: left * scale, top: top * scale, width: width * scale, height: height * scale,
});

function Boxes({ kind, boxes, scale }: { readonly kind: string; readonly boxes: readonly Box[]; readonly scale: number }) {
  return boxes.map((box, index) => <div key={index} className={`page-box page-${kind}`} style={placed(box, scale)} />);
}

interface MarkProps {
  readonly mark: PageMark;
  readonly scale: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
}

/** A quote on a page, a box for each line, and its number behind its last word. */
function Mark({ mark: { quote, boxes, isClosing }, scale, isSelected, isCurrent }: MarkProps) {
  const state = `${quote.isDenied ? ' is-denied' : ''}${isSelected ? ' is-selected' : ''}${isCurrent ? ' is-current' : ''}`;
  const last = boxes.at(-1);
  return (
    <>
      {boxes.map((box, index) => (
        <div
          key={index} className={`page-box page-mark is-quoted${state}`} style={placed(box, scale)} data-tone={quote.tone} data-quote={quote.id}
          data-opens={index === 0 ? quote.id : undefined}
        />
      ))}
      {isClosing && last && (
        <span
          role="button" tabIndex={-1} className="evidence-number page-number" data-quote={quote.id} aria-pressed={isSelected}
          data-label={evidenceStrings.text.quoteNumber(quote.number)} aria-label={evidenceStrings.text.quoteNumberLabel(quote.number)}
          style={{ left: (last.left + last.width) * scale, top: last.top * scale }}
        />
      )}
    </>
  );
}

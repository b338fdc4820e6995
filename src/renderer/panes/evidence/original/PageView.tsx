import { memo } from 'react';
import { originalStrings as words } from '../../../strings/original.ts';
import type { QuoteMark } from '../model/marks.ts';
import { boxesOnPage, marksOfPage, type PageContent } from '../model/page-marks.ts';
import { Boxes, Mark, type PaintedSpans } from './Marks.tsx';
import { PageCanvas, type PageCanvasProps } from './PageCanvas.tsx';

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

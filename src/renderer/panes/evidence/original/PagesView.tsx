import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../../shared/spans.ts';
import { originalStrings as words } from '../../../strings/original.ts';
import { useDraft } from '../capture/useDraft.ts';
import { CardsBelow } from '../cards/CardsBelow.tsx';
import { Margin } from '../cards/Margin.tsx';
import { selectedSpan } from '../model/caret.ts';
import { layPages, pageAt, pageOfPlace, stepZoom, zoomOf, type Anchor, type PageLayout } from '../model/page-layout.ts';
import { marksOfPage, type PageContent } from '../model/page-marks.ts';
import { firstWordBelow, isWithin, placeAtPoint, wordAt as wordAtPoint, type Point } from '../model/page-words.ts';
import { FindBar } from '../reader/FindBar.tsx';
import { Overlay } from '../reader/Overlay.tsx';
import { useFind } from '../reader/useFind.ts';
import { useReportWindow } from '../reader/useReportWindow.ts';
import { useNames } from '../useNames.ts';
import { DrawQueue } from './draw-queue.ts';
import { PageBar } from './PageBar.tsx';
import { onPageKey, useWheelZoom } from './usePageKeys.ts';
import type { PageReaderProps } from './PageReader.tsx';
import type { PageSource } from './page-source.ts';
import { PageView } from './PageView.tsx';
import { usePainted } from './usePainted.ts';
import { createPace } from './pace.ts';
import { insideOf } from './sight.ts';
import { createSketches } from './sketches.ts';
import { Strip } from './Strip.tsx';
import { quoteOf, useMouseSelection } from './useMouseSelection.ts';
import { usePageContents, usePassagesOfPages, type ReportPage } from './usePages.ts';
import { usePageScroll } from './usePageScroll.ts';
import { useRevealOnPage } from './useRevealOnPage.ts';
import { useSettled } from './useSettled.ts';
import { useSize } from './useSize.ts';

/** From here on there is room for cards beside the pages. */
const marginFromPx = 620;
const cardsPx = 176;
const zoomLimits = { least: 0.1, most: 8 };
/** Pages whose text is read for one selection. */
const mostPagesSelected = 30;

export interface PagesViewProps extends PageReaderProps {
  readonly pages: readonly ReportPage[];
  /** Null while the document is opened: its words are there before its picture. */
  readonly source: PageSource | null;
}

/** The pages near the view, everything that lies over them, and the ways through them. */
export function PagesView(props: PagesViewProps) {
  const { report, pages, source, memory, remember, selectedIds, currentId } = props;
  const { zoom, strip } = memory;
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [queue] = useState(() => new DrawQueue());
  const [sketches] = useState(createSketches);
  const [pace] = useState(() => createPace(() => performance.now()));
  const [failed, setFailed] = useState<ReadonlySet<number>>(new Set());
  const size = useSize(scroller);
  const isWide = size !== null && size.width >= marginFromPx && props.hasQuotes;
  const roomPx = size ? size.width - (isWide ? cardsPx : 0) : 0;
  const layout = useMemo(() => (size ? layPages(pages, { width: roomPx, height: size.height }, zoom) : null), [pages, size, roomPx, zoom]);
  const [start] = useState<Anchor>(() => ({ ...memory.anchor, page: Math.min(memory.anchor.page, pages.length - 1) }));
  const scroll = usePageScroll(scroller, layout, start, useCallback((anchor) => remember({ anchor }), [remember]));

  const near = useMemo(() => pages.slice(scroll.first, scroll.last + 1), [pages, scroll.first, scroll.last]);
  const read = useSettled(near, pace);
  const contents = usePageContents(report.id, read);
  const columnPx = Math.max(roomPx, layout?.widthPx ?? 0);
  const pagePointAt = useCallback((clientX: number, clientY: number): PagePoint | null => {
    const frame = column.current?.getBoundingClientRect();
    return frame && layout ? pointOn(pages, layout, columnPx, clientX - frame.left, clientY - frame.top) : null;
  }, [pages, layout, columnPx]);
  const marks = useRef<ReadonlyMap<number, ReturnType<typeof marksOfPage>>>(new Map());
  const wordAt = (clientX: number, clientY: number): Span | null => {
    const at = pagePointAt(clientX, clientY);
    const word = at && wordAtPoint(contents.get(at.number)?.words ?? [], at.point);
    return word && isWithin([word], at.point) ? word : null;
  };
  const selection = useMouseSelection({
    scroller, wordAt,
    placeAt: (clientX, clientY) => {
      const at = pagePointAt(clientX, clientY);
      const content = at && contents.get(at.number);
      return content ? placeAtPoint(content.words, at.point, content.text) : null;
    },
    onClick: (clientX, clientY, target) => {
      const at = pagePointAt(clientX, clientY);
      const id = quoteOf(target) ?? (at && marks.current.get(at.number)?.findLast(({ boxes }) => isWithin(boxes, at.point))?.quote.id);
      if (id) props.onPick(id);
    },
  });

  const rows = usePassagesOfPages(report.id, useTextPages(pages, read, selection.caret));
  const content = useReportWindow(report.id, rows, props.passageCount);
  const { passages, layers, quotes } = content;
  const span = useMemo(() => selection.exact ?? (selection.caret && selectedSpan(passages, selection.caret)), [selection.exact, selection.caret, passages]);
  const names = useNames([...layers.mentions.map(({ actorId }) => actorId), ...quotes.flatMap(({ speakerId, viaId }) => [speakerId, viaId])]);
  const draft = useDraft({ reportId: report.id, span, passages, layers, names, locale: report.language ?? 'en' });
  const reveal = useRevealOnPage({ id: report.id, pages, layout, scroll, viewPx: size?.height ?? 0 }, props.wish);
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const [takesFocus] = useState(props.takesFocus);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) focus();
  }, [takesFocus, focus]);
  const topPlace = (): number => topPlaceOf(scroller.current?.scrollTop ?? 0, pages, layout, contents);
  const find = useFind({ reportId: report.id, reveal, select: selection.select, focusText: focus, from: () => selection.caret?.focus ?? topPlace() });

  const { onDraft, onTopPage, state } = props;
  useLayoutEffect(() => onDraft(draft, find.isTaking), [onDraft, draft, find.isTaking]);
  useEffect(() => onTopPage(scroll.reading + 1), [onTopPage, scroll.reading]);
  useLayoutEffect(() => {
    marks.current = new Map([...contents].map(([number, page]) => [number, marksOfPage(page, layers.quotes)]));
    state.current = {
      draft, isTaking: find.isTaking, get topPlace() { return topPlace(); }, keptPlace: (wished) => keptPlace(scroller.current, wished, pages, layout, contents), openFind: find.open, collapse: () => selection.select(null), focus,
    };
  });

  const setZoom = (next: typeof zoom): void => remember({ zoom: typeof next === 'number' ? Math.min(zoomLimits.most, Math.max(zoomLimits.least, next)) : next });
  const factor = layout ? zoomOf(layout, scroll.reading) : 1;
  const step = (direction: 1 | -1): void => setZoom(stepZoom(factor, direction));
  useWheelZoom(scroller, (change) => setZoom(factor * change));

  const painted = usePainted(span ?? props.overlay?.span ?? null, find.isOpen ? find.hits : props.found, find.isOpen ? find.at : 0, props.proposed);
  const onFailed = useCallback((number: number) => setFailed((before) => new Set([...before, number])), []);
  const [firstSeen, lastSeen] = [pages[scroll.top], pages[scroll.bottom]];
  const inSight = quotes.filter((quote) => firstSeen && lastSeen && quote.start < lastSeen.end && quote.end > firstSeen.start);
  const cards = { names, isReadOnly: props.isReadOnly, actions: props.actions, selectedIds, currentId };

  return (
    <div className="evidence-reader" data-wide={isWide}>
      <PageBar
        page={scroll.reading + 1} pageCount={pages.length} zoom={zoom} factor={factor} isStripOpen={strip !== null} field={field}
        onGoTo={(page) => scroll.goTo(page - 1)} onZoom={setZoom} onStep={step} onStrip={() => remember({ strip: strip === null ? 'pages' : null })} onLeave={focus}
      />
      {find.isOpen && <FindBar find={find} />}
      <div className="page-room">
        {strip !== null && source && (
          <Strip
            part={strip} onPart={(part) => remember({ strip: part })} source={source} queue={queue} sketches={sketches} pages={pages}
            current={scroll.reading} onGoTo={scroll.goTo}
          />
        )}
        <div
          ref={scroller} className="page-scroller" role="document" tabIndex={0} data-pane-focus="" aria-label={words.label(report.title)}
          aria-description={words.help} onScroll={(event) => {
            pace.note(event.currentTarget.scrollTop);
            scroll.onScroll();
          }}
          onKeyDown={(event) => onPageKey(event, {
            zoom: setZoom, step, turn: (by) => scroll.goTo(scroll.reading + by), askForPage: () => field.current?.focus(),
            letGo: () => {
              selection.select(null);
              return span !== null;
            },
          })}
          onCopy={(event) => {
            if (!draft?.words) return;
            event.clipboardData.setData('text/plain', draft.words);
            event.preventDefault();
          }}
        >
          <div className="page-sheet" style={{ height: layout?.heightPx ?? 0 }}>
            <div ref={column} className="page-column" style={{ width: columnPx }} onPointerDown={selection.onPointerDown}>
              {layout && near.map((page, index) => {
                const at = scroll.first + index;
                const scale = layout.scales[at] ?? 1;
                return (
                  <PageView
                    key={page.number} number={page.number} source={source} queue={queue} sketches={sketches} pace={pace} scale={scale}
                    leftPx={(columnPx - page.width * scale) / 2} topPx={layout.tops[at] ?? 0}
                    widthPx={Math.round(page.width * scale)} heightPx={Math.round(page.height * scale)} urgency={at >= scroll.top && at <= scroll.bottom ? 0 : 1}
                    content={contents.get(page.number) ?? null} quotes={layers.quotes} painted={painted} selectedIds={selectedIds} currentId={currentId}
                    isFailed={failed.has(page.number)} onFailed={onFailed}
                  />
                );
              })}
              {props.overlay && (
                <Overlay
                  column={() => insideOf(scroller.current)} isWide={props.overlay.isWide}
                  lastLine={() => [...column.current?.querySelectorAll('.page-selected') ?? []].at(-1)?.getBoundingClientRect()}
                >
                  {props.overlay.content}
                </Overlay>
              )}
            </div>
            {isWide && <div className="page-cards" style={{ width: cardsPx }}><Margin text={column} quotes={inSight} {...cards} /></div>}
          </div>
        </div>
      </div>
      {!isWide && props.hasQuotes && <CardsBelow quotes={inSight} {...cards} />}
    </div>
  );
}

/** Pages whose text is needed: those near the view, and those that a selection began on. */
function useTextPages(pages: readonly ReportPage[], near: readonly ReportPage[], caret: { readonly anchor: number; readonly focus: number } | null): readonly ReportPage[] {
  return useMemo(() => {
    const [first, last] = [near[0], near.at(-1)];
    if (!caret || !first || !last) return near;
    const places = [pageOfPlace(pages, caret.anchor), pageOfPlace(pages, caret.focus)];
    const [from, to] = [Math.min(first.number - 1, ...places), Math.max(last.number - 1, ...places)];
    return to - from > mostPagesSelected ? near : pages.slice(from, to + 1);
  }, [pages, near, caret]);
}

/** A point on a page. */
interface PagePoint {
  readonly number: number;
  readonly point: Point;
}

/** The page at a point of the column, and where on it in its own units. */
function pointOn(pages: readonly ReportPage[], layout: PageLayout, columnPx: number, x: number, y: number): PagePoint | null {
  const index = pageAt(layout, y);
  const [page, scale, top] = [pages[index], layout.scales[index], layout.tops[index]];
  if (!page || scale === undefined || top === undefined) return null;
  const left = (columnPx - page.width * scale) / 2;
  return { number: page.number, point: { x: (x - left) / scale, y: (y - top) / scale } };
}

/** How far down in the view the words are that somebody reads. */
const readingPart = 0.3;

/** The place that is wished for when it is in sight, else the one at reading height. */
function keptPlace(
  view: HTMLElement | null, wished: number | null, pages: readonly ReportPage[], layout: PageLayout | null, contents: ReadonlyMap<number, PageContent>,
): number {
  const [top, height] = [view?.scrollTop ?? 0, view?.clientHeight ?? 0];
  if (wished !== null && layout) {
    const index = pageOfPlace(pages, wished);
    const word = contents.get(index + 1)?.words.find(({ end }) => end > wished);
    const y = word && (layout.tops[index] ?? 0) + word.top * (layout.scales[index] ?? 1);
    if (y !== undefined && y >= top && y <= top + height) return wished;
  }
  return topPlaceOf(top + readingPart * height, pages, layout, contents);
}

/** The first place of the text at or below a height of the column. */
function topPlaceOf(scrollTop: number, pages: readonly ReportPage[], layout: PageLayout | null, contents: ReadonlyMap<number, PageContent>): number {
  const index = layout ? pageAt(layout, scrollTop) : 0;
  const [page, top, scale] = [pages[index], layout?.tops[index] ?? 0, layout?.scales[index] ?? 1];
  const words = page && contents.get(page.number)?.words;
  return (words && firstWordBelow(words, (scrollTop - top) / scale)?.start) ?? page?.start ?? 0;
}

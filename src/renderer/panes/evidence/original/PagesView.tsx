import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../../shared/spans.ts';
import { originalStrings as words } from '../../../strings/original.ts';
import { useDraft } from '../capture/useDraft.ts';
import { lineAwayOnPages } from '../model/page-caret.ts';
import { layPages, stepZoom, zoomOf, type Anchor } from '../model/page-layout.ts';
import { marksOfPage } from '../model/page-marks.ts';
import { isWithin, placeAtPoint, wordAt as wordAtPoint } from '../model/page-words.ts';
import { FindBar } from '../reader/FindBar.tsx';
import { isFocusIdle } from '../reader/idle-focus.ts';
import { useFind } from '../reader/useFind.ts';
import { useReportWindow } from '../reader/useReportWindow.ts';
import { useNames } from '../useNames.ts';
import { DrawQueue } from './draw-queue.ts';
import { PageBar } from './PageBar.tsx';
import { onPageKey, useWheelZoom } from './usePageKeys.ts';
import type { PageReaderProps } from './PageReader.tsx';
import type { PageSource } from './page-source.ts';
import { caretOnColumn, keptPlace, pointOn, topPlaceOf, type PagePoint } from './page-places.ts';
import { PageView } from './PageView.tsx';
import { usePainted } from './usePainted.ts';
import { createPace } from './pace.ts';
import { cardsPx, Sheet } from './Sheet.tsx';
import { createSketches } from './sketches.ts';
import { Strip } from './Strip.tsx';
import { quoteOf, useMouseSelection } from './useMouseSelection.ts';
import { usePageCaret, useSelectedSpan } from './usePageCaret.ts';
import { usePageContents, usePassagesOfPages, useTextPages, type ReportPage } from './usePages.ts';
import { usePageScroll } from './usePageScroll.ts';
import { useRevealOnPage } from './useRevealOnPage.ts';
import { useSettled } from './useSettled.ts';
import { useSize } from './useSize.ts';

/** From here on there is room for cards beside the pages. */
const marginFromPx = 620;
const zoomLimits = { least: 0.1, most: 8 };

export interface PagesViewProps extends PageReaderProps {
  readonly pages: readonly ReportPage[];
  /** Null while the document is opened: its words are there before its picture. */
  readonly source: PageSource | null;
}

/** The pages near the view, everything that lies over them, and the ways through them. */
export function PagesView(props: PagesViewProps) {
  const { report, passageCount, pages, source, memory, remember, selectedIds, currentId } = props;
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
  const content = useReportWindow(report.id, rows, passageCount);
  const { passages, layers, quotes } = content;
  const span = useSelectedSpan(selection, passages, passageCount);
  const { select } = selection;
  useEffect(() => {
    if (props.chosen) select(props.chosen);
  }, [props.chosen, select]);
  const names = useNames([...layers.mentions.map(({ actorId }) => actorId), ...quotes.flatMap(({ speakerId, viaId }) => [speakerId, viaId])]);
  const draft = useDraft({ reportId: report.id, span, passages, layers, names, locale: report.language ?? 'en' });
  const { reveal, giveUp } = useRevealOnPage({ id: report.id, pages, layout, scroll, viewPx: size?.height ?? 0 }, props.wish);
  const { goTo: showPage } = scroll;
  const goTo = useCallback((page: number): void => {
    giveUp();
    showPage(page);
  }, [giveUp, showPage]);
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const [takesFocus] = useState(props.takesFocus);
  useEffect(() => {
    if (isFocusIdle(takesFocus)) focus();
  }, [takesFocus, focus]);
  const topPlace = (): number => topPlaceOf(scroller.current?.scrollTop ?? 0, pages, layout, contents);
  const caret = usePageCaret({
    selection, passages, passageCount, textLength: report.textLength, locale: report.language ?? 'en', from: topPlace, reveal,
    lineAway: (place, direction) => lineAwayOnPages(pages, contents, place, direction),
  });
  const find = useFind({ reportId: report.id, reveal, select: selection.select, focusText: focus, from: () => selection.caret?.focus ?? topPlace(), asked: props.find });

  const { onDraft, onTopPage, state } = props;
  useLayoutEffect(() => onDraft(draft, find.isTaking), [onDraft, draft, find.isTaking]);
  useEffect(() => onTopPage(scroll.reading + 1), [onTopPage, scroll.reading]);
  useLayoutEffect(() => {
    marks.current = new Map([...contents].map(([number, page]) => [number, marksOfPage(page, layers.quotes)]));
    state.current = {
      draft, isTaking: find.isTaking, get topPlace() { return topPlace(); }, keptPlace: (wished) => keptPlace(scroller.current, wished, pages, layout, contents), collapse: caret.collapse, focus,
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

  const caretBox = caretOnColumn(selection.caret?.focus ?? null, pages, layout, contents, columnPx);
  const hasPicturesOnly = passageCount === 0;

  return (
    <div className="evidence-reader" data-wide={isWide}>
      <PageBar
        page={scroll.reading + 1} pageCount={pages.length} zoom={zoom} factor={factor} isStripOpen={strip !== null} field={field}
        onGoTo={(page) => goTo(page - 1)} onZoom={setZoom} onStep={step} onStrip={() => remember({ strip: strip === null ? 'pages' : null })} onLeave={focus}
      />
      {find.isOpen && <FindBar find={find} />}
      <Sheet
        kind="pages" scroller={scroller} column={column} label={words.label(report.title)} help={hasPicturesOnly ? words.pictureHelp : words.help}
        heightPx={layout?.heightPx ?? 0} widthPx={columnPx} caret={caretBox} spoken={caret.spoken} copied={draft?.words ?? null}
        overlay={props.overlay} isWide={isWide} cards={props.hasQuotes ? { quotes: inSight, ...cards } : null}
        strip={strip !== null && source && (
          <Strip
            part={strip} onPart={(part) => remember({ strip: part })} source={source} queue={queue} sketches={sketches} pages={pages}
            current={scroll.reading} onGoTo={goTo}
          />
        )}
        onScroll={(event) => {
          pace.note(event.currentTarget.scrollTop);
          scroll.onScroll();
        }}
        onKeyDown={(event) => onPageKey(event, {
          zoom: setZoom, step, turn: (by) => goTo(scroll.reading + by), askForPage: () => field.current?.focus(), move: caret.onKey,
          letGo: () => {
            caret.collapse();
            return span !== null;
          },
        })}
        onPointerDown={selection.onPointerDown}
      >
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
      </Sheet>
    </div>
  );
}

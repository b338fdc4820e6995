import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/spans.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { useVerb } from '../../../state/queries.ts';
import { originalStrings as words } from '../../../strings/original.ts';
import { useDraft } from '../capture/useDraft.ts';
import type { PageMark } from '../model/page-marks.ts';
import { isWithin, type Point } from '../model/page-words.ts';
import { spanBetween } from '../model/runs.ts';
import { FindBar } from '../reader/FindBar.tsx';
import { isFocusIdle } from '../reader/idle-focus.ts';
import { useFind } from '../reader/useFind.ts';
import { useReportWindow } from '../reader/useReportWindow.ts';
import { useNames } from '../useNames.ts';
import { boxesInFrame, caretInFrame, lineAwayInFrame, placeInFrame, targetInFrame, wordInFrame } from './frame.ts';
import type { MarkupReaderProps } from './MarkupReader.tsx';
import { Boxes, Mark } from './Marks.tsx';
import { cardsPx, Sheet } from './Sheet.tsx';
import { useFramedPage, type LaidPage } from './useFramedPage.ts';
import { quoteOf, useMouseSelection } from './useMouseSelection.ts';
import { isForInside } from './usePageKeys.ts';
import { usePageCaret, useSelectedSpan } from './usePageCaret.ts';
import { usePainted } from './usePainted.ts';
import { useSize } from './useSize.ts';

/** From here on there is room for cards beside the page. */
const marginFromPx = 620;
const widestPx = 860;
const none: readonly Passage[] = [];
/** Where a revealed line comes to stand, and how far down in the view the words are that somebody reads. */
const readingPart = 0.3;
const marginPx = 40;

/** A page of the web in a frame in which nothing runs, and everything that lies over it. */
export function MarkupView({ html, hasSpans, ...props }: MarkupReaderProps & { readonly html: string; readonly hasSpans: boolean }) {
  const { report, passageCount, memory, remember, selectedIds, currentId, wish } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const marks = useRef<readonly PageMark[]>([]);
  const size = useSize(scroller);
  const laid = useFramedPage(frame, html);
  const isWide = size !== null && size.width >= marginFromPx && props.hasQuotes;
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const pointAt = (clientX: number, clientY: number): Point => {
    const { left = 0, top = 0 } = frame.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  };
  const selection = useMouseSelection({
    scroller,
    placeAt: (clientX, clientY) => laid && placeInFrame(laid.page, pointAt(clientX, clientY)),
    wordAt: (clientX, clientY) => laid && wordInFrame(laid.page, pointAt(clientX, clientY)),
    onClick: (clientX, clientY, target) => {
      const at = pointAt(clientX, clientY);
      const id = quoteOf(target) ?? marks.current.findLast(({ boxes }) => isWithin(boxes, at))?.quote.id;
      if (id !== undefined) props.onPick(id);
    },
  });

  const [target, setTarget] = useState<string>();
  const [seen, setSeen] = useState<Span | null>(null);
  const look = useCallback((): void => {
    const view = scroller.current;
    if (!view || !laid) return;
    const next = spanBetween(laid.index, view.scrollTop - view.clientHeight, view.scrollTop + 2 * view.clientHeight);
    setSeen((before) => (before?.start === next?.start && before?.end === next?.end ? before : next));
  }, [laid]);
  useLayoutEffect(look, [look, size]);
  useRestoredPlace(scroller.current, laid, memory.anchor.fraction, wish !== null);

  const content = useReportWindow(report.id, usePassages(report.id, seen, selection.caret), passageCount);
  const { passages, layers, quotes } = content;
  const span = useSelectedSpan(selection, passages, passageCount);
  const { select } = selection;
  useEffect(() => {
    if (props.chosen) select(props.chosen);
  }, [props.chosen, select]);
  const names = useNames([...layers.mentions.map(({ actorId }) => actorId), ...quotes.flatMap(({ speakerId, viaId }) => [speakerId, viaId])]);
  const draft = useDraft({ reportId: report.id, span, passages, layers, names, locale: report.language ?? 'en' });
  const reveal = useReveal(scroller.current, laid, wish);
  const placeAt = (part: number): number => placeInSight(scroller.current, laid, part);
  const caret = usePageCaret({
    selection, passages: laid && hasSpans ? passages : none, passageCount, textLength: report.textLength, locale: report.language ?? 'en',
    from: () => placeAt(0), reveal, lineAway: (place, direction) => laid && lineAwayInFrame(laid.page, place, direction),
  });
  const find = useFind({ reportId: report.id, reveal, select: selection.select, focusText: focus, from: () => selection.caret?.focus ?? placeAt(0), asked: props.find });
  const painted = usePainted(span ?? props.overlay?.span ?? null, find.isOpen ? find.hits : props.found, find.isOpen ? find.at : 0, props.proposed);
  const shown = useMemo(() => (laid ? marksInFrame(laid, layers.quotes) : []), [laid, layers.quotes]);

  const { onDraft, onTopPage, state } = props;
  useLayoutEffect(() => onDraft(draft, find.isTaking), [onDraft, draft, find.isTaking]);
  useEffect(() => onTopPage(1), [onTopPage]);
  const [takesFocus] = useState(props.takesFocus);
  useEffect(() => {
    if (isFocusIdle(takesFocus)) focus();
  }, [takesFocus, focus]);
  useLayoutEffect(() => {
    marks.current = shown;
    state.current = {
      draft, isTaking: find.isTaking, get topPlace() { return placeAt(0); },
      keptPlace: (wished) => (wished !== null && isInSight(scroller.current, laid, wished) ? wished : placeAt(readingPart)),
      collapse: caret.collapse, focus,
    };
  });

  const near = (spans: readonly Span[]) => (laid ? spans.filter(({ start, end }) => seen && start < seen.end && end > seen.start).flatMap((one) => boxesInFrame(laid.page, one)) : []);
  const inSight = quotes.filter(({ start, end }) => seen && start < seen.end && end > seen.start);
  const cards = { names, isReadOnly: props.isReadOnly, actions: props.actions, selectedIds, currentId };
  const caretBox = laid && selection.caret && caretInFrame(laid.page, selection.caret.focus);
  const roomPx = Math.min(widestPx, size ? size.width - (isWide ? cardsPx : 0) : widestPx);
  const widthPx = useGrowth(roomPx, laid);
  return (
    <div className="evidence-reader" data-wide={isWide}>
      {!hasSpans && <div className="evidence-notice"><Banner tone="info">{words.withoutSpans}</Banner></div>}
      {find.isOpen && <FindBar find={find} />}
      <Sheet
        kind="markup" scroller={scroller} column={column} label={words.pageLabel(report.title)} help={hasSpans ? words.pageHelp : words.pictureHelp}
        heightPx={laid?.heightPx ?? 0} widthPx={widthPx} target={target} caret={caretBox} spoken={caret.spoken} copied={draft?.words ?? null}
        overlay={props.overlay} isWide={isWide} cards={props.hasQuotes ? { quotes: inSight, ...cards } : null}
        onScroll={(event) => {
          look();
          const { scrollTop, scrollHeight } = event.currentTarget;
          remember({ anchor: { page: 0, fraction: Math.min(1, scrollTop / Math.max(1, scrollHeight)) } });
        }}
        onKeyDown={(event) => {
          if (isForInside(event) || caret.onKey(event) || event.key !== 'Escape' || !span) return;
          caret.collapse();
          event.preventDefault();
          event.stopPropagation();
        }}
        onPointerDown={selection.onPointerDown}
        onPointerMove={(event) => setTarget(laid ? targetInFrame(laid.page, pointAt(event.clientX, event.clientY)) : undefined)}
      >
        {/* No scripts: without allow-scripts the sandbox runs none, whatever the page holds. */}
        <iframe ref={frame} className="page-frame" title={words.frame(report.title)} sandbox="allow-same-origin" tabIndex={-1} />
        <Boxes kind="selected" boxes={near(painted.selected)} scale={1} />
        <Boxes kind="proposed-too" boxes={near(painted.proposedToo)} scale={1} />
        <Boxes kind="proposed" boxes={near(painted.proposed)} scale={1} />
        {shown.map((mark) => (
          <Mark key={mark.quote.id} mark={mark} scale={1} isSelected={selectedIds.has(mark.quote.id)} isCurrent={mark.quote.id === currentId} />
        ))}
        <Boxes kind="found" boxes={near(painted.found)} scale={1} />
        <Boxes kind="found-here" boxes={near(painted.foundHere)} scale={1} />
      </Sheet>
    </div>
  );
}

/** The width of the page: that of its room, and more where a table needs it. */
function useGrowth(roomPx: number, laid: LaidPage | null): number {
  const [grown, setGrown] = useState({ roomPx, widthPx: roomPx });
  const widthPx = grown.roomPx === roomPx ? Math.max(roomPx, grown.widthPx) : roomPx;
  useEffect(() => {
    // What was laid out for another width says nothing of this one.
    if (laid && laid.frameWidthPx === Math.round(widthPx) && laid.widthPx > widthPx) setGrown({ roomPx, widthPx: laid.widthPx });
  }, [laid, roomPx, widthPx]);
  return widthPx;
}

/** First and last passage of what is near the view, and of what is selected. */
function usePassages(id: string, seen: Span | null, caret: { readonly anchor: number; readonly focus: number } | null): { readonly first: number; readonly last: number } {
  const places = [...(seen ? [seen.start, Math.max(seen.start, seen.end - 1)] : [0]), ...(caret ? [caret.anchor, caret.focus] : [])];
  const first = useVerb('report.passageAt', { id, at: Math.min(...places) });
  const last = useVerb('report.passageAt', { id, at: Math.max(...places) });
  return { first: first.data?.ordinal ?? 0, last: Math.max(first.data?.ordinal ?? 0, last.data?.ordinal ?? 0) };
}

/** The quotes as the page shows them, the longest first. */
function marksInFrame({ page }: LaidPage, quotes: readonly PageMark['quote'][]): PageMark[] {
  return quotes.toSorted((left, right) => (right.end - right.start) - (left.end - left.start) || left.number - right.number)
    .map((quote) => ({ quote, boxes: boxesInFrame(page, quote), isClosing: true })).filter(({ boxes }) => boxes.length > 0);
}

/** The first place of the text at or below a part of the view. */
function placeInSight(view: HTMLElement | null, laid: LaidPage | null, part: number): number {
  const y = (view?.scrollTop ?? 0) + part * (view?.clientHeight ?? 0);
  return (laid && spanBetween(laid.index, y, y)?.start) ?? 0;
}

function lineOf(laid: LaidPage | null, place: number) {
  return laid ? boxesInFrame(laid.page, { start: place, end: place + 1 })[0] ?? caretInFrame(laid.page, place) ?? undefined : undefined;
}

function isInSight(view: HTMLElement | null, laid: LaidPage | null, place: number, marginPx = 0): boolean {
  const line = lineOf(laid, place);
  return view !== null && line !== undefined && line.top - marginPx >= view.scrollTop && line.top + line.height + marginPx <= view.scrollTop + view.clientHeight;
}

/** Brings places into sight. @returns asks for one */
function useReveal(view: HTMLElement | null, laid: LaidPage | null, wish: MarkupReaderProps['wish']): (place: number) => void {
  const newest = useRef({ view, laid });
  useLayoutEffect(() => {
    newest.current = { view, laid };
  });
  const reveal = useCallback((place: number, how: 'move' | 'place' = 'move'): void => {
    const now = newest.current;
    const line = lineOf(now.laid, place);
    if (!now.view || !line || (how === 'move' && isInSight(now.view, now.laid, place, marginPx))) return;
    now.view.scrollTop = line.top - readingPart * now.view.clientHeight;
  }, []);
  const isReady = laid !== null;
  useEffect(() => {
    if (wish && isReady) reveal(wish.place, wish.how);
  }, [wish, isReady, reveal]);
  return reveal;
}

/** Begins where the page was left, unless something is to be shown. */
function useRestoredPlace(view: HTMLElement | null, laid: LaidPage | null, fraction: number, isElsewhere: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!view || !laid || isDone.current) return;
    isDone.current = true;
    if (!isElsewhere) view.scrollTop = fraction * view.scrollHeight;
  }, [view, laid, fraction, isElsewhere]);
}

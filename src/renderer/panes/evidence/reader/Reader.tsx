import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Passage, Report } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/spans.ts';
import { useClient } from '../../../state/queries.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import type { Draft } from '../capture/form.ts';
import { useDraft } from '../capture/useDraft.ts';
import { CardsBelow } from '../cards/CardsBelow.tsx';
import type { CardActions } from '../cards/QuoteCard.tsx';
import { Margin } from '../cards/Margin.tsx';
import { useNames } from '../useNames.ts';
import { caretBox, paint, placeAt, rangeOf } from './dom.ts';
import { CaretMark } from './CaretMark.tsx';
import { isFocusIdle } from './idle-focus.ts';
import { FindBar } from './FindBar.tsx';
import { Overlay } from './Overlay.tsx';
import type { ReadingMemory, TextPlace } from '../model/remembered.ts';
import type { ReportHead } from './PassageView.tsx';
import { ReportText } from './ReportText.tsx';
import { useCaret } from './useCaret.ts';
import { useFind, type AskedFind } from './useFind.ts';
import { useReportWindow } from './useReportWindow.ts';
import { useReveal, type RevealWish } from './useReveal.ts';
import { useRows } from './useRows.ts';
import { useWidth } from './useWidth.ts';

/** From here on there is room for cards beside the text. */
const marginFromPx = 460;
const lineHeightPx = 27;
const charactersPerLine = 60;
const paddingPx = 14;

/** What the pane around the reader needs to know of it, read when a key is pressed. */
export interface ReaderState {
  readonly draft: Draft | null;
  /** Whether found words are about to be selected. */
  readonly isTaking: boolean;
  /** The first place in sight. */
  readonly topPlace: number;
  /** A place to go on at in another view: one that is wished for when it is in sight, else the one that is read. */
  readonly keptPlace: (wished: number | null) => number;
  /** Leaves the caret behind the selected words. */
  readonly collapse: () => void;
  readonly focus: () => void;
}

export interface ReaderProps {
  readonly report: Report;
  readonly passageCount: number;
  readonly hasQuotes: boolean;
  readonly head: ReportHead;
  readonly wish: RevealWish | null;
  readonly memory: ReadingMemory;
  readonly remember: (change: Partial<ReadingMemory>) => void;
  readonly selectedIds: ReadonlySet<string>;
  readonly currentId: string | null;
  readonly isReadOnly: boolean;
  readonly find: AskedFind;
  readonly actions: CardActions;
  readonly onPick: (id: string) => void;
  /** Told after every rendering. */
  readonly state: RefObject<ReaderState | null>;
  readonly onDraft: (draft: Draft | null, isTaking: boolean) => void;
  readonly onTopPage: (page: number) => void;
  /** Words that a proposal is about. */
  readonly proposed: readonly Span[];
  /** Words that a search of the case found; those that are looked for in the report take their place. */
  readonly found: readonly Span[];
  /** Words that are selected from the start: those that were in another view of the report, or that a search found. */
  readonly chosen: Span | null;
  /** What floats at the selected words, or at those that a form is open for. */
  readonly overlay: { readonly span: Span; readonly isWide: boolean; readonly content: ReactNode; readonly onPlaced?: (element: HTMLElement) => void } | null;
}

/** The text of one report: reads what is in sight, and lets words be found and selected. */
export function Reader(props: ReaderProps) {
  const { report, passageCount, selectedIds, currentId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const client = useClient();
  const locale = report.language ?? 'en';

  const lines = Math.ceil(report.textLength / Math.max(1, passageCount) / charactersPerLine);
  const [start] = useState(() => startOf(props));
  const rows = useRows({ scroller, spacer, sheet }, passageCount, lines * lineHeightPx + paddingPx, start.row);
  const content = useReportWindow(report.id, rows, passageCount);
  const { passages, layers, quotes } = content;
  const ordinalAt = useCallback(
    async (at: number) => (await client.call('report.passageAt', { id: report.id, at })).ordinal, [client, report.id],
  );
  const reveal = useReveal({ scroller, text, rows, passages, ordinalAt }, props.wish ?? start.wish);
  const top = passages.find(({ ordinal }) => ordinal === rows.top);
  const caret = useCaret({ text, passages, passageCount, textLength: report.textLength, locale, reveal, from: () => top?.start ?? 0 });
  useEffect(() => {
    if (isFocusIdle(false)) text.current?.focus({ preventScroll: true });
  }, []);
  const { select } = caret;
  useEffect(() => {
    if (props.chosen) select(props.chosen);
  }, [props.chosen, select]);
  const names = useNames([
    ...layers.mentions.map(({ actorId }) => actorId), ...quotes.flatMap(({ speakerId, viaId }) => [speakerId, viaId]),
  ]);
  const draft = useDraft({ reportId: report.id, span: caret.selection?.span ?? null, passages, layers, names, locale });
  const find = useFind({
    reportId: report.id, reveal, select: caret.select, focusText: () => text.current?.focus({ preventScroll: true }),
    from: () => caret.selection?.caret.focus ?? top?.start ?? 0, asked: props.find,
  });
  useTelling(props, { draft, isTaking: find.isTaking, topPage: top?.page ?? 1 });
  useLayoutEffect(() => {
    props.state.current = {
      draft, isTaking: find.isTaking, topPlace: top?.start ?? 0, keptPlace: (wished) => keptPlace(scroller.current, text.current, wished) ?? top?.start ?? 0, collapse: caret.collapse,
      focus: () => text.current?.focus({ preventScroll: true }),
    };
  });
  usePaint(text, caret.selection?.span ?? props.overlay?.span ?? null, find.isOpen ? find.hits ?? [] : props.found, find.isOpen ? find.hits?.[find.at] ?? null : props.found[0] ?? null);
  usePaintProposed(text, props.proposed, passages);

  const width = useWidth(scroller);
  const isWide = width === null || width >= marginFromPx;
  // Beside the text there is room for the cards of all that is in the page; below it only for those in sight.
  const [firstRow, lastRow] = isWide ? [rows.first, rows.last] : [rows.top, rows.bottom];
  const beside = useMemo(() => {
    const [first, last] = [passages.find(({ ordinal }) => ordinal >= firstRow), passages.findLast(({ ordinal }) => ordinal <= lastRow)];
    return first && last ? quotes.filter(({ start, end }) => start < last.end && end > first.start) : [];
  }, [passages, quotes, firstRow, lastRow]);
  const onScroll = (): void => {
    rows.onScroll();
    const left = placeLeft(scroller.current, text.current, passages);
    if (left !== undefined) props.remember({ text: left });
  };
  const columnOf = (): DOMRect | undefined => text.current?.getBoundingClientRect();
  const lastLine = (): DOMRect | undefined => {
    const range = text.current && props.overlay && rangeOf(text.current, props.overlay.span);
    return [...range?.getClientRects() ?? []].at(-1);
  };
  const cards = { names, isReadOnly: props.isReadOnly, actions: props.actions };

  return (
    <div className="evidence-reader" data-wide={isWide}>
      {find.isOpen && <FindBar find={find} />}
      {content.error && (
        <Banner tone="error" title={evidenceStrings.empty.unread} actions={<Button onClick={content.retry}>{evidenceStrings.empty.tryAgain}</Button>}>
          {content.error.message}
        </Banner>
      )}
      <div ref={scroller} className="evidence-scroller" onScroll={onScroll}>
        <div ref={spacer} className="evidence-spacer">
          <div ref={sheet} className="evidence-sheet">
            <ReportText
              text={text} title={report.title} language={report.language} rows={rows} passages={passages} layers={layers} names={names}
              selectedIds={selectedIds} currentId={currentId} head={props.head} onKeyDown={caret.onKeyDown} onPick={props.onPick}
              onCopy={() => draft?.words ?? null}
            />
            <CaretMark text={text} place={caret.selection?.caret.focus ?? null} />
            {props.overlay && (
              <Overlay column={columnOf} lastLine={lastLine} isWide={props.overlay.isWide} onPlaced={props.overlay.onPlaced}>{props.overlay.content}</Overlay>
            )}
            {isWide && <Margin text={text} quotes={beside} selectedIds={selectedIds} currentId={currentId} {...cards} />}
          </div>
        </div>
      </div>
      {!isWide && props.hasQuotes && <CardsBelow quotes={beside} selectedIds={selectedIds} currentId={currentId} {...cards} />}
    </div>
  );
}

/** How far down in the view the words are that somebody reads. */
const readingPart = 0.3;

/** The place that is wished for when it is in sight, else the one at reading height; null when there is no text there. */
function keptPlace(view: HTMLElement | null, root: HTMLElement | null, wished: number | null): number | null {
  const frame = view?.getBoundingClientRect();
  if (!frame || !root) return null;
  const box = wished === null ? null : caretBox(root, wished);
  if (box && box.top >= frame.top && box.bottom <= frame.bottom) return wished;
  const point = document.caretPositionFromPoint(root.getBoundingClientRect().left + 2, frame.top + readingPart * frame.height);
  return point && root.contains(point.offsetNode) ? placeAt(root, point.offsetNode, point.offset) : null;
}

/** Where a text begins to be shown: at what is to be seen in it, else where it was left. */
function startOf({ wish, memory: { text }, passageCount }: ReaderProps): { readonly row: number; readonly wish: RevealWish | null } {
  if (wish || text === null || text.row >= passageCount) return { row: 0, wish: null };
  return { row: text.row, wish: { place: text.place, how: 'place', fraction: text.fraction } };
}

/** The line at reading height and where it stands; null at the beginning, undefined where no text is there yet. */
function placeLeft(view: HTMLElement | null, root: HTMLElement | null, passages: readonly Passage[]): TextPlace | null | undefined {
  if (!view || !root) return undefined;
  if (view.scrollTop < 1) return null;
  const place = keptPlace(view, root, null);
  const row = passages.findLast(({ start }) => place !== null && start <= place)?.ordinal;
  const box = place === null ? null : caretBox(root, place);
  if (place === null || row === undefined || !box) return undefined;
  const fraction = (box.top - view.getBoundingClientRect().top) / view.clientHeight;
  return { row, place, fraction: Math.min(1, Math.max(0, fraction)) };
}

/** Tells the pane what is selected, before the next key can come, and where the reader is. */
function useTelling({ onDraft, onTopPage }: ReaderProps, now: { draft: Draft | null; isTaking: boolean; topPage: number }): void {
  const { draft, isTaking, topPage } = now;
  useLayoutEffect(() => onDraft(draft, isTaking), [onDraft, draft, isTaking]);
  useEffect(() => onTopPage(topPage), [onTopPage, topPage]);
}

/** Paints what is selected and what was found. After every rendering: the text nodes may be new. */
function usePaint(text: RefObject<HTMLElement | null>, selected: Span | null, hits: readonly Span[], hit: Span | null): void {
  useLayoutEffect(() => {
    const root = text.current;
    if (!root) return;
    paint('evidence-selected', [selected && rangeOf(root, selected)]);
    paint('evidence-found', hits.map((span) => rangeOf(root, span)));
    paint('evidence-found-here', hits.length > 0 ? [hit && rangeOf(root, hit)] : []);
  });
  useEffect(() => () => {
    for (const name of ['evidence-selected', 'evidence-found', 'evidence-found-here']) paint(name, []);
  }, []);
}

/** Paints the words that are being reviewed, the first of them stronger. After every rendering, as above. */
function usePaintProposed(text: RefObject<HTMLElement | null>, spans: readonly Span[], passages: readonly Passage[]): void {
  useLayoutEffect(() => {
    const [root, from, to] = [text.current, passages[0]?.start ?? 0, passages.at(-1)?.end ?? 0];
    // An actor can be named thousands of times: only what is on screen is looked for.
    const rangesOf = (wanted: readonly Span[]) => wanted.filter(({ start, end }) => start < to && end > from).map((span) => root && rangeOf(root, span));
    paint('evidence-proposed', rangesOf(spans.slice(0, 1)));
    paint('evidence-proposed-too', rangesOf(spans.slice(1)));
  });
  useEffect(() => () => {
    for (const name of ['evidence-proposed', 'evidence-proposed-too']) paint(name, []);
  }, []);
}

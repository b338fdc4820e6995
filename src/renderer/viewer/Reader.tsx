import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { segmentsOf, type Layers, type QuoteMark } from '../panes/evidence/model/marks.ts';
import { SegmentView } from '../panes/evidence/reader/SegmentView.tsx';
import { viewerStrings as words } from '../strings/viewer.ts';
import { Button } from '../ui/Button.tsx';
import { blockAt, blocksOf, toneOf, type Block, type Indexed } from './model.ts';

export interface ReaderProps {
  readonly indexed: Indexed;
  readonly reportId: string | null;
  readonly selectedId: string | null;
  readonly tiedIds: readonly string[];
  readonly onSelect: (id: string) => void;
}

const noNames: ReadonlyMap<string, string> = new Map();

/** One report: its text with its quotes on it, and the way to its original. */
export function Reader({ indexed, reportId, selectedId, tiedIds, onSelect }: ReaderProps) {
  const report = reportId === null ? undefined : indexed.reports.get(reportId);
  if (!report) return <p className="viewer-empty">{words.noReport}</p>;
  const text = indexed.view.texts[report.textSha256];
  return (
    <>
      <header className="viewer-report">
        <h2><bdi>{report.title}</bdi></h2>
        <p><bdi>{[report.source, report.author, report.date].filter((part) => part !== null).join(' · ')}</bdi></p>
        <p className="viewer-files">
          {report.original !== null && <a href={report.original} target="_blank" rel="noreferrer">{words.openOriginal}</a>}
          {report.text !== null && <a href={report.text} target="_blank" rel="noreferrer">{words.openText}</a>}
        </p>
      </header>
      {text === undefined
        ? <p className="viewer-empty">{words.textElsewhere}</p>
        : <ReportText key={report.id} indexed={indexed} reportId={report.id} text={text} pages={indexed.view.pages[report.textSha256] ?? []} selectedId={selectedId} tiedIds={tiedIds} onSelect={onSelect} />}
    </>
  );
}

function useLayers(indexed: Indexed, reportId: string): Layers {
  return useMemo(() => ({
    quotes: (indexed.quotesIn.get(reportId) ?? []).map((quote): QuoteMark => (
      { id: quote.id as QuoteMark['id'], number: quote.number, start: quote.start, end: quote.end, tone: toneOf(quote, indexed.nodes), isDenied: quote.polarity === 'denies' }
    )),
    estimatives: [], mentions: [], datings: [],
  }), [indexed, reportId]);
}

interface ReportTextProps extends Omit<ReaderProps, 'reportId'> {
  readonly reportId: string;
  readonly text: string;
  readonly pages: readonly number[];
}

function ReportText({ indexed, reportId, text, pages, selectedId, tiedIds, onSelect }: ReportTextProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(text, pages), [text, pages]);
  const layers = useLayers(indexed, reportId);
  const tied = useMemo(() => new Set(tiedIds), [tiedIds]);
  const selected = useMemo(
    () => new Set(layers.quotes.filter(({ id }) => id === selectedId || (indexed.quotes.get(id)?.supports ?? []).some((thing) => tied.has(thing))).map(({ id }) => id as string)),
    [layers, indexed, selectedId, tied],
  );
  // oxlint-disable-next-line react/incompatible-library -- the list is not memoised, and nothing of it is handed on
  const rows = useVirtualizer({ count: blocks.length, estimateSize: () => 72, overscan: 6, getScrollElement: () => scroller.current });
  const quote = selectedId === null ? undefined : indexed.quotes.get(selectedId);
  useEffect(() => {
    if (quote?.reportId === reportId) rows.scrollToIndex(blockAt(blocks, quote.start), { align: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps -- it scrolls when another quote is chosen, and not when rows are measured
  }, [quote, reportId, blocks]);

  function step(by: 1 | -1): void {
    const at = layers.quotes.findIndex(({ id }) => id === selectedId);
    const next = layers.quotes[at < 0 ? (by === 1 ? 0 : layers.quotes.length - 1) : (at + by + layers.quotes.length) % layers.quotes.length];
    if (next) onSelect(next.id);
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'n' && event.key !== 'p')) return;
    event.preventDefault();
    step(event.key === 'n' ? 1 : -1);
  }

  return (
    <>
      <p className="viewer-steps">
        <span>{words.quoteCount(layers.quotes.length)}</span>
        <Button tone="quiet" shortcut="P" disabled={layers.quotes.length === 0} onClick={() => step(-1)}>{words.previous}</Button>
        <Button tone="quiet" shortcut="N" disabled={layers.quotes.length === 0} onClick={() => step(1)}>{words.next}</Button>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys step through the quotes, as the buttons above do */}
      <div
        className="viewer-text" ref={scroller} role="region" aria-label={words.text} tabIndex={0} onKeyDown={press}
        onClick={(event) => {
          const id = event.target instanceof Element ? event.target.closest('[data-quote]')?.getAttribute('data-quote') : null;
          if (id !== null && id !== undefined) onSelect(id);
        }}
      >
        <div style={{ height: `${rows.getTotalSize()}px`, position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, key, start }) => (
            <div key={key} ref={rows.measureElement} data-index={index} className="viewer-block" style={{ transform: `translateY(${start}px)` }}>
              <BlockView block={blocks[index]} layers={layers} selectedIds={selected} currentId={selectedId} />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

interface BlockViewProps {
  readonly block: Block | undefined;
  readonly layers: Layers;
  readonly selectedIds: ReadonlySet<string>;
  readonly currentId: string | null;
}

function BlockView({ block, layers, selectedIds, currentId }: BlockViewProps) {
  if (!block) return null;
  return (
    <>
      {block.page !== null && <p className="viewer-page">{words.page(block.page)}</p>}
      <p dir="auto">
        {segmentsOf(block, layers).map((segment) => (
          <SegmentView key={segment.start} segment={segment} isStretchStart={segment.start === block.start} selectedIds={selectedIds} currentId={currentId} names={noNames} />
        ))}
      </p>
    </>
  );
}

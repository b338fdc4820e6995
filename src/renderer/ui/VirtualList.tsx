import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './VirtualList.css';

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** A guess at a row's height in CSS pixels; rows are measured when they are drawn. */
  readonly estimatePx: number;
  /** Stable key of a row. */
  readonly rowKey: (index: number) => string;
  readonly renderRow: (index: number) => ReactNode;
  /** The row that is selected and has the keys, -1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Rows in sight, both ends included. */
  readonly onRange: (from: number, to: number) => void;
  /** Whether a selection from elsewhere is scrolled to. */
  readonly follows: boolean;
}

/** A long list of which only what is in sight is drawn. The selection moves with the arrow keys. */
export function VirtualList({
  label, count, estimatePx, rowKey, renderRow, selected, onSelect, onRange, follows,
}: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  // oxlint-disable-next-line react/incompatible-library -- the list is not memoised, and nothing of it is handed on
  const list = useVirtualizer({
    count, estimateSize: () => estimatePx, overscan: 8, getItemKey: rowKey, getScrollElement: () => scroller.current,
  });
  const rows = list.getVirtualItems();
  const from = rows.at(0)?.index ?? 0;
  const to = rows.at(-1)?.index ?? 0;
  useEffect(() => onRange(from, to), [from, to, onRange]);
  useEffect(() => {
    if (follows && selected >= 0) list.scrollToIndex(selected, { align: 'auto' });
  }, [follows, selected, list]);

  function press(event: KeyboardEvent): void {
    const wanted = rowAfterKey(event.key, { selected, count, page: Math.max(1, to - from - 16) });
    if (wanted === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSelect(wanted);
    list.scrollToIndex(wanted, { align: 'auto' });
  }

  return (
    <div
      ref={scroller} role="listbox" tabIndex={0} aria-label={label} className="virtual-list" onKeyDown={press}
      aria-activedescendant={rows.some(({ index }) => index === selected) ? `${id}-${selected}` : undefined}
    >
      <div className="virtual-list-all" role="presentation" style={{ height: `${list.getTotalSize()}px` }}>
        {rows.map((row) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys, for the row that is selected
          <div
            key={row.key} ref={list.measureElement} data-index={row.index} id={`${id}-${row.index}`} role="option" tabIndex={-1}
            aria-selected={row.index === selected} aria-setsize={count} aria-posinset={row.index + 1} className="virtual-list-row"
            style={{ transform: `translateY(${row.start}px)` }} onClick={() => onSelect(row.index)}
          >
            {renderRow(row.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The row that a key leads to; null when the key means nothing here. */
export function rowAfterKey(
  key: string, { selected, count, page }: { readonly selected: number; readonly count: number; readonly page: number },
): number | null {
  if (count === 0) return null;
  const within = (row: number): number => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case 'ArrowDown': return within(selected + 1);
    case 'ArrowUp': return within(selected - 1);
    case 'PageDown': return within(selected + page);
    case 'PageUp': return within(selected - page);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}

import type { ReactNode } from 'react';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { ListRowView } from './ListRowView.tsx';
import type { ListRow } from './rows.ts';
import './lists.css';

export interface RowListProps {
  readonly label: string;
  /** Null while nothing is known. */
  readonly count: number | null;
  readonly rowAt: (index: number) => ListRow | undefined;
  /** Where the selected thing stands; -1 when it isn't among the rows that have been read. */
  readonly selected: number;
  /** Whether a selection made elsewhere is scrolled to. */
  readonly follows: boolean;
  readonly isFiltered: boolean;
  readonly problem: string | null;
  /** Stands in place of an empty list that no filter emptied. */
  readonly emptyState: ReactNode;
  readonly onSelect: (id: string) => void;
  readonly onRange: (from: number, to: number) => void;
  readonly onClearFilter: () => void;
}

const words = strings.lists;

/** The rows themselves, or what stands in their place. */
export function RowList(props: RowListProps) {
  const { label, count, rowAt, selected, follows, isFiltered, problem, emptyState, onSelect, onRange, onClearFilter } = props;
  if (problem !== null) return <div className="lists-note"><Banner tone="error" title={words.failed}>{problem}</Banner></div>;
  if (count === null) return <p className="lists-note" role="status">{words.loading}</p>;
  if (count === 0) {
    if (!isFiltered) return emptyState;
    return <EmptyState title={words.noMatch} actions={<Button onClick={onClearFilter}>{words.clearFilter}</Button>} />;
  }
  return (
    <VirtualList
      label={label} count={count} estimatePx={48} rowKey={(index) => rowAt(index)?.id ?? String(index)} selected={selected}
      follows={follows} renderRow={(index) => <ListRowView row={rowAt(index)} />} onRange={onRange}
      onSelect={(index) => {
        const row = rowAt(index);
        if (row !== undefined) onSelect(row.id);
      }}
    />
  );
}

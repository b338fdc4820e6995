import type { ReactNode } from 'react';
import type { Reading } from '../../../shared/model/proposal.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatInstantFully } from '../../ui/format.ts';
import { ReviewIcon } from '../../ui/icons.tsx';
import type { ReviewFilter, Tally } from './model.ts';

export interface EmptyProps {
  readonly filter: ReviewFilter;
  /** Of the chosen report, or of all. */
  readonly tally: Tally;
  /** How many wait in other reports. */
  readonly elsewhere: number;
  readonly hasReports: boolean;
  /** The newest reading of the chosen report, which found nothing; null while there was none. */
  readonly reading: Pick<Reading, 'extractor' | 'extractorVersion' | 'at'> | null;
  readonly isReadOnly: boolean;
  readonly onRead: () => void;
  readonly onFilter: (filter: Partial<ReviewFilter>) => void;
  readonly onImport: () => void;
}

/** Why there is nothing in the list, and what to do next. */
export function Empty({ filter, tally, elsewhere, hasReports, reading, isReadOnly, onRead, onFilter, onImport }: EmptyProps) {
  const icon = <ReviewIcon aria-hidden />;
  const { pending, accepted, rejected } = tally;
  if (filter.shows === 'rejected') {
    return <EmptyState title={words.emptyRejected} icon={icon} actions={<Button onClick={() => onFilter({ ...filter, shows: 'pending' })}>{words.back}</Button>} />;
  }
  if (pending > 0) {
    return <EmptyState title={words.noMatch} icon={icon} actions={<Button onClick={() => onFilter({ reportId: filter.reportId })}>{words.clearFilter}</Button>} />;
  }
  if (!hasReports) return <EmptyState title={words.noReports} icon={icon} actions={isReadOnly ? undefined : <Button tone="primary" onClick={onImport}>{words.import}</Button>}>{words.noReportsText}</EmptyState>;
  const others: ReactNode[] = elsewhere > 0 ? [<Button key="others" onClick={() => onFilter({ reportId: null })}>{words.showOthers(elsewhere)}</Button>] : [];
  if (accepted + rejected === 0) {
    if (reading !== null) {
      const again = isReadOnly ? [] : [<Button key="again" onClick={onRead}>{words.readAgain}</Button>];
      return <EmptyState title={words.foundNothing} icon={icon} actions={<>{again}{others}</>}>{words.foundNothingText(reading.extractor, reading.extractorVersion, formatInstantFully(reading.at))}</EmptyState>;
    }
    const read = isReadOnly ? [] : [<Button key="read" tone="primary" onClick={onRead}>{words.read}</Button>];
    return <EmptyState title={words.emptyTitle} icon={icon} actions={<>{read}{others}</>}>{isReadOnly ? words.readOnly : words.emptyText}</EmptyState>;
  }
  const seeRejected = rejected > 0 ? [<Button key="rejected" onClick={() => onFilter({ ...filter, shows: 'rejected' })}>{words.showRejected(rejected)}</Button>] : [];
  const again = isReadOnly ? [] : [<Button key="again" onClick={onRead}>{words.readAgain}</Button>];
  return <EmptyState title={words.doneTitle} icon={icon} actions={<>{others}{seeRejected}{again}</>}>{words.doneText(accepted, rejected)}</EmptyState>;
}

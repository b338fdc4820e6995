import { shortcutText } from '../../state/shortcuts.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { kindsInOrder, leastScores, tallyOf, type ReviewFilter } from './model.ts';

export interface ReviewBarProps {
  readonly filter: ReviewFilter;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
  readonly counted: Parameters<typeof tallyOf>[0];
  /** How many the list shows now; null while that is being read. */
  readonly count: number | null;
  readonly isReadOnly: boolean;
  readonly isAccepting: boolean;
  readonly onFilter: (filter: Partial<ReviewFilter>) => void;
  readonly onAcceptAll: () => void;
}

/** Which proposals are looked at, and all of them at once. */
export function ReviewBar({ filter, reports, counted, count, isReadOnly, isAccepting, onFilter, onAcceptAll }: ReviewBarProps) {
  const isPending = filter.shows === 'pending';
  const numberOf = (reportId: string | null, kind: Parameters<typeof tallyOf>[2] = null): number => tallyOf(counted, reportId, kind)[isPending ? 'pending' : 'rejected'];
  const { reportId } = filter;
  return (
    <div className="review-bar">
      {reports.length > 1 && (
        <SelectField
          label={words.report} isLabelHidden value={reportId ?? ''} onChange={(id) => onFilter({ ...filter, reportId: id === '' ? null : id })}
          options={[{ value: '', label: words.counted(words.allReports, numberOf(null)) }, ...reports.map(({ id, title }) => ({ value: id, label: words.counted(title, numberOf(id)) }))]}
        />
      )}
      <div className="review-filters">
        <SelectField
          label={words.kind} isLabelHidden value={filter.kind ?? ''} onChange={(kind) => onFilter({ ...filter, kind: kind === '' ? null : kind })}
          options={[{ value: '' as const, label: words.counted(words.allKinds, numberOf(reportId)) }, ...kindsInOrder.map((kind) => ({ value: kind, label: words.counted(words.kinds[kind], numberOf(reportId, kind)) }))]}
        />
        <SelectField
          label={words.leastScore} isLabelHidden value={String(filter.leastScore)} onChange={(score) => onFilter({ ...filter, leastScore: Number(score) })}
          options={leastScores.map((score) => ({ value: String(score), label: words.atLeast(score) }))}
        />
        {isPending && !isReadOnly && (
          <Button
            disabled={count === null || count === 0 || isAccepting} title={words.acceptShownHint(count ?? 0, filter.leastScore)} shortcut={shortcutText('review-group')}
            onClick={onAcceptAll}
          >
            {isAccepting ? words.accepting : words.acceptShown(count ?? 0)}
          </Button>
        )}
        {!isPending && <Button aria-label={words.back} title={words.back} onClick={() => onFilter({ ...filter, shows: 'pending' })}>{words.backInShort}</Button>}
      </div>
    </div>
  );
}

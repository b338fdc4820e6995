import type { ProposalKind } from '../../../shared/model/proposal.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { kindsInOrder, type ReviewFilter } from './model.ts';
import type { ReadingJob } from './useReadingJob.ts';

export interface ReviewBarProps {
  readonly filter: ReviewFilter;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
  /** Pending ones of the chosen report, by kind. */
  readonly pending: Readonly<Record<ProposalKind, number>>;
  /** How many the list shows now; null while that is being read. */
  readonly count: number | null;
  readonly job: ReadingJob;
  readonly isReadOnly: boolean;
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly onAcceptAll: () => void;
  readonly onFromFile: () => void;
}

/** Which proposals are looked at, and the ways to get some. */
export function ReviewBar(props: ReviewBarProps) {
  const { filter, reports, pending, job, isReadOnly, onFilter } = props;
  const all = kindsInOrder.reduce((sum, kind) => sum + pending[kind], 0);
  return (
    <div className="review-bar">
      <SelectField
        label={words.report} value={filter.reportId ?? ''} onChange={(reportId) => onFilter({ ...filter, reportId: reportId === '' ? null : reportId })}
        options={[{ value: '', label: words.allReports }, ...reports.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      {!isReadOnly && <Reading {...props} />}
      <div className="review-filters">
        <SelectField
          label={words.kind} value={filter.kind ?? ''} onChange={(kind) => onFilter({ ...filter, kind: kind === '' ? null : kind })}
          options={[{ value: '' as const, label: `${words.allKinds} (${String(all)})` }, ...kindsInOrder.map((kind) => ({ value: kind, label: `${words.kinds[kind]} (${String(pending[kind])})` }))]}
        />
        <SelectField
          label={words.state} value={filter.shows} onChange={(shows) => onFilter({ ...filter, shows })}
          options={[{ value: 'pending', label: words.states.pending }, { value: 'rejected', label: words.states.rejected }]}
        />
      </div>
      <LeastScore {...props} />
      {job.problem !== null && <Banner tone="error" title={words.readFailed} onDismiss={job.forget}>{job.problem}</Banner>}
      {job.result !== null && (
        <Banner tone="info" onDismiss={job.forget}>{words.readDone(Object.values(job.result.added).reduce((sum, added) => sum + added, 0), job.result.settled)}</Banner>
      )}
    </div>
  );
}

function Reading({ filter, reports, job, onFromFile }: ReviewBarProps) {
  const report = reports.find(({ id }) => id === filter.reportId);
  if (job.isBusy) {
    return (
      <div className="review-reading">
        <Progress label={words.reading(report?.title ?? '')} done={job.done} total={job.total} />
        <Button onClick={job.cancel}>{words.cancel}</Button>
      </div>
    );
  }
  return (
    <div className="review-buttons">
      <Button disabled={report === undefined} onClick={() => report && job.start(report.id)}>{words.read}</Button>
      <Button tone="quiet" disabled={report === undefined} onClick={onFromFile}>{words.fromFile}</Button>
    </div>
  );
}

/** Only what ranks high enough, and all of that at once. */
function LeastScore({ filter, count, isReadOnly, onFilter, onAcceptAll }: ReviewBarProps) {
  return (
    <div className="review-least">
      <label className="review-slider">
        <span>{words.leastScore}</span>
        <input type="range" min={0} max={100} step={5} value={Math.round(filter.leastScore * 100)} onChange={(event) => onFilter({ ...filter, leastScore: Number(event.currentTarget.value) / 100 })} />
        <output>{words.score(filter.leastScore)}</output>
      </label>
      {filter.shows === 'pending' && !isReadOnly && count !== null && count > 0 && (
        <Button title={words.acceptShownHint(count, filter.leastScore)} shortcut={shortcutText('review-group')} onClick={onAcceptAll}>{words.acceptShown(count)}</Button>
      )}
    </div>
  );
}

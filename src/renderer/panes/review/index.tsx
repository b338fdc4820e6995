import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ProposalKind } from '../../../shared/model/proposal.ts';
import { useClient, useVerb } from '../../state/queries.ts';
import { isOnApple } from '../../state/shortcuts.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ReviewIcon } from '../../ui/icons.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { Details, type DetailsMode } from './Details.tsx';
import { reviewKey, type ReviewAction } from './keys.ts';
import { kindsInOrder, rowWithin, spansOf, type ReviewFilter } from './model.ts';
import { ProposalRow } from './ProposalRow.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { useDecisions } from './useDecisions.ts';
import { useProposals } from './useProposals.ts';
import { useReadingJob } from './useReadingJob.ts';
import './review.css';

/** What an extractor proposes, decided one by one or in groups, beside the text. */
export function ReviewPane() {
  const { data: reports } = useVerb('report.list', {});
  const { data: counted } = useVerb('proposal.count', {});
  const isReadOnly = useVerb('case.state', {}).data?.isReadOnly ?? true;
  const openId = useWorkspace((workspace) => workspace.reportId);
  const showProposed = useWorkspace((workspace) => workspace.showProposed);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const [chosen, setChosen] = useState<Partial<ReviewFilter>>({});
  const reportId = chosen.reportId === undefined ? openId ?? reports?.[0]?.id ?? null : chosen.reportId;
  const filter = useMemo((): ReviewFilter => ({ kind: null, leastScore: 0, shows: 'pending', ...chosen, reportId }), [chosen, reportId]);
  const list = useProposals(filter);
  const decisions = useDecisions();
  const job = useReadingJob();
  const client = useClient();
  const place = usePlace(list);
  const [mode, setMode] = useState<DetailsMode>('facts');
  const root = useRef<HTMLElement>(null);
  const { proposal } = place;

  useEffect(() => {
    showProposed(proposal === undefined ? null : { reportId: proposal.reportId, spans: spansOf(proposal.content) });
  }, [proposal, showProposed]);
  const focusList = (): void => root.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  const decide = (change: Promise<boolean>, decided: ProposalView): void => {
    setMode('facts');
    place.leave(decided.id);
    void change.then(focusList);
  };
  const act: Readonly<Record<ReviewAction, () => void>> = {
    next: () => place.go(place.at + 1), previous: () => place.go(place.at - 1),
    accept: () => proposal && decide(decisions.accept(proposal), proposal),
    edit: () => setMode('edit'), merge: () => setMode('merge'),
    reject: () => proposal && decide(decisions.reject(proposal, false), proposal),
    never: () => proposal && decide(decisions.reject(proposal, true), proposal),
    different: () => proposal?.matches[0] && void decisions.distinguish(proposal, proposal.matches[0].actorId),
    group: () => void decisions.acceptAll(filter).then(focusList),
  };
  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    const isInText = target instanceof HTMLElement && target.matches('input:not([type="range"]), select, textarea');
    const isOnButton = target instanceof HTMLElement && target.matches('button');
    const action = event.defaultPrevented ? null : reviewKey(
      { key, ctrlKey, metaKey, shiftKey, altKey, isInText }, isOnApple(navigator), { proposal, isReadOnly, isChoosing: mode !== 'facts', isOnButton },
    );
    if (action === null) return;
    event.preventDefault();
    act[action]();
  };
  const pending = Object.fromEntries(kindsInOrder.map((kind) => [kind, (counted ?? [])
    .filter((entry) => entry.kind === kind && (reportId === null || entry.reportId === reportId)).reduce((sum, entry) => sum + entry.pending, 0)])) as Record<ProposalKind, number>;
  const all = Object.values(pending).reduce((sum, count) => sum + count, 0);
  const counts = list.count === null ? null : filter.shows === 'pending' ? words.counts(list.count, all) : words.rejectedCounts(list.count);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the list and its details
    <section ref={root} aria-label={words.title} className="review" onKeyDown={press}>
      <PaneHeader title={words.title} counts={counts} />
      <ReviewBar
        filter={filter} reports={reports ?? []} pending={pending} count={list.count} job={job} isReadOnly={isReadOnly} onFilter={setChosen}
        onAcceptAll={act.group} onFromFile={() => showDialog('proposals-file')}
      />
      {decisions.problem !== null && <div className="review-note"><Banner tone="error" title={words.actionFailed} onDismiss={decisions.forget}>{decisions.problem}</Banner></div>}
      {decisions.heldBack > 0 && <div className="review-note"><Banner tone="info" onDismiss={decisions.forget}>{words.heldBack(decisions.heldBack)}</Banner></div>}
      {list.problem !== null && <div className="review-note"><Banner tone="error" title={words.failed}>{list.problem}</Banner></div>}
      {list.count === null && list.problem === null && <p className="review-note" role="status">{words.loading}</p>}
      {list.count === 0 && <Nothing filter={filter} all={all} hasReports={(reports ?? []).length > 0} onClear={() => setChosen({ reportId })} />}
      {(list.count ?? 0) > 0 && (
        <div className="review-list-all">
          <VirtualList
            label={words.list} count={list.count ?? 0} estimatePx={44} rowKey={(index) => list.rowAt(index)?.id ?? String(index)} selected={place.at}
            follows onRange={list.onRange} onSelect={place.go} renderRow={(index) => <ProposalRow proposal={list.rowAt(index)} />}
          />
        </div>
      )}
      {proposal !== undefined && (
        <Details
          proposal={proposal} mode={mode} isReadOnly={isReadOnly}
          onMode={(next) => {
            setMode(next);
            if (next === 'facts') focusList();
          }}
          onAccept={(choice) => decide(decisions.accept(proposal, choice), proposal)} onReject={(never) => decide(decisions.reject(proposal, never), proposal)}
          onReopen={() => decide(decisions.reopen(proposal), proposal)} onDistinguish={(actorId) => void decisions.distinguish(proposal, actorId)}
          search={async (text) => client.call('thing.find', { text, kinds: ['actor'], limit: 20 })}
        />
      )}
    </section>
  );
}

/** The row that the analyst is at. It stays where it is when a row goes, and goes to one that comes back by undo. */
function usePlace(list: ReturnType<typeof useProposals>) {
  const [at, setAt] = useState(0);
  const [decided, setDecided] = useState<readonly { readonly id: string; readonly isGone: boolean }[]>([]);
  const isThere = ({ id }: { readonly id: string }): boolean => list.rowOf(id) >= 0;
  // What was decided is missing from the list first; only then can it come back to it.
  const cameBack = decided.find((one) => one.isGone && isThere(one));
  if (cameBack) {
    setDecided(decided.filter((one) => one !== cameBack));
    setAt(list.rowOf(cameBack.id));
  } else if (decided.some((one) => !one.isGone && !isThere(one))) {
    setDecided(decided.map((one) => ({ ...one, isGone: one.isGone || !isThere(one) })));
  }
  const row = rowWithin(at, list.count ?? 0);
  return {
    at: row, proposal: row < 0 ? undefined : list.rowAt(row),
    go: (wanted: number) => setAt(Math.max(0, rowWithin(wanted, list.count ?? 0))),
    leave: (id: string) => setDecided((before) => [{ id, isGone: false }, ...before.filter((one) => one.id !== id)].slice(0, 50)),
  };
}

function Nothing({ filter, all, hasReports, onClear }: { readonly filter: ReviewFilter; readonly all: number; readonly hasReports: boolean; readonly onClear: () => void }) {
  const isFiltered = filter.kind !== null || filter.leastScore > 0;
  if (isFiltered && filter.shows === 'pending' && all > 0) return <EmptyState title={words.noMatch} actions={<Button onClick={onClear}>{words.clearFilter}</Button>} />;
  if (filter.shows === 'rejected') return <EmptyState title={words.emptyRejected} icon={<ReviewIcon aria-hidden />} />;
  return <EmptyState title={words.emptyTitle} icon={<ReviewIcon aria-hidden />}>{hasReports ? words.emptyText : words.noReports}</EmptyState>;
}

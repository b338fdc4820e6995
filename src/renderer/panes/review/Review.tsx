import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ProposalContent, Reading as ReadingRecord } from '../../../shared/model/proposal.ts';
import { isOnApple } from '../../state/shortcuts.ts';
import type { ReadingJob } from '../../state/reading-job.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { Details, type DetailsMode } from './Details.tsx';
import { Empty } from './Empty.tsx';
import { isKeptFromWindow, reviewKey, type ReviewAction } from './keys.ts';
import type { ActorChoice } from './MergeField.tsx';
import { candidatesOf, companionsOf, tallyOf, type ReviewFilter, type Tally } from './model.ts';
import { ProposalRow } from './ProposalRow.tsx';
import { Reading } from './Reading.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { ReviewMenu } from './ReviewMenu.tsx';
import type { AcceptChoice, Decisions } from './useDecisions.ts';
import { useListFocus } from './useListFocus.ts';
import type { Place } from './usePlace.ts';

export interface ReviewProps {
  readonly filter: ReviewFilter;
  readonly onFilter: (filter: Partial<ReviewFilter>) => void;
  /** The report that is being read in the evidence pane. */
  readonly openId: string | null;
  /** Null while nothing is known. */
  readonly reports: readonly { readonly id: string; readonly title: string }[] | null;
  readonly counted: Parameters<typeof tallyOf>[0];
  readonly readings: readonly ReadingRecord[];
  readonly isReadOnly: boolean;
  readonly place: Place;
  /** Why the list could not be read. */
  readonly problem: string | null;
  readonly decisions: Decisions;
  readonly job: ReadingJob;
  /** Counts how often the review was asked to take the focus. */
  readonly calls: number;
  readonly onFromFile: () => void;
  readonly onImport: () => void;
  readonly search: (text: string) => Promise<readonly ActorChoice[]>;
}

/** What is open in the details, and of which proposal: of another one it is not. */
interface Opened {
  readonly id: string;
  readonly mode: DetailsMode;
  /** As it was edited, when the case refused it. */
  readonly content?: ProposalContent;
}

/** The review: which proposals, the list of them, and the one in focus. */
export function Review(props: ReviewProps) {
  const { filter, onFilter, openId, reports, counted, isReadOnly, place, problem, decisions, job, search } = props;
  const { proposal } = place;
  const root = useRef<HTMLElement>(null);
  const focusList = useListFocus(root, place.count, props.calls);
  const [opened, setOpened] = useState<Opened | null>(null);
  const mode = opened !== null && opened.id === proposal?.id ? opened.mode : 'facts';
  const tally = tallyOf(counted, filter.reportId);
  // While nothing was read there is nothing to choose from, unless another report has something.
  const hasProposals = counted.length > 0;
  const act = useActions(props, focusList, setOpened);

  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target, repeat } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const isInText = target.matches('input, select, textarea');
    const pressed = { key, ctrlKey, metaKey, shiftKey, altKey, isInText };
    const action = reviewKey(pressed, isOnApple(navigator), {
      proposal, isReadOnly: isReadOnly || decisions.isAccepting, isChoosing: mode !== 'facts', isOnButton: target.matches('button'), isHeld: repeat,
      hasCandidates: proposal !== undefined && candidatesOf(proposal).length > 0,
    });
    if (action !== null) act[action]();
    else if (key === 'Enter' || !isKeptFromWindow(pressed, isOnApple(navigator))) return;
    event.preventDefault();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the list and its details
    <section ref={root} aria-label={words.title} className="review" tabIndex={-1} onKeyDown={press}>
      <PaneHeader title={words.title} counts={countsOf(filter, place.count, tally)}>
        <ReviewMenu
          filter={filter} tally={tally} isReadOnly={isReadOnly} canRead={(filter.reportId ?? openId) !== null && !job.isBusy} onFilter={onFilter}
          onRead={() => job.start(filter.reportId ?? openId ?? '')} onFromFile={props.onFromFile}
        />
      </PaneHeader>
      {hasProposals && (
        <ReviewBar
          filter={filter} reports={reports ?? []} counted={counted} count={place.count} isReadOnly={isReadOnly}
          isAccepting={decisions.isAccepting} onFilter={onFilter} onAcceptAll={act.group}
        />
      )}
      <Notes decisions={decisions} job={job} reports={reports ?? []} problem={problem} />
      {place.count === 0 && problem === null && reports !== null && !job.isBusy && (
        <Empty
          filter={filter} tally={tally} elsewhere={tallyOf(counted, null).pending - tally.pending} hasReports={reports.length > 0} isReadOnly={isReadOnly}
          reading={props.readings.findLast(({ reportId }) => reportId === (filter.reportId ?? openId)) ?? null}
          onRead={() => job.start(filter.reportId ?? openId ?? '')} onFilter={onFilter} onImport={props.onImport}
        />
      )}
      {place.count !== null && place.count > 0 && (
        <div className="review-list-all" aria-busy={decisions.isAccepting}>
          <VirtualList
            label={words.list} count={place.count} estimatePx={32} rowKey={(index) => place.rowAt(index)?.id ?? String(index)} selected={place.row}
            follows onRange={place.onRange} renderRow={(index) => <ProposalRow proposal={place.rowAt(index)} />}
            onSelect={(row) => {
              place.go(row);
              focusList();
            }}
          />
        </div>
      )}
      {proposal !== undefined && (
        <Details
          proposal={proposal} mode={mode} isReadOnly={isReadOnly} search={search} reportTitle={titleFor(props, proposal)}
          edited={opened?.id === proposal.id ? opened.content : undefined}
          onMode={(next) => {
            setOpened({ id: proposal.id, mode: next });
            if (next === 'facts') focusList();
          }}
          onAccept={act.acceptAs} onReject={(never) => act[never ? 'never' : 'reject']()} onReopen={act.reopen} onDistinguish={act.distinguish}
        />
      )}
    </section>
  );
}

function useActions({ filter, place, decisions, job }: ReviewProps, focusList: () => void, open: (opened: Opened | null) => void) {
  const { proposal } = place;
  const decide = (decision: (decided: ProposalView) => Promise<boolean>, companionIds: readonly string[] = [], edited?: ProposalContent): void => {
    if (proposal === undefined) return;
    job.forget();
    // First, for the row or button that has the focus goes away.
    focusList();
    open(null);
    place.leave(proposal, companionIds);
    void decision(proposal).then((isKept) => {
      place.settle(proposal.id, isKept);
      if (!isKept && edited !== undefined) open({ id: proposal.id, mode: 'edit', content: edited });
    });
  };
  const acceptAs = (choice: AcceptChoice = {}): void => decide((decided) => decisions.accept(decided, choice), proposal === undefined ? [] : companionsOf(proposal.content), choice.content);
  const distinguish = (actorId: string): void => {
    if (proposal === undefined) return;
    focusList();
    void decisions.distinguish(proposal, actorId);
  };
  return {
    next: () => place.go(place.row + 1), previous: () => place.go(place.row - 1),
    accept: () => acceptAs(), acceptAs,
    edit: () => proposal && open({ id: proposal.id, mode: 'edit' }), merge: () => proposal && open({ id: proposal.id, mode: 'merge' }),
    reject: () => decide((decided) => decisions.reject(decided, false)), never: () => decide((decided) => decisions.reject(decided, true)),
    reopen: () => decide((decided) => decisions.reopen(decided)),
    different: () => {
      const first = proposal && candidatesOf(proposal)[0];
      if (first) distinguish(first.actorId);
    },
    distinguish,
    group: () => {
      job.forget();
      focusList();
      void decisions.acceptAll(filter);
    },
  } satisfies Record<ReviewAction, () => void> & Record<string, unknown>;
}

function countsOf({ shows }: ReviewFilter, count: number | null, tally: Tally): string | null {
  if (count === null) return null;
  return shows === 'pending' ? words.counts(count, tally.pending) : words.rejectedCounts(count);
}

/** The title of a proposal's report, where the list has several. */
function titleFor({ filter, reports }: ReviewProps, { reportId }: ProposalView): string | null {
  return filter.reportId === null ? reports?.find(({ id }) => id === reportId)?.title ?? null : null;
}

/** What goes on, what came of it, and what went wrong. */
function Notes({ decisions: { problem, group, forget }, job, reports, problem: listProblem }: Pick<ReviewProps, 'decisions' | 'job' | 'problem'> & { readonly reports: readonly { id: string; title: string }[] }) {
  const notes: ReactNode[] = [
    ...(job.isBusy ? [<Reading key="busy" job={job} title={reports.find(({ id }) => id === job.reportId)?.title ?? ''} />] : []),
    ...(job.problem === null ? [] : [<Banner key="failed" tone="error" title={words.readFailed} onDismiss={job.forget}>{job.problem}</Banner>]),
    ...(job.result === null ? [] : [<Banner key="read" tone="info" onDismiss={job.forget}>{words.readDone(Object.values(job.result.added).reduce((sum, added) => sum + added, 0), job.result.settled, job.result.withdrawn)}</Banner>]),
    ...(problem === null ? [] : [<Banner key="refused" tone="error" title={words.actionFailed} onDismiss={forget}>{problem}</Banner>]),
    ...(group === null ? [] : [<Banner key="group" tone="info" onDismiss={forget}>{words.acceptedGroup(group)}</Banner>]),
    ...(listProblem === null ? [] : [<Banner key="list" tone="error" title={words.failed}>{listProblem}</Banner>]),
  ];
  return notes.length === 0 ? null : <div className="review-notes">{notes}</div>;
}

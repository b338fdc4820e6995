import { useEffect, useMemo, useState } from 'react';
import { useReadingJob, type ReadingJob } from '../../state/reading-job.ts';
import { useClient, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { spansOf, type ReviewFilter } from './model.ts';
import { Review } from './Review.tsx';
import { useDecisions } from './useDecisions.ts';
import { usePlace } from './usePlace.ts';
import { useProposals } from './useProposals.ts';
import './review.css';

/** What an extractor proposes, decided one by one or in groups, beside the text. */
export function ReviewPane() {
  const reports = useVerb('report.list', {}).data;
  const counted = useVerb('proposal.count', {}).data;
  const readings = useVerb('proposal.readings', {}).data;
  const isReadOnly = useVerb('case.state', {}).data?.isReadOnly ?? true;
  const openId = useWorkspace((workspace) => workspace.reportId) ?? reports?.[0]?.id ?? null;
  const openReport = useWorkspace((workspace) => workspace.openReport);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const showImport = useWorkspace((workspace) => workspace.showImport);
  const [chosen, setChosen] = useState<Partial<ReviewFilter>>({});
  const reportId = chosen.reportId === undefined ? openId : chosen.reportId;
  const filter = useMemo((): ReviewFilter => ({ kind: null, leastScore: 0, shows: 'pending', ...chosen, reportId }), [chosen, reportId]);
  const list = useProposals(filter);
  const place = usePlace(list, filter.shows);
  const decisions = useDecisions();
  const job = useReadingJob();
  const client = useClient();
  useShownWords(place.proposal);
  const calls = useReadRequest(job, openId);

  const onFilter = (wanted: Partial<ReviewFilter>): void => {
    setChosen(wanted);
    // What is read, or decided on, is what is in sight.
    if (wanted.reportId && wanted.reportId !== filter.reportId) openReport(wanted.reportId);
  };

  return (
    <Review
      filter={filter} onFilter={onFilter} openId={openId} reports={reports ?? null} counted={counted ?? []} readings={readings ?? []} isReadOnly={isReadOnly}
      place={place} problem={list.problem} decisions={decisions} job={reports?.some(({ id }) => id === job.reportId) === true ? job : { ...job, ...noJob }}
      calls={calls} onFromFile={() => showDialog('proposals-file')} onImport={() => showImport(null)}
      search={async (text) => client.call('thing.find', { text, kinds: ['actor'], limit: 20 })}
    />
  );
}

/** Of a report of another case there is nothing to say. */
const noJob = { reportId: null, isBusy: false, result: null, problem: null } as const satisfies Partial<ReadingJob>;

/** Shows in the text what the proposal in focus speaks of. */
function useShownWords(proposal: ReturnType<typeof usePlace>['proposal']): void {
  const showProposed = useWorkspace((workspace) => workspace.showProposed);
  // Reading the list again gives new objects; only another proposal, or a changed one, moves the text.
  const key = proposal === undefined ? null : `${proposal.id} ${String(proposal.revision)}`;
  const proposed = useMemo(
    () => (proposal === undefined ? null : { reportId: proposal.reportId, spans: spansOf(proposal) }),
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [key],
  );
  useEffect(() => showProposed(proposed), [proposed, showProposed]);
  useEffect(() => () => showProposed(null), [showProposed]);
}

/**
 * Takes up what was asked for elsewhere: to read a report.
 *
 * @returns how often that was
 */
function useReadRequest(job: ReadingJob, openId: string | null): number {
  const request = useWorkspace((workspace) => workspace.readRequest);
  const [calls, setCalls] = useState(0);
  const takeReading = useWorkspace((workspace) => workspace.takeReading);
  const reportId = request === null ? null : request.reportId ?? openId;
  const { start } = job;
  useEffect(() => {
    if (reportId === null) return;
    takeReading();
    start(reportId);
    setCalls((before) => before + 1);
  }, [reportId, takeReading, start]);
  return calls;
}


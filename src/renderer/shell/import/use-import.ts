import { useEffect, useRef, useState } from 'react';
import { newUuid } from '../../state/new-uuid.ts';
import { useClient, useCommand } from '../../state/queries.ts';
import type { ReadingChoices } from '../../state/reading-choices.ts';
import { reportInput, sourceInput, type ReportDraft, type SourceDraft } from './draft.ts';
import { secondsLeft } from './time-left.ts';

/** How far the work is; `total` is 0 before the host has said anything. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** How long the rest takes; null while nobody can say. */
  readonly seconds: number | null;
}

const noProgress: ImportProgress = { done: 0, total: 0, seconds: null };

/** Imports a report, with progress and a way to stop it. */
export function useImport(onImported: (id: string) => void) {
  const client = useClient();
  const importReport = useCommand('report.import');
  const [jobId] = useState(newUuid);
  const [progress, setProgress] = useState(noProgress);
  const startedAtMs = useRef(0);
  const [isCancelling, setCancelling] = useState(false);
  useEffect(() => client.subscribe((event) => {
    if (event.type !== 'job/progressed' || event.jobId !== jobId) return;
    const { done, total } = event;
    setProgress({ done, total, seconds: secondsLeft(performance.now() - startedAtMs.current, done, total) });
  }), [client, jobId]);

  /** @param isKnown whether the same bytes are imported again on purpose */
  async function start(file: string, choices: ReadingChoices, draft: ReportDraft, source: SourceDraft, isKnown: boolean): Promise<void> {
    startedAtMs.current = performance.now();
    setProgress(noProgress);
    setCancelling(false);
    importReport.reset();
    try {
      const { id } = await importReport.mutateAsync({
        file, ...choices, ...sourceInput(source), ...reportInput(draft),
        replacesId: draft.replaces?.id ?? null, allowDuplicate: isKnown, jobId,
      });
      onImported(id);
    } catch {
      // The mutation holds the error for the dialog to show.
    }
  }

  const failure = importReport.error;
  return {
    start,
    cancel: () => {
      setCancelling(true);
      client.call('job.cancel', { jobId }).catch(() => setCancelling(false));
    },
    isBusy: importReport.isPending,
    isCancelling,
    progress,
    problem: failure === null || failure.code === 'CANCELLED' ? null : { code: failure.code, message: failure.message },
  };
}

import { useEffect, useRef, useState } from 'react';
import { useClient, useCommand } from '../../state/queries.ts';
import { reportInput, type ReportDraft, type SourceDraft } from './draft.ts';
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
  const createSource = useCommand('source.create');
  const importReport = useCommand('report.import');
  const [jobId] = useState(() => crypto.randomUUID());
  const [progress, setProgress] = useState(noProgress);
  const startedAtMs = useRef(0);
  const [isCancelling, setCancelling] = useState(false);
  // A source made on the first try is there on the second.
  const [madeSource, setMadeSource] = useState<{ readonly name: string; readonly id: string } | null>(null);
  useEffect(() => client.subscribe((event) => {
    if (event.type !== 'job/progressed' || event.jobId !== jobId) return;
    const { done, total } = event;
    setProgress({ done, total, seconds: secondsLeft(performance.now() - startedAtMs.current, done, total) });
  }), [client, jobId]);

  async function sourceId(source: SourceDraft): Promise<string> {
    if (source.is === 'there') return source.id;
    if (madeSource?.name === source.name) return madeSource.id;
    const { name, kind, reliability } = source;
    const { id } = await createSource.mutateAsync({ name, kind, reliability, url: null, language: null, note: null });
    setMadeSource({ name, id });
    return id;
  }

  async function start(file: string, encoding: string | undefined, draft: ReportDraft, source: SourceDraft): Promise<void> {
    startedAtMs.current = performance.now();
    setProgress(noProgress);
    setCancelling(false);
    importReport.reset();
    try {
      const { id } = await importReport.mutateAsync({
        file, ...(encoding === undefined ? {} : { encoding }), sourceId: await sourceId(source), ...reportInput(draft),
        replacesId: null, allowDuplicate: draft.allowsDuplicate, jobId,
      });
      onImported(id);
    } catch {
      // The mutations hold the error for the dialog to show.
    }
  }

  const failure = createSource.error ?? importReport.error;
  return {
    start,
    cancel: () => {
      setCancelling(true);
      client.call('job.cancel', { jobId }).catch(() => setCancelling(false));
    },
    isBusy: createSource.isPending || importReport.isPending,
    isCancelling,
    progress,
    problem: failure === null || failure.code === 'CANCELLED' ? null : { code: failure.code, message: failure.message },
  };
}

import { useEffect, useRef, useState } from 'react';
import type { BundleReport } from '../../../shared/contract/bundles.ts';
import { CallError } from '../../client/client.ts';
import { useClient } from '../../state/queries.ts';
import { bundleStrings as words } from '../../strings/bundle.ts';
import { useFileChoice, useFilesChoice } from '../FileChoice.tsx';
import { upload } from '../import/upload.ts';
import type { JobProgress } from '../../state/long-question.ts';
import { useJob } from '../use-job.ts';

/** A bundle that somebody chose or dropped. The bytes of a dropped one are still in the window. */
type ChosenBundle = { readonly name: string; readonly file: string } | { readonly name: string; readonly bytes: File };

const looksEncrypted = ({ name }: ChosenBundle): boolean => /\.age$/i.test(name);

/** Hands over a dropped bundle, once, and gives the host's handle of it; null when that was cancelled. */
function useHandingOver() {
  const client = useClient();
  const given = useRef<{ readonly bytes: File; readonly file: string } | null>(null);
  const abort = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);

  async function handleOf(chosen: ChosenBundle): Promise<string | null> {
    if ('file' in chosen) return chosen.file;
    if (given.current?.bytes === chosen.bytes) return given.current.file;
    abort.current = new AbortController();
    try {
      const file = await upload(client, chosen.bytes, (done) => setProgress({ done, total: chosen.bytes.size }), abort.current.signal);
      if (file !== null) given.current = { bytes: chosen.bytes, file };
      return file;
    } finally {
      abort.current = null;
      setProgress(null);
    }
  }
  return { handleOf, progress, cancel: () => abort.current?.abort() };
}

/** What can be done with a bundle, and how far it is. A bundle is verified as soon as it is there, unless it asks for a passphrase. */
export function useBundle(dropped: File | null, onOpened: () => void) {
  const client = useClient();
  const chooseFile = useFileChoice();
  const chooseFiles = useFilesChoice();
  const job = useJob();
  const handing = useHandingOver();
  const [bundle, setBundle] = useState<ChosenBundle | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isEncrypted, setEncrypted] = useState(false);
  const [report, setReport] = useState<BundleReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setProblem(null);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (error instanceof CallError && error.code === 'PASSWORD_NEEDED') setEncrypted(true);
      else if (!(error instanceof CallError && error.code === 'CANCELLED')) setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  async function check(chosen: ChosenBundle, passphrase: string | null): Promise<void> {
    setReport(null);
    const file = await handing.handleOf(chosen);
    if (file !== null) setReport(await client.call('bundle.verify', { file, passphrase, jobId: job.jobId }));
  }

  async function take(chosen: ChosenBundle | null): Promise<void> {
    if (chosen === null) return;
    setBundle(chosen);
    setReport(null);
    setEncrypted(looksEncrypted(chosen));
    if (!looksEncrypted(chosen)) await check(chosen, null);
  }

  const taken = useRef<File | null>(null);
  useEffect(() => {
    // One that comes while another is looked at waits for it: what is found must stand beside what it was found in.
    if (dropped === null || isBusy || taken.current === dropped) return;
    taken.current = dropped;
    void attempt(() => take({ name: dropped.name, bytes: dropped }));
  });

  return {
    bundle, isBusy, isEncrypted, report, problem,
    progress: handing.progress === null ? { label: words.working, ...job.progress } : { label: words.uploading, ...handing.progress },
    cancel: () => {
      handing.cancel();
      job.cancel();
    },
    chooseArchive: () => attempt(async () => take(await chooseFile('open-bundle'))),
    chooseFolder: () => attempt(async () => {
      const { folder } = await chooseFiles('folder', 'bundle');
      await take(folder && { name: folder.name, file: folder.folder });
    }),
    verify: (chosen: ChosenBundle, passphrase: string | null) => attempt(() => check(chosen, passphrase)),
    open: (chosen: ChosenBundle, passphrase: string | null) => attempt(async () => {
      const file = await handing.handleOf(chosen);
      if (file === null) return;
      await client.call('bundle.open', { file, passphrase, jobId: job.jobId });
      onOpened();
    }),
    importAsCase: (chosen: ChosenBundle, passphrase: string | null) => attempt(async () => {
      const target = await chooseFile('save-case', words.importName(chosen.name));
      const file = target && await handing.handleOf(chosen);
      if (!target || file === null) return;
      await client.call('bundle.import', { file, passphrase, target: target.file, jobId: job.jobId });
      onOpened();
    }),
  };
}

import { useRef, useState } from 'react';
import type { MergeDecision, MergeOutcome } from '../../../shared/contract/merges.ts';
import { CallError } from '../../client/client.ts';
import { useClient } from '../../state/queries.ts';
import { mergeStrings as words } from '../../strings/merge.ts';
import { useFileChoice } from '../FileChoice.tsx';
import type { JobProgress } from '../../state/long-question.ts';
import { useJob } from '../use-job.ts';

type Take = MergeDecision['take'];

interface Chosen {
  readonly file: string;
  readonly name: string;
}

export interface Merging {
  readonly chosen: Chosen | null;
  readonly needsPassphrase: boolean;
  /** Whether the copy was opened by a passphrase. */
  readonly isProtected: boolean;
  /** What would come in or, once `isDone`, came in. */
  readonly outcome: MergeOutcome | null;
  readonly decisions: ReadonlyMap<string, Take>;
  readonly isDone: boolean;
  readonly isBusy: boolean;
  /** Whether what was decided brought up more to decide. */
  readonly hasMore: boolean;
  readonly problem: string | null;
  readonly progress: JobProgress;
  choose(): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  decide(id: string, take: Take): void;
  decideAll(take: Take): void;
  /** @param unprotected whether what is protected there may lie here in plain */
  apply(unprotected: boolean): Promise<void>;
  cancel(): void;
}

const listed = (decisions: ReadonlyMap<string, Take>): MergeDecision[] => [...decisions].map(([id, take]) => ({ id, take }));

/** A copy on its way into the case: chosen, opened, looked at, decided and merged. Its passphrase is kept here and nowhere else. */
export function useMerge(): Merging {
  const client = useClient();
  const chooseFile = useFileChoice();
  const { jobId, progress, cancel } = useJob();
  /** Between two calls there is no job that could be cancelled. */
  const isCancelled = useRef(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [needsPassphrase, setNeedsPassphrase] = useState(false);
  const [outcome, setOutcome] = useState<MergeOutcome | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Take>>(new Map());
  const [isDone, setDone] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [hasMore, setHasMore] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setProblem(null);
    setBusy(true);
    isCancelled.current = false;
    try {
      await work();
    } catch (error) {
      const code = error instanceof CallError ? error.code : null;
      if (code === 'PASSWORD_NEEDED') setNeedsPassphrase(true);
      else setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  async function look(file: string, secret: string | null): Promise<void> {
    setOutcome(await client.call('merge.preview', { file, passphrase: secret, jobId }));
    setPassphrase(secret);
    setNeedsPassphrase(false);
  }

  async function merge({ file }: Chosen, shown: MergeOutcome, unprotected: boolean): Promise<void> {
    const input = { file, passphrase, decisions: listed(decisions), jobId };
    const now = await client.call('merge.preview', input);
    if (isCancelled.current) return;
    if (now.seq !== shown.seq || now.headHash !== shown.headHash) {
      setOutcome(now);
      setDecisions(new Map());
      setHasMore(false);
      setProblem(words.changedMeanwhile);
      return;
    }
    if (now.undecidedCount > 0) {
      setOutcome(now);
      setHasMore(true);
      return;
    }
    const { seq, headHash } = shown;
    setOutcome(await client.call('merge.apply', { ...input, expected: { seq, headHash }, unprotected }));
    setDone(true);
  }

  return {
    chosen, needsPassphrase, isProtected: passphrase !== null, outcome, decisions, isDone, isBusy, hasMore, problem, progress,
    choose: () => attempt(async () => {
      const found = await chooseFile('open-case');
      if (found === null) return;
      setChosen(found);
      setOutcome(null);
      setNeedsPassphrase(false);
      setHasMore(false);
      setDecisions(new Map());
      await look(found.file, null);
    }),
    unlock: (secret) => attempt(async () => {
      if (chosen !== null) await look(chosen.file, secret);
    }),
    decide: (id, take) => setDecisions((before) => new Map([...before, [id, take]])),
    decideAll: (take) => setDecisions(new Map(outcome?.conflicts.map(({ id }) => [id, take]))),
    apply: (unprotected) => attempt(async () => {
      if (chosen !== null && outcome !== null) await merge(chosen, outcome, unprotected);
    }),
    cancel: () => {
      isCancelled.current = true;
      cancel();
    },
  };
}

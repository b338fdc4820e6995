import type { CaseFile } from '../../db/casefile.ts';
import type { Watch } from '../../in-worker.ts';
import { WorkerPool } from '../../worker-pool.ts';
import { Analyst, revisionOf, type Analysis, type AnalysisTask } from './task.ts';

/** Answers questions about the network of a case, away from the thread that answers calls. */
export interface Analyses {
  /** @throws CaseError `FILE_UNREADABLE` when it takes too long, `CANCELLED` */
  answer(file: CaseFile, task: AnalysisTask, watch?: Watch): Promise<Analysis>;
}

/** Of networks with fewer things and fewer claims, questions are answered at once: starting a worker costs more. */
const workerFrom = 2_000;
/** Answers that are kept, so that a question asked again in the same state of the case costs nothing. */
const keptAnswers = 24;
const timeLimitMs = 120_000;
const memoryLimitMb = 2048;

/** @param workerUrl where `worker.ts` is, or what a bundler made of it */
export function createAnalyses(workerUrl: URL): Analyses {
  const pool = new WorkerPool(workerUrl);
  const analyst = new Analyst();
  const kept = new Map<string, Analysis>();
  return {
    answer: async (file, task, watch = {}) => {
      const key = JSON.stringify([file.path, revisionOf(file.db), task]);
      const known = kept.get(key);
      if (known) return known;
      const isSmall = ['claim', 'actor', 'operation', 'event'].every((table) => file.db.count(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT :most)`, { most: workerFrom }) < workerFrom);
      const answer = isSmall ? analyst.answer(file.db, file.path, task, () => undefined) : await pool.run<Analysis>({ location: file.location, task }, {
        timeMs: timeLimitMs, memoryMb: memoryLimitMb,
        tooLong: `The question took longer than ${timeLimitMs / 1000} s to answer. Ask about less, such as without unsourced claims.`,
        failed: `The question about ${file.name} could not be answered: the analysis itself failed. Try again; the case is untouched.`,
        cancelled: 'The question was cancelled.',
      }, watch);
      kept.set(key, answer);
      for (const oldest of kept.keys()) if (kept.size > keptAnswers) kept.delete(oldest);
      return answer;
    },
  };
}

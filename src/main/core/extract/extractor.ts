import type { Extraction } from '../../../shared/model/extraction.ts';
import { inWorker, type Watch } from '../in-worker.ts';
import type { KnownActor } from './model.ts';

/** What is known of a text before it is read. */
export interface Knowledge {
  /** EDTF date of publication, for words like "Tuesday". */
  readonly published: string | null;
  /** Actors that the case has. */
  readonly known: readonly KnownActor[];
}

/** Reads proposals out of a text, away from the thread that answers calls. */
export interface Extractor {
  /** @throws CaseError `FILE_UNREADABLE`, `CANCELLED` */
  extract(text: string, knowledge: Knowledge, watch?: Watch): Promise<Extraction>;
}

/** What the worker is given. */
export interface ExtractTask extends Knowledge {
  readonly text: string;
}

const timeLimitMs = 300_000;
const memoryLimitMb = 4096;

/**
 * An extractor whose workers run a module.
 *
 * @param workerUrl where `worker.ts` is, or what a bundler made of it
 */
export function createExtractor(workerUrl: URL): Extractor {
  return {
    extract: (text, knowledge, watch = {}) => inWorker(workerUrl, { text, ...knowledge } satisfies ExtractTask, {
      timeMs: timeLimitMs, memoryMb: memoryLimitMb,
      tooLong: `Reading proposals took longer than ${timeLimitMs / 1000} s. Split the report, or mark its words by hand.`,
      failed: 'The extractor failed on this report. Nothing was proposed; mark its words by hand.',
      cancelled: 'Reading proposals was cancelled. Nothing was proposed.',
    }, watch),
  };
}

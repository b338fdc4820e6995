import { setTimeout as wait } from 'node:timers/promises';
import type { Input, Output } from '../../../shared/contract.ts';
import type { BatchFile, BatchSummary } from '../../../shared/contract/batches.ts';
import { inCommands, type CaseAtHand } from './case-at-hand.ts';
import { visible } from './escape.ts';
import type { Printer } from './printer.ts';
import { shortId } from './short-id.ts';

const lookEveryMs = 100;
const tellEveryMs = 2_000;

const inSeconds = (seconds: number) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);

/** How far it is, such as "120 of 500 files, 14.2 pages/s, about 25 s left". */
export function progressLine({ total, counts, filesPerSecond, pagesPerSecond, secondsLeft }: BatchSummary): string {
  const done = (counts.imported ?? 0) + (counts.duplicate ?? 0) + (counts.refused ?? 0) + (counts.cancelled ?? 0);
  const rate = pagesPerSecond === null ? (filesPerSecond === null ? [] : [`${filesPerSecond.toFixed(1)} files/s`]) : [`${pagesPerSecond.toFixed(1)} pages/s`];
  return [`${done} of ${total} files`, ...rate, ...(secondsLeft === null ? [] : [`about ${inSeconds(secondsLeft)} left`])].join(', ');
}

function lineOf({ name, state, reportId, title, problem }: BatchFile): string {
  const id = reportId === null ? '' : shortId(reportId);
  switch (state) {
    case 'imported': return `imported ${visible(name)} as ${id}: ${visible(title ?? '')}`;
    case 'duplicate': return `duplicate ${visible(name)} is ${id}: ${visible(title ?? '')}`;
    case 'refused': return `refused ${visible(name)}: ${problem ? inCommands(problem.code, problem.message) : ''}`;
    default: return `left out ${visible(name)}`;
  }
}

const valueOf = ({ name, state, reportId, title, problem, pageCount, sizeBytes, warnings }: BatchFile) =>
  ({ file: name, state, id: reportId, title, pageCount, sizeBytes, warnings, ...(problem ? { error: problem } : {}) });

/** Tells of files that are done, once each and in the order in which they are done. */
class Told {
  readonly #numbers = new Set<number>();
  readonly #printer: Printer;

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  tell(files: readonly BatchFile[]): void {
    for (const file of files) {
      if (this.#numbers.has(file.number) || ['waiting', 'reading', 'storing'].includes(file.state)) continue;
      this.#numbers.add(file.number);
      this.#printer.result(valueOf(file), () => [lineOf(file)]);
      for (const warning of file.warnings) this.#printer.note(`${file.name}: ${warning}`);
    }
  }
}

/**
 * Imports many files, and tells of each as it is done, of progress on the side, and of the whole at the end.
 *
 * @returns whether none was refused
 */
export async function importBatch(at: CaseAtHand, printer: Printer, start: Input<'batch.start'>): Promise<boolean> {
  const { id } = await at.call('batch.start', start);
  const told = new Told(printer);
  let state: Output<'batch.state'>;
  let [version, lastLine, lastToldAt] = [0, '', performance.now()];
  do {
    await wait(lookEveryMs);
    state = await at.call('batch.state', { id, since: version });
    version = state.version;
    told.tell(state.files);
    const line = progressLine(state.summary);
    if (state.summary.isRunning && performance.now() - lastToldAt >= tellEveryMs && line !== lastLine) {
      printer.note(line);
      [lastLine, lastToldAt] = [line, performance.now()];
    }
  } while (state.summary.isRunning);
  const { counts, total } = state.summary;
  const refused = counts.refused ?? 0;
  if (printer.isJson) printer.result({ summary: { total, imported: counts.imported, duplicates: counts.duplicate, refused } }, () => []);
  else printer.note(`${total} files: ${counts.imported} imported, ${counts.duplicate} ${counts.duplicate === 1 ? 'duplicate' : 'duplicates'}, ${refused} refused.`);
  return refused === 0;
}

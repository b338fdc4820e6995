import type { BatchFile, BatchFileState, BatchSummary } from '../../../shared/contract/batches.ts';
import { doneIn } from '../../state/batches.ts';
import { strings } from '../../strings/en.ts';
import { formatCount } from '../../ui/format.ts';

const words = strings.imports;

/** The groups that files end in, in the order in which they are asked for. */
export const groups = ['imported', 'duplicate', 'refused', 'cancelled'] as const;
export type Group = (typeof groups)[number] | 'all';

export const countIn = ({ counts }: Pick<BatchSummary, 'counts'>, state: BatchFileState): number => counts[state] ?? 0;

/** How fast it goes and how long it takes, in words; nothing while nobody can say. */
export function paceOf({ filesPerSecond, pagesPerSecond, secondsLeft }: Pick<BatchSummary, 'filesPerSecond' | 'pagesPerSecond' | 'secondsLeft'>): string {
  const speed = pagesPerSecond !== null ? [words.pagesRate(pagesPerSecond)] : filesPerSecond !== null && filesPerSecond > 0 ? [words.filesRate(filesPerSecond)] : [];
  return words.progress([...speed, ...(secondsLeft === null ? [] : [words.timeLeft(secondsLeft)])]);
}

/** What stands under the name of a file. */
export function factOf({ state, progress, title, problem }: Pick<BatchFile, 'state' | 'progress' | 'title' | 'problem'>): string {
  switch (state) {
    case 'reading':
    case 'storing': return words.progress([words.states[state], ...(progress > 0 ? [words.percent(progress)] : [])]);
    case 'refused': return problem?.message ?? words.states.refused;
    case 'imported': return title ?? words.states.imported;
    case 'duplicate': return words.progress([words.states.duplicate, ...(title === null ? [] : [title])]);
    default: return words.states[state];
  }
}

/** Files of a group; what is under way comes first while all are shown. */
export function shownFiles(files: readonly BatchFile[], group: Group): readonly BatchFile[] {
  if (group !== 'all') return files.filter(({ state }) => state === group);
  const isUnderWay = ({ state }: BatchFile): boolean => state === 'reading' || state === 'storing';
  return [...files.filter(isUnderWay), ...files.filter((file) => !isUnderWay(file))];
}

/** "120 of 500 files". */
export function countText(summary: Pick<BatchSummary, 'counts' | 'total'>): string {
  return words.running(formatCount(doneIn(summary)), formatCount(summary.total));
}

import { describe, expect, it } from 'vitest';
import type { BatchFile } from '../../../shared/contract/batches.ts';
import { doneIn, merged } from '../../state/batches.ts';
import { countText, factOf, paceOf, shownFiles } from './model.ts';

const counts = { waiting: 3, reading: 1, storing: 1, imported: 5, duplicate: 2, refused: 1, cancelled: 0 };
const file = (number: number, state: BatchFile['state']): BatchFile => ({
  number, name: `${number}.txt`, state, reportId: null, title: null, sizeBytes: 1, pageCount: 0, progress: 0, problem: null, warnings: [], canRetry: true,
});

describe('an import in words', () => {
  it('counts as done what has come to an end, well or not', () => {
    expect([doneIn({ counts }), countText({ counts, total: 13 })]).toEqual([8, '8 of 13 files']);
  });

  it('says how fast it goes in pages where there are pages, and nothing before it can', () => {
    expect(paceOf({ filesPerSecond: 2, pagesPerSecond: 14.2, secondsLeft: 25 })).toBe('14 pages/s · about 25 s left');
    expect(paceOf({ filesPerSecond: 2.31, pagesPerSecond: null, secondsLeft: 600 })).toBe('2.3 files/s · about 10 min left');
    expect(paceOf({ filesPerSecond: null, pagesPerSecond: null, secondsLeft: null })).toBe('');
  });

  it('tells of a file how far it is, what it became, or why it was refused', () => {
    const blank = { progress: 0, title: null, problem: null };
    expect(factOf({ ...blank, state: 'reading', progress: 0.25 })).toBe('Reading · 25 %');
    expect(factOf({ ...blank, state: 'imported', title: 'The leak' })).toBe('The leak');
    expect(factOf({ ...blank, state: 'duplicate', title: 'The leak' })).toBe('Already there · The leak');
    expect(factOf({ ...blank, state: 'refused', problem: { code: 'FILE_EMPTY', message: 'a.txt is empty.' } })).toBe('a.txt is empty.');
  });

  it('takes what changed into its place', () => {
    expect(merged([file(0, 'imported'), file(1, 'waiting')], [file(1, 'reading'), file(2, 'waiting')]).map(({ state }) => state)).toEqual(['imported', 'reading', 'waiting']);
  });

  it('puts what is under way before the rest, and keeps to a group', () => {
    const files = [file(0, 'imported'), file(1, 'refused'), file(2, 'reading'), file(3, 'waiting')];
    expect(shownFiles(files, 'all').map(({ number }) => number)).toEqual([2, 0, 1, 3]);
    expect(shownFiles(files, 'refused').map(({ number }) => number)).toEqual([1]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { CaseError } from '../../../shared/errors.ts';
import { makeId } from '../../../shared/ids.ts';
import type { Part } from '../ingest/read.ts';
import { Batch, type BatchWork, type StoredReport } from './batch.ts';

const part = (key: string): Part => ({ key, name: key, sizeBytes: 1 });
const report: StoredReport = { outcome: { is: 'duplicate', reportId: 'report--1' as never, title: 'R' }, seq: 1, ids: [] };

/** Imports one file, whose report is there already; gives the batch when all parts are through. */
async function importParts(partsOf: (keys: readonly string[]) => readonly Part[]): Promise<Batch> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const work: BatchWork = {
    sizeOf: () => Promise.resolve(1),
    read: ({ part: keys }) => (keys.length > 8 ? Promise.reject(new CaseError('NOT_AVAILABLE', 'too deep'))
      : Promise.resolve({ parts: partsOf(keys), pageCount: 0, warnings: [], store: () => Promise.resolve(report), storeNow: () => report })),
    together: (store) => store(),
    stored: () => undefined,
    release: () => undefined,
    finish: () => resolve(undefined),
    told: () => undefined,
    log: (error) => { throw error; },
  };
  const start = { id: makeId('batch', crypto.randomUUID()), name: 'Files', startedAt: '', wish: { allowDuplicate: false, withParts: true }, isAwaiting: false, expected: 0, readers: 2 };
  const batch = new Batch(start, work, () => 0);
  batch.add([{ file: 'box', name: 'box' }], true);
  await promise;
  return batch;
}

describe('documents inside of a file', () => {
  it('are listed down to the eighth level, below which none is read', async () => {
    const { files } = await importParts(() => [part('m')]);
    expect(files.map(({ part: keys, state }) => `${keys.length} ${state}`)).toEqual(Array.from({ length: 9 }, (_, level) => `${level} duplicate`));
  });

  it('are listed once where they are found again, without a look at all others for each', async () => {
    const many = Array.from({ length: 300 }, (_, index) => part(`m${index}`));
    const stringify = vi.spyOn(JSON, 'stringify');
    const batch = await importParts((keys) => (keys.length === 0 ? many : []));
    expect(stringify.mock.calls.length).toBeLessThanOrEqual(many.length);
    stringify.mockRestore();
    expect(batch.retry([0], { allowDuplicate: true })).toBe(1);
    await vi.waitFor(() => expect(batch.isRunning).toBe(false));
    expect(batch.files.length).toBe(301);
  });
});

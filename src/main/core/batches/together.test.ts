import { describe, expect, it } from 'vitest';
import { CaseError } from '../../../shared/errors.ts';
import { makeId } from '../../../shared/ids.ts';
import { Batch, type BatchWork, type StoredReport } from './batch.ts';

const reportOf = (name: string): StoredReport => ({ outcome: { is: 'imported', reportId: `report--${name}` as never, title: name }, seq: 1, ids: [name] });

/** Imports files by name; `bad` is refused when it is stored, `long` is stored for itself. Gives what was done, in order. */
async function importAll(names: readonly string[]): Promise<{ done: string[]; states: string[] }> {
  const done: string[] = [];
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const storeNow = (name: string): StoredReport => {
    if (name === 'bad') throw new CaseError('RULE_BROKEN', 'bad breaks a rule.');
    return reportOf(name);
  };
  const work: BatchWork = {
    sizeOf: () => Promise.resolve(1),
    read: ({ file }) => Promise.resolve({ parts: [], pageCount: 0, warnings: [], store: () => Promise.resolve(reportOf(file)), ...(file === 'long' ? {} : { storeNow: () => storeNow(file) }) }),
    together: (store) => {
      done.push('begin');
      store();
      done.push('end');
    },
    stored: ({ outcome }) => { done.push(outcome.title); },
    release: () => undefined,
    finish: () => resolve(undefined),
    told: () => undefined,
    log: (error) => { throw error; },
  };
  const start = { id: makeId('batch', crypto.randomUUID()), name: 'Files', startedAt: '', wish: { allowDuplicate: false, withParts: false }, isAwaiting: false, expected: 0, readers: 4 };
  const batch = new Batch(start, work, () => 0);
  batch.add(names.map((name) => ({ file: name, name })), true);
  await promise;
  return { done, states: batch.files.map(({ state }) => state) };
}

describe('short files', () => {
  it('are stored together, and told of when their transaction has ended', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${index}`);
    const { done, states } = await importAll(names);
    expect(states).toEqual(names.map(() => 'imported'));
    expect(done.filter((each) => each !== 'begin' && each !== 'end')).toEqual(names);
    expect(done.filter((each) => each === 'begin').length).toBeLessThan(5);
    const inside = done.reduce((sum, each, index) => sum + Number(done[index - 1] === 'begin' && each !== 'end'), 0);
    expect(inside).toBe(0);
  });

  it('are stored each for itself where one of them is refused, which costs no other', async () => {
    const { done, states } = await importAll(['a', 'b', 'bad', 'c']);
    expect(states).toEqual(['imported', 'imported', 'refused', 'imported']);
    expect(done.filter((each) => each !== 'begin' && each !== 'end')).toEqual(['a', 'b', 'c']);
  });

  it('wait for a long one that was read before them', async () => {
    const { done } = await importAll(['a', 'long', 'b']);
    expect(done.filter((each) => each !== 'begin' && each !== 'end')).toEqual(['a', 'long', 'b']);
  });
});

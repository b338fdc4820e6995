import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../ingest/read.ts';
import { blankReport, blankSource } from '../testing/blank.ts';
import { openTestCase } from '../testing/services.ts';
import { partsOf } from './content.ts';

const text = 'A short line of a log.\n\n'.repeat(15_000);

async function openWithLog() {
  const testCase = await openTestCase();
  const { run, folder, session } = testCase;
  const file = path.join(folder, 'log.txt');
  fs.writeFileSync(file, text);
  const { id: sourceId } = await run('source.create', { name: 'S', ...blankSource });
  const counts = () => ['original', 'report_text', 'passage', 'report'].map((table) => session.requireOpen().file.db.count(`SELECT count(*) FROM ${table}`));
  return { ...testCase, counts, input: { ...blankReport, file, sourceId, title: 'Log' } };
}

it('answers other calls while a long report is stored', async () => {
  const { run, input, counts } = await openWithLog();
  let isOver = false;
  const importing = run('report.import', input).finally(() => {
    isOver = true;
  });
  const seen = new Set<number>();
  while (!isOver) {
    await run('case.state', {});
    seen.add(counts()[2] ?? 0);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await importing;
  expect([...seen]).toEqual(expect.arrayContaining([0, 4_000, 8_000, 12_000]));
  expect(counts()).toEqual([1, 1, 15_000, 1]);
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('leaves nothing of a long report whose import is cancelled', async () => {
  const { run, input, counts, session } = await openWithLog();
  let stored: number[] = [];
  session.subscribe((event) => {
    if (event.type !== 'job/progressed' || event.done / event.total < 0.8) return;
    if (stored.length === 0) stored = counts();
    void run('job.cancel', { jobId: 'log' });
  });
  await expect(run('report.import', { ...input, jobId: 'log' })).rejects.toMatchObject({ code: 'CANCELLED', message: 'Importing log.txt was cancelled. Nothing was imported.' });
  expect(stored[2]).toBeGreaterThan(0);
  expect(counts()).toEqual([0, 0, 0, 0]);
  expect(session.requireOpen().file.db.count('SELECT count(*) FROM search_passage_docsize')).toBe(0);
});

it('completes what an import that was killed left behind', async () => {
  const { run, input, counts, session } = await openWithLog();
  const { journal } = session.requireOpen();
  const bytes = Buffer.from(text);
  const parts = [...partsOf(await readDocument({ name: 'log.txt', bytes }, () => undefined), bytes)];
  for (const part of parts.slice(0, 3)) journal.store(part);
  expect(counts()).toEqual([1, 1, 4_000, 0]);
  expect((await run('case.check', {})).findings).toEqual([]);
  const { id } = await run('report.import', input);
  expect(counts()).toEqual([1, 1, 15_000, 1]);
  expect((await run('report.read', { id })).passageCount).toBe(15_000);
  expect((await run('search.run', { query: 'short "of a log"', limit: 1 })).total).toBe(15_000);
  expect((await run('case.check', {})).findings).toEqual([]);
});

import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Input } from '../../../shared/contract.ts';
import type { ReadableDb } from '../db/connection.ts';
import { line, lines, makePdf } from '../ingest/pdf/testing/make-pdf.ts';
import { openTestCase, type TestCase } from '../testing/services.ts';
import type { Batch } from './batch.ts';

const start: Input<'batch.start'> = {
  files: [], folder: null, sourceId: null, newSource: { name: 'The Gazette', kind: 'outlet', reliability: 'C' }, usesPublisher: false, publisherReliability: 'F', marking: null,
  allowDuplicate: false,
};

async function startImport(desk: TestCase, bytes: Uint8Array): Promise<Batch> {
  const file = path.join(desk.folder, 'long.pdf');
  fs.writeFileSync(file, bytes);
  const { id } = await desk.run('batch.start', { ...start, files: [{ file }] });
  const batch = desk.session.batches.get(id);
  if (!batch) throw new Error('no batch');
  return batch;
}

/** Waits for something that a batch comes to. */
async function until({ session }: TestCase, isSo: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = session.subscribe(() => { if (isSo()) resolve(undefined); });
  if (!isSo()) await promise;
  stop();
}

const contentTables = ['original', 'report_text', 'report_page', 'passage', 'search_text', 'report', 'source'];
const left = (db: ReadableDb) => Object.fromEntries(contentTables.map((table) => [table, db.count(`SELECT count(*) FROM ${table}`)]));
const nothing = Object.fromEntries(contentTables.map((table) => [table, 0]));

it('imports a PDF of 10,000 pages', async () => {
  const desk = await openTestCase();
  const batch = await startImport(desk, makePdf({ pages: Array.from({ length: 10_000 }, (_, index) => ({ content: line(`Words of page ${index + 1}.`, 72, 400) })) }));
  await until(desk, () => !batch.isRunning);
  expect(batch.files.map(({ state, pageCount, problem }) => ({ state, pageCount, problem }))).toEqual([{ state: 'imported', pageCount: 10_000, problem: null }]);
  const [report] = await desk.run('report.list', {});
  const { text } = desk.session.requireOpen().file.db.get('SELECT text FROM report_text WHERE sha256 = :sha256', { sha256: report?.textSha256 ?? '' }) ?? {};
  expect(String(text).split('\f').map((page) => page.replace(/\D+/g, ''))).toEqual(Array.from({ length: 10_000 }, (_, index) => `${index + 1}`));
}, 120_000);

const long = makePdf({ pages: Array.from({ length: 700 }, (_, page) => ({ content: lines(Array.from({ length: 30 }, (__, row) => `Line ${row} of page ${page} says something of its own.`), 72, 740) })) });

it.each<{ what: string; isReached: (batch: Batch) => boolean }>([
  { what: 'read', isReached: ({ files: [file] }) => file?.state === 'reading' && file.progress > 0.1 },
  { what: 'stored', isReached: ({ files: [file] }) => file?.state === 'storing' && file.progress > 0.6 },
])('cancels a long PDF while it is $what: does no more of it, and leaves nothing', async ({ isReached }) => {
  const desk = await openTestCase();
  const batch = await startImport(desk, long);
  // Looked at between any two steps: a batch tells of itself at times only, and on a busy machine would be past the place.
  while (!isReached(batch) && batch.isRunning) await othersFirst();
  expect(isReached(batch)).toBe(true);
  await desk.run('batch.cancel', { id: batch.id });
  const answeredAt = batch.files[0]?.progress ?? 0;
  const later: number[] = [];
  const stop = desk.session.subscribe(() => later.push(batch.files[0]?.progress ?? 0));
  await until(desk, () => !batch.isRunning);
  stop();
  expect(later.filter((progress) => progress > answeredAt)).toEqual([]);
  expect(batch.files.map(({ state }) => state)).toEqual(['cancelled']);
  expect(left(desk.session.requireOpen().file.db)).toEqual(nothing);
  expect((await desk.run('case.check', {})).findings).toEqual([]);
  expect(desk.logged).toEqual([]);
}, 60_000);

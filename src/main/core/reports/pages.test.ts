import fs from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { packWords } from '../ingest/pages.ts';
import { readDocument } from '../ingest/read.ts';
import { blankReport, blankSource } from '../testing/blank.ts';
import { openTestCase } from '../testing/services.ts';

const text = 'One😀 two\n\n\fThree';
const pages = [
  { start: 0, end: 8, width: 595.25, height: 842, words: packWords([
    { start: 0, end: 4, left: 72, top: 72.5, width: 40.25, height: 12 }, { start: 5, end: 8, left: 120, top: 72.5, width: 24, height: 12 },
  ]) },
  { start: 11, end: 16, width: 842, height: 595.25, words: packWords([]) },
];

/** A case with a report whose reader gave it pages. */
async function openWithPages() {
  const testCase = await openTestCase();
  const { run, folder, session } = testCase;
  vi.spyOn(session.services.ingest, 'read').mockImplementation(async (file) => ({ ...await readDocument(file, () => undefined), pages }));
  const file = path.join(folder, 'paged.txt');
  fs.writeFileSync(file, text);
  const { id: sourceId } = await run('source.create', { name: 'S', ...blankSource });
  const { id } = await run('report.import', { ...blankReport, file, sourceId, title: 'Paged' });
  return { ...testCase, id };
}

it('keeps pages and where their words are seen', async () => {
  const { run, id } = await openWithPages();
  expect(await run('report.pages', { id, from: 1, limit: 10 })).toEqual([
    { number: 1, start: 0, end: 8, width: 595.25, height: 842 }, { number: 2, start: 11, end: 16, width: 842, height: 595.25 },
  ]);
  expect(await run('report.pages', { id, from: 2, limit: 1 })).toHaveLength(1);
  expect(await run('report.pageWords', { id, number: 1 })).toEqual([
    { start: 0, end: 4, left: 72, top: 72.5, width: 40.25, height: 12 }, { start: 5, end: 8, left: 120, top: 72.5, width: 24, height: 12 },
  ]);
  expect(await run('report.pageWords', { id, number: 2 })).toEqual([]);
  expect(await run('report.pageWords', { id, number: 3 })).toEqual([]);
});

it('gives the bytes of the original in stretches', async () => {
  const { run, id } = await openWithPages();
  const bytes = Buffer.from(text);
  const part = async (from: number, length: number) => {
    const { base64, totalBytes } = await run('report.bytes', { id, from, length });
    expect(totalBytes).toBe(bytes.byteLength);
    return Buffer.from(base64, 'base64');
  };
  expect(await part(0, 1_000)).toEqual(bytes);
  expect(await part(3, 6)).toEqual(bytes.subarray(3, 9));
  expect(await part(500, 6)).toEqual(Buffer.alloc(0));
});

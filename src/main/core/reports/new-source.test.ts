import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openTestCase } from '../testing/services.ts';

const report = {
  title: 'Report', author: null, date: null, dateInferred: false, dateBasis: null, url: null, language: null, marking: null, note: null,
  replacesId: null, allowDuplicate: false,
};
const newSource = { name: 'The Gazette', kind: 'outlet' as const, reliability: 'F' as const, url: null, language: null, note: null };

it('imports a report with its new source in one step, which one undo takes back', async () => {
  const { run, folder } = await openTestCase();
  const file = path.join(folder, 'report.txt');
  fs.writeFileSync(file, 'Some words.');
  await run('report.import', { file, sourceId: null, newSource, ...report });
  expect((await run('source.list', {})).map(({ name, reportCount }) => ({ name, reportCount }))).toEqual([{ name: 'The Gazette', reportCount: 1 }]);
  await run('journal.undo', {});
  expect((await run('case.state', {}))?.counts).toMatchObject({ sources: 0, reports: 0 });
});

it('leaves no source behind when the report can\'t be imported', async () => {
  const { run, folder } = await openTestCase();
  const file = path.join(folder, 'empty.txt');
  fs.writeFileSync(file, '');
  await expect(run('report.import', { file, sourceId: null, newSource, ...report })).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  await expect(run('report.import', { file, sourceId: null, ...report })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect((await run('case.state', {}))?.counts.sources).toBe(0);
});

it('refuses bytes that the case already has, unless they are wanted twice', async () => {
  const { run, folder } = await openTestCase();
  const [file, copy] = [path.join(folder, 'report.txt'), path.join(folder, 'copy.txt')];
  for (const name of [file, copy]) fs.writeFileSync(name, 'Some words.');
  const { id } = await run('report.import', { file, sourceId: null, newSource, ...report });
  expect((await run('report.inspect', { file: copy })).duplicateIds).toEqual([id]);
  await expect(run('report.import', { file: copy, sourceId: null, newSource, ...report })).rejects.toMatchObject({ code: 'REPORT_DUPLICATE', message: expect.stringContaining('copy.txt is already in this case') as string });
  expect((await run('case.state', {}))?.counts).toMatchObject({ sources: 1, reports: 1 });
  await run('report.import', { file: copy, sourceId: null, newSource, ...report, allowDuplicate: true });
  expect((await run('case.state', {}))?.counts).toMatchObject({ sources: 2, reports: 2 });
});

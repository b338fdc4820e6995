import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = new TestDesk();
  await desk.run('new', 'river.casefile', '--title', 'River');
  await desk.run('add', 'river.casefile', 'actor', 'Ada Vik', '--type', 'person');
});
afterEach(() => desk.clear());

it('keeps a backup, lists it and makes a case of it', async () => {
  const made = await desk.run('backup', 'river.casefile');
  expect(made).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^kept river backups\/river .* UTC \(change 2\)\.casefile\n$/) });
  expect((await desk.run('backup', 'river.casefile')).out).toMatch(/^nothing has changed since /);
  await desk.run('undo', 'river.casefile');
  await desk.run('backup', 'river.casefile');
  const listed = await desk.json('backups', 'river.casefile');
  expect(listed.map(({ seq }) => seq)).toEqual([3, 2]);
  expect(await desk.run('restore', String(listed[1]?.['file']), '--out', 'again.casefile')).toMatchObject({ exitCode: 0, out: 'made again.casefile: River, 2 changes\n' });
  expect((await desk.json('list', 'again.casefile', 'actors')).map(({ name }) => name)).toEqual(['Ada Vik']);
  expect(await desk.run('restore', String(listed[0]?.['file']), '--out', 'river.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('already there') });
  expect(await desk.run('restore', 'none.casefile', '--out', 'new.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('is not there') });
  expect(await desk.json('backups', 'none.casefile')).toEqual([]);
});

it('rescues what can be read of a damaged case', async () => {
  const file = path.join(desk.folder, 'river.casefile');
  const bytes = fs.readFileSync(file);
  const page = Math.floor(bytes.indexOf('Ada Vik') / 4096);
  fs.writeFileSync(file, bytes.fill(0, page * 4096, (page + 1) * 4096));
  const { exitCode, out } = await desk.run('rescue', 'river.casefile', '--out', 'again.casefile');
  expect([exitCode, out]).toEqual([expect.any(Number), expect.stringMatching(/^made again\.casefile of river\.casefile\n/)]);
  expect((await desk.json('list', 'again.casefile', 'actors')).map(({ name }) => name)).toEqual(['Ada Vik']);
  expect(await desk.run('rescue', 'river.casefile', '--out', 'again.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('already there') });
  desk.write('note.txt', 'no case at all');
  expect(await desk.run('rescue', 'note.txt', '--out', 'other.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('does not begin as a case does') });
});

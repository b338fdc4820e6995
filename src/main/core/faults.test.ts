import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Connection } from './db/connection.ts';
import { Session } from './session.ts';
import { blankActor } from './testing/blank.ts';
import { mountBreakingDisk } from './testing/mounts.ts';
import { createTestDesk, openTestCase, runIn } from './testing/services.ts';

const ada = { ...blankActor, name: 'Ada', type: 'person' } as const;

it('says that the file is gone when it is moved away while it is open, and goes on when it is put back', async () => {
  const { run, filePath, folder } = await openTestCase();
  const away = path.join(folder, 'away.casefile');
  for (const suffix of ['', '-wal', '-shm']) fs.renameSync(filePath + suffix, away + suffix);
  await expect(run('actor.create', ada)).rejects.toMatchObject({ code: 'CASE_MISSING', message: expect.stringContaining('Nothing was changed') as string });
  for (const suffix of ['', '-wal', '-shm']) fs.renameSync(away + suffix, filePath + suffix);
  await run('actor.create', ada);
  expect((await run('case.state', {}))?.counts.actors).toBe(1);
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('does not write to a file that took the place of the case', async () => {
  const { run, filePath } = await openTestCase();
  const copy = fs.readFileSync(filePath);
  fs.rmSync(filePath);
  fs.writeFileSync(filePath, copy);
  await expect(run('actor.create', ada)).rejects.toMatchObject({ code: 'CASE_MISSING' });
  expect(fs.readFileSync(filePath)).toEqual(copy);
});

it('waits for a program that holds the file, then says so, and loses nothing', async () => {
  const { run, filePath } = await openTestCase();
  const other = Connection.open(filePath, { readonly: false, mustExist: true });
  try {
    other.run('BEGIN IMMEDIATE');
    await expect(run('actor.create', ada)).rejects.toMatchObject({ code: 'CASE_LOCKED', message: expect.stringContaining('Nothing was changed; try again') as string });
    other.run('ROLLBACK');
  } finally {
    other.close();
  }
  await run('actor.create', ada);
  expect((await run('case.check', {})).findings).toEqual([]);
}, 20_000);

it('keeps the order of changes and every backup of theirs when the clock jumps', async () => {
  let now = Date.parse('2026-06-01T12:00:00Z');
  const { run, services, filePath } = await openTestCase({ now: () => new Date(now) });
  for (const jump of ['2031-01-01T00:00:00Z', '1999-12-31T23:59:59Z', '2026-06-01T12:00:01Z']) {
    now = Date.parse(jump);
    await run('actor.create', { ...ada, name: `Ada ${jump}` });
    await run('backup.make', {});
  }
  expect((await run('journal.list', { limit: 10 })).map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
  expect((await run('journal.undo', {})).label).toContain('2026-06-01');
  expect((await run('case.check', {})).findings).toEqual([]);
  expect(services.backups.list(filePath).map(({ seq }) => seq).sort()).toEqual([2, 3, 4]);
});

it('says so when the disk lets nobody write any more, still shows and copies what is there, and has lost nothing', async (context) => {
  const desk = createTestDesk();
  onTestFinished(desk.dispose);
  const disk = mountBreakingDisk(context, path.join(desk.folder, 'disk'), 16);
  const session = new Session(desk.services);
  onTestFinished(() => session.leave());
  const run = runIn(session);
  const filePath = path.join(desk.folder, 'disk', 'case.casefile');
  await run('case.create', { file: filePath, title: 'Kept', marking: null });
  await run('actor.create', ada);
  disk.break();
  await expect(run('actor.create', { ...ada, name: 'Bo' })).rejects.toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining('can only be read now. Nothing was changed') as string });
  expect(await run('case.state', {})).toMatchObject({ title: 'Kept', counts: { actors: 1 } });
  const file = path.join(desk.folder, 'out.json');
  await run('export.write', { format: 'json', file, options: {} });
  expect(fs.readFileSync(file, 'utf8')).toContain('Ada');
  session.leave();
  disk.mend();
  await run('case.open', { file: filePath });
  expect((await run('actor.list', { offset: 0, limit: 9 })).actors.map(({ name }) => name)).toEqual(['Ada']);
  expect((await run('case.check', {})).findings).toEqual([]);
  await run('actor.create', { ...ada, name: 'Bo' });
}, 120_000);

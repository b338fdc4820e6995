import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Connection } from './db/connection.ts';
import { blankActor } from './testing/blank.ts';
import { openTestCase } from './testing/services.ts';

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

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CaseFile } from '../db/casefile.ts';
import { Session } from '../session.ts';
import { blankActor } from '../testing/blank.ts';
import { dumpOf } from '../testing/dump.ts';
import { openTestCase, runIn } from '../testing/services.ts';
import { createBackups, limitsFor } from './backups.ts';
import { BackupSchedule } from './schedule.ts';

const addActor = (run: Awaited<ReturnType<typeof openTestCase>>['run'], name: string) => run('actor.create', { ...blankActor, name, type: 'person' });
const folderOf = (folder: string) => path.join(folder, 'test backups');
const minuteMs = 60_000;

describe('a backup', () => {
  it('is one file with all of the case, that nobody writes in', async () => {
    const { run, folder, session } = await openTestCase();
    await addActor(run, 'Ada');
    const made = await run('backup.make', {});
    expect(made).toMatchObject({ isNew: true, seq: 2, name: 'test 2026-01-15 09-00-04 UTC (change 2).casefile' });
    expect(fs.readdirSync(folderOf(folder))).toEqual([made.name]);
    expect(fs.statSync(made.file).mode & 0o777).toBe(0o400);
    const before = dumpOf(session.requireOpen().file.db);
    await run('backup.restore', { backup: made.file, target: path.join(folder, 'again.casefile') });
    expect(dumpOf(session.requireOpen().file.db)).toEqual(before);
    expect((await run('case.check', {})).findings).toEqual([]);
  });

  it('is not made twice of the same changes', async () => {
    const { run, folder } = await openTestCase();
    const first = await run('backup.make', {});
    expect(await run('backup.make', {})).toEqual({ ...first, isNew: false });
    await addActor(run, 'Ada');
    expect((await run('backup.make', {})).isNew).toBe(true);
    expect((await run('backup.list', { file: null }))[0]?.backups.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(fs.readdirSync(folderOf(folder)).length).toBe(2);
  });

  it('has whole changes while others write', async () => {
    const { run, services, filePath } = await openTestCase();
    const other = new Session(services);
    await runIn(other)('case.open', { file: filePath });
    const writing = (async () => {
      for (let number = 0; number < 150; number++) await addActor(runIn(other), `Actor ${number}`);
    })();
    const made = [];
    for (let number = 0; number < 5; number++) made.push(await run('backup.make', {}));
    await writing;
    other.leave();
    for (const { file, seq } of made) {
      const kept = CaseFile.openReading(file);
      expect([kept.db.count('SELECT max(seq) FROM journal'), kept.db.count('SELECT count(*) FROM actor')]).toEqual([seq, seq - 1]);
      kept.close();
    }
  });

  it('drops older ones by rotation, and none of a case that had the name before', async () => {
    const { run, services, folder, filePath } = await openTestCase();
    for (let number = 0; number < 7; number++) {
      await addActor(run, `Actor ${number}`);
      await run('backup.make', {});
    }
    const kept = () => services.backups.list(filePath).map(({ seq }) => seq);
    expect(kept()).toEqual([8, 7, 6, 5, 4]);
    await run('case.close', {});
    for (const suffix of ['', '-wal', '-shm']) fs.rmSync(filePath + suffix, { force: true });
    await run('case.create', { file: filePath, title: 'Another of that name', marking: null });
    for (let number = 0; number < 6; number++) {
      await addActor(run, `Other ${number}`);
      await run('backup.make', {});
    }
    expect(kept()).toEqual([7, 6, 5, 4, 3, 8, 7, 6, 5, 4]);
    expect(fs.readdirSync(folder).sort()).toEqual(['test backups', 'test.casefile', 'test.casefile-shm', 'test.casefile-wal']);
  });

  it('is refused when it is damaged, and nothing is made of it', async () => {
    const { run, folder, session } = await openTestCase();
    for (let number = 0; number < 40; number++) await addActor(run, `Actor ${number}`);
    const { file } = await run('backup.make', {});
    const target = path.join(folder, 'again.casefile');
    const bytes = fs.readFileSync(file);
    for (const damaged of [bytes.subarray(0, bytes.length - 20_000), Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(8192, 0xff), bytes.subarray(16_384)])]) {
      const broken = path.join(folder, 'broken.casefile');
      fs.writeFileSync(broken, damaged);
      await expect(run('backup.restore', { backup: broken, target })).rejects.toMatchObject({ code: 'CASE_DAMAGED', message: expect.stringContaining('Take an older one') as string });
    }
    await expect(run('backup.restore', { backup: file, target: session.requireOpen().file.path })).rejects.toMatchObject({ code: 'CASE_EXISTS' });
    expect(fs.readdirSync(folder).filter((name) => name.includes('again'))).toEqual([]);
  });

  it('goes to the folder of the program where none can be made beside the case', async () => {
    const { run, folder } = await openTestCase();
    // A file of that name: no folder can be made there, even by an administrator.
    fs.writeFileSync(folderOf(folder), '');
    const { file } = await run('backup.make', {});
    expect(path.relative(folder, file)).toMatch(/^user\/backups\/test backups [0-9a-f]{8}\/test /);
    expect((await run('backup.list', { file: null }))[0]?.backups.map((backup) => backup.file)).toEqual([file]);
  });
});

/** A case whose backups come by themselves, with a clock of its own. */
async function openAutomatic() {
  const clock = { now: Date.parse('2026-01-15T09:00:00Z') };
  const now = () => new Date(clock.now);
  const ground = await openTestCase({ now });
  const backups = createBackups({ workerUrl: new URL('worker.ts', import.meta.url), ingestWorkerUrl: new URL('../ingest/worker.ts', import.meta.url), ownFolder: path.join(ground.folder, 'own'), everyMs: () => 10 * minuteMs, handleOf: (file) => file });
  const failures: unknown[] = [];
  const session = new Session({ ...ground.services, backups });
  return { ...ground, firstSession: ground.session, session, run: runIn(session), clock, now, backups, failures };
}

describe('backups that nobody asks for', () => {
  it('come ten minutes after a change, and once for many', async () => {
    const { run, session, filePath, clock, now, backups, failures } = await openAutomatic();
    const { file } = (await run('case.open', { file: filePath }), session.requireOpen());
    const schedule = new BackupSchedule(file, { backups, now, onFailure: (error) => failures.push(error) });
    const lookAfter = async (minutes: number) => {
      clock.now += minutes * minuteMs;
      schedule.look();
      await backups.settled();
      return backups.list(filePath).map(({ seq }) => seq);
    };
    expect(await lookAfter(60)).toEqual([]);
    await addActor(run, 'Ada');
    expect(await lookAfter(1)).toEqual([]);
    await addActor(run, 'Ben');
    expect(await lookAfter(9)).toEqual([]);
    expect(await lookAfter(1)).toEqual([3]);
    expect(await lookAfter(60)).toEqual([3]);
    schedule.end();
    expect(failures).toEqual([]);
    session.leave();
    await backups.settled();
  });

  it('come when the case is closed, and leave the closed case one file', async () => {
    const { run, session, filePath, folder, backups, firstSession } = await openAutomatic();
    firstSession.leave();
    await run('case.open', { file: filePath });
    await addActor(run, 'Ada');
    session.leave();
    await backups.settled();
    expect(backups.list(filePath).map(({ seq }) => seq)).toEqual([2]);
    await run('case.open', { file: filePath });
    session.leave();
    await backups.settled();
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('test.casefile'))).toEqual(['test.casefile']);
    expect(backups.list(filePath).length).toBe(1);
  });

  it('say so when they fail, and keep nobody from working', async () => {
    const { run, session, filePath, folder, backups } = await openAutomatic();
    for (const place of [folderOf(folder), path.join(folder, 'own')]) fs.writeFileSync(place, '');
    const told: unknown[] = [];
    session.subscribe((event) => told.push(event));
    await run('case.open', { file: filePath });
    await addActor(run, 'Ada');
    session.leave();
    await backups.settled();
    expect(told).toContainEqual({ type: 'backup/failed', message: expect.stringContaining('has no new backup') as string });
  });
});

describe('the time of a rescue', () => {
  it('is one of silence, with words of its own, and that of a backup is one for all of it', () => {
    const rescue = limitsFor({ rescue: { from: 'a', to: 'b', author: 'Test', tool: 'test', now: '2026-01-15T09:00:00.000Z' }, ingestWorker: 'file:///worker.js' }, 'a.casefile');
    expect(rescue).toMatchObject({ isOfSilence: true, tooLong: expect.stringContaining('Rescuing a.casefile made no progress') as string });
    expect(Object.values(rescue).filter((text) => typeof text === 'string' && text.includes('backup of'))).toEqual([]);
    const restore = limitsFor({ restore: { backup: 'a', to: 'b', key: null } }, 'a.casefile');
    expect(restore).toMatchObject({ timeMs: 3_600_000, tooLong: expect.stringContaining('The backup of a.casefile took longer') as string });
    expect(restore.isOfSilence).toBeUndefined();
  });
});

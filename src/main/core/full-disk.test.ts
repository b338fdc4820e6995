import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Session } from './session.ts';
import { blankActor, blankReport, blankSource } from './testing/blank.ts';
import { dumpOf } from './testing/dump.ts';
import { mountSmallDisk } from './testing/mounts.ts';
import { createTestDesk, runIn } from './testing/services.ts';

/** A session over a disk of 3 MB, and what makes the disk larger. */
function openOnSmallDisk(context: Parameters<typeof mountSmallDisk>[0]) {
  const desk = createTestDesk();
  onTestFinished(desk.dispose);
  const disk = path.join(desk.folder, 'disk');
  const grow = mountSmallDisk(context, disk, 3);
  const session = new Session(desk.services);
  onTestFinished(() => session.leave());
  return { ...desk, disk, grow, session, run: runIn(session), filePath: path.join(disk, 'small.casefile') };
}

it('loses nothing when the disk is full, and goes on when there is room again', async (context) => {
  const { folder, grow, session, run, filePath } = openOnSmallDisk(context);
  await run('case.create', { file: filePath, title: 'Small', marking: null });
  const { id: sourceId } = await run('source.create', { name: 'S', ...blankSource });
  const importOne = (number: number) => {
    const file = path.join(folder, `report ${number}.txt`);
    fs.writeFileSync(file, `Report ${number}. ${'Many words. '.repeat(20_000)}`);
    return run('report.import', { ...blankReport, file, sourceId, title: `Report ${number}` });
  };
  const stored: string[] = [];
  const failure = await (async () => {
    for (let number = 1; number < 50; number++) {
      try {
        stored.push((await importOne(number)).id);
      } catch (error) {
        return error;
      }
    }
    return undefined;
  })();
  expect(failure).toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining('Nothing was changed; make room and try again') as string });
  expect(stored.length).toBeGreaterThan(0);
  const reportIds = async () => (await run('report.list', {})).map(({ id }) => id);
  expect(await reportIds()).toEqual(stored);
  expect((await run('case.check', {})).findings).toEqual([]);
  const before = dumpOf(session.requireOpen().file.db);
  await run('case.open', { file: filePath });
  expect(dumpOf(session.requireOpen().file.db)).toEqual(before);
  grow(20);
  await importOne(50);
  expect((await reportIds()).length).toBe(stored.length + 1);
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('leaves no half of a case behind that does not fit', async (context) => {
  const { disk, run, filePath, grow } = openOnSmallDisk(context);
  const filler = path.join(disk, 'filler');
  fs.writeFileSync(filler, Buffer.alloc(3 * 1024 * 1024 - 64 * 1024));
  await expect(run('case.create', { file: filePath, title: 'None', marking: null })).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(fs.readdirSync(disk)).toEqual(['filler']);
  grow(20);
  await run('case.create', { file: filePath, title: 'Fits', marking: null });
  await run('actor.create', { ...blankActor, name: 'A', type: 'person' });
  expect((await run('case.state', {}))?.counts.actors).toBe(1);
});

it('leaves no half of an export or a copy behind, and the case as it was', async (context) => {
  const { disk, folder, session, run } = openOnSmallDisk(context);
  const elsewhere = path.join(folder, 'roomy.casefile');
  await run('case.create', { file: elsewhere, title: 'Roomy', marking: null });
  for (let number = 0; number < 20; number++) await run('actor.create', { ...blankActor, name: `Actor ${number}`, type: 'person', note: 'Words. '.repeat(2000) });
  fs.writeFileSync(path.join(disk, 'filler'), Buffer.alloc(3 * 1024 * 1024 - 64 * 1024));
  const before = dumpOf(session.requireOpen().file.db);
  for (const format of ['json', 'bag'] as const) {
    await expect(run('export.write', { format, file: path.join(disk, `out.${format === 'bag' ? 'zip' : format}`), options: { withNotes: true } })).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(fs.readdirSync(disk)).toEqual(['filler']);
  }
  expect(dumpOf(session.requireOpen().file.db)).toEqual(before);
  expect((await run('case.check', {})).findings).toEqual([]);
}, 120_000);

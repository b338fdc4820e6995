import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blankActor, blankReport } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const exported = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const leftBehind = (folder: string) => fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'));

it('writes the whole case as JSON, the same bytes each time, and says their hash', async () => {
  const { run, folder, fileHandle, world } = await openWorld(worldFile);
  const first = await run('export.write', { format: 'json', file: await fileHandle('a.json'), options: {} });
  await run('export.write', { format: 'json', file: await fileHandle('b.json'), options: {} });
  const text = exported(folder, 'a.json');
  expect(exported(folder, 'b.json')).toBe(text);
  expect(first).toMatchObject({ name: 'a.json', bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') });
  const read = JSON.parse(text) as { isWhole: boolean; quotes: { id: string; exact: string }[]; claims: object[] };
  expect(read.isWhole).toBe(true);
  expect(read.quotes.find(({ id }) => id === world.quoteId)?.exact).toBe('We probably never planned it,');
  expect(read.claims.length).toBe(first.counts.released.claim);
  expect(text).not.toContain('revision');
  expect(leftBehind(folder)).toEqual([]);
});

it('counts beforehand what an export holds', async () => {
  const { run, fileHandle } = await openWorld(worldFile);
  const options = { level: 'TLP:GREEN' } as const;
  const counts = await run('export.preview', options);
  expect((await run('export.write', { format: 'json', file: await fileHandle('a.json'), options })).counts).toEqual(counts);
});

it('replaces a file only when that was said, and leaves it as it was otherwise', async () => {
  const { run, folder, fileHandle } = await openWorld(worldFile);
  fs.writeFileSync(path.join(folder, 'a.json'), 'mine');
  const file = await fileHandle('a.json');
  await expect(run('export.write', { format: 'json', file, options: {} })).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  expect(exported(folder, 'a.json')).toBe('mine');
  await run('export.write', { format: 'json', file, options: {}, replaces: true });
  expect(exported(folder, 'a.json')).toContain('casewright');
});

it('stops where a withheld name stands in a report that would go out, names it, and writes nothing', async () => {
  const { run, folder, fileHandle } = await openWorld(worldFile);
  await run('actor.create', { name: 'Her Office', type: 'office', ...blankActor, marking: 'TLP:RED' });
  await expect(run('export.write', { format: 'json', file: await fileHandle('a.json'), options: { level: 'TLP:GREEN' } })).rejects.toMatchObject({
    code: 'EXPORT_LEAKS', message: expect.stringContaining('Her Office') as string,
  });
  expect(fs.existsSync(path.join(folder, 'a.json'))).toBe(false);
  expect(leftBehind(folder)).toEqual([]);
});

it('says what to do where things are withheld for the marking of the case alone', async () => {
  const { run, fileHandle, world } = await openWorld(worldFile);
  const { title = '', revision = 0 } = await run('case.state', {}) ?? {};
  await run('case.edit', { title, description: null, marking: 'TLP:AMBER', revision });
  await run('report.import', { file: await upload(run, 'open.txt', 'L. Moreau spoke.'), sourceId: world.sourceId, title: 'Open', ...blankReport, marking: 'TLP:CLEAR' });
  const { unmarked } = await run('export.preview', { level: 'TLP:GREEN' });
  expect(unmarked).toBeGreaterThan(5);
  await expect(run('export.write', { format: 'json', file: await fileHandle('a.json'), options: { level: 'TLP:GREEN' } })).rejects.toMatchObject({
    code: 'EXPORT_LEAKS', message: expect.stringContaining(`${unmarked} things bear no marking and count as marked like the case, TLP:AMBER. Give what of them may go out the marking TLP:GREEN`) as string,
  });
  expect(await run('export.preview', { level: 'TLP:AMBER' })).toMatchObject({ unmarked: 0, withheld: { actor: 0 } });
});

it('leaves nothing behind when it is cancelled', async () => {
  const { run, folder, fileHandle } = await openWorld(worldFile);
  const before = fs.readdirSync(folder);
  const writing = run('export.write', { format: 'json', file: await fileHandle('a.json'), options: {}, jobId: 'out' });
  const [, cancelled] = await Promise.all([
    expect(writing).rejects.toMatchObject({ code: 'CANCELLED' }),
    run('job.cancel', { jobId: 'out' }),
  ]);
  expect(cancelled).toEqual({ wasRunning: true });
  expect(fs.readdirSync(folder)).toEqual(before);
});

it('says so when the folder can not be written', async () => {
  const { run, fileHandle } = await openWorld(worldFile);
  await expect(run('export.write', { format: 'json', file: await fileHandle('nowhere/a.json'), options: {} })).rejects.toMatchObject({ code: 'CASE_FOLDER_READ_ONLY' });
});

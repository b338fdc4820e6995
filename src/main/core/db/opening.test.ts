import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStored } from '../check/check.ts';
import { blankReport } from '../testing/blank.ts';
import { goodInputs } from '../testing/good-inputs.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { mountReadOnly } from '../testing/mounts.ts';
import { runRaw } from '../testing/raw.ts';
import { skipLoudly } from '../testing/skip.ts';
import { Connection } from './connection.ts';
import { applicationId, schemaVersion } from './migrations.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const hashOf = (filePath: string) => createHash('sha256').update(fs.readFileSync(filePath)).digest('hex');

/** The world's file, closed. */
async function closedWorld(): Promise<TestGround> {
  const ground = await openWorld(file);
  ground.session.leave();
  return ground;
}

/** Expects that a file is refused, that nothing of it changes, and that nothing is left beside it. */
async function expectRefused({ run, folder }: TestGround, filePath: string, code: string, words: string): Promise<void> {
  const before = hashOf(filePath);
  const beside = fs.readdirSync(folder);
  await expect(run('case.open', { file: filePath })).rejects.toMatchObject({ code, message: expect.stringContaining(words) as string });
  expect([hashOf(filePath), fs.readdirSync(folder)]).toEqual([before, beside]);
}

describe('a file that is not a case', () => {
  it.each<{ what: string; content: string | Buffer }>([
    { what: 'a text', content: 'Not a case at all, but long enough to have a header of a hundred bytes, as a case would have one.' },
    { what: 'nothing', content: '' },
    { what: 'the first bytes of a SQLite file', content: 'SQLite format 3\0' },
    { what: 'zeros', content: Buffer.alloc(8192) },
  ])('is refused when it holds $what', async ({ content }) => {
    const ground = await closedWorld();
    const filePath = path.join(ground.folder, 'other.casefile');
    fs.writeFileSync(filePath, content);
    await expectRefused(ground, filePath, 'CASE_NOT_A_CASE', 'other.casefile is not a case file');
  });

  it('is known as a damaged case where only its first bytes are gone, so that it can be rescued', async () => {
    const ground = await closedWorld();
    const filePath = path.join(ground.folder, 'other.casefile');
    fs.writeFileSync(filePath, fs.readFileSync(ground.filePath).fill(0, 0, 60));
    await expectRefused(ground, filePath, 'CASE_DAMAGED', 'other.casefile is damaged');
  });

  it('is refused when another program made it', async () => {
    const ground = await closedWorld();
    const filePath = path.join(ground.folder, 'browser.db');
    const other = Connection.open(filePath, { readonly: false, mustExist: false });
    other.script('PRAGMA journal_mode = WAL; CREATE TABLE places (url TEXT); PRAGMA application_id = 1');
    other.close();
    await expectRefused(ground, filePath, 'CASE_NOT_A_CASE', 'browser.db is not a case file');
  });

  it('is refused when it is a folder, or is not there', async () => {
    const { run, folder } = await closedWorld();
    await expect(run('case.open', { file: folder })).rejects.toMatchObject({ code: 'CASE_NOT_A_CASE' });
    await expect(run('case.open', { file: path.join(folder, 'gone.casefile') })).rejects.toMatchObject({ code: 'CASE_MISSING' });
  });
});

describe('a case with a second name', () => {
  it('is refused under both, as changes written under one would be missed under the other', async () => {
    const ground = await closedWorld();
    const second = path.join(ground.folder, 'second.casefile');
    fs.linkSync(ground.filePath, second);
    for (const filePath of [ground.filePath, second]) await expectRefused(ground, filePath, 'CASE_LINKED', 'has a second name on this disk');
    fs.rmSync(second);
    expect(await ground.run('case.open', { file: ground.filePath })).toMatchObject({ title: 'World' });
  });

  it('is one case where the name is a symbolic link', async () => {
    const ground = await closedWorld();
    const link = path.join(ground.folder, 'link.casefile');
    fs.symlinkSync(ground.filePath, link);
    await ground.run('case.open', { file: link });
    await ground.run('tag.add', { thingId: ground.world.groupId, name: 'by the link' });
    await ground.run('case.open', { file: ground.filePath });
    expect((await ground.run('thing.labels', { id: ground.world.groupId })).tags.map(({ name }) => name)).toEqual(['by the link']);
  });
});

describe('a case of another program', () => {
  it.each(['WAL', 'DELETE'])('is refused and left alone when a newer Casewright wrote it (%s)', async (mode) => {
    const ground = await closedWorld();
    runRaw(ground.filePath, `PRAGMA journal_mode = ${mode}; PRAGMA user_version = ${schemaVersion + 1}`);
    await expectRefused(ground, ground.filePath, 'CASE_NEWER', 'Update Casewright');
  });

  it.each([
    { what: 'a trigger', sql: 'CREATE TRIGGER spy AFTER INSERT ON quote BEGIN UPDATE case_info SET title = new.exact; END', names: 'trigger spy' },
    { what: 'a view', sql: 'CREATE VIEW spy AS SELECT * FROM actor', names: 'view spy' },
    { what: 'a table', sql: 'CREATE TABLE spy (x)', names: 'table spy' },
    { what: 'an index', sql: 'CREATE UNIQUE INDEX spy ON actor(name)', names: 'index spy' },
    { what: 'a view of our name that says something else', sql: 'DROP VIEW quote_check; CREATE VIEW quote_check AS SELECT id AS quote_id, 1 AS is_exact FROM quote', names: 'view quote_check' },
    { what: 'no append-only journal', sql: 'DROP TRIGGER journal_is_append_only_update', names: 'trigger journal_is_append_only_update' },
  ])('is refused when it has $what', async ({ sql, names }) => {
    const ground = await closedWorld();
    runRaw(ground.filePath, sql);
    await expectRefused(ground, ground.filePath, 'CASE_FOREIGN_SCHEMA', `its ${names} is not Casewright's`);
  });

  it('is marked as a case for programs that look at the header', async () => {
    const { filePath } = await closedWorld();
    const header = fs.readFileSync(filePath).subarray(0, 100);
    expect([header.readUInt32BE(68), header.readUInt32BE(60)]).toEqual([applicationId, schemaVersion]);
    expect(header.subarray(68, 72).toString()).toBe('CWRT');
  });
});

describe('a damaged case', () => {
  it.each(['passage', 'journal_change', 'mention'])('is refused when only a page of %s is overwritten, which opening does not read otherwise', async (table) => {
    const ground = await openWorld(file);
    const page = ground.session.requireOpen().file.db.count("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = :table", { table });
    ground.session.leave();
    fs.writeFileSync(ground.filePath, fs.readFileSync(ground.filePath).fill(0xa5, (page - 1) * 4096, page * 4096));
    await expectRefused(ground, ground.filePath, 'CASE_DAMAGED', `world.casefile is damaged (Tree ${page} page ${page}: btreeInitPage() returns error code 11). Copy the file before anything else`);
  });

  it('is refused when a page of it is overwritten', async () => {
    const ground = await closedWorld();
    const bytes = fs.readFileSync(ground.filePath);
    for (let page = 4; page * 4096 < bytes.length; page += 6) bytes.fill(0xa5, page * 4096, page * 4096 + 200);
    fs.writeFileSync(ground.filePath, bytes);
    await expectRefused(ground, ground.filePath, 'CASE_DAMAGED', 'Copy the file before anything else');
    const db = Connection.open(ground.filePath, { readonly: true, mustExist: true });
    expect(checkStored(db, () => undefined).findings).toContainEqual(expect.objectContaining({ code: 'file-damaged' }));
    db.close();
  });

  it('says so of what lies on a damaged page when it is too large to be looked through on opening', async () => {
    const ground = await openWorld(file);
    const large = path.join(ground.folder, 'large.txt');
    fs.writeFileSync(large, `${'Words of a long report. '.repeat(160)}\n`.repeat(5000));
    await ground.run('report.import', { ...blankReport, file: large, sourceId: ground.world.sourceId, title: 'Large' });
    const page = ground.session.requireOpen().file.db.count("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'quote'");
    ground.session.leave();
    const bytes = fs.readFileSync(ground.filePath);
    expect(bytes.byteLength).toBeGreaterThan(32 * 1024 * 1024);
    fs.writeFileSync(ground.filePath, bytes.fill(0xa5, (page - 1) * 4096, page * 4096));
    await ground.run('case.open', { file: ground.filePath });
    await expect(ground.run('quote.read', { id: ground.world.quoteId })).rejects.toMatchObject({ code: 'CASE_DAMAGED', message: expect.stringContaining('Copy the file before anything else') as string });
    await expect(ground.run('thing.remove', { id: ground.world.quoteId })).rejects.toMatchObject({ code: 'CASE_DAMAGED' });
    expect((await ground.run('mention.list', { actorId: ground.world.twinId, limit: 9 })).map(({ exact }) => exact)).toEqual(['Léa Moreau']);
    expect((await ground.run('case.check', {})).findings.map(({ code }) => code)).toContain('file-damaged');
    ground.session.leave();
    expect(hashOf(ground.filePath)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is refused when it was cut off', async () => {
    const ground = await closedWorld();
    fs.truncateSync(ground.filePath, 40_960);
    await expectRefused(ground, ground.filePath, 'CASE_DAMAGED', 'Copy the file before anything else');
  });
});

describe('a folder that can not be written', () => {
  it('shows its case, and says why nothing can be changed', async (context) => {
    const ground = await closedWorld();
    const filePath = path.join(mountReadOnly(context, ground.folder), path.basename(ground.filePath));
    const before = hashOf(filePath);
    expect(await ground.run('case.open', { file: filePath })).toMatchObject({ title: 'World', isReadOnly: true });
    expect((await ground.run('quote.read', { id: ground.world.quoteId })).exact).toBe('We probably never planned it,');
    expect((await ground.run('case.check', {})).findings).toEqual([]);
    for (const name of ['tag.add', 'journal.undo', 'report.import'] as const) {
      const input = await goodInputs[name](ground);
      await expect(ground.run(name, input as never)).rejects.toMatchObject({ code: 'CASE_READ_ONLY', message: expect.stringContaining('Save a copy') as string });
    }
    await ground.run('view.write', { key: 'layout', json: '1' });
    ground.session.leave();
    expect(hashOf(filePath)).toBe(before);
  });

  it('tells what to do with a case that was not closed properly', async (context) => {
    const ground = await closedWorld();
    fs.writeFileSync(`${ground.filePath}-wal`, fs.readFileSync(ground.filePath).subarray(0, 4096));
    const filePath = path.join(mountReadOnly(context, ground.folder), path.basename(ground.filePath));
    await expect(ground.run('case.open', { file: filePath })).rejects.toMatchObject({ code: 'CASE_FOLDER_READ_ONLY', message: expect.stringContaining('with world.casefile-wal beside it') as string });
  });

  it('takes no new case, nor does a folder that is not there', async (context) => {
    const ground = await closedWorld();
    const folder = mountReadOnly(context, ground.folder);
    for (const place of [folder, path.join(ground.folder, 'nowhere')]) {
      await expect(ground.run('case.create', { file: path.join(place, 'new.casefile'), title: 'T', marking: null })).rejects.toMatchObject({ code: 'CASE_FOLDER_READ_ONLY' });
    }
  });
});

/** Locks that this process holds on a file, as Linux lists them. */
function locksOn(filePath: string): number {
  const mark = ` ${process.pid} `;
  const inode = `:${fs.statSync(filePath).ino} `;
  return fs.readFileSync('/proc/locks', 'utf8').split('\n').filter((line) => line.includes(mark) && line.includes(inode)).length;
}

it('keeps its locks when the case is opened a second time, so that another program can tell that it is in use', async (context) => {
  if (!fs.existsSync('/proc/locks')) skipLoudly(context, 'only Linux lists the locks of a process');
  const ground = await openWorld(file);
  const second = await openWorld(file);
  expect(locksOn(ground.filePath)).toBe(1);
  await second.run('case.open', { file: ground.filePath });
  await second.run('case.open', { file: second.filePath });
  expect(locksOn(ground.filePath)).toBe(1);
});

it('refuses to import a case that is open, which would take its locks off', async () => {
  const ground = await openWorld(file);
  await expect(ground.run('report.inspect', { file: ground.filePath })).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN', message: expect.stringContaining('is a case that is open') as string });
});

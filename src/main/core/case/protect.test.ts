import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decryptFile } from '../bundle/age.ts';
import { startSession } from '../../hosts/common/start-case.ts';
import { CaseFile } from '../db/casefile.ts';
import { Connection } from '../db/connection.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';

let file: WorldFile;
beforeAll(async () => { file = await buildWorldFile(); });
afterAll(() => file.dispose());

const passphrase = 'correct horse battery';
/** Names and words of the world: nothing of them may be seen in a protected file, or beside it. */
const secret = 'unseen-lighthouse';

/** The world with an actor of a telling name, protected. */
async function protectedWorld() {
  const ground = await openWorld(file);
  await ground.run('actor.create', { name: secret, type: 'person', role: null, affiliation: null, marking: null, note: null, quoteIds: [] });
  const state = await ground.run('case.protect', { current: null, next: passphrase });
  return { ...ground, state };
}

const filesOf = (folder: string) => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
const tellsSecret = (filePath: string) => fs.readFileSync(filePath).includes(secret);

it('makes a case unreadable, its log included, and keeps all of it for who knows the passphrase', async () => {
  const plain = await openWorld(file);
  const before = await plain.run('actor.list', { offset: 0, limit: 100 });
  const { run, folder, filePath, state } = await protectedWorld();
  expect(state).toMatchObject({ isProtected: true, isReadOnly: false });
  await run('case.edit', { title: secret, description: null, marking: null, revision: state.revision });
  const left = filesOf(folder);
  expect(left).toContain(`${filePath}-wal`);
  expect(left.filter(tellsSecret)).toEqual([]);
  expect(fs.readFileSync(filePath).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect((await run('case.check', {})).findings).toEqual([]);

  await run('case.close', {});
  await expect(run('case.open', { file: filePath })).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
  await expect(run('case.open', { file: filePath, passphrase: 'correct horse buttery' })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  expect(await run('case.open', { file: filePath, passphrase })).toMatchObject({ title: secret, isProtected: true });
  expect((await run('actor.list', { offset: 0, limit: 100 })).total).toBe(before.total + 1);
});

it('asks a second window for the passphrase too', async () => {
  const { services, filePath } = await protectedWorld();
  expect(() => CaseFile.open(filePath)).toThrow(expect.objectContaining({ code: 'PASSWORD_NEEDED' }));
  expect(services.recent.list().map(({ title }) => title)).not.toContain('World');
});

it('keeps backups that are protected too, and restores them by the passphrase', async () => {
  const { run, folder, filePath } = await protectedWorld();
  const backup = await run('backup.make', {});
  expect(filesOf(folder).filter(tellsSecret)).toEqual([]);
  expect(await run('backup.make', {})).toMatchObject({ name: backup.name, isNew: false });
  const [again, later] = [path.join(folder, 'again.casefile'), path.join(folder, 'later.casefile')];
  await expect(run('backup.restore', { backup: backup.file, target: again })).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
  await expect(run('backup.restore', { backup: backup.file, target: again, passphrase: 'something else' })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  expect(fs.existsSync(again)).toBe(false);
  for (const target of [again, later]) {
    expect(await run('backup.restore', { backup: backup.file, target, passphrase })).toMatchObject({ isProtected: true });
    expect((await run('actor.list', { offset: 0, limit: 100 })).actors.map(({ name }) => name)).toContain(secret);
    expect((await run('case.check', {})).findings).toEqual([]);
    await run('case.close', {});
  }
  expect(fs.existsSync(filePath)).toBe(true);
});

it('waits for the passphrase of a case that was locked, or that a window was to show', async () => {
  const { run, session, filePath } = await protectedWorld();
  await run('case.lock', {});
  expect(await run('case.state', {})).toBeNull();
  const awaited = await run('case.awaited', {});
  expect(awaited).toMatchObject({ name: path.basename(filePath) });
  expect(await run('case.open', { file: awaited?.file ?? '', passphrase })).toMatchObject({ isProtected: true });
  expect(session.awaited).toBeNull();
  await run('case.close', {});
  const started = await startSession(session.services, { show: 'case', file: filePath }, (error) => { throw error; });
  expect([started.current, started.awaited]).toEqual([null, { file: filePath, name: path.basename(filePath) }]);
});

it('takes the same passphrase however its letters are written', async () => {
  const { run, filePath } = await openWorld(file);
  await run('case.protect', { current: null, next: 'caf\u{e9} au lait, s\u{fc}\u{df}' });
  await run('case.close', {});
  expect(await run('case.open', { file: filePath, passphrase: 'cafe\u{301} au lait, su\u{308}\u{df}' })).toMatchObject({ isProtected: true });
});

it('changes a passphrase and takes it away, for who knows it', async () => {
  const { run, folder, filePath } = await protectedWorld();
  await expect(run('case.protect', { current: null, next: null })).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
  await expect(run('case.protect', { current: 'something else', next: null })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  expect(await run('case.state', {})).toMatchObject({ isProtected: true });

  await run('case.protect', { current: passphrase, next: 'another long one' });
  await run('case.close', {});
  await expect(run('case.open', { file: filePath, passphrase })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  await run('case.open', { file: filePath, passphrase: 'another long one' });

  expect(await run('case.protect', { current: 'another long one', next: null })).toMatchObject({ isProtected: false });
  await run('case.close', {});
  expect(await run('case.open', { file: filePath })).toMatchObject({ isProtected: false });
  expect((await run('case.check', {})).findings).toEqual([]);
  expect(filesOf(folder).filter((name) => name.includes('.protecting'))).toEqual([]);
});

it('writes over what a link leads to, and leaves its rights as they were', async () => {
  const { run, folder, filePath } = await openWorld(file);
  await run('case.close', {});
  fs.chmodSync(filePath, 0o600);
  const link = path.join(folder, 'link.casefile');
  fs.symlinkSync(filePath, link);
  await run('case.open', { file: link });
  await run('case.protect', { current: null, next: passphrase });
  expect(fs.readFileSync(filePath).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect([fs.lstatSync(link).isSymbolicLink(), fs.statSync(filePath).mode & 0o777]).toEqual([true, 0o600]);
});

it('removes what a killed change of the passphrase left, when the case is opened', async () => {
  const { run, filePath } = await protectedWorld();
  await run('case.close', {});
  const left = `${filePath}.01234567-89ab-4cde-8f01-23456789abcd.protecting`;
  for (const suffix of ['', '-journal']) fs.writeFileSync(left + suffix, secret);
  await run('case.open', { file: filePath, passphrase });
  expect([fs.existsSync(left), fs.existsSync(`${left}-journal`)]).toEqual([false, false]);
});

it('neither locks nor changes a case that is at work', async () => {
  const { run, session } = await protectedWorld();
  session.jobs.set('job-1', new AbortController());
  await expect(run('case.lock', {})).rejects.toMatchObject({ code: 'CASE_LOCKED' });
  await expect(run('case.protect', { current: passphrase, next: null })).rejects.toMatchObject({ code: 'CASE_LOCKED' });
  session.jobs.clear();
});

it('tells another program that the passphrase is being changed', async () => {
  const { run, filePath } = await openWorld(file);
  await run('case.close', {});
  const other = Connection.open(filePath, { readonly: false, mustExist: true });
  other.script('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  await expect(run('case.open', { file: filePath })).rejects.toMatchObject({ code: 'CASE_LOCKED', message: expect.stringContaining('another program') as string });
  fs.writeFileSync(`${filePath}.01234567-89ab-4cde-8f01-23456789abcd.protecting`, '');
  await expect(run('case.open', { file: filePath })).rejects.toMatchObject({ code: 'CASE_LOCKED', message: expect.stringContaining('its passphrase may be being set') as string });
  other.close();
}, 60_000);

it('opens a sample case that got a passphrase', async () => {
  const { run } = await openWorld(file);
  await run('case.openSample', {});
  await run('case.protect', { current: null, next: passphrase });
  await run('case.close', {});
  await expect(run('case.openSample', {})).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
  expect(await run('case.openSample', { passphrase })).toMatchObject({ isProtected: true });
});

it('changes nothing while somebody else has the case open', async () => {
  const { run, filePath } = await openWorld(file);
  const other = Connection.open(filePath, { readonly: true, mustExist: true });
  other.count('SELECT count(*) FROM journal');
  await expect(run('case.protect', { current: null, next: passphrase })).rejects.toMatchObject({ code: 'CASE_LOCKED' });
  other.close();
  expect(await run('case.state', {})).toMatchObject({ isProtected: false, title: 'World' });
  expect(await run('case.protect', { current: null, next: passphrase })).toMatchObject({ isProtected: true });
});

it('exports, asks and checks in other threads by the same key, and writes nothing in plain on the way to a bundle', async () => {
  const { run, folder, filePath } = await protectedWorld();
  const bundle = path.join(folder, 'out.zip.age');
  await expect(run('export.write', { format: 'bag', file: path.join(folder, 'out.zip'), options: {} })).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('this bundle would not be') as string });
  await run('export.write', { format: 'bag', file: bundle, options: { withNotes: true, withProposals: true }, encryptWith: passphrase });
  expect(filesOf(folder).filter(tellsSecret)).toEqual([]);
  expect(await run('bundle.verify', { file: bundle, passphrase })).toMatchObject({ findings: [] });
  await run('bundle.open', { file: bundle, passphrase });
  expect((await run('actor.list', { offset: 0, limit: 100 })).actors.map(({ name }) => name)).toContain(secret);

  await run('case.open', { file: filePath, passphrase });
  const open = path.join(folder, 'open.zip');
  await run('export.write', { format: 'bag', file: open, options: {}, unprotected: true });
  expect(await run('bundle.verify', { file: open, passphrase: null })).toMatchObject({ findings: [] });
  await decryptFile(bundle, path.join(folder, 'plain.zip'), passphrase);
}, 120_000);

it('is the old file or the new one when the program is killed in the middle, never half', async () => {
  const { run, folder, filePath } = await openWorld(file);
  await run('case.close', {});
  const script = fileURLToPath(new URL('../testing/protect-again.ts', import.meta.url));
  for (let round = 0; round < 6; round += 1) {
    const child = spawn(process.execPath, [script, filePath], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => { child.stdout.once('data', resolve); });
    await new Promise((resolve) => { setTimeout(resolve, 40 * round + Math.random() * 60); });
    child.kill('SIGKILL');
    await new Promise((resolve) => { child.once('exit', resolve); });
    const isPlain = fs.readFileSync(filePath).subarray(0, 15).toString('latin1') === 'SQLite format 3';
    expect(await run('case.open', { file: filePath, passphrase })).toMatchObject({ title: 'World', isProtected: !isPlain });
    expect((await run('case.check', {})).findings).toEqual([]);
    await run('case.close', {});
  }
  await run('case.open', { file: filePath, passphrase });
  const { isProtected } = await run('case.state', {}) ?? {};
  await run('case.protect', { current: isProtected ? passphrase : null, next: passphrase });
  expect(filesOf(folder).filter((name) => name.includes('.protecting'))).toEqual([]);
});

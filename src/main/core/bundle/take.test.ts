import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blankActor } from '../testing/blank.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';
import { openTestCase } from '../testing/services.ts';
import { skipLoudly } from '../testing/skip.ts';
import { decryptFile, encrypted } from './age.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const golden = fileURLToPath(new URL('./fixtures/bundle-1.zip', import.meta.url));
const passphrase = 'a long passphrase of words';
const encryptTo = (plain: string, secret: string, workFactor?: number) => pipeline(encrypted(fs.createReadStream(plain), passphrase, workFactor), fs.createWriteStream(secret));
const privateFolders = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`casewright-open-${process.pid}-`));

it('opens the case of a bundle for reading, in a folder that goes when it is closed', async () => {
  const { run } = await openTestCase();
  const before = privateFolders();
  const { case: opened, report } = await run('bundle.open', { file: golden });
  expect(opened).toMatchObject({ title: 'World', isReadOnly: true, fileName: 'bundle-1.casefile', counts: { quotes: 3 } });
  expect(report).toMatchObject({ findings: [], signer: 'SHA256:MxAmg7HiYxqd5yreYRYXMV+fz48tO0mnpZUuKdjI6x4' });
  const [folder = ''] = privateFolders().filter((name) => !before.includes(name));
  if (process.platform !== 'win32') expect(fs.statSync(path.join(os.tmpdir(), folder)).mode & 0o777).toBe(0o700);
  await expect(run('actor.create', { name: 'X', type: 'person', role: null, affiliation: null, marking: null, note: null, quoteIds: [] })).rejects.toMatchObject({ code: 'CASE_READ_ONLY' });
  expect((await run('quote.list', { offset: 0, limit: 10 })).total).toBe(3);
  await run('case.close', {});
  expect(privateFolders()).toEqual(before);
});

it('makes a case of the one in a bundle, and keeps in it who signed and what was checked', async () => {
  const { run, folder } = await openTestCase();
  const target = path.join(folder, 'mine.casefile');
  const { case: made } = await run('bundle.import', { file: golden, target });
  expect(made).toMatchObject({ title: 'World', isReadOnly: false, fileName: 'mine.casefile', undoLabel: 'import the bundle bundle-1.zip, signed by SHA256:MxAmg7HiYxqd5yreYRYXMV+fz48tO0mnpZUuKdjI6x4' });
  const exported = path.join(folder, 'mine.json');
  await run('export.write', { format: 'json', file: exported, options: {} });
  const { foreignObjects } = JSON.parse(fs.readFileSync(exported, 'utf8')) as { foreignObjects: { system: string; identifier: string; body: string }[] };
  const origin = foreignObjects.find(({ system }) => system === 'casewright-bundle');
  expect(origin?.identifier).toMatch(/^sha512:[0-9a-f]{128}$/);
  expect(JSON.parse(origin?.body ?? '')).toMatchObject({ fileName: 'bundle-1.zip', signer: 'SHA256:MxAmg7HiYxqd5yreYRYXMV+fz48tO0mnpZUuKdjI6x4', journalHash: '9cffec0aedfb92d3da4599ad83514abd8f013fef9019c2b0e354c6284d7d3afa' });
  expect((await run('case.check', {})).findings).toEqual([]);
  await expect(run('bundle.import', { file: golden, target })).rejects.toMatchObject({ code: 'CASE_EXISTS' });
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('opens and imports nothing that is not as it should be, and names what is wrong', async () => {
  const { run, folder } = await openTestCase();
  const bytes = fs.readFileSync(golden);
  const at = bytes.indexOf('World/data/reports/raid.txt') + 60;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  const file = path.join(folder, 'altered.zip');
  fs.writeFileSync(file, bytes);
  const before = privateFolders();
  await expect(run('bundle.open', { file })).rejects.toMatchObject({ code: 'BUNDLE_UNSOUND', message: expect.stringContaining('data/reports/raid.txt') as string });
  await expect(run('bundle.import', { file, target: path.join(folder, 'new.casefile') })).rejects.toMatchObject({ code: 'BUNDLE_UNSOUND' });
  expect(fs.existsSync(path.join(folder, 'new.casefile'))).toBe(false);
  expect(privateFolders()).toEqual(before);
});

it('encrypts a bundle, and checks and opens it with its passphrase alone', async () => {
  const { run, folder } = await openWorld(worldFile);
  const file = path.join(folder, 'bundle.zip.age');
  const { bytes } = await run('export.write', { format: 'bag', file, options: {}, encryptWith: passphrase });
  expect(fs.statSync(file).size).toBe(bytes);
  expect(fs.readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  await expect(run('bundle.verify', { file })).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
  await expect(run('bundle.verify', { file, passphrase: 'another long passphrase' })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  expect(await run('bundle.verify', { file, passphrase })).toMatchObject({ findings: [], checked: { quotes: 3 } });
  expect((await run('bundle.open', { file, passphrase })).case).toMatchObject({ title: 'World', isReadOnly: true, fileName: 'bundle.casefile' });
  await expect(run('export.write', { format: 'bag', file: path.join(folder, 'plain.zip'), options: {}, encryptWith: passphrase })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
}, 120_000);

it('says that an encrypted file is damaged, wherever it is cut off', async () => {
  const { folder } = await openTestCase();
  const [plain, secret] = [path.join(folder, 'plain'), path.join(folder, 'secret')];
  fs.writeFileSync(plain, Buffer.alloc(200_000, 'words '));
  await encryptTo(plain, secret, 10);
  await decryptFile(secret, path.join(folder, 'back'), passphrase);
  expect(fs.readFileSync(path.join(folder, 'back')).equals(fs.readFileSync(plain))).toBe(true);
  fs.truncateSync(secret, 150_000);
  await expect(decryptFile(secret, path.join(folder, 'cut'), passphrase)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  fs.truncateSync(secret, 40);
  await expect(decryptFile(secret, path.join(folder, 'stub'), passphrase)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

it('writes no encrypted bundle that would give away what is withheld', async () => {
  const { run, folder, world } = await openWorld(worldFile);
  await run('actor.create', { ...blankActor, name: 'Colonel Zed', type: 'person', marking: 'TLP:RED' });
  const { actor } = await run('actor.read', { id: world.personId });
  await run('actor.edit', { id: actor.id, name: actor.name, type: actor.type, role: 'aide of Colonel Zed', affiliation: null, marking: null, note: null, revision: actor.revision });
  const before = privateFolders();
  await expect(run('export.write', { format: 'bag', file: path.join(folder, 'b.zip.age'), options: { level: 'TLP:GREEN' }, encryptWith: passphrase })).rejects.toMatchObject({ code: 'EXPORT_LEAKS', message: expect.stringContaining('Colonel Zed') as string });
  expect(fs.readdirSync(folder).filter((name) => name.includes('b.zip'))).toEqual([]);
  expect(privateFolders()).toEqual(before);
}, 120_000);

it('writes bundles that the age tool opens', async (context) => {
  // The tool reads a passphrase from a terminal alone, which script(1) makes for it.
  if (spawnSync('age', ['--version']).error !== undefined || spawnSync('script', ['--version']).error !== undefined) skipLoudly(context, 'there is no age, or no script(1), here');
  const { run, folder } = await openWorld(worldFile);
  const [secret, back] = [path.join(folder, 'secret.zip.age'), path.join(folder, 'back.zip')];
  await run('export.write', { format: 'bag', file: secret, options: {}, encryptWith: passphrase });
  const told = spawnSync('script', ['-qec', `age -d -o '${back}' '${secret}'`, '/dev/null'], { input: `${passphrase}\n`, encoding: 'utf8', timeout: 60_000 });
  expect(told).toMatchObject({ status: 0 });
  expect(await run('bundle.verify', { file: back })).toMatchObject({ findings: [], checked: { quotes: 3 } });
}, 120_000);

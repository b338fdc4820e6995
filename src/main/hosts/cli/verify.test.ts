import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encrypted } from '../../core/bundle/age.ts';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = new TestDesk();
  desk.write('first.txt', 'The harbour office planned it.\n');
  await desk.run('new', 'ferry.casefile', '--title', 'Ferry');
  await desk.run('import', 'ferry.casefile', 'first.txt', '--source', 'Courier', '--title', 'First');
});
afterEach(() => desk.clear());

it('says that a bundle is well, with exit code 0, and names what is not, with exit code 3', async () => {
  expect(await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'ferry')).toMatchObject({ exitCode: 0, err: expect.stringContaining('--notes --proposals') as string });
  const well = await desk.run('verify', 'ferry');
  expect(well).toMatchObject({ exitCode: 0, out: expect.stringContaining('Found: nothing. All is well.') as string });
  expect(well.out).toContain('0 quotes, 1 journal entry.');
  desk.write('ferry/data/reports/first.txt', 'The harbour office blessed it.\n');
  expect(await desk.run('verify', 'ferry')).toMatchObject({ exitCode: 3, out: expect.stringContaining('checksum-wrong  data/reports/first.txt') as string });
  const { exitCode, out } = await desk.run('--json', 'verify', 'ferry');
  expect(exitCode).toBe(3);
  expect((JSON.parse(out) as { findings: { code: string }[] }).findings.map(({ code }) => code)).toEqual(['checksum-wrong', 'report-missing']);
});

it('refuses what is no bundle, and what is not there', async () => {
  expect(await desk.run('verify', 'first.txt')).toMatchObject({ exitCode: 1, err: expect.stringContaining('first.txt is no bundle') as string });
  expect(await desk.run('verify', 'nowhere')).toMatchObject({ exitCode: 1, err: expect.stringContaining('nowhere is not there') as string });
});

it('makes a key, signs with it and says who signed', async () => {
  expect(await desk.run('key', 'show')).toMatchObject({ exitCode: 1, err: expect.stringContaining('casewright key make') as string });
  desk.secret = 'correct horse battery';
  const fingerprint = (await desk.run('key', 'make')).out.split('\n')[1] ?? '';
  expect(fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  expect((await desk.run('key', 'show')).out).toContain(fingerprint);
  expect(await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'signed.zip', '--sign')).toMatchObject({ exitCode: 0 });
  expect((await desk.run('verify', 'signed.zip')).out).toContain(`Signed by the holder of ${fingerprint}.`);
  desk.environment = { CASEWRIGHT_PASSPHRASE: 'wrong horse battery' };
  expect(await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'other.zip', '--sign')).toMatchObject({ exitCode: 1, err: expect.stringContaining('passphrase') as string });
  expect(await desk.run('key', 'lose')).toMatchObject({ exitCode: 2 });
});

it('makes a case of a bundle, or shows what is in it, and keeps no bundle that is not well', async () => {
  await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'ferry.zip', '--notes', '--proposals');
  expect(await desk.run('list', 'ferry.zip', 'reports')).toMatchObject({ exitCode: 0, out: expect.stringContaining('First') as string });
  expect(await desk.run('show', 'ferry.zip', 'First')).toMatchObject({ exitCode: 0, out: expect.stringContaining('first.txt') as string });
  expect(await desk.run('unpack', 'ferry.zip', 'mine.casefile')).toMatchObject({ exitCode: 0, out: 'made mine.casefile: Ferry\n', err: expect.stringContaining('not signed') as string });
  expect((await desk.run('history', 'mine.casefile')).out).toContain('import the bundle ferry.zip, not signed');
  expect(await desk.run('unpack', 'ferry.zip', 'mine.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('mine.casefile is already there') as string });
  await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'ferry');
  desk.write('ferry/data/reports/first.txt', 'The harbour office blessed it.\n');
  for (const words of [['unpack', 'ferry', 'other.casefile'], ['show', 'ferry', 'First']]) {
    expect(await desk.run(...words)).toMatchObject({ exitCode: 1, err: expect.stringContaining('ferry is not as it should be') as string });
  }
  expect(fs.existsSync(path.join(desk.folder, 'other.casefile'))).toBe(false);
});

it('opens an encrypted bundle with its passphrase alone', async () => {
  desk.environment = { CASEWRIGHT_BUNDLE_PASSPHRASE: 'seven paper boats' };
  expect(await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'sealed.zip', '--encrypt')).toMatchObject({ exitCode: 2, err: expect.stringContaining('.zip.age') as string });
  await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'ferry.zip');
  // At a low work factor: that of --encrypt takes a second of its own each time.
  await pipeline(encrypted(fs.createReadStream(path.join(desk.folder, 'ferry.zip')), 'seven paper boats', 10), fs.createWriteStream(path.join(desk.folder, 'sealed.zip.age')));
  expect(await desk.run('show', 'sealed.zip.age', 'First')).toMatchObject({ exitCode: 0 });
  desk.environment = { CASEWRIGHT_BUNDLE_PASSPHRASE: 'six paper boats' };
  expect(await desk.run('unpack', 'sealed.zip.age', 'mine.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('The passphrase does not open sealed.zip.age') as string });
  expect(fs.existsSync(path.join(desk.folder, 'mine.casefile'))).toBe(false);
});

import { afterEach, beforeEach, expect, it } from 'vitest';
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
  expect(await desk.run('verify', 'ferry')).toMatchObject({ exitCode: 0, out: expect.stringContaining('Found: nothing. All is well.') as string });
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

import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = new TestDesk();
  await desk.run('new', 'ferry.casefile', '--title', 'Ferry');
});
afterEach(() => desk.clear());

const isPlain = () => fs.readFileSync(path.join(desk.folder, 'ferry.casefile')).subarray(0, 15).toString('latin1') === 'SQLite format 3';

it('protects a case, opens it by its passphrase, and takes that away', async () => {
  desk.secret = 'correct horse battery';
  expect(await desk.run('protect', 'ferry.casefile')).toMatchObject({ exitCode: 0, out: expect.stringContaining('opens by its new passphrase alone') as string });
  expect(isPlain()).toBe(false);
  expect((await desk.run('show', 'ferry.casefile')).out).toMatch(/protected\s+yes/);
  desk.secret = 'correct horse buttery';
  expect(await desk.run('show', 'ferry.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('does not open ferry.casefile') as string });
  desk.secret = '';
  expect(await desk.run('show', 'ferry.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('is protected by a passphrase') as string });

  desk.environment = { CASEWRIGHT_CASE_PASSPHRASE: 'correct horse battery', CASEWRIGHT_NEW_PASSPHRASE: 'another long one' };
  expect(await desk.run('protect', 'ferry.casefile')).toMatchObject({ exitCode: 0 });
  desk.environment = { CASEWRIGHT_CASE_PASSPHRASE: 'another long one' };
  expect(await desk.run('check', 'ferry.casefile')).toMatchObject({ exitCode: 0 });
  expect(await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'ferry.zip')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--unprotected') as string });
  expect(await desk.run('export', 'ferry.casefile', '--format', 'bag', '--out', 'ferry.zip', '--unprotected')).toMatchObject({ exitCode: 0 });
  expect(await desk.run('unprotect', 'ferry.casefile')).toMatchObject({ exitCode: 0 });
  expect(isPlain()).toBe(true);
  expect(await desk.run('unprotect', 'ferry.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('has no passphrase') as string });
});

it('says that a passphrase is weak, and nothing of a good one', async () => {
  desk.secret = 'password1';
  expect(await desk.run('protect', 'ferry.casefile')).toMatchObject({ exitCode: 0, err: expect.stringContaining('very weak') as string });
  desk.environment = { CASEWRIGHT_CASE_PASSPHRASE: 'password1', CASEWRIGHT_NEW_PASSPHRASE: 'horse staple amber 47 rivers' };
  expect(await desk.run('protect', 'ferry.casefile')).toMatchObject({ exitCode: 0, err: '' });
});

it('takes no passphrase that is too short', async () => {
  desk.secret = 'short';
  expect(await desk.run('protect', 'ferry.casefile')).toMatchObject({ exitCode: 2, err: expect.stringContaining('at least 8 characters') as string });
  expect(isPlain()).toBe(true);
});

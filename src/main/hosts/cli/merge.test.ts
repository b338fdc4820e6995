import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = new TestDesk();
  await desk.run('new', 'ferry.casefile', '--title', 'Ferry');
  await desk.run('add', 'ferry.casefile', 'actor', 'Harbour Trust', '--type', 'organisation', '--role', 'Owns the quay');
  fs.copyFileSync(path.join(desk.folder, 'ferry.casefile'), path.join(desk.folder, 'stick.casefile'));
});
afterEach(() => desk.clear());

const roleHere = async () => (await desk.run('show', 'ferry.casefile', 'Harbour Trust')).out;

it('merges another copy of a case, and finds nothing new in it the second time', async () => {
  await desk.run('add', 'stick.casefile', 'actor', 'Ferry Line', '--type', 'organisation');
  await desk.run('add', 'ferry.casefile', 'actor', 'Pilot', '--type', 'person');
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile', '--dry-run')).toMatchObject({ exitCode: 0, out: expect.stringContaining('would merge stick.casefile: 1 step that is new here\nchanges here: actor: 1 added') as string });
  expect((await desk.json('list', 'ferry.casefile', 'actors')).length).toBe(2);
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile')).toMatchObject({ exitCode: 0, out: expect.stringContaining('merged stick.casefile') as string });
  expect((await desk.json('list', 'ferry.casefile', 'actors')).length).toBe(3);
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile')).toMatchObject({ exitCode: 0, out: 'stick.casefile has nothing that is new here\n' });
  expect(await desk.run('check', 'ferry.casefile')).toMatchObject({ exitCode: 0 });
  expect((await desk.run('undo', 'ferry.casefile')).out).toContain('merge stick.casefile');
  expect((await desk.json('list', 'ferry.casefile', 'actors')).length).toBe(2);
});

it('shows what both changed and merges nothing until it is decided', async () => {
  await desk.run('edit', 'ferry.casefile', 'Harbour Trust', '--role', 'Runs the quay');
  await desk.run('edit', 'stick.casefile', 'Harbour Trust', '--role', 'Rents the quay');
  const asked = await desk.run('merge', 'ferry.casefile', 'stick.casefile');
  expect(asked).toMatchObject({ exitCode: 3, err: expect.stringContaining('1 to be decided') as string });
  expect(asked.out).toContain('role: mine Runs the quay | theirs Rents the quay');
  expect(await roleHere()).toContain('Runs the quay');
  const id = /changed actor actor--[0-9a-f-]+ role/.exec(asked.out)?.[0] ?? '';
  desk.write('decisions.json', JSON.stringify({ [id]: 'theirs' }));
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile', '--decide', 'decisions.json')).toMatchObject({ exitCode: 0 });
  expect(await roleHere()).toContain('Rents the quay');
});

it.each([['--mine', 'Runs the quay'], ['--theirs', 'Rents the quay']])('takes one side for all with %s', async (option, role) => {
  await desk.run('edit', 'ferry.casefile', 'Harbour Trust', '--role', 'Runs the quay');
  await desk.run('edit', 'stick.casefile', 'Harbour Trust', '--role', 'Rents the quay');
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile', option)).toMatchObject({ exitCode: 0 });
  expect(await roleHere()).toContain(role);
});

it('asks for the passphrase of the other copy', async () => {
  await desk.run('add', 'stick.casefile', 'actor', 'Ferry Line', '--type', 'organisation');
  desk.environment = { CASEWRIGHT_NEW_PASSPHRASE: 'correct horse battery' };
  await desk.run('protect', 'stick.casefile');
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('protected by a passphrase') as string });
  desk.environment = { CASEWRIGHT_OTHER_PASSPHRASE: 'correct horse battery' };
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--unprotected') as string });
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile', '--unprotected')).toMatchObject({ exitCode: 0 });
});

it('says what is wrong with decisions, and with sides for actors', async () => {
  desk.write('decisions.json', '[1]');
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile', '--decide', 'decisions.json')).toMatchObject({ exitCode: 2, err: expect.stringContaining('decisions.json says no decisions') as string });
  expect(await desk.run('merge', 'ferry.casefile', 'Harbour Trust', 'Pilot', '--mine')).toMatchObject({ exitCode: 2 });
  expect(await desk.run('merge', 'ferry.casefile', 'stick.casefile', '--mine', '--theirs')).toMatchObject({ exitCode: 2 });
});

it('combines another case, with actors that a person says are the same', async () => {
  await desk.run('new', 'pier.casefile', '--title', 'Pier');
  await desk.run('add', 'pier.casefile', 'actor', 'Harbour Trust', '--type', 'organisation', '--role', 'Owns the quay');
  expect(await desk.run('merge', 'ferry.casefile', 'pier.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('--other-case') as string });
  const looked = await desk.run('merge', 'ferry.casefile', 'pier.casefile', '--other-case', '--dry-run');
  expect(looked.out).toContain('may be the same: Harbour Trust and Harbour Trust (same name, same role, both organisation)');
  const pair = /--same (actor--\S+=actor--\S+)/.exec(looked.out)?.[1] ?? '';
  expect(await desk.run('merge', 'ferry.casefile', 'pier.casefile', '--other-case', '--same', pair)).toMatchObject({ exitCode: 0 });
  expect((await desk.json('list', 'ferry.casefile', 'actors')).length).toBe(1);
  expect(await desk.run('merge', 'ferry.casefile', 'pier.casefile', '--other-case', '--same', 'one=two')).toMatchObject({ exitCode: 2, err: expect.stringContaining('names no two actors') as string });
  expect(await desk.run('check', 'ferry.casefile')).toMatchObject({ exitCode: 0 });
});

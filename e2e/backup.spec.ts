import fs from 'node:fs';
import path from 'node:path';
import { addActor, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { runCasewright } from './command-line.ts';

test('a backup is kept on request and when the case is closed, and comes back as a new case', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'River.casefile'), (run) => addActor(run, 'Ada Vik'), 'River');
  const window = await open(file);
  await window.page.keyboard.press('Control+k');
  await window.page.keyboard.type('>Backups');
  await window.page.keyboard.press('Enter');
  const dialog = window.dialog('Backups');
  await dialog.getByRole('button', { name: 'Keep a backup now' }).click();
  await expect(dialog.getByRole('status')).toContainText('Kept: River ');
  await expectAccessible(window.page, 'the list of backups');
  await dialog.getByRole('radio').first().check();
  await window.choose(path.join(folders.cases, 'Again.casefile'), () => dialog.getByRole('button', { name: 'Restore as a new case…' }).click());
  await expect(dialog).toHaveCount(0);
  await window.bar.getByRole('button', { name: 'River' }).click();
  await expect(window.dialog('Case details')).toContainText('Again.casefile');
  await window.page.keyboard.press('Escape');

  // A change, and the case is closed: what was changed is in a backup.
  await runCasewright(folders, 'add', 'Again.casefile', 'actor', 'Ben', '--type', 'person');
  await window.bar.getByRole('button', { name: 'River' }).click();
  await window.dialog('Case details').getByRole('button', { name: 'Close the case' }).click();
  await expect.poll(() => (fs.existsSync(path.join(folders.cases, 'Again backups')) ? fs.readdirSync(path.join(folders.cases, 'Again backups')).filter((name) => name.endsWith('(change 3).casefile')).length : 0)).toBe(1);
  await window.page.getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(dialog.getByRole('group', { name: 'River' }).first()).toBeVisible();
});

test('a case in a folder that is copied elsewhere says so, once', async ({ folders, open }) => {
  fs.mkdirSync(path.join(folders.cases, 'Dropbox'));
  const file = await makeCase(path.join(folders.cases, 'Dropbox', 'River.casefile'), undefined, 'River');
  const window = await open(file);
  const notice = window.page.getByRole('status').filter({ hasText: 'a folder that Dropbox copies elsewhere' });
  await expect(notice).toContainText('move it out of');
  await notice.getByRole('button', { name: 'I know; do not tell me again for this case' }).click();
  await expect(notice).toHaveCount(0);
  await window.page.reload();
  await window.stands();
  await expect(notice).toHaveCount(0);
});

test('the list of recent cases can be switched off', async ({ folders, open }) => {
  const window = await open(await makeCase(path.join(folders.cases, 'River.casefile'), undefined, 'River'));
  const settings = await window.showDialog('Settings');
  await settings.getByRole('checkbox', { name: /List the cases that I opened/ }).uncheck();
  await window.page.keyboard.press('Escape');
  await window.bar.getByRole('button', { name: 'River' }).click();
  await window.dialog('Case details').getByRole('button', { name: 'Close the case' }).click();
  await expect(window.page.getByRole('region', { name: 'Recent cases' })).toContainText('Cases you open will be listed here.');
});

test('a damaged case is offered to be rescued where it can not be opened', async ({ folders, caseWindow: window }) => {
  const file = await makeCase(path.join(folders.cases, 'River.casefile'), (run) => addActor(run, 'Ada Vik'), 'River');
  const bytes = fs.readFileSync(file);
  const page = Math.floor(bytes.indexOf('Ada Vik') / 4096);
  fs.writeFileSync(file, bytes.fill(0xff, page * 4096, (page + 1) * 4096));
  await window.choose(file, () => window.page.getByRole('button', { name: 'Open a case' }).click());
  const notice = window.page.getByRole('alert');
  await expect(notice).toContainText('is damaged');
  await window.choose(path.join(folders.cases, 'Rescued.casefile'), () => notice.getByRole('button', { name: 'Rescue what can be read…' }).click());
  await window.stands();
  await expect(window.page).toHaveTitle('River - Casewright');
  await expect((await window.showPanel('Things'))).toContainText('Ada Vik');
});

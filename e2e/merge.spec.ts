import fs from 'node:fs';
import path from 'node:path';
import { addActor, inCase, makeCase } from './case-file.ts';
import { runCasewright } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

test('another copy of a case is merged: what comes in, what both changed by the keyboard, and one undo', async ({ folders, open }) => {
  test.slow();
  const file = await makeCase(path.join(folders.cases, 'River.casefile'), (run) => addActor(run, 'Ada Vik'), 'River');
  const stick = path.join(folders.cases, 'Stick.casefile');
  fs.copyFileSync(file, stick);
  await runCasewright(folders, 'edit', 'River.casefile', 'Ada Vik', '--role', 'Pilot');
  await runCasewright(folders, 'edit', 'Stick.casefile', 'Ada Vik', '--role', 'Harbour master');
  await runCasewright(folders, 'add', 'Stick.casefile', 'actor', 'Ben Holt', '--type', 'person');
  const roleOf = () => inCase(file, async (run) => (await run('actor.list', { text: 'Ada', offset: 0, limit: 1 })).actors[0]?.role);

  const window = await open(file);
  await window.page.keyboard.press('Control+k');
  await window.page.keyboard.type('>Merge another copy');
  await window.page.keyboard.press('Enter');
  const dialog = window.dialog('Merge another copy of this case');
  await window.choose(stick, () => dialog.getByRole('button', { name: 'Choose the other copy…' }).click());
  await expect(dialog).toContainText('Stick.casefile: 2 steps that are new here.');
  await expect(dialog).toContainText('Actor: 1 added');
  const conflict = dialog.getByRole('group', { name: /Ada Vik/ });
  await expect(conflict).toContainText('Pilot');
  await expect(conflict).toContainText('Harbour master');
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await expectAccessible(window.page, 'what both copies changed');

  // Given up, nothing has happened.
  await window.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await roleOf()).toBe('Pilot');

  await window.page.keyboard.press('Control+k');
  await window.page.keyboard.type('>Merge another copy');
  await window.page.keyboard.press('Enter');
  await window.choose(stick, () => dialog.getByRole('button', { name: 'Choose the other copy…' }).click());
  await conflict.getByRole('radio', { name: /Keep mine/ }).focus();
  await window.page.keyboard.press('ArrowRight');
  await expect(conflict.getByRole('radio', { name: /Take theirs/ })).toBeChecked();
  await expect(dialog.getByRole('status')).toContainText('1 of 1 decided');
  await window.page.keyboard.press('Enter');
  await expect(dialog).toContainText('Stick.casefile is merged');
  await expect(dialog).toContainText('What changed hereActors: 1 added, 1 changed');
  expect(await roleOf()).toBe('Harbour master');
  await expectAccessible(window.page, 'a copy that was merged');
  await dialog.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(roleOf).toBe('Pilot');
});

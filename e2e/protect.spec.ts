import fs from 'node:fs';
import path from 'node:path';
import { addActor, makeCase } from './case-file.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

const passphrase = 'gravel lantern obtuse ferry';
const isPlain = (file: string) => fs.readFileSync(file).subarray(0, 15).toString('latin1') === 'SQLite format 3';

async function command(window: CaseWindow, words: string): Promise<void> {
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill(words);
  await window.page.keyboard.press('Enter');
}

test('a case is protected, locked and opened by its passphrase, and made readable again', async ({ folders, open }) => {
  test.slow();
  const file = await makeCase(path.join(folders.cases, 'Ferry.casefile'), (run) => addActor(run, 'Harbour office', 'office'));
  const window = await open(file);
  await command(window, 'protect this case');
  const dialog = window.dialog('Passphrase of this case');
  await dialog.getByLabel('New passphrase').fill('password1');
  await expect(dialog.getByRole('status')).toContainText('very weak');
  await expectAccessible(window.page, 'a passphrase that is weak');
  await dialog.getByLabel('New passphrase').fill(passphrase);
  await expect(dialog.getByRole('status')).toContainText('strong');
  await dialog.getByLabel('The same again').fill('gravel lantern obtuse fairy');
  await dialog.getByRole('button', { name: 'Protect' }).click();
  await expect(dialog).toContainText('The two differ');
  await dialog.getByLabel('The same again').fill(passphrase);
  await window.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await window.stands();
  expect(isPlain(file)).toBe(false);

  await command(window, 'lock this case');
  const unlock = window.dialog('This case is protected');
  await expect(unlock).toContainText('Ferry.casefile opens by its passphrase.');
  await expect(unlock.getByLabel('Passphrase')).toBeFocused();
  await expectAccessible(window.page, 'a locked case');
  await window.page.keyboard.type('gravel lantern');
  await window.page.keyboard.press('Enter');
  await expect(unlock.getByRole('alert')).toContainText('That passphrase does not open Ferry.casefile.');
  await unlock.getByLabel('Passphrase').fill(passphrase);
  await window.page.keyboard.press('Enter');
  await window.stands();
  await expect(window.page.getByText('Harbour office').first()).toBeVisible();

  await command(window, 'remove the passphrase');
  await dialog.getByLabel('Current passphrase').fill(passphrase);
  await dialog.getByRole('button', { name: 'Remove the passphrase' }).click();
  await expect(dialog).toHaveCount(0);
  await window.stands();
  expect(isPlain(file)).toBe(true);
});

test('a protected case is locked when nobody touches its window, and its bundle is protected too', async ({ folders, open }) => {
  test.slow();
  const file = await makeCase(path.join(folders.cases, 'Ferry.casefile'), async (run) => {
    await addActor(run, 'Harbour office', 'office');
    await run('case.protect', { current: null, next: passphrase });
  });
  const window = await open(file, []);
  const unlock = window.dialog('This case is protected');
  await unlock.getByLabel('Passphrase').fill(passphrase);
  await window.page.clock.install();
  await window.page.keyboard.press('Enter');
  await window.stands();

  await command(window, 'export the case');
  const dialog = window.dialog(/^Export$/);
  const choose = dialog.getByRole('button', { name: 'Choose where…' });
  await expect(choose).toBeDisabled();
  await dialog.getByLabel('Write it so that anybody can read it').check();
  await expect(choose).toBeEnabled();
  await dialog.getByLabel('Encrypt it with a passphrase').check();
  await expect(choose).toBeDisabled();
  await dialog.getByLabel('Passphrase for the bundle', { exact: true }).fill('another long one');
  const again = dialog.getByLabel('The same passphrase for the bundle again');
  await again.fill('another lnog one');
  await expect(dialog).toContainText('This is another passphrase');
  await expect(choose).toBeDisabled();
  await again.fill('another long one');
  await expectAccessible(window.page, 'the options of a bundle');
  if (!window.application.hasNativeDialogs) {
    await choose.click();
    const chooser = window.dialog('Where to keep the export');
    await chooser.getByRole('textbox', { name: 'File name' }).fill('sealed');
    await chooser.getByRole('button', { name: 'Keep it here' }).click();
    await expect(dialog.getByText('sealed.zip.age is written')).toBeVisible();
  }
  await window.page.keyboard.press('Escape');

  await window.page.clock.fastForward('14:00');
  await expect(unlock).toHaveCount(0);
  await window.page.clock.fastForward('02:00');
  await expect(unlock).toBeVisible();
});

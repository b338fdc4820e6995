import fs from 'node:fs';
import path from 'node:path';
import { importText, inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';

const encrypted = fs.readFileSync(path.join(import.meta.dirname, '../src/main/core/ingest/pdf/testing/encrypted.pdf'));
const russian = 'Гавань\n\nКорабль вышел ночью.\n';

// Three readings and two checks of the whole case.
test.describe.configure({ timeout: 120_000 });

/** A text in KOI8-R, of which Node only knows the way back. */
function inKoi8(text: string): Uint8Array {
  const decoder = new TextDecoder('koi8-r');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 0x3f);
}

test('a report is read again in another encoding, and an encrypted one with its password, which the check takes, too', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Again.casefile'), async (run) => {
    await importText(run, folders.cases, inKoi8(russian), { title: 'Harbour log', fileName: 'log.txt', encoding: 'windows-1251' });
    await importText(run, folders.cases, encrypted, { title: 'Locked', fileName: 'locked.pdf', password: 'harbour' });
  });
  const window = await open(file);
  const [dialog, comparison] = [window.dialog('Read the report again'), window.dialog('Compare two versions')];
  const again = async (title: RegExp) => {
    await window.page.getByRole('option', { name: title }).first().click();
    await window.page.keyboard.press('Control+k');
    await window.dialog('Find anything').getByRole('combobox').fill('read the open report again');
    await window.page.keyboard.press('Enter');
  };
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('show the list of reports');
  await window.page.keyboard.press('Enter');

  await again(/Harbour log/);
  await dialog.getByLabel('Text encoding').selectOption('koi8-r');
  await dialog.getByRole('button', { name: 'Read it again' }).click();
  await expect(comparison).toContainText('Harbour log replaces Harbour log');
  await window.page.keyboard.press('Escape');
  await expect(window.pane('Evidence').getByRole('document')).toContainText('Корабль вышел ночью.');
  await expect(window.page.getByRole('option', { name: /Harbour log.*replaced by log\.txt/ })).toBeVisible();

  await again(/Locked/);
  await dialog.getByRole('button', { name: 'Read it again' }).click();
  await dialog.getByLabel('Password').fill('wrong');
  await dialog.getByRole('button', { name: 'Read it again' }).click();
  await expect(dialog.getByLabel('Password')).toHaveAccessibleDescription(/password/i);
  await dialog.getByLabel('Password').fill('harbour');
  await dialog.getByRole('button', { name: 'Read it again' }).click();
  await expect(dialog).toContainText('reads the same in this way, letter by letter');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('check the case');
  await window.page.keyboard.press('Enter');
  const check = window.dialog('Check of the case');
  await expect(check).toContainText('1 report not compared: encrypted');
  await expect(check).not.toContainText('All is well');
  await check.getByLabel('Password of the originals').fill('harbour');
  await check.getByRole('button', { name: 'Check them, too' }).click();
  await expect(check).toContainText('All is well');
  expect((await inCase(file, (run) => run('report.list', {}))).map(({ encoding }) => encoding)).toEqual(['windows-1251', 'binary', 'koi8-r']);
});

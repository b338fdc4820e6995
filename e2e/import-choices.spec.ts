import fs from 'node:fs';
import path from 'node:path';
import { inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { ImportDialog } from './pages/import-dialog.ts';
import { Imports } from './pages/imports.ts';

const core = path.join(import.meta.dirname, '../src/main/core/ingest');
const encrypted = fs.readFileSync(path.join(core, 'pdf/testing/encrypted.pdf'));
const scan = fs.readFileSync(path.join(core, 'ocr/testing/two-pages.tif'));
const paragraphs = Array.from({ length: 14 }, (_, index) => `<p>Paragraph ${index + 1} tells what was seen in the harbour that evening, and by whom it was told to the others afterwards.</p>`).join('');
const page = `<html lang="en"><body><nav><ul><li>Start<li>Weather</ul></nav><article><h1>The harbour</h1>${paragraphs}</article><footer>Printed in Vik</footer></body></html>`;
const reportsIn = (file: string) => inCase(file, (run) => run('report.list', {}));

test('a page that is pasted becomes a report with its form, as an article or whole, or as its plain words', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Paste.casefile'));
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await new Imports(window).paste('The harbour\n\nParagraph 1 tells what was seen.', page);
  await expect(dialog.title).toHaveValue('The harbour');
  const extent = dialog.dialog.getByLabel('Text of the page');
  await expect(extent).toHaveValue('article');
  await expect(dialog.dialog).toContainText('stand outside of it and are left out');
  await dialog.title.fill('My own title');
  await extent.selectOption('The whole page');
  await expect(dialog.dialog).not.toContainText('stand outside of it and are left out');
  await expect(dialog.title).toHaveValue('My own title');
  await expect(dialog.dialog.getByLabel('How it begins')).toContainText('Weather');
  await expectAccessible(window.page, 'the import of a page');
  await dialog.nameSource('Somebody');
  await dialog.import.click();
  await expect(window.pane('Evidence').getByRole('document')).toContainText('Weather');
  expect(await reportsIn(file)).toMatchObject([{ title: 'My own title', fileName: 'Pasted page.html', mediaType: 'text/html', extractorOptions: '{"wholePage":true}' }]);

  await new Imports(window).paste('Only words\n\nNothing else.', '<p>Only <b>words</b></p><p>Nothing else.</p>');
  await dialog.dialog.getByRole('button', { name: 'Take the plain words instead' }).click();
  await expect(extent).toHaveCount(0);
  await expect(dialog.title).toHaveValue('Only words');
  await dialog.nameSource('Nobody');
  await dialog.import.click();
  await expect(window.pane('Evidence').getByRole('document')).toContainText('Nothing else.');
  expect((await reportsIn(file)).map(({ fileName }) => fileName)).toEqual(['Pasted page.html', 'Pasted text.txt']);
});

test('an encrypted document asks for its password until it fits, alone and among many', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Locked.casefile'));
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await dialog.drop('locked.pdf', encrypted);
  const prompt = window.dialog('This document is encrypted');
  await expect(prompt.getByLabel('Password')).toBeFocused();
  await window.page.keyboard.type('harbor');
  await window.page.keyboard.press('Enter');
  await expect(prompt.getByLabel('Password')).toHaveAccessibleDescription(/password/i);
  await expect(prompt).toContainText(/wrong|not the password|does not open/i);
  await expectAccessible(window.page, 'the question for a password');
  await prompt.getByLabel('Password').fill('harbour');
  await window.page.keyboard.press('Enter');
  await dialog.nameSource('Somebody');
  await dialog.import.click();
  await expect(window.pane('Evidence').getByRole('document')).not.toBeEmpty();

  const imports = new Imports(window);
  await window.undo.click();
  await expect.poll(async () => (await reportsIn(file)).length).toBe(0);
  await imports.drop([{ name: 'locked.pdf', bytes: encrypted }, { name: 'open.txt', bytes: 'Open to all\n' }]);
  await imports.start('The Gazette');
  await expect(imports.panel).toContainText('1 report imported, 1 refused.');
  await imports.files.getByRole('option', { name: /locked\.pdf/ }).click();
  await imports.details.getByLabel('Password').fill('harbour');
  await imports.details.getByLabel('Password').press('Enter');
  await expect(imports.panel).toContainText('2 reports imported. Nothing was refused.');
  expect((await inCase(file, (run) => run('case.check', {}))).findings).toEqual([]);
});

test('a scan is read again in a language that is named, and one whose data is not there costs nothing that was typed', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Scan.casefile'));
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await dialog.drop('scan.tif', scan);
  const languages = dialog.dialog.getByLabel('Recognise letters in');
  const again = dialog.dialog.getByRole('button', { name: 'Read it again' });
  await dialog.title.fill('The scanned note');
  await expect(languages).toHaveValue('en');
  await languages.fill('');
  await expect(again).toBeDisabled();
  await languages.fill('kk');
  await again.click();
  await expect(dialog.dialog.getByRole('alert')).toContainText('The data for reading Kazakh in scan.tif is not installed');
  await expect(dialog.title).toHaveValue('The scanned note');
  await languages.fill('en');
  await again.click();
  await expect(dialog.dialog.getByRole('alert')).toHaveCount(0);
  await expectAccessible(window.page, 'the import of a scan');
  await dialog.nameSource('Somebody');
  await dialog.import.click();
  await expect(window.pane('Evidence').getByRole('document')).toContainText('The harbour was closed');
  expect(await reportsIn(file)).toMatchObject([{ title: 'The scanned note', extractor: 'ocr', extractorOptions: '{"languages":["en"]}' }]);
});

test('a text in another encoding gives its title anew, and leaves what was typed', async ({ folders, open }) => {
  const window = await open(await makeCase(path.join(folders.cases, 'Encoding.casefile')));
  const dialog = new ImportDialog(window);
  // "Łódź" in a Polish encoding.
  await dialog.drop('note.txt', Buffer.from([0xa3, 0xf3, 0x64, 0x9f, 0x0a, 0x0a, ...Buffer.from('The note.')]));
  await dialog.dialog.getByLabel('Author').fill('Somebody');
  const encoding = dialog.dialog.getByLabel('Text encoding');
  await encoding.selectOption('windows-1252');
  await expect(dialog.title).toHaveValue('£ódŸ');
  await encoding.selectOption('windows-1250');
  await expect(dialog.title).toHaveValue('Łódź');
  await expect(dialog.dialog.getByLabel('Author')).toHaveValue('Somebody');
});

test('a dropped folder is taken in with the folders in it, without what is hidden and without cases', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Drop.casefile'));
  const folder = path.join(folders.home, 'leaks');
  fs.mkdirSync(path.join(folder, 'deep', 'deeper'), { recursive: true });
  for (const [name, text] of [['one.txt', 'One\n'], ['deep/two.txt', 'Two\n'], ['deep/deeper/three.txt', 'Three\n'], ['.hidden.txt', 'Hidden\n'], ['old.casefile', 'No case\n']] as const) {
    fs.writeFileSync(path.join(folder, name), text);
  }
  const window = await open(file);
  const imports = new Imports(window);
  await imports.dropFolder(folder);
  await expect(imports.dialog).toContainText('3 files');
  await imports.start('The Gazette');
  await expect(imports.panel).toContainText('3 reports imported. Nothing was refused.');
  await expect(imports.panel).toContainText('leaks');
  expect((await reportsIn(file)).map(({ fileName }) => fileName).toSorted()).toEqual(['one.txt', 'three.txt', 'two.txt']);
});

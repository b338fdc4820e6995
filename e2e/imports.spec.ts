import fs from 'node:fs';
import path from 'node:path';
import { inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { FileChooser } from './pages/file-chooser.ts';
import { ImportDialog } from './pages/import-dialog.ts';
import { Imports } from './pages/imports.ts';

const odd = `${'A very long name that goes on and on '.repeat(4)}.txt`;
const arabic = 'تقرير عن التسريب.txt';

test('several dropped files become reports, with a summary of what was there and what was refused', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Many.casefile'));
  const window = await open(file);
  const imports = new Imports(window);
  await imports.drop([
    { name: 'one.txt', bytes: 'TLP:AMBER\n\nThe first leak\n' }, { name: odd, bytes: 'The second leak\n' }, { name: arabic, bytes: 'تسريب\n' },
    { name: 'again.txt', bytes: 'The second leak\n' }, { name: 'empty.txt', bytes: '' }, { name: 'program.bin', bytes: Buffer.alloc(2_000, 1) },
  ]);
  await expect(imports.dialog).toContainText('6 files');
  await imports.start('The Gazette');
  await expect(imports.dialog).toBeHidden();
  await expect(imports.panel).toContainText('3 reports imported, 1 already there, 2 refused.');
  const group = imports.panel.getByRole('group', { name: 'Which files are shown' });
  await group.getByRole('button', { name: 'Refused 2' }).click();
  await expect(imports.files.getByRole('option')).toHaveCount(2);
  await imports.files.getByRole('option', { name: /empty\.txt/ }).click();
  await expect(imports.details).toContainText('is empty');
  await group.getByRole('button', { name: 'Already there 1' }).click();
  await imports.files.focus();
  await window.page.keyboard.press('ArrowDown');
  await imports.details.getByRole('button', { name: 'Open the one that is there' }).click();
  await expect(window.pane('Evidence')).toContainText('The second leak');
  await expectAccessible(window.page, 'imports');
  const reports = await inCase(file, (run) => run('report.list', {}));
  expect(reports.map(({ title, marking, fileName }) => ({ title, marking, fileName }))).toEqual([
    { title: 'The first leak', marking: 'TLP:AMBER', fileName: 'one.txt' }, { title: 'The second leak', marking: null, fileName: odd.trim() }, { title: 'تسريب', marking: null, fileName: arabic },
  ]);
  await window.undo.click();
  await expect(window.undo).toHaveAccessibleName(/Nothing to undo|Undo/);
  await expect.poll(async () => (await inCase(file, (run) => run('report.list', {}))).length).toBe(0);
});

test('what came with a message becomes reports of their own', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Message.casefile'));
  const window = await open(file);
  const imports = new Imports(window);
  await imports.drop([{
    name: 'letter.eml',
    bytes: 'From: desk@paper.example\r\nSubject: The letter\r\nMessage-ID: <1@paper.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the note.\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\nThe note itself\r\n--b--\r\n',
  }]);
  await window.page.getByRole('button', { name: 'Import the document inside of it, too' }).click();
  await expect(imports.dialog.getByRole('checkbox', { name: /^Import attachments/ })).toBeChecked();
  await imports.start('The Gazette');
  await expect(imports.panel).toContainText('2 reports imported');
  const reports = await inCase(file, (run) => run('report.list', {}));
  expect(reports.map(({ title, fileName }) => ({ title, fileName }))).toEqual([{ title: 'The letter', fileName: 'letter.eml' }, { title: 'The note itself', fileName: 'letter.eml › note.txt' }]);
});

test('what is to be known of a text is told whole beside its file and on its card', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Whole.casefile'));
  const window = await open(file);
  const imports = new Imports(window);
  await imports.drop([
    {
      name: 'letter.eml',
      bytes: 'From: desk@paper.example\r\nSubject: The letter\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the note.\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\nThe note itself\r\n--b--\r\n',
    },
    { name: 'one.txt', bytes: 'The first leak\n' },
  ]);
  await imports.start('The Gazette');
  await expect(imports.panel).toContainText('2 reports imported');
  await imports.files.getByRole('option', { name: /letter\.eml/ }).click();
  const warning = imports.details.getByText(/^Attachment note\.txt/);
  expect(await warning.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  await imports.details.getByRole('button', { name: 'Open the report' }).click();
  const told = window.inspector.getByText(/^Attachment note\.txt/).last();
  expect(await told.evaluate(({ parentElement }) => (parentElement ? parentElement.scrollWidth - parentElement.clientWidth : Number.NaN))).toBe(0);
});

test('what a document says of itself is confirmed report by report, by keys', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Confirm.casefile'));
  const window = await open(file);
  const imports = new Imports(window);
  await imports.drop([{ name: 'a.txt', bytes: 'TLP:GREEN\n\nAlpha\n' }, { name: 'b.txt', bytes: 'Bravo\n' }, { name: 'c.txt', bytes: 'Charlie\n' }]);
  await imports.start('The Gazette');
  await imports.panel.getByRole('button', { name: '3 to confirm' }).click();
  const form = imports.confirming;
  await expect(form.getByRole('textbox', { name: 'Title proposed, from its text' })).toHaveValue('Alpha');
  await expect(form.getByRole('combobox', { name: 'Handling marking proposed, from its text' })).toHaveValue('TLP:GREEN');
  await form.getByRole('textbox', { name: /^Title/ }).fill('The alpha');
  await expect(form.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('The alpha');
  await expectAccessible(window.page, 'confirming');
  await form.getByRole('textbox', { name: /^Title/ }).press('Enter');
  await expect(form.getByRole('textbox', { name: /^Title/ })).toHaveValue('Bravo');
  await form.getByRole('button', { name: 'Confirm all 2 as they are' }).click();
  await expect(form).toContainText('All is confirmed');
  const reports = await inCase(file, (run) => run('report.list', {}));
  expect(reports.map(({ title, marking, unconfirmed }) => ({ title, marking, unconfirmed }))).toEqual([
    { title: 'The alpha', marking: 'TLP:GREEN', unconfirmed: null }, { title: 'Bravo', marking: null, unconfirmed: null }, { title: 'Charlie', marking: null, unconfirmed: null },
  ]);
});

test('a folder is imported with what is in it, and what was refused is tried again', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Folder.casefile'));
  const folder = path.join(folders.cases, 'leaks');
  fs.mkdirSync(path.join(folder, 'deep'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'one.txt'), 'One\n');
  fs.writeFileSync(path.join(folder, 'deep', 'two.txt'), '');
  const window = await open(file);
  const imports = new Imports(window);
  await new ImportDialog(window).open();
  if (window.application.hasNativeDialogs) await window.application.answerDialog(folder);
  await window.page.getByRole('button', { name: 'Choose a folder' }).click();
  if (!window.application.hasNativeDialogs) {
    const chooser = new FileChooser(window.page);
    await chooser.entries.getByRole('option', { name: 'leaks' }).dblclick();
    await expect(chooser.entries.getByRole('option', { name: 'deep' })).toBeVisible();
    await chooser.dialog.getByRole('button', { name: 'This folder' }).click();
  }
  await imports.start('The Gazette');
  await expect(imports.panel).toContainText('1 report imported, 1 refused.');
  fs.writeFileSync(path.join(folder, 'deep', 'two.txt'), 'Two\n');
  await imports.panel.getByRole('button', { name: 'Try 1 again' }).click();
  await expect(imports.panel).toContainText('2 reports imported. Nothing was refused.');
});

test('words that are pasted outside a field become a report with the bytes that were pasted', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Paste.casefile'));
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await new Imports(window).paste('A pasted note\n\nNobody kept minutes of it – really.');
  await expect(dialog.title).toHaveValue('A pasted note');
  await dialog.nameSource('Somebody');
  await dialog.import.click();
  await expect(window.pane('Evidence')).toContainText('Nobody kept minutes of it – really.');
  const [report] = await inCase(file, (run) => run('report.list', {}));
  expect(report).toMatchObject({ fileName: 'Pasted text.txt', originalBytes: Buffer.byteLength('A pasted note\n\nNobody kept minutes of it – really.'), unconfirmed: null });
});

test('an import goes on while other work is done, and is cancelled without a trace of the file under way', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Long.casefile'));
  const window = await open(file);
  const imports = new Imports(window);
  const long = 'Nobody kept minutes of what was said that day in Vik. '.repeat(60_000);
  await imports.drop(Array.from({ length: 12 }, (_, index) => ({ name: `${index}.txt`, bytes: `Report ${index}\n\n${long}` })));
  await imports.start('The Gazette');
  await expect(window.bar.getByRole('button', { name: /^Importing \d+ of 12/ })).toBeVisible();
  await window.showPanel('History');
  await window.bar.getByRole('button', { name: /^Importing \d+ of 12/ }).click();
  await imports.panel.getByRole('button', { name: 'Cancel the import' }).click();
  await expect(imports.panel).toContainText(/\d+ left out\./);
  await expect(imports.panel.getByRole('heading', { name: 'Imports' }).locator('..')).toContainText('12 of 12 files', { timeout: 30_000 });
  await expect(window.bar.getByRole('button', { name: /^Importing/ })).toBeHidden();
  const { findings } = await inCase(file, (run) => run('case.check', {}));
  expect(findings).toEqual([]);
});

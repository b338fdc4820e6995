import fs from 'node:fs';
import path from 'node:path';
import { importText, inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { ImportDialog } from './pages/import-dialog.ts';

test('a report is imported with all that is said of it', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Import.casefile'));
  const report = path.join(folders.cases, 'harbour.txt');
  fs.writeFileSync(report, 'The harbour affair\r\n\r\nNobody kept minutes.\r\n');
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await dialog.open();
  await dialog.choose(report);
  await expect(dialog.title).toHaveValue('The harbour affair');
  await dialog.import.click();
  await expect(dialog.dialog.getByText('Name the source, or choose one that is there.')).toBeVisible();
  await dialog.nameSource('Harbour Post');
  await dialog.dialog.getByRole('radio', { name: /^B/ }).check();
  await dialog.dialog.getByRole('textbox', { name: /^Author/ }).fill('A. Writer');
  await dialog.dialog.getByRole('textbox', { name: /^Published/ }).fill('2019-05~');
  await expect(dialog.dialog.getByText('Reads: about May 2019')).toBeVisible();
  await dialog.dialog.getByRole('textbox', { name: /^Web address/ }).fill('https://harbour.example/affair');
  await dialog.dialog.getByRole('textbox', { name: /^Language/ }).fill('en');
  await dialog.dialog.getByRole('combobox', { name: 'Handling marking' }).selectOption({ index: 2 });
  await dialog.import.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(window.pane('Evidence')).toContainText('Nobody kept minutes.');
  const { reports, sources } = await inCase(file, async (run) => ({ reports: await run('report.list', {}), sources: await run('source.list', {}) }));
  expect(sources).toMatchObject([{ name: 'Harbour Post', reliability: 'B', reportCount: 1 }]);
  expect(reports).toMatchObject([{
    title: 'The harbour affair', author: 'A. Writer', date: '2019-05~', url: 'https://harbour.example/affair', language: 'en', marking: 'TLP:GREEN',
  }]);
});

test('a file dropped on the window is imported, and the same bytes a second time are noticed', async ({ folders, open }) => {
  const text = 'A dropped report\n\nIt says little.\n';
  const file = await makeCase(path.join(folders.cases, 'Drop.casefile'), (run) => importText(run, folders.cases, 'Another\n\nReport.\n', { title: 'Another' }));
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await dialog.drop('dropped.txt', text);
  await expect(dialog.title).toHaveValue('A dropped report');
  await dialog.dialog.getByRole('combobox', { name: 'Source', exact: true }).fill('Publisher');
  await window.page.getByRole('option', { name: /^Publisher of Another/ }).click();
  await dialog.import.click();
  await expect(window.pane('Evidence')).toContainText('It says little.');

  await dialog.drop('again.txt', text);
  await expect(dialog.dialog).toContainText('The case already holds this file');
  await expect(dialog.dialog).toContainText('A dropped report');
  await dialog.dialog.getByRole('button', { name: 'Open that one instead' }).click();
  await expect(dialog.dialog).toBeHidden();
  await expect(window.pane('Evidence')).toContainText('It says little.');
  await dialog.drop('again.txt', text);
  await dialog.dialog.getByRole('button', { name: 'Import it again all the same' }).click();
  await dialog.nameSource('Somebody else');
  await dialog.import.click();
  await expect(dialog.dialog).toBeHidden();
  expect(await inCase(file, (run) => run('report.list', {}))).toHaveLength(3);
});

const unreadable: readonly [what: string, bytes: Buffer, says: RegExp][] = [
  ['an empty file', Buffer.alloc(0), /empty|no text/i],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n', 'latin1'), /PDF/],
  ['a program', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(4000)]), /text/i],
];
for (const [what, bytes, says] of unreadable) {
  test(`${what} is refused in the dialog, with the reason`, async ({ folders, open }) => {
    const file = await makeCase(path.join(folders.cases, 'Refused.casefile'));
    const window = await open(file);
    const dialog = new ImportDialog(window);
    await dialog.drop('odd.txt', bytes);
    const alert = dialog.dialog.getByRole('alert');
    await expect(alert).toContainText('The file could not be read');
    await expect(alert).toContainText(says);
    await expect(dialog.dialog.getByRole('button', { name: 'Choose files' })).toBeEnabled();
    expect(await inCase(file, (run) => run('report.list', {}))).toEqual([]);
  });
}

test('a long import is cancelled and leaves nothing behind', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Long.casefile'));
  const report = path.join(folders.cases, 'long.txt');
  fs.writeFileSync(report, `A long report\n\n${'Nobody kept minutes of what was said that day in Vik.\n\n'.repeat(120_000)}`);
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await dialog.open();
  await dialog.choose(report);
  await dialog.nameSource('Harbour Post');
  await dialog.import.click();
  await dialog.dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog.import).toBeEnabled();
  expect(await inCase(file, (run) => run('report.list', {}))).toEqual([]);
  await dialog.dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(window.pane('Evidence')).toContainText('No report yet');
});

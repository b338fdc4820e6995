import { expect, test } from './fixtures.ts';
import { addActor, makeCase } from './case-file.ts';
import { expectAccessible } from './pages/axe.ts';
import { ImportDialog } from './pages/import-dialog.ts';
import type { CaseWindow } from './pages/case-window.ts';

const links = 'Who,Does,Whom,Date\nHarbour office,directs,Ana Vale,2020-05\nHarbour office,member of,Low Tide Group,12/03/2020\n';

async function openDialog(window: CaseWindow) {
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('another case or system');
  await window.page.keyboard.press('Enter');
  const dialog = window.dialog('Import from another case or system');
  // What is dropped before it is there is a report.
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a table by others comes in by what its columns mean, which is remembered, and is undone as one', async ({ folders, open }) => {
  const window = await open(await makeCase(`${folders.cases}/Exchange.casefile`, async (run) => { await addActor(run, 'Harbour office', 'office'); }));
  const dialog = await openDialog(window);
  await new ImportDialog(window).drop('links.csv', links);
  await expect(dialog.getByRole('combobox', { name: 'Form' })).toHaveValue('csv');
  await expect(dialog.getByRole('status').first()).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Each row is one of' }).selectOption('claims');
  await dialog.getByRole('combobox', { name: 'Meaning of Whom' }).selectOption('object');
  await dialog.getByRole('combobox', { name: 'Meaning of Does' }).selectOption('relation');
  await expect(dialog).toContainText('Would come in: 1 actor, 1 claim.');
  await expect(dialog.getByRole('list', { name: '1 not taken' })).toContainText('links, row 3: date: which part of “12/03/2020” is the day');
  await expect(dialog.getByRole('list', { name: 'What would come in' })).toContainText('Harbour office directs Ana Vale');
  await expectAccessible(window.page, 'the import of a table');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toContainText('links.csv is imported');
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  await expect(dialog).toBeHidden();

  const again = await openDialog(window);
  await new ImportDialog(window).drop('more.csv', links);
  await expect(again).toContainText('As you set it for a table with these headings before.');
  await expect(again.getByRole('combobox', { name: 'Meaning of Whom' })).toHaveValue('object');
  await expect(again).toContainText('Would come in: 1 actor, 1 claim.');
});

test('what another system wrote is told when it is dropped on the window, and can be a report all the same', async ({ folders, open }) => {
  const window = await open(await makeCase(`${folders.cases}/Dropped.casefile`, async (run) => { await addActor(run, 'Harbour office', 'office'); }));
  const drop = new ImportDialog(window);
  await drop.drop('graph.graphml', '<graphml><graph edgedefault="directed"><node id="n1"/><node id="n2"/><edge source="n1" target="n2"/></graph></graphml>');
  const dialog = window.dialog('Import from another case or system');
  await expect(dialog.getByRole('combobox', { name: 'Form' })).toHaveValue('graphml');
  await expect(dialog).toContainText('Would come in: 2 actors, 1 claim.');
  await window.page.keyboard.press('Escape');
  await drop.drop('letter.json', '{"dear": "reader", "we": "write to you of the harbour"}');
  await expect(drop.dialog).toBeVisible();
  await window.page.keyboard.press('Escape');
  await drop.drop('list.csv', links);
  await dialog.getByRole('button', { name: 'Import it as a report instead' }).click();
  await expect(drop.title).toHaveValue(/./);
  await expect(dialog).toBeHidden();
});

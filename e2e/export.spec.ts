import fs from 'node:fs';
import path from 'node:path';
import { addActor, importText, makeCase, type Run } from './case-file.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

/** A report that names the one actor who is marked, and one who is not. */
async function fill(run: Run, folder: string): Promise<void> {
  await importText(run, folder, 'Colonel Zed paid the harbour office.\n', { title: 'Payments' });
  await addActor(run, 'Harbour office', 'office');
  await run('actor.create', { name: 'Colonel Zed', type: 'person', role: null, affiliation: null, marking: 'TLP:RED', note: null, quoteIds: [] });
}

async function openExport(window: CaseWindow) {
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('export the case');
  await window.page.keyboard.press('Enter');
  return window.dialog(/^Export$/);
}

/** Gives the export a name, in the system's dialog or in ours. */
async function saveAs(window: CaseWindow, target: string): Promise<void> {
  const choose = window.dialog(/^Export$/).getByRole('button', { name: 'Choose where…' });
  if (window.application.hasNativeDialogs) {
    await window.application.answerDialog(target);
    await choose.click();
    return;
  }
  await choose.click();
  const chooser = window.dialog('Where to keep the export');
  await chooser.getByRole('textbox', { name: 'File name' }).fill(path.basename(target, path.extname(target)));
  await chooser.getByRole('button', { name: 'Keep it here' }).click();
}

test('a case is exported, and what would leak stops it', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Export.casefile'), (run) => fill(run, folders.cases));
  const window = await open(file);
  const dialog = await openExport(window);
  await expect(dialog.getByRole('status')).toHaveText('Goes out: 1 source, 1 report, 2 actors.');
  await expectAccessible(window.page, 'the export of a case');
  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('json');
  const target = path.join(folders.cases, 'whole.json');
  await saveAs(window, target);
  await expect(dialog).toContainText('whole.json is written');
  expect(fs.readFileSync(target, 'utf8')).toContain('"name":"Colonel Zed"');

  await dialog.getByRole('combobox', { name: 'Highest marking that goes out' }).selectOption('TLP:GREEN');
  await expect(dialog.getByRole('status')).toContainText('Withheld for its marking: 1 actor.');
  await saveAs(window, path.join(folders.cases, 'green.json'));
  await expect(dialog.getByRole('alert')).toContainText('"Colonel Zed"');
  expect(fs.existsSync(path.join(folders.cases, 'green.json'))).toBe(false);

  await dialog.getByRole('textbox', { name: 'During' }).fill('1990');
  await expect(dialog.getByRole('status')).toContainText('Goes out: nothing.');
  await expect(dialog.getByRole('status')).toContainText('Nothing of it has a date within the time that you gave');
  await dialog.getByRole('textbox', { name: 'During' }).fill('lately');
  await expect(dialog).toContainText("This can't be exported");
  await expect(dialog.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
});

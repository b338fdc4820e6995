import fs from 'node:fs';
import path from 'node:path';
import { inCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { EvidencePane } from './pages/evidence.ts';
import { ImportDialog } from './pages/import-dialog.ts';
import { CaseWindow } from './pages/case-window.ts';

test('create, import, quote, undo, and open again', async ({ caseWindow: window, folders, launch }) => {
  const file = path.join(folders.cases, 'Journey.casefile');
  const report = path.join(folders.cases, 'report.txt');
  fs.writeFileSync(report, 'Harbour notes\n\nThe minister met the captain in Vik. Nobody else was there.\n');
  await window.page.getByRole('button', { name: 'New case' }).click();
  const dialog = window.dialog('New case');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Journey');
  await window.choose(file, () => dialog.getByRole('button', { name: 'Choose', exact: true }).click());
  await expect(dialog).toContainText('Journey.casefile');
  await dialog.getByRole('button', { name: 'Make the case' }).click();
  await window.stands();

  const importing = new ImportDialog(window);
  await importing.open();
  await importing.choose(report);
  await importing.nameSource('Harbour Post');
  await importing.import.click();
  await expect(importing.dialog).toBeHidden();

  const evidence = new EvidencePane(window);
  await evidence.drag('the captain');
  await window.page.keyboard.press('a');
  await expect(evidence.form('New actor')).toBeVisible();
  await window.page.keyboard.press('Enter');
  await expect(evidence.number(1)).toBeVisible();
  await expect(window.pane('Network')).toContainText('1 of 1 thing');
  await window.page.keyboard.press('Control+z');
  await expect(evidence.number(1)).toBeHidden();
  await expect(window.pane('Network')).toContainText('Nothing here yet');
  await window.page.keyboard.press('Control+Shift+z');
  await expect(evidence.number(1)).toBeVisible();
  await window.application.close();

  const again = new CaseWindow(await launch(['--case', file]));
  await again.stands();
  await expect(again.page).toHaveTitle('Journey - Casewright');
  await expect(new EvidencePane(again).number(1)).toBeVisible();
  await again.undo.click();
  await expect(new EvidencePane(again).number(1)).toBeHidden();
  expect((await inCase(file, (run) => run('case.check', {}))).findings).toEqual([]);
});

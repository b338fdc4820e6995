import path from 'node:path';
import { lines, makePdf, misnamedFont } from '../src/main/core/ingest/pdf/testing/make-pdf.ts';
import { inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { EvidencePane } from './pages/evidence.ts';
import { ImportDialog } from './pages/import-dialog.ts';

const seen = [
  'The tanker lay off the western mole for nine days before anyone', 'asked what it carried. Its papers named a company that had been',
  'struck from the register, and an agent who could not be reached.', 'The harbour master wrote to the owner twice and heard nothing.',
  'On the tenth day it left without a pilot and without its lights.', 'Two fishermen followed it as far as the sound and turned back.',
];
/** What the file says its letters are. */
const misnamed = 'Tkh wdqnhu odb';
const bytes = makePdf({ pages: [{ content: lines(seen, 72, 700, 20) }], ...misnamedFont() });

// The recogniser is started for each reading.
test.describe.configure({ timeout: 180_000 });

test('letters other than those seen are recognised before the report is imported', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Misnamed.casefile'));
  const window = await open(file);
  const dialog = new ImportDialog(window);
  await dialog.drop('harbour.pdf', bytes);
  await expect(dialog.dialog).toContainText('the letters may be other than those seen');
  await expect(dialog.dialog.getByLabel('Recognise letters in')).toHaveValue('en');
  await dialog.nameSource('The Gazette');
  await dialog.dialog.getByRole('button', { name: 'Read it again' }).click();
  await expect(dialog.dialog).toContainText('recognised from a picture (English)', { timeout: 60_000 });
  await expect(dialog.dialog.getByLabel('How it begins')).toContainText('The tanker lay off');
  await dialog.import.click();
  await expect(window.pane('Evidence').getByRole('document')).toContainText('asked what it carried. Its papers named a company', { timeout: 60_000 });
  expect(await inCase(file, (run) => run('report.list', {}))).toMatchObject([{ sourceName: 'The Gazette', extractorOptions: '{"languages":["en"]}' }]);
});

test('a report whose font names other letters than are seen is read again by its picture', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Misnamed.casefile'));
  const window = await open(file);
  const [dialog, evidence] = [new ImportDialog(window), new EvidencePane(window)];
  await dialog.drop('harbour.pdf', bytes);
  await expect(dialog.dialog).toContainText('the letters may be other than those seen');
  await dialog.nameSource('The Gazette');
  await dialog.title.fill('The tanker');
  await dialog.import.click();
  await expect(dialog.dialog).toBeHidden();
  await expect(evidence.text).toContainText(misnamed);
  await evidence.pane.getByRole('button', { name: 'One thing to know of this text' }).click();
  await expect(evidence.pane.getByRole('note')).toContainText('Page 1: the letters may be other than those seen');
  await evidence.pane.getByRole('button', { name: /^Read it again with text recognition/ }).click();
  const again = window.dialog('Read the report again');
  await expect(again.getByLabel('Recognise letters in')).toHaveValue('en');
  await again.getByRole('button', { name: 'Read it again' }).click();
  const comparison = window.dialog('Compare two versions');
  await expect(comparison).toContainText('The tanker replaces The tanker', { timeout: 60_000 });
  await expect(comparison.getByRole('button', { name: 'Carry over' })).toHaveCount(0);
  await expect(comparison).toContainText('There is nothing of the older version to carry over.');
  await window.page.keyboard.press('Escape');
  await expect(evidence.text).toContainText('asked what it carried. Its papers named a company');
  await expect(evidence.text).not.toContainText(misnamed);
  await evidence.pane.getByRole('button', { name: 'One thing to know of this text' }).click();
  await expect(evidence.pane.getByRole('note')).toContainText('recognised from a picture (English)');
  // What is recognised is re-read the same by the check, and the first reading stays as it was.
  const check = await inCase(file, (run) => run('case.check', {}));
  expect(check.findings).toEqual([]);
});

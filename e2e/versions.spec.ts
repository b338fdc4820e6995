import fs from 'node:fs';
import path from 'node:path';
import { spanOfUtf16 } from '../src/shared/spans.ts';
import { addActor, importText, inCase, makeCase, type Run } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { ImportDialog } from './pages/import-dialog.ts';

const lead = 'The harbour affair\n\nThe ministry said on Monday that nothing had been decided. ';
const middle = 'A spokesman of the second office was asked about the same papers on the quay. ';
const first = `${lead}Nobody saw the ferry. ${middle}Nobody saw the ferry. The mayor knew of the whole plan.\nIt was “a mistake”, the office added.\n`;
const second = `The harbour affair (updated)\n\nThe ministry said on Friday that nothing at all was decided. Nobody saw the ferry. New: the mayor knew nothing of the whole plan. ${middle}`
  + 'It rained. Nobody saw the ferry.\nIt was "a mistake", the office added.\n';

const blank = {
  kind: 'passage', voice: 'source', polarity: 'asserts', speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null, viaId: null, viaText: null,
  likelihood: null, confidence: null, credibility: null, language: null, marking: null, note: null, outerStart: null, outerEnd: null, partOfId: null,
} as const;

/** A case with the first version, whose quotes three claims of the mayor rest on. */
async function fill(run: Run, folder: string): Promise<void> {
  const reportId = await importText(run, folder, first, { title: 'The harbour affair' });
  const { id: subjectId } = await addActor(run, 'Mayor', 'person');
  for (const [property, words] of [['seen', 'Nobody saw the ferry'], ['papers', 'was asked about the same papers'], ['plan', 'The mayor knew of the whole plan'], ['mistake', 'It was “a mistake”']] as const) {
    const from = first.lastIndexOf(words);
    const claim = {
      subjectId, relation: null, objectId: null, property, value: 'yes', voice: 'source', attributionId: null, attributionText: null, polarity: 'asserts', status: null, likelihood: null,
      confidence: null, estimativeWords: null, credibility: null, marking: null, note: null, date: null, dateInferred: false, dateBasis: null,
    } as const;
    await run('quote.capture', { reportId, ...spanOfUtf16(first, from, from + words.length), exact: words, ...blank, targets: [{ to: 'claim', claim }] });
  }
}

test('a new version is imported, its quotes are decided by keys, and the claims tell what it changed', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Versions.casefile'), (run) => fill(run, folders.cases));
  const report = path.join(folders.cases, 'updated.txt');
  fs.writeFileSync(report, second);
  const window = await open(file);
  const importing = new ImportDialog(window);
  await importing.open();
  await importing.choose(report);
  await importing.dialog.getByRole('button', { name: 'It replaces that report' }).click();
  await expect(importing.dialog.getByRole('combobox', { name: /^Replaces/ })).toHaveValue('The harbour affair');
  await importing.dialog.getByRole('combobox', { name: 'Source', exact: true }).fill('Publisher');
  await window.page.getByRole('option', { name: /^Publisher of/ }).click();
  await importing.import.click();

  const comparison = window.dialog('Compare two versions');
  const list = comparison.getByRole('listbox', { name: 'Quotes of the older version' });
  await expect(list.getByRole('option')).toHaveText([/Nobody saw the ferry.*ambiguous/, /The mayor knew.*orphan/, /a mistake.*orphan/, /was asked about.*moved/]);
  await expect(comparison).toContainText('3 to decide');
  await expectAccessible(window.page, 'the quotes of two versions');

  // The first is decided by a number, the next in order is shown at once; one is taken, one left behind.
  await expect(comparison.getByRole('region', { name: 'Q2' }).getByRole('listitem').filter({ hasText: 'Place 2' })).toContainText('It rained. Nobody saw the ferry');
  await window.page.keyboard.press('2');
  await expect(comparison.getByRole('region', { name: 'Q3' }).locator('ins').first()).toHaveText(/the/);
  await window.page.keyboard.press('1');
  await expect(comparison.getByRole('region', { name: 'Q4' })).toContainText('differs by quotation marks');
  await window.page.keyboard.press('x');
  await expect(comparison).toContainText('Nothing left to decide');
  await expect(list.getByRole('option')).toHaveText([/placed by you/, /placed by you/, /left behind/, /moved/]);

  await comparison.getByRole('button', { name: /^What rests on them/ }).click();
  const things = comparison.getByRole('list').first().locator(':scope > li');
  await expect(things).toHaveText([/mistake.*lost/, /plan.*reworded/, /papers.*unchanged/, /seen.*unchanged/]);
  await expect(things.nth(1).locator('del')).toHaveText(['removed The']);
  await expectAccessible(window.page, 'what rests on two versions');
  await comparison.getByRole('button', { name: 'Carry over' }).click();
  await expect(comparison).toContainText('Carried over 3 quotes, 0 mentions and 0 dates.');
  await comparison.getByRole('button', { name: 'Close' }).last().click();

  const read = () => inCase(file, async (run) => {
    const { claims } = await run('claim.list', { offset: 0, limit: 10 });
    return { counts: claims.map(({ quoteCount, sourceCount }) => [quoteCount, sourceCount]), quotes: (await run('quote.list', { offset: 0, limit: 20 })).total };
  });
  expect(await read()).toEqual({ counts: [[1, 1], [1, 1], [1, 1], [1, 1]], quotes: 7 });
  await expect(window.pane('Evidence')).toContainText('It rained.');
  await expect(window.undo).toHaveText('Undo: carry 3 quotes over to The harbour affair (updated)');
  await window.undo.click();
  await expect.poll(read).toEqual({ counts: [[1, 1], [1, 1], [1, 1], [1, 1]], quotes: 4 });
});

test('a report is compared from its card and from the palette, also with one that nobody has named yet', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Pair.casefile'), async (run) => {
    await fill(run, folders.cases);
    await importText(run, folders.cases, second, { title: 'The harbour affair (updated)', fileName: 'updated.txt' });
  });
  const window = await open(file);
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('affair (updated)');
  await window.page.keyboard.press('Enter');
  await window.inspector.getByRole('button', { name: 'Actions' }).click();
  await window.page.getByRole('menuitem', { name: 'Say which report this replaces…' }).click();
  const comparison = window.dialog('Compare two versions');
  const older = comparison.getByRole('combobox');
  await expect(comparison.getByRole('button', { name: 'It replaces that report' })).toBeVisible();
  await expect(older).toHaveValue('');
  await older.fill('no such report');
  await window.page.keyboard.press('Tab');
  await expect(older).toHaveAccessibleDescription(/"no such report" is not one report of this case/);
  await older.fill('report.txt');
  await expect(window.page.getByRole('option', { name: /report\.txt · 4 quotes/ })).toBeVisible();
  await window.page.keyboard.press('Enter');
  await expect(older).toHaveValue('The harbour affair');
  await comparison.getByRole('button', { name: 'Compare' }).click();
  await expect(comparison.getByRole('listbox')).toBeVisible();
  await comparison.getByRole('button', { name: 'Take the one that differs in type only' }).click();
  await comparison.getByRole('button', { name: 'Carry over' }).click();
  await expect(comparison).toContainText('Carried over 2 quotes');
  await window.page.keyboard.press('Escape');
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('compare the open report');
  await window.page.keyboard.press('Enter');
  await expect(comparison.getByRole('listbox').getByRole('option')).toHaveText([/ambiguous/, /orphan/, /carried over/, /carried over/]);
});

test('the list of reports leads to the comparison, which names what has no place in the new version', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'List.casefile'), async (run) => {
    await fill(run, folders.cases);
    const [report] = await run('report.list', {});
    const [mayor] = (await run('actor.list', { offset: 0, limit: 1 })).actors;
    const words = 'The mayor knew';
    if (report && mayor) await run('mention.add', { actorId: mayor.id, reportId: report.id, ...spanOfUtf16(first, first.indexOf(words), first.indexOf(words) + words.length), exact: words, kind: 'name' });
    await importText(run, folders.cases, second, { title: 'The harbour affair (updated)', fileName: 'updated.txt', replacesId: report?.id ?? null });
  });
  const window = await open(file);
  const reports = await window.showPanel('Reports');
  await reports.getByRole('option', { name: /^The harbour affair \(updated\)/ }).click();
  await reports.getByRole('button', { name: 'Actions for the open report' }).click();
  await window.page.getByRole('menuitem', { name: 'Compare with the version before' }).click();
  const comparison = window.dialog('Compare two versions');
  await comparison.getByText('1 mention and 0 dates have no certain place').click();
  await expect(comparison.getByRole('listitem').filter({ hasText: 'page 1' })).toContainText('Mayor · page 1');
  await expectAccessible(window.page, 'the comparison of two versions');
});

test('a page of the web is read as a whole from the menu of its report, as a new version', async ({ folders, open }) => {
  const page = `<!doctype html><html lang="en"><title>Harbour</title><body><nav><ul><li>Start<li>Weather</ul></nav><article><h1>Harbour</h1>${Array.from({ length: 14 }, (_, index) => (
    `<p>Paragraph ${index + 1} of the article tells what was seen in the harbour that evening, and by whom it was told afterwards.</p>`)).join('')}</article><footer>Printed in Vik</footer></body></html>`;
  const file = await makeCase(path.join(folders.cases, 'Whole.casefile'), async (run) => {
    const reportId = await importText(run, folders.cases, page, { title: 'Harbour', fileName: 'harbour.html' });
    const [found] = await run('report.find', { id: reportId, text: 'Paragraph 3', limit: 1 });
    if (found) await run('quote.capture', { reportId, ...found, exact: 'Paragraph 3', ...blank, targets: [] });
  });
  const window = await open(file);
  const reports = await window.showPanel('Reports');
  await reports.getByRole('option', { name: /Harbour/ }).click();
  await reports.getByRole('button', { name: 'Actions for the open report' }).click();
  await window.page.getByRole('menuitem', { name: 'Read it again in another way…' }).click();
  const again = window.dialog('Read the report again');
  await expect(again).toContainText('Harbour stays as it is.');
  await again.getByRole('button', { name: 'Read it again' }).click();
  await expect(again.getByRole('alert')).toContainText('harbour.html reads the same in this way');
  await expectAccessible(window.page, 'the choices of another reading');
  await again.getByLabel('Text of the page').selectOption('The whole page');
  await again.getByRole('button', { name: 'Read it again' }).click();
  const comparison = window.dialog('Compare two versions');
  await expect(comparison.getByRole('option')).toContainText('moved');
  await comparison.getByRole('button', { name: 'Carry over' }).click();
  await expect(comparison).toContainText('Carried over 1 quote');
  await window.page.keyboard.press('Escape');
  await expect(window.pane('Evidence').getByRole('document')).toContainText('Weather');
  await expect(reports.getByRole('option')).toHaveCount(2);
});

test('a case is checked, and the report of it is saved', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Check.casefile'), (run) => fill(run, folders.cases));
  const window = await open(file);
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('check the case');
  await window.page.keyboard.press('Enter');
  const dialog = window.dialog('Check of the case');
  await expect(dialog).toContainText('All is well');
  await expect(dialog).toContainText('1 by the recorded extractor, 4 quotes looked for in what it read');
  await expectAccessible(window.page, 'the report of a check');
  const target = path.join(folders.cases, 'checked.txt');
  if (window.application.hasNativeDialogs) {
    await window.application.answerDialog(target);
    await dialog.getByRole('button', { name: 'Save the report' }).click();
  } else {
    await dialog.getByRole('button', { name: 'Save the report' }).click();
    const chooser = window.dialog('Where to keep the report');
    await chooser.getByRole('textbox', { name: 'File name' }).fill('checked');
    await chooser.getByRole('button', { name: 'Keep it here' }).click();
  }
  await expect(dialog).toContainText('Saved as checked.txt');
  expect(fs.readFileSync(target, 'utf8')).toMatch(/^Check of a case\n\ncase {7}Test case\n[^]*Found: nothing\. All is well\.\n$/);
});

import fs from 'node:fs';
import path from 'node:path';
import { importText, makeCase, readWithSqlite } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { makePdf, type PdfLine, type PdfPage } from './pdf-file.ts';
import { expectAccessible } from './pages/axe.ts';
import { OriginalPages } from './pages/original.ts';

const lines = (texts: readonly string[]): PdfLine[] => texts.map((text, index) => ({ text, x: 72, y: 720 - 18 * index }));
const pages: readonly PdfPage[] = [
  { lines: lines(['Harbour notes', 'The minister met the captain in Vik before the vote.', 'Nobody else was there.']) },
  { lines: lines(['On the second page the captain denied it.']), rotate: 90 },
  { lines: [] },
  ...Array.from({ length: 5 }, (_, index) => ({ lines: lines([`This is page ${index + 4} of the notes.`]) })),
];
const outline = [{ title: 'Notes', page: 1 }, { title: 'Denial', page: 2 }, { title: 'Rest', page: 4 }];
const stored = (file: string) => readWithSqlite(file, 'SELECT exact, is_exact FROM quote_check ORDER BY start').map(({ exact, is_exact: isExact }) => [exact, isExact]);

async function prepare(folder: string, bytes: Buffer = makePdf(pages, { outline }), fileName = 'notes.pdf') {
  let id = '';
  const file = await makeCase(path.join(folder, 'Original.casefile'), async (run) => {
    id = await importText(run, folder, bytes, { fileName, title: 'Harbour notes' });
  });
  return { file, id };
}

test('words selected on a page are the quote of the same words in the text', async ({ folders, open }) => {
  const { file, id } = await prepare(folders.cases);
  const window = await open(file);
  const original = new OriginalPages(window);
  await original.show();
  await original.dragWords(file, id, 1, 'the captain in Vik');
  await window.page.keyboard.press('q');
  const form = original.form('New quote');
  await expect(form).toContainText('the captain in Vik');
  // The form and the words go with the person to the text, and back.
  for (const name of ['Text of Harbour notes', 'Pages of Harbour notes']) {
    await window.page.keyboard.press('v');
    await expect(original.text).toHaveAccessibleName(name);
    await expect(form).toContainText('the captain in Vik');
    await expect(form.getByRole('button', { name: 'Save' })).toBeFocused();
  }
  await window.page.keyboard.press('Enter');
  await expect(original.number(1)).toBeVisible();
  expect(stored(file)).toEqual([['the captain in Vik', 1]]);
  await window.page.keyboard.press('v');
  await expect(original.text).toHaveAccessibleName('Text of Harbour notes');
  await expect(original.number(1)).toBeVisible();
  expect(await original.markedWords()).toBe('the captain in Vik');
});

test('a quote of the text is marked on its page, also on a rotated one, and a click on it selects it', async ({ folders, open }) => {
  const { file, id } = await prepare(folders.cases);
  const window = await open(file);
  const original = new OriginalPages(window);
  await original.show();
  await original.field.fill('2');
  await original.field.press('Enter');
  await original.isDrawn(2);
  await original.dragWords(file, id, 2, 'the captain denied');
  await window.page.keyboard.press('a');
  // The keys of the pages are letters to a form.
  const name = original.form('New actor').getByLabel('Name', { exact: true });
  await name.fill('');
  await name.pressSequentially('Gang 2009, In.');
  await name.press('ArrowLeft');
  await name.pressSequentially('c');
  await expect(name).toHaveValue('Gang 2009, Inc.');
  await expect(original.form('New actor')).toContainText('the captain denied');
  await original.form('New actor').getByRole('button', { name: 'Save' }).click();
  await expect(original.form('New actor')).toBeHidden();
  expect(stored(file)).toEqual([['the captain denied', 1]]);
  await original.showText();
  await expect(original.number(1)).toBeVisible();
  await original.pane.getByRole('button', { name: 'Original', exact: true }).click();
  await original.isDrawn(2);
  const mark = original.page(2).locator('[data-quote]').first();
  await mark.click();
  await expect(window.inspector.getByRole('article')).toContainText('the captain denied');
  await expect(original.number(1)).toHaveAttribute('aria-pressed', 'true');
});

test('the original is reached and gone through by keys, and is where it was when the case is opened again', async ({ folders, open }) => {
  const { file } = await prepare(folders.cases);
  const window = await open(file);
  const original = new OriginalPages(window);
  const { keyboard } = window.page;
  await keyboard.press('2');
  // Whether there is an original is known a moment after the text.
  await expect(original.pane.getByRole('button', { name: 'Original', exact: true })).toBeVisible();
  await keyboard.press('v');
  await expect(original.text).toBeFocused();
  await expect(original.text).toHaveAccessibleName('Pages of Harbour notes');
  await keyboard.press('g');
  await keyboard.type('5');
  await keyboard.press('Enter');
  await expect(original.text).toBeFocused();
  await expect(original.field).toHaveValue('5');
  await keyboard.press('.');
  await expect(original.field).toHaveValue('6');
  await keyboard.press(',');
  await expect(original.field).toHaveValue('5');
  await keyboard.press('.');
  await keyboard.press('0');
  await keyboard.press('+');
  await expect(original.pane.getByRole('button', { name: 'Fit the width' })).toHaveAttribute('aria-pressed', 'false');
  await expect(original.field).toHaveValue('6');
  await keyboard.press('Control+f');
  await keyboard.type('captain denied');
  await expect(original.pane.getByRole('search')).toContainText('1 of 1');
  await expect(original.page(2).locator('.page-found-here')).toHaveCount(1);
  await keyboard.press('Enter');
  await keyboard.press('q');
  await expect(original.form('New quote')).toContainText('captain denied');
  await keyboard.press('Escape');
  await original.pane.getByRole('button', { name: 'Pages and outline' }).click();
  await original.pane.getByRole('button', { name: 'Outline', exact: true }).click();
  await original.pane.getByRole('option', { name: /^Rest/ }).click();
  await expect(original.field).toHaveValue('4');
  await window.application.close();

  const again = new OriginalPages(await open(file));
  await expect(again.field).toHaveValue('4');
  await expect(again.pane.getByRole('listbox', { name: 'Outline' })).toBeVisible();
  await expect(again.pane.getByRole('button', { name: 'Fit the width' })).toHaveAttribute('aria-pressed', 'false');
});

test('words are selected on a page with the keys of the text, over the ends of lines and pages', async ({ folders, open }) => {
  const { file } = await prepare(folders.cases);
  const window = await open(file);
  const original = new OriginalPages(window);
  const { keyboard } = window.page;
  await original.show();
  await keyboard.press('2');
  // Past the title, to the line below it.
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  await expect(original.caret).toBeInViewport();
  await keyboard.press('Control+ArrowRight');
  for (const key of ['Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'Shift+ArrowDown']) await keyboard.press(key);
  await expect(original.page(1).locator('.page-selected')).toHaveCount(2);
  await expect(original.spoken).toHaveText(/^Selected: minister met the captain in Vik before the vote\. Nobody else was/);
  await keyboard.press('Shift+Control+ArrowDown');
  await keyboard.press('q');
  await expect(original.form('New quote')).toContainText('minister met');
  await keyboard.press('Enter');
  await expect(original.number(1)).toBeVisible();
  expect(stored(file)).toEqual([['minister met the captain in Vik before the vote. Nobody else was there.', 1]]);

  await keyboard.press('ArrowDown');
  await expect(original.spoken).toHaveText('On the second page the captain denied it.');
  await keyboard.press('Control+ArrowLeft');
  await expect(original.spoken).toHaveText(/^(On|the|second|page|captain|denied|it)$/);
  await keyboard.press('Control+End');
  await expect(original.field).toHaveValue('8');
  await keyboard.press('Shift+Control+ArrowLeft');
  await keyboard.press('q');
  await expect(original.form('New quote')).toContainText('notes.');
});

test('the pages of a TIFF are seen, and their words selected', async ({ folders, open }) => {
  const { file, id } = await prepare(folders.cases, fs.readFileSync(path.join(import.meta.dirname, '../src/main/core/ingest/ocr/testing/two-pages.tif')), 'notes.tif');
  const original = new OriginalPages(await open(file));
  await original.show();
  await original.field.fill('2');
  await original.field.press('Enter');
  await original.isDrawn(2);
  expect(await original.inkOf(2)).toBeGreaterThan(0.005);
  await original.dragWords(file, id, 2, 'told of it');
  await original.toolbar.getByRole('button', { name: /^Quote/ }).click();
  await original.form('New quote').getByRole('button', { name: /^Save/ }).click();
  await expect(original.number(1)).toBeVisible();
  expect(stored(file)).toEqual([['told of it', 1]]);
});

test('the original holds to what axe has rules for', async ({ folders, open }) => {
  test.slow();
  const { file, id } = await prepare(folders.cases);
  const window = await open(file);
  const original = new OriginalPages(window);
  await original.show();
  await original.dragWords(file, id, 1, 'the captain in Vik');
  await window.page.keyboard.press('q');
  await window.page.keyboard.press('Enter');
  await expect(original.number(1)).toBeVisible();
  await original.pane.getByRole('button', { name: 'Pages and outline' }).click();
  await expect(original.pane.getByRole('listbox', { name: 'Pages' })).toBeVisible();
  await expectAccessible(window.page, 'the original of a report');
});

test('nothing in a PDF runs, is fetched or leads away', async ({ folders, open, context }) => {
  const script = "app.alert('taken'); app.launchURL('http://127.0.0.1:9/script'); this.submitForm('http://127.0.0.1:9/form');";
  const everywhere = '/Annots ['
    + '<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (http://127.0.0.1:9/link) >> >>'
    + '<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /Launch /F (/bin/sh) >> >>'
    + `<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /Rect [0 0 595 842] /AA << /PV << /S /JavaScript /JS (${script.replaceAll(/[()]/g, '\\$&')}) >> >> >>]`;
  const bytes = makePdf(pages, {
    outline: [{ title: '<img src=http://127.0.0.1:9/outline>', page: 1 }], page: everywhere,
    catalogue: `/OpenAction << /S /JavaScript /JS (${script.replaceAll(/[()]/g, '\\$&')}) >> /AcroForm << /Fields [] /NeedAppearances true >>`,
  });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const { file } = await prepare(folders.cases, bytes);
  const window = await open(file);
  const original = new OriginalPages(window);
  await original.show();
  await original.page(1).click({ position: { x: 200, y: 60 } });
  await original.pane.getByRole('button', { name: 'Pages and outline' }).click();
  await original.pane.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(original.pane.getByRole('option', { name: /<img/ })).toBeVisible();
  expect(context.pages()).toHaveLength(1);
  const own = new URL(window.page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith('blob:'))).toEqual([]);
  expect(await window.page.evaluate(() => document.images.length)).toBe(0);
});

test('an encrypted original asks for its password, says when it is wrong, and shows its pages with the right one', async ({ folders, open }) => {
  const bytes = fs.readFileSync(path.join(import.meta.dirname, '../src/main/core/ingest/pdf/testing/encrypted.pdf'));
  const file = await makeCase(path.join(folders.cases, 'Locked.casefile'), (run) => (
    importText(run, folders.cases, bytes, { fileName: 'locked.pdf', title: 'Locked notes', password: 'harbour' })
  ));
  const original = new OriginalPages(await open(file));
  await original.pane.getByRole('button', { name: 'Original', exact: true }).click();
  const form = original.pane.getByRole('form', { name: 'This document is encrypted' });
  await form.getByLabel('Password').fill('harbor');
  await form.getByRole('button', { name: 'Show the pages' }).click();
  await expect(form).toContainText('This is not the password');
  await form.getByLabel('Password').fill('harbour');
  await form.getByLabel('Password').press('Enter');
  await original.isDrawn(1);
  await expect(original.text).toBeFocused();
  // It is asked for once while the case is open.
  await original.text.press('v');
  await expect(original.pane.getByRole('button', { name: 'Text', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(original.text).toBeFocused();
  await original.text.press('v');
  await original.isDrawn(1);
  await expect(form).toBeHidden();
});

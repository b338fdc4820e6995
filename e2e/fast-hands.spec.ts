import path from 'node:path';
import type { Page } from '@playwright/test';
import type { VerbName } from '../src/shared/contract.ts';
import { addActor, importText, makeCase, readWithSqlite } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { EvidencePane } from './pages/evidence.ts';
import { OriginalPages } from './pages/original.ts';
import { makePdf } from './pdf-file.ts';

const text = 'Notes\n\nThe minister met the captain in Vik. Nobody else was there.\n';
const stored = (file: string) => readWithSqlite(file, 'SELECT exact FROM quote_check ORDER BY start').map(({ exact }) => exact);
const makeNotes = (folder: string) => makeCase(path.join(folder, 'Fast.casefile'), (run) => importText(run, folder, text));

/** The next word, selected as well. */
const nextWord = { key: 'ArrowRight', windowsVirtualKeyCode: 39, modifiers: 2 + 8 } as const;
const q = { key: 'q', windowsVirtualKeyCode: 81 } as const;
const enter = { key: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } as const;

/** Presses keys while the page has its hands full, so that it gets all of them at once. */
async function pressAtOnce(page: Page, ...keys: readonly (typeof nextWord | typeof q | typeof enter)[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    }, 0);
  });
  await Promise.all(keys.map((key) => browser.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })));
  await browser.detach();
}

/** Keeps the next capture from its host until it is let go, as a slow disk would. */
async function holdCapture(page: Page, answer: 'goes on' | 'fails'): Promise<() => void> {
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isFirst = true;
  await page.route('**/api/call', async (route) => {
    const isHeld = isFirst && route.request().postData()?.includes('"quote.capture"') === true;
    if (!isHeld) {
      await route.fallback();
      return;
    }
    isFirst = false;
    await released;
    if (answer === 'goes on') await route.continue();
    else await route.fulfill({ json: { ok: false, error: { code: 'INTERNAL', message: 'The disk is full.' } } });
  });
  return letGo;
}

test('no key is lost between selecting words and saving them', async ({ folders, open }) => {
  const file = await makeNotes(folders.cases);
  const window = await open(file);
  const evidence = new EvidencePane(window);
  await evidence.drag('the captain');
  await pressAtOnce(window.page, q, enter);
  await expect.poll(() => stored(file)).toEqual(['the captain']);
  await expect(evidence.form('New quote')).toBeHidden();
  await pressAtOnce(window.page, nextWord, nextWord, q, enter);
  await expect.poll(() => stored(file)).toEqual(['the captain', 'in Vik']);
});

test('words that are selected while others are saved stay selected, and their form stays open', async ({ folders, open }) => {
  const file = await makeNotes(folders.cases);
  const window = await open(file);
  const evidence = new EvidencePane(window);
  const { keyboard } = window.page;
  const letGo = await holdCapture(window.page, 'goes on');
  await evidence.drag('The minister');
  await keyboard.press('q');
  await keyboard.press('Enter');
  await evidence.drag('the captain');
  letGo();
  await expect(evidence.number(1)).toBeVisible();
  await expect(evidence.form('New quote')).toBeHidden();
  await expect(evidence.toolbar).toBeVisible();

  const letGoAgain = await holdCapture(window.page, 'goes on');
  await keyboard.press('q');
  await keyboard.press('Enter');
  await evidence.drag('Nobody else');
  await keyboard.press('a');
  await expect(evidence.form('New actor').getByRole('textbox', { name: 'Name' })).toHaveValue('Nobody else');
  letGoAgain();
  await expect(evidence.number(2)).toBeVisible();
  await keyboard.press('Enter');
  await expect(evidence.number(3)).toBeVisible();
  expect(stored(file)).toEqual(['The minister', 'the captain', 'Nobody else']);
});

test('words that could not be saved are told of, also when others are worked on by then', async ({ folders, open }) => {
  const window = await open(await makeNotes(folders.cases));
  const evidence = new EvidencePane(window);
  const { keyboard } = window.page;
  const letGo = await holdCapture(window.page, 'fails');
  await evidence.drag('The minister');
  await keyboard.press('q');
  await keyboard.press('Enter');
  await evidence.drag('Nobody else');
  await keyboard.press('q');
  letGo();
  await expect(evidence.pane.getByRole('alert')).toContainText('“The minister” was not saved: The disk is full.');
  await expect(evidence.form('New quote')).toContainText('Nobody else');
});

/** Keeps calls of a verb from their host until they are let go. */
async function hold(page: Page, verb: VerbName): Promise<() => void> {
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes(`"${verb}"`) === true) await released;
    await route.fallback();
  });
  return letGo;
}

const attachedTo = (file: string) => readWithSqlite(file, 'SELECT name FROM evidence JOIN actor ON actor.id = thing_id').map(({ name }) => name);

test('Enter before the list is there chooses what was typed, and a second one saves', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Fast.casefile'), async (run) => {
    await importText(run, folders.cases, text);
    for (const name of ['Nordland police', 'Nordland']) await addActor(run, name);
  });
  const window = await open(file);
  const evidence = new EvidencePane(window);
  const { keyboard } = window.page;
  await evidence.drag('the captain');
  await keyboard.press('t');
  const letGo = await hold(window.page, 'thing.find');
  await keyboard.type('nordland');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  letGo();
  await expect.poll(() => attachedTo(file)).toEqual(['Nordland']);
  await expect(evidence.form('Attach to what is there')).toBeHidden();
});

test('Enter before the list is there chooses nothing that nobody could expect', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Fast.casefile'), async (run) => {
    await importText(run, folders.cases, text);
    for (const name of ['Nordland', 'Nordmark']) await addActor(run, name);
  });
  const window = await open(file);
  const evidence = new EvidencePane(window);
  const { keyboard } = window.page;
  const form = evidence.form('Attach to what is there');
  await evidence.drag('the captain');
  await keyboard.press('t');
  const letGo = await hold(window.page, 'thing.find');
  await keyboard.type('nor');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  letGo();
  await expect(window.page.getByRole('option', { name: /^Nordmark/ })).toBeVisible();
  await expect(form.getByRole('combobox')).toHaveValue('nor');
  expect(attachedTo(file)).toEqual([]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(form.getByRole('combobox')).toHaveValue('Nordmark');
  await keyboard.press('Enter');
  await expect.poll(() => attachedTo(file)).toEqual(['Nordmark']);
});

test('who goes to a page is not taken back to the place that the text was read at', async ({ folders, open }) => {
  const pages = Array.from({ length: 8 }, (_, index) => ({ lines: [{ text: `This is page ${index + 1} of the notes.`, x: 72, y: 720 }] }));
  const window = await open(await makeCase(path.join(folders.cases, 'Fast.casefile'), (run) => importText(run, folders.cases, makePdf(pages), { fileName: 'notes.pdf', title: 'Notes' })));
  const original = new OriginalPages(window);
  const { keyboard } = window.page;
  await keyboard.press('2');
  await expect(original.pane.getByRole('button', { name: 'Original', exact: true })).toBeVisible();
  const letGo = await hold(window.page, 'report.pageWords');
  await keyboard.press('v');
  await expect(original.text).toHaveAccessibleName('Pages of Notes');
  await keyboard.press('g');
  await keyboard.type('5');
  await keyboard.press('Enter');
  await expect(original.field).toHaveValue('5');
  letGo();
  // Once its words are there, nothing is waited for any more.
  await expect(original.page(5).locator('.page-words')).toContainText('This is page 5');
  await expect(original.field).toHaveValue('5');
});

/** Keeps a part of the program from the window until it is let go, as a slow disk would. */
async function holdCode(page: Page, name: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/assets/${name}-*.js`, async (route) => {
    await released;
    await route.continue();
  });
  return letGo;
}

test('no key is lost while the palette is still on its way', async ({ open, sample }) => {
  const window = await open(sample);
  const { keyboard } = window.page;
  const letGo = await holdCode(window.page, 'Palette');
  await window.page.reload();
  await window.stands();
  await keyboard.press('Control+k');
  await keyboard.type('Hezx');
  await keyboard.press('Backspace');
  await keyboard.type('bollah');
  await keyboard.press('Enter');
  await expect(window.dialog('Find anything')).toBeHidden();
  letGo();
  await expect(window.inspector.getByRole('article', { name: 'Hezbollah' })).toBeVisible();
  await expect(window.dialog('Find anything')).toBeHidden();
});

test('keys for a dialog that is still on its way reach it, and not the panes', async ({ open, sample }) => {
  const window = await open(sample);
  const { keyboard } = window.page;
  const letGo = await holdCode(window.page, 'ImportDialog');
  await window.page.reload();
  await window.stands();
  // Presses the button that has the focus at first.
  await keyboard.press('Control+i');
  await keyboard.press('Enter');
  letGo();
  await expect(window.dialog('Choose reports')).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.dialog('Choose reports')).toBeHidden();
  await keyboard.press('Escape');
  await expect(window.dialog('Import a report')).toBeHidden();
});

test('Escape gives up a dialog that is still on its way', async ({ open, sample }) => {
  const window = await open(sample);
  const { keyboard } = window.page;
  const letGo = await holdCode(window.page, 'KeySheet');
  await window.page.reload();
  await window.stands();
  await keyboard.press('?');
  await keyboard.press('Escape');
  // With no dialog in the way any more, a key is a shortcut again.
  await keyboard.press('Control+k');
  letGo();
  await expect(window.dialog('Find anything')).toBeVisible();
  await expect(window.dialog('Keys')).toBeHidden();
});

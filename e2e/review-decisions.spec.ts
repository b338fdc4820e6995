import path from 'node:path';
import type { Page } from '@playwright/test';
import { importText, makeCase, readWithSqlite } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { actors, letters, makeGuests, openReview, states } from './guests.ts';
import { harbour } from './harbour.ts';
import { ReviewPanel } from './pages/review.ts';

const key = (name: string) => ({ key: name, windowsVirtualKeyCode: name.toUpperCase().charCodeAt(0) });

/** Presses keys while the page has its hands full, so that it gets all of them at once. */
async function pressAtOnce(page: Page, ...names: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 200;
      while (performance.now() < end);
    }, 0);
  });
  await Promise.all(names.map((name) => browser.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key(name) })));
  await browser.detach();
}

/** Answers the first call of a verb only when it is let go, and as the test says. */
async function hold(page: Page, verb: string, answer: 'goes on' | 'fails'): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let isFirst = true;
  await page.route('**/api/call', async (route) => {
    if (!isFirst || route.request().postData()?.includes(`"${verb}"`) !== true) return route.fallback();
    isFirst = false;
    await promise;
    return answer === 'goes on' ? route.continue() : route.fulfill({ json: { ok: false, error: { code: 'INTERNAL', message: 'The disk is full.' } } });
  });
  return () => resolve(undefined);
}

test('every quick key decides on the proposal that had the focus when it was pressed', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases);
  const window = await open(file);
  const review = await openReview(window);
  await pressAtOnce(window.page, 'x', 'y', 'j', 'y', 'x', 'k', 'x');
  await expect.poll(() => states(file)).toEqual([
    'Adler rejected', 'Brandt accepted', 'Conrad rejected', 'Dietz accepted', 'Ebert rejected', 'Franke pending', 'Gerber pending', 'Hartmann pending',
  ]);
  await expect(review.current).toContainText('Franke');
  await expect(review.list).toBeFocused();
  for (const name of ['Conrad', 'Ebert', 'Dietz', 'Brandt', 'Adler']) {
    await expect(window.undo).toHaveAccessibleName(new RegExp(name));
    await window.page.keyboard.press('Control+z');
    await expect(review.current).toContainText(name);
  }
  await review.expectCount(8);
});

test('a key pressed while the last decision is under way is for the next proposal', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases);
  const window = await open(file);
  const review = await openReview(window);
  const letGo = await hold(window.page, 'proposal.accept', 'goes on');
  await window.page.keyboard.press('y');
  await expect(review.current).toContainText('Brandt');
  await window.page.keyboard.press('x');
  await expect(review.current).toContainText('Conrad');
  expect(states(file).slice(0, 2)).toEqual(['Adler pending', 'Brandt pending']);
  letGo();
  await expect.poll(() => states(file).slice(0, 3)).toEqual(['Adler accepted', 'Brandt rejected', 'Conrad pending']);
  await review.expectCount(6);
});

test('a step back while a decision is under way is of that decision', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases);
  const window = await open(file);
  const review = await openReview(window);
  const letGo = await hold(window.page, 'proposal.accept', 'goes on');
  await window.page.keyboard.press('y');
  await expect(review.current).toContainText('Brandt');
  await window.page.keyboard.press('Control+z');
  letGo();
  await expect(review.current).toContainText('Adler');
  await expect(window.page.getByText(/Undone: accept Adler/)).toBeVisible();
  expect(states(file)).toEqual(letters.map((name) => `${name} pending`));
  expect(actors(file)).toEqual([]);
});

test('a reading that is cancelled proposes nothing, and can be begun again', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Long.casefile'), async (run) => {
    await importText(run, folders.cases, `${harbour}\n`.repeat(800), { title: 'The long affair' });
  });
  const window = await open(file);
  const review = new ReviewPanel(window);
  await window.page.keyboard.press('r');
  await review.panel.getByRole('button', { name: 'Read this report' }).click();
  await expect(review.panel.getByRole('progressbar')).toBeVisible();
  await review.panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(review.panel.getByRole('progressbar')).toBeHidden();
  await expect(review.panel.getByRole('alert')).toHaveCount(0);
  await expect(review.panel).toContainText('Not read yet');
  expect(readWithSqlite(file, 'SELECT count(*) AS made FROM proposal')).toEqual([{ made: 0 }]);
  await expect(review.panel.getByRole('button', { name: 'Read this report' })).toBeEnabled();
});

test('a decision that is refused puts the proposal back, with the edit, and says why', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases);
  const window = await open(file);
  const review = await openReview(window);
  const letGo = await hold(window.page, 'proposal.accept', 'fails');
  await window.page.keyboard.press('e');
  const name = review.details.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await name.fill('Adler the elder');
  await window.page.keyboard.press('Enter');
  await expect(review.current).toContainText('Brandt');
  letGo();
  await expect(review.panel.getByRole('alert')).toContainText('The disk is full.');
  await expect(name).toHaveValue('Adler the elder');
  await window.page.keyboard.press('Enter');
  await expect.poll(() => actors(file)).toEqual(['Adler the elder']);
  await expect(review.panel.getByRole('alert')).toBeHidden();
});

test('a key that is held down decides once', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases);
  const window = await open(file);
  const review = await openReview(window);
  for (let repeat = 0; repeat < 4; repeat++) await window.page.keyboard.down('x');
  await window.page.keyboard.up('x');
  await window.page.keyboard.press('y');
  await expect.poll(() => states(file).slice(0, 3)).toEqual(['Adler rejected', 'Brandt accepted', 'Conrad pending']);
  await review.expectCount(6);
});


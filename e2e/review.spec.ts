import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addActor, importText, inCase, makeCase, readWithSqlite } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { actors, guests, makeGuests, openReview, states } from './guests.ts';
import { harbour } from './harbour.ts';
import { EvidencePane } from './pages/evidence.ts';
import { CountedKeyboard } from './pages/keyboard.ts';
import { NetworkPane } from './pages/network.ts';
import { ReviewPanel } from './pages/review.ts';
import { extractionOf, propose } from './proposed.ts';

/** The words that are painted in the text as those of the proposal in focus. */
const shownWords = (page: Page) => page.evaluate(() => [...CSS.highlights.get('evidence-proposed') ?? []].map(String).join());

test('a report is read, and what it proposes is decided, by keyboard alone', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Harbour.casefile'), async (run) => {
    await importText(run, folders.cases, harbour, { title: 'The harbour affair' });
    await addActor(run, 'A. Berger', 'person');
    await addActor(run, 'Vik Lines', 'organisation');
  });
  const window = await open(file);
  const { page } = window;
  const [keys, review, network] = [new CountedKeyboard(page), new ReviewPanel(window), new NetworkPane(window)];
  const press = (key: string) => keys.press(key);
  await keys.press('Shift+R');
  await expect(review.list).toBeFocused();
  const all = Number(await review.current.getAttribute('aria-setsize'));
  await expect(review.button).toHaveAccessibleName(`Review, ${String(all)} proposals to decide`);
  await expect(window.pane('Network')).toContainText('2 of 2 things');
  expect(actors(file)).toEqual(['A. Berger', 'Vik Lines']);

  await review.goTo(/^A\. Berger person/, press);
  await expect.poll(() => shownWords(page)).toBe('Anna Berger');
  await expect(review.details).toContainText('Adds to A. Berger');
  await keys.press('n');
  await expect(review.details.getByRole('heading')).toHaveText('Anna Berger');
  await keys.press('Enter');
  await expect(window.pane('Network')).toContainText('3 of 3 things');
  await expect(review.list).toBeFocused();

  await review.goTo(/^John Miller/, press);
  await keys.press('e', 'Tab', 'Tab');
  await keys.type('broker');
  await keys.press('Enter');
  await expect(window.undo).toHaveAccessibleName(/John Miller/);
  await expect(review.list).toBeFocused();

  await review.goTo(/^Vik Shipping Ltd/, press);
  await keys.press('m');
  await keys.type('vik lines');
  await keys.press('Enter');
  await expect(window.undo).toHaveAccessibleName(/Vik Shipping Ltd/);
  await expect(review.list).toBeFocused();

  await review.goTo(/^BBC/, press);
  await keys.press('x');
  await review.goTo(/^Iran/, press);
  await keys.press('Shift+X');
  await expect(window.undo).toHaveAccessibleName(/Iran/);
  await expect.poll(() => states(file)).toEqual(expect.arrayContaining(['BBC rejected', 'Iran never', 'Vik Shipping Ltd accepted', 'John Miller accepted']));
  expect(actors(file)).toEqual(['A. Berger', 'Anna Berger', 'John Miller', 'Vik Lines']);

  await keys.press('Control+z');
  await expect(review.current.and(review.row(/^Iran/))).toBeVisible();
  await keys.press('Shift+X');

  await review.leastScore.selectOption('0.9');
  await review.list.focus();
  await keys.press('Shift+A');
  await expect(window.undo).toHaveAccessibleName(/accept \d+ proposals/);
  await expect(review.panel).toContainText('accepted as one step');
  expect(readWithSqlite(file, "SELECT count(*) AS left FROM proposal WHERE state = 'pending' AND score < 0.9")[0]?.['left']).toBeGreaterThan(0);
  await review.panel.getByRole('button', { name: 'Clear the filter' }).or(review.leastScore).first().focus();
  await review.leastScore.selectOption('0');
  await review.list.focus();
  await keys.press('Shift+A');
  await expect(review.panel).toContainText('Everything is decided');
  await expect(review.panel).toContainText(/\d+ accepted, 2 rejected/);
  await expect(window.pane('Timeline')).toContainText('dated');
  await expect(new EvidencePane(window).number(1)).toBeVisible();
  await network.showTable();
  await expect(network.row('Anna Berger').first()).toBeVisible();

  await review.panel.focus();
  await keys.press('Shift+R');
  await expect(review.panel).toContainText('Nothing new.');
  await expect(review.panel).toContainText('Everything is decided');
  const check = await inCase(file, async (run) => (await run('case.check', {})).findings);
  expect(check).toEqual([]);
  test.info().annotations.push({ type: 'inputs', description: String(keys.inputs) });
  expect(keys.inputs).toBeLessThanOrEqual(all + 30);
});

test('the words and the speaker of a quote are put right before it is accepted, by keyboard', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Quote.casefile'), async (run) => {
    await importText(run, folders.cases, harbour, { title: 'The harbour affair' });
    await addActor(run, 'Bertha Adler', 'person');
  });
  const window = await open(file);
  const { keyboard } = window.page;
  const review = new ReviewPanel(window);
  await keyboard.press('Shift+R');
  await expect(review.list).toBeFocused();
  await review.kind.selectOption('quote');
  await review.list.focus();
  await review.goTo(/^We paid for nothing/);
  await keyboard.press('e');
  const words = review.details.getByRole('group', { name: 'Words of the quote' });
  await expect(words.locator('mark')).toHaveText('We paid for nothing');
  await expect(review.details.getByRole('combobox', { name: 'Speaker' })).toBeFocused();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Alt+ArrowLeft');
  await keyboard.press('Alt+ArrowLeft');
  await keyboard.press('Alt+ArrowRight');
  await keyboard.press('Alt+Shift+ArrowRight');
  await expect(words.locator('mark')).toHaveText('paid for');
  await keyboard.press('Tab');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('bertha');
  // What nobody has seen yet is not chosen.
  await expect(window.page.getByRole('option', { name: /^Bertha Adler/ })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await expect(review.details.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Bertha Adler');
  await expect(review.details.getByRole('combobox', { name: 'Speaker' })).toHaveAttribute('aria-expanded', 'false');
  await keyboard.press('Enter');
  await expect(review.list).toBeFocused();
  await expect.poll(() => readWithSqlite(file, 'SELECT exact, name FROM quote JOIN actor ON actor.id = speaker_id')).toEqual([{ exact: 'paid for', name: 'Bertha Adler' }]);
});

test('letters of the window mean nothing in the review, and Escape leads to the text', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases);
  const window = await open(file);
  const { page } = window;
  const evidence = new EvidencePane(window);
  await evidence.drag('the dinner');
  const review = await openReview(window);
  for (const letter of ['q', 'a', 'o', 'c', '1', '2', '3', 't']) await page.keyboard.press(letter);
  await expect(review.list).toBeFocused();
  await expect(evidence.pane.getByRole('form')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('m');
  const actor = review.details.getByRole('combobox', { name: 'Part of an actor of the case' });
  await expect(actor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(actor).toBeHidden();
  await expect(review.list).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(evidence.text).toBeFocused();
  expect(await shownWords(page)).toBe('Adler');
  await page.keyboard.press('r');
  await expect(review.list).toBeFocused();
  await page.keyboard.press('r');
  await expect(review.panel).toBeHidden();
  expect(await shownWords(page)).toBe('');
});

test('a proposal of another report opens that report at its words', async ({ folders, open }) => {
  const long = `${Array.from({ length: 120 }, (_none, index) => `Paragraph ${String(index)} says nothing.`).join('\n\n')}\n\nZander came last.\n`;
  const file = await makeCase(path.join(folders.cases, 'Two.casefile'), async (run) => {
    await propose(run, folders.cases, await importText(run, folders.cases, guests, { title: 'The guests' }), guests, [{ name: 'Adler' }]);
    await propose(run, folders.cases, await importText(run, folders.cases, long, { title: 'The long one', fileName: 'long.txt' }), long, [{ name: 'Zander' }]);
  });
  const window = await open(file);
  const review = await openReview(window);
  await review.panel.getByRole('combobox', { name: 'Report' }).selectOption({ label: 'All reports (2)' });
  await expect(review.list.getByRole('option')).toHaveCount(2);
  await review.list.focus();
  for (const name of ['Zander', 'Adler', 'Zander']) {
    await review.row(new RegExp(`^${name}`)).click();
    await expect.poll(() => shownWords(window.page)).toBe(name);
    await expect(new EvidencePane(window).text.getByText(`${name} came`)).toBeInViewport();
  }
  await expect(review.list).toBeFocused();
});

test('what was rejected can be put back, and an empty list says why', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases, [{ name: 'Adler', score: 0.6 }, { name: 'Brandt', score: 0.7 }]);
  const window = await open(file);
  const { page } = window;
  const review = await openReview(window);
  await review.leastScore.selectOption('0.9');
  await expect(review.panel).toContainText('Nothing fits the filter');
  await review.panel.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(review.list).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+X');
  await expect(review.panel).toContainText('0 accepted, 2 rejected');
  await page.keyboard.press('Enter');
  await expect(review.panel).toContainText('Everything is decided');
  await review.choose('Sources of proposals and what is shown', 'Rejected (2)');
  await expect(review.row(/^Brandt/)).toContainText('never again');
  await review.row(/^Adler/).click();
  await page.keyboard.press('p');
  await expect(review.row(/^Adler/)).toHaveCount(0);
  await review.panel.getByRole('button', { name: 'Back to what is to decide' }).click();
  await expect(review.current).toContainText('Adler');
  expect(states(file)).toEqual(['Adler pending', 'Brandt never']);
});

test('an imported report offers to be read, and is read in one click', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Harbour.casefile'), (run) => importText(run, folders.cases, harbour));
  const window = await open(file);
  const offer = new EvidencePane(window).text.getByRole('button', { name: 'Read it for proposals' });
  await offer.click();
  const review = new ReviewPanel(window);
  // Reading starts a thread of its own, which takes its time on a busy machine.
  await expect(review.list).toBeFocused({ timeout: 40_000 });
  await expect(review.panel).toContainText('new proposals.');
  await expect(offer).toBeHidden();
});

test('proposals of another extractor come in from a file', async ({ folders, open }) => {
  const file = await makeGuests(folders.cases, [{ name: 'Adler' }]);
  await inCase(file, async (run) => {
    const [one] = await run('proposal.list', { states: ['pending'], offset: 0, limit: 1 }).then(({ proposals }) => proposals);
    if (one) await run('proposal.reject', { ids: [one.id], never: false });
  });
  const window = await open(file);
  const review = new ReviewPanel(window);
  await window.page.keyboard.press('r');
  await expect(review.panel).toContainText('Everything is decided');
  fs.writeFileSync(path.join(folders.cases, 'answer.json'), extractionOf(guests, [{ name: 'Adler' }, { name: 'Dietz' }]));
  const take = () => review.choose('Sources of proposals and what is shown', 'Proposals from a file');
  await window.choose(path.join(folders.cases, 'answer.json'), take);
  await expect(review.current).toContainText('Dietz');
  await review.expectCount(1);
  await window.choose(path.join(folders.cases, 'answer.json'), take);
  await expect(window.dialog('Take in proposals from a file')).toContainText('Nothing new.');
});

test('thousands of proposals open at once and scroll to the end', async ({ folders, open }) => {
  const many = Array.from({ length: 5000 }, (_none, index) => `Person ${String(10_000 + index)}`);
  const text = `${many.map((name) => `${name} was there.`).join('\n\n')}\n`;
  const file = await makeCase(path.join(folders.cases, 'Many.casefile'), async (run) => {
    await propose(run, folders.cases, await importText(run, folders.cases, text), text, many.map((name) => ({ name })));
  });
  const window = await open(file);
  const startedAt = Date.now();
  const review = await openReview(window);
  await expect(review.row(/^Person 10000/)).toBeVisible();
  test.info().annotations.push({ type: 'opened in ms', description: String(Date.now() - startedAt) });
  expect(Date.now() - startedAt).toBeLessThan(5000);
  await window.page.keyboard.press('End');
  await expect(review.current).toContainText('Person 14999');
  await window.page.keyboard.press('x');
  await expect(review.current).toContainText('Person 14998');
  await review.expectCount(4999);
});

test('a reading that found nothing is remembered', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Bare.casefile'), (run) => importText(run, folders.cases, 'and so it went on and on\n', { title: 'Bare' }));
  const window = await open(file);
  const review = new ReviewPanel(window);
  await window.page.keyboard.press('Shift+R');
  await expect(review.panel).toContainText('Nothing was found to propose');
  await window.page.reload();
  await window.stands();
  await expect(review.panel).toContainText(/Read by \S+ \S+, /);
  await expect(review.panel.getByRole('button', { name: 'Read this report again' })).toBeEnabled();
});

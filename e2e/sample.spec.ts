import { expect, test } from './fixtures.ts';
import { EvidencePane } from './pages/evidence.ts';
import { NetworkPane } from './pages/network.ts';
import { TimelinePane } from './pages/timeline.ts';
import { CaseWindow } from './pages/case-window.ts';

test('opens the sample where nothing else is asked for', async ({ launch }) => {
  const window = new CaseWindow(await launch([]));
  await window.stands();
  await expect(window.page).toHaveTitle('Election 2020 - Casewright');
  await expect(window.bar.getByRole('heading', { name: 'Election 2020' })).toBeAttached();
  await expect(window.bar.getByText('TLP:AMBER')).toBeVisible();
  await expect(window.pane('Network')).toContainText('29 of 38 things · 46 of 49 claims');
  await expect(window.pane('Evidence')).toContainText('55 quotes');
  await expect(window.pane('Timeline')).toContainText('20 dated · 2 undated');
});

test('a thing selected in the network is shown by all other panes', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  const place = await network.point('Threatening e-mails');
  await window.page.mouse.click(place.x, place.y);
  await expect(window.inspector.getByRole('article', { name: 'Threatening e-mails' })).toBeVisible();
  await expect(new TimelinePane(window).mark('Threatening e-mails')).toHaveAttribute('aria-selected', 'true');
  const evidence = new EvidencePane(window);
  await expect(evidence.pane.getByRole('group', { name: 'Quotes of the selection' })).toContainText('1 of 2');
  await expect.poll(() => evidence.markedWords()).not.toBe('');
});

test('a claim selected in the network marks the words it rests on', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  const evidence = new EvidencePane(window);
  await network.showTable();
  await network.row('Iran executes Threatening e-mails').getByRole('button').click();
  await expect(network.row('Iran executes Threatening e-mails').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(window.inspector.getByRole('article', { name: /Iran executes Threatening e-mails/ })).toBeVisible();
  await expect.poll(() => evidence.markedWords()).not.toBe('');
  await expect(evidence.text.locator('.is-current').first()).toBeInViewport();

  await network.showDrawing();
  const place = await network.point('Ali Khamenei ');
  await window.page.mouse.click(place.x, place.y);
  await expect(window.inspector.getByRole('article', { name: /^Ali Khamenei / })).toBeVisible();
  await expect(evidence.text.locator('.is-current').first()).toBeInViewport();
});

test('a mark selected in the timeline is shown by all other panes', async ({ open, sample }) => {
  const window = await open(sample);
  await new TimelinePane(window).mark('Network break-ins').click();
  await expect(window.inspector.getByRole('article', { name: 'Network break-ins' })).toBeVisible();
  await expect(new EvidencePane(window).text.locator('.is-current').first()).toBeInViewport();
  const network = new NetworkPane(window);
  await network.showTable();
  await expect(network.row('Network break-ins').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
});

test('what is selected in the lists is shown by all other panes', async ({ open, sample }) => {
  const window = await open(sample);
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /^Hezbollah/ }).click();
  await expect(window.inspector.getByRole('article', { name: 'Hezbollah' })).toBeVisible();
  await things.getByRole('tab', { name: /Operations/ }).click();
  await things.getByRole('option', { name: /^Edited recordings/ }).click();
  await expect(window.inspector.getByRole('article', { name: 'Edited recordings' })).toBeVisible();
  await expect(new TimelinePane(window).mark('Edited recordings')).toHaveAttribute('aria-selected', 'true');
  await things.getByRole('tab', { name: /Claims/ }).click();
  await things.getByRole('textbox', { name: 'Filter claims' }).fill('Maduro');
  await things.getByRole('option').first().click();
  await expect(window.inspector.getByRole('article', { name: /Maduro/ })).toBeVisible();
});

test('a quote of the inspector is one click away in the text', async ({ open, sample }) => {
  const window = await open(sample);
  await new TimelinePane(window).mark('New US sanctions').click();
  const quote = window.inspector.getByRole('button', { name: /Q\d+ · How foreign states/ }).first();
  const words = await quote.locator('.inspector-quote-words').innerText();
  await quote.click();
  const evidence = new EvidencePane(window);
  await expect(evidence.text.locator('.is-current').first()).toBeInViewport();
  await expect.poll(async () => words.startsWith((await evidence.markedWords()).slice(0, 20))).toBe(true);
  await expect(window.inspector.getByRole('article')).toContainText(words);
});

test('a quote picked in the text selects what rests on it', async ({ open, sample }) => {
  const window = await open(sample);
  const evidence = new EvidencePane(window);
  await evidence.number(1).click();
  await expect(evidence.number(1)).toHaveAttribute('aria-pressed', 'true');
  await evidence.card(1).getByRole('list', { name: 'Rests on it' }).getByRole('button').first().click();
  await expect(window.inspector.getByRole('article')).toBeVisible();
});

test('anything is found by a few letters', async ({ open, sample }) => {
  const window = await open(sample);
  await window.page.keyboard.press('Control+k');
  const palette = window.dialog('Find anything');
  await palette.getByRole('combobox').fill('hezb');
  await expect(palette.getByRole('option', { name: /Hezbollah/ }).first()).toHaveAttribute('aria-selected', 'true');
  await window.page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(window.inspector.getByRole('article', { name: 'Hezbollah' })).toBeVisible();
});

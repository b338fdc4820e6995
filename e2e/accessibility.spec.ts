import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { EvidencePane } from './pages/evidence.ts';
import { NetworkPane } from './pages/network.ts';
import { ReviewPanel } from './pages/review.ts';
import { TimelinePane } from './pages/timeline.ts';

// Every view is looked at four times: light and dark, small and large.
test.describe.configure({ timeout: 180_000 });
test.use({ viewport: { width: 1280, height: 720 } });

/** Selects something by name wherever it is. */
async function select(window: CaseWindow, name: string): Promise<void> {
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill(name);
  await window.page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('article', { name })).toBeVisible();
}

test('the welcome screen and its dialogs', async ({ caseWindow: { page } }) => {
  await expectAccessible(page, 'welcome');
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByRole('button', { name: 'Make the case' }).click();
  await expectAccessible(page, 'new case');
  await page.getByRole('button', { name: 'Choose' }).click();
  await expect(page.getByRole('listbox', { name: 'Files and folders' })).toBeVisible();
  await expectAccessible(page, 'chooser');
});

test('the panes, as a drawing and as tables', async ({ open, sample }) => {
  const window = await open(sample);
  await expectAccessible(window.page, 'workspace');
  await new NetworkPane(window).showTable();
  await new TimelinePane(window).laneBy('by operation');
  await new EvidencePane(window).pane.getByRole('button', { name: 'List of quotes' }).click();
  await expectAccessible(window.page, 'tables, lanes by operation, list of quotes');
});

test('the lists beside the panes', async ({ open, sample }) => {
  const window = await open(sample);
  for (const panel of ['Reports', 'Things', 'History'] as const) {
    await window.showPanel(panel);
    await expectAccessible(window.page, panel);
  }
});

test('the review of proposals', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  const review = new ReviewPanel(window);
  await page.keyboard.press('r');
  await expect(review.panel).toContainText('Not read yet');
  await expectAccessible(page, 'review, not read yet');
  await page.keyboard.press('Enter');
  await expect(review.list).toBeFocused();
  await review.kind.selectOption({ index: 1 });
  await review.list.focus();
  await expectAccessible(page, 'review, an actor');
  await page.keyboard.press('e');
  await expect(review.details.getByRole('form')).toBeVisible();
  await expectAccessible(page, 'review, edited');
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.keyboard.type('i');
  await expect(page.getByRole('option', { name: 'Iran', exact: false }).first()).toBeVisible();
  await expectAccessible(page, 'review, part of');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await review.choose('Sources of proposals and what is shown', 'Rejected (1)');
  await expect(review.details).toContainText('Put back');
  await expectAccessible(page, 'review, rejected');
  await page.getByRole('button', { name: 'Back to what is to decide' }).click();
  await review.kind.selectOption({ index: 0 });
  await review.list.focus();
  await page.keyboard.press('Shift+A');
  await expect(review.panel).toContainText('Everything is decided');
  await expectAccessible(page, 'review, all decided');
});

test('the inspector of an actor, an operation and an event', async ({ open, sample }) => {
  const window = await open(sample);
  for (const thing of ['Hezbollah', 'Edited recordings', 'Election day']) {
    await select(window, thing);
    await expectAccessible(window.page, thing);
  }
});

test('the inspector of a claim, a quote, a report and a source', async ({ open, sample }) => {
  const window = await open(sample);
  await select(window, 'Iran executes Threatening e-mails');
  await expectAccessible(window.page, 'claim');
  await select(window, 'Casewright sample desk');
  await expectAccessible(window.page, 'source');
  await select(window, 'How foreign states tried to sway the 2020 vote');
  await expectAccessible(window.page, 'report');
  await new EvidencePane(window).text.getByRole('button', { name: /^Quote \d/ }).first().click();
  await window.page.getByRole('button', { name: 'Dock the inspector at the side' }).click();
  await expectAccessible(window.page, 'quote, docked');
});

test('the dialogs of the window', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  for (const dialog of ['Keys', 'Settings', 'Import a report'] as const) {
    await window.showDialog(dialog);
    await expectAccessible(page, dialog);
    await page.keyboard.press('Escape');
  }
  await window.bar.getByRole('button', { name: 'Election 2020' }).click();
  await expectAccessible(page, 'case details');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('iran');
  await expect(page.getByRole('option', { name: /^Iran/ }).first()).toBeVisible();
  await expectAccessible(page, 'palette');
});

test('the plain forms for new things', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  for (const kind of ['actor', 'operation', 'event', 'claim']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`new ${kind}`);
    await page.getByRole('option', { name: new RegExp(`^New ${kind}`) }).click();
    await expect(window.dialog(`New ${kind}`)).toBeVisible();
    await expectAccessible(page, `new ${kind}`);
    if (kind !== 'claim') await page.keyboard.press('Escape');
  }
  await window.dialog('New claim').getByRole('combobox', { name: 'Who', exact: true }).fill('nobody is called so');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expectAccessible(page, 'a search that found nothing');
});

test('the tools over selected words', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  const evidence = new EvidencePane(window);
  await evidence.drag('Most of its judgements');
  await expectAccessible(page, 'toolbar');
  for (const [key, name] of [['a', 'New actor'], ['o', 'New operation'], ['c', 'New claim']] as const) {
    await evidence.drag('Most of its judgements');
    await page.keyboard.press(key);
    await expect(evidence.form(name)).toBeVisible();
    await expectAccessible(page, name);
    await page.keyboard.press('Escape');
  }
});

test('what is said of a quote, and the bar that finds words', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  const evidence = new EvidencePane(window);
  await evidence.drag('Most of its judgements');
  await page.keyboard.press('q');
  await evidence.form('New quote').getByText('Details').click();
  await expectAccessible(page, 'New quote, details');
  await page.keyboard.press('Escape');
  await evidence.text.focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Iran');
  await expect(evidence.pane.getByRole('search')).toContainText(' of ');
  await expectAccessible(page, 'find bar');
});

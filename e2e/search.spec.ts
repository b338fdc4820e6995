import path from 'node:path';
import { importText, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { EvidencePane } from './pages/evidence.ts';
import { SearchBox } from './pages/search.ts';
import { TimelinePane } from './pages/timeline.ts';

test('words of a report are found by keyboard, and shown where they stand', async ({ open, sample }) => {
  const window = await open(sample);
  const search = new SearchBox(window);
  await search.open();
  await search.type('("edited recordings" OR laundering) type:text');
  await expect(search.current).toContainText('edited recordings');
  const marked = await search.current.locator('mark').first().innerText();
  await window.page.keyboard.press('Enter');
  await expect(search.dialog).toBeHidden();
  const evidence = new EvidencePane(window);
  await expect.poll(() => search.highlighted('evidence-found-here')).toEqual([marked]);
  await expect.poll(() => search.isHighlightInSight(evidence.text)).toBe(true);
  // Reading goes on by keys.
  await expect(evidence.text).toBeFocused();
  // What was found is selected, and can be quoted at once.
  await window.page.keyboard.press('q');
  await expect(evidence.form('New quote')).toContainText(marked);
  await window.page.keyboard.press('Escape');
  await expect(evidence.text).toBeFocused();
  await window.page.keyboard.press('Control+f');
  await expect(window.pane('Evidence').getByRole('search')).toBeVisible();
});

test('things of every kind are selected in all panes', async ({ open, sample }) => {
  const window = await open(sample);
  const search = new SearchBox(window);
  await search.find('break-ins type:operation');
  await expect(window.inspector.getByRole('article', { name: 'Network break-ins' })).toBeVisible();
  await expect(new TimelinePane(window).mark('Network break-ins')).toHaveAttribute('aria-selected', 'true');
  await expect(new EvidencePane(window).text.locator('.is-current').first()).toBeInViewport();
  await search.find('iran executes threatening');
  await expect(window.inspector.getByRole('article', { name: /Iran executes Threatening e-mails/ })).toBeVisible();
  await search.find('type:quote polarity:denies');
  await expect(new EvidencePane(window).text.locator('.is-current').first()).toBeInViewport();
});

test('a search is narrowed by kinds and filters, put right, and kept, all by keys', async ({ open, sample }) => {
  const window = await open(sample);
  const { keyboard } = window.page;
  const search = new SearchBox(window);
  await search.open();
  await expect(search.dialog.getByRole('region', { name: 'How to search' })).toContainText('NEAR(tapes calls, 5)');

  await search.type('Russai');
  await expect(search.current).toHaveText(/russia/);
  await keyboard.press('Enter');
  await expect(search.input).toHaveValue('russia');
  await expect(search.current).toContainText('Russia');

  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(search.kinds.getByRole('button', { name: /^Actors/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(search.input).toBeFocused();
  await expect(search.dialog.getByRole('group', { name: /^(?!Actors|Narrow)/ })).toHaveCount(0);

  await keyboard.press('Control+a');
  await search.type('iran typ');
  await search.option(/^type:/).click();
  await search.type('cl');
  await expect(search.current).toHaveText(/^claim/);
  await keyboard.press('Enter');
  await expect(search.input).toHaveValue('iran type:claim ');
  await expect(search.kinds).toContainText(/Claims \d/);

  await search.dialog.getByRole('button', { name: 'Save this search' }).click();
  await keyboard.type('Claims on Iran');
  await keyboard.press('Enter');
  await expect(search.dialog).toContainText('Saved as Claims on Iran');
  await keyboard.press('Escape');
  await expect(window.undo).toHaveAccessibleName(/save the search Claims on Iran/);
  await search.open();
  await expect(search.option(/^Claims on Iran/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(search.input).toHaveValue('iran type:claim');
  await keyboard.press('Control+a');
  await keyboard.press('Backspace');
  await expect(search.option(/^Claims on Iran/)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Delete');
  await keyboard.press('Backspace');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await expect(search.option(/^Claims on Iran/)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Delete');
  await expect(search.option(/^Claims on Iran/)).toHaveCount(0);
});

test('a query that is wrong is told so, and commands are still there', async ({ open, sample }) => {
  const window = await open(sample);
  const search = new SearchBox(window);
  await search.open();
  await search.type('NEAR(tapes)');
  await expect(search.dialog.getByRole('status').first()).toContainText('NEAR needs at least two words');
  await search.fill('before:soon');
  await expect(search.dialog.getByRole('status').first()).toContainText('Use a date, such as before:2021');
  await search.fill('zebra crossing');
  await expect(search.dialog).toContainText('Nothing in this case fits zebra crossing');
  await search.fill('>dark');
  await expect(search.current).toHaveText(/Use the dark theme/);
  await window.page.keyboard.press('Enter');
  await expect(window.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('thousands of hits and names from right to left stay readable', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Many.casefile'), async (run) => {
    await importText(run, folders.cases, Array.from({ length: 5000 }, (_, line) => `Line ${line} of the harbour log.`).join('\n\n'));
    for (const name of ['وزارة الخارجية', 'מרכז harbour מחקר']) {
      await run('actor.create', { name, type: 'organisation', role: null, affiliation: null, marking: null, note: null, quoteIds: [] });
    }
  });
  const window = await open(file);
  const search = new SearchBox(window);
  await search.open();
  await search.type('harbour');
  await expect(search.kinds).toContainText('Text of reports 5,000');
  await search.kinds.getByRole('button', { name: /^Text of reports/ }).click();
  await expect(search.dialog.getByRole('option')).toHaveCount(101);
  await search.dialog.getByRole('option', { name: 'Show more' }).click();
  await expect(search.dialog.getByRole('option')).toHaveCount(201);
  await search.kinds.getByRole('button', { name: /^All/ }).click();
  await search.fill('خارجية');
  await expect(search.current).toContainText('*خارجية*');
  await window.page.keyboard.press('Enter');
  await expect(search.input).toHaveValue('*خارجية*');
  await expect(search.current).toContainText('وزارة الخارجية');
});

test.describe('for everybody', () => {
  test.describe.configure({ timeout: 180_000 });
  test.use({ viewport: { width: 1280, height: 720 } });
  test('the search holds what axe asks for', async ({ open, sample }) => {
    const window = await open(sample);
    const search = new SearchBox(window);
    await search.open();
    await expectAccessible(window.page, 'search, nothing typed');
    await search.type('iran AND');
    await expect(search.kinds).toBeVisible();
    await expectAccessible(window.page, 'search, groups and a note');
    await search.fill('iran type:');
    await expect(search.option(/^claim/)).toBeVisible();
    await expectAccessible(window.page, 'search, values of a filter');
    await search.fill('NOT iran');
    await expect(search.dialog.getByRole('status').first()).toContainText('nothing but NOT');
    await expectAccessible(window.page, 'search, an error');
  });
});

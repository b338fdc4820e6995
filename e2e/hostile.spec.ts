import path from 'node:path';
import { addActor, importText, makeCase, readWithSqlite, type Run } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { NetworkPane } from './pages/network.ts';

/** Names that a page, a query or a layout may trip over. */
const names = [
  '<script>document.title = "taken"</script>', '<img src=x onerror="document.title = \'taken\'">', "'; DROP TABLE actor; --",
  'Verylongname'.repeat(834).slice(0, 10_000), '\u202Eevil\u202C \u0645\u0631\u062D\u0628\u0627', '\u200B\u200D\uFEFF invisible', '\u{1F600}'.repeat(30), 'two\nlines\tand a tab', 'constructor',
] as const;

const text = `${names.join('\n\n')}\n\nAll of them stand in this text.\n`;

async function fill(run: Run, folder: string): Promise<void> {
  await importText(run, folder, text, { title: names[0] });
  const ids = [];
  for (const name of names) ids.push((await addActor(run, name, 'person')).id);
  const [subjectId, ...others] = ids;
  if (subjectId === undefined) throw new Error('There are no names');
  const blank = {
    voice: 'source', polarity: 'asserts', attributionId: null, attributionText: names[1], status: null, likelihood: null, confidence: null,
    estimativeWords: null, credibility: null, marking: null, note: names[3], date: '2020', dateInferred: false, dateBasis: null,
  } as const;
  for (const objectId of others) await run('claim.create', { claim: { ...blank, subjectId, relation: 'works_for', objectId, property: null, value: null }, quoteIds: [] });
  for (const name of names) {
    await run('event.create', { name, status: null, date: '2020-05-01', dateInferred: false, dateBasis: null, marking: null, note: null, quoteIds: [] });
    await run('tag.add', { thingId: subjectId, name: [...name].slice(0, 100).join('') });
  }
}

/** A name without the characters that turn the order of letters: a badge stands in their place. */
const lettersOf = (name: string) => name.replaceAll(/[\u202A-\u202E]/g, '');

/** Nothing is wider than the window, and nothing from a name became an element. */
async function expectInert({ page }: CaseWindow): Promise<void> {
  const found = await page.evaluate(() => ({
    images: document.images.length,
    scripts: document.body.querySelectorAll('script:not([src])').length,
    overflow: document.documentElement.scrollWidth - innerWidth,
    title: document.title,
  }));
  expect(found).toEqual({ images: 0, scripts: 0, overflow: 0, title: expect.stringContaining('<b>Case') });
}

test('hostile names are shown as they are, in every pane, and the layout holds', async ({ folders, open }) => {
  test.slow();
  const file = await makeCase(path.join(folders.cases, 'Hostile.casefile'), (run) => fill(run, folders.cases), `<b>Case</b> ${'x'.repeat(300)}`);
  const window = await open(file);
  await expectInert(window);
  await expect(window.pane('Evidence')).toContainText(names[0]);
  const things = await window.showPanel('Things');
  await expect(things.getByRole('option')).toHaveCount(names.length);
  await expectInert(window);
  for (const name of [names[0], names[2], names[4]]) {
    await things.getByRole('option').filter({ hasText: lettersOf(name) }).first().click();
    await expect(window.inspector.getByRole('article')).toContainText(lettersOf(name));
    await expectInert(window);
  }
  await expect(things.getByRole('option').filter({ hasText: lettersOf(names[4]) }).first().getByRole('img', { name: 'RLO' })).toBeVisible();
  await things.getByRole('option', { name: /^Verylong/ }).click();
  await expect(window.inspector.getByRole('article')).toBeVisible();
  await expectInert(window);
  await window.showPanel('History');
  await expectInert(window);
  await new NetworkPane(window).showTable();
  await expect(new NetworkPane(window).row(names[1])).toBeAttached();
  await expectInert(window);
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('<script>');
  await expect(window.dialog('Find anything').getByRole('option').filter({ hasText: names[0] }).first()).toBeVisible();
  await expectInert(window);
  await window.page.keyboard.press('Escape');
  await window.page.setViewportSize({ width: 1280, height: 720 });
  await expectInert(window);
  expect(readWithSqlite(file, 'SELECT count(*) AS actors FROM actor')).toEqual([{ actors: names.length }]);
});

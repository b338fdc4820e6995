import path from 'node:path';
import { addActor, importText, inCase, makeCase, readWithSqlite, type Run } from './case-file.ts';
import { blankEvent, blankOperation } from '../src/main/core/testing/blank.ts';
import { expect, test } from './fixtures.ts';
import { EvidencePane } from './pages/evidence.ts';

const face = '\u{1F600}';
/** E and I with marks of their own, a face outside the basic plane, a flag of two letters. */
const text = `Words to mark

Before the cafe\u0301 ${face} stood the minister of Nordland, and he said nothing.

A second paragraph names Nordland again ${face}${face} and the i\u0308sland \u{1F1F3}\u{1F1F4} too.
`;

const stored = (file: string) => readWithSqlite(file, 'SELECT start, "end", exact, is_exact FROM quote_check ORDER BY start, "end"');

async function prepare(folder: string, fill: (run: Run) => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  return makeCase(path.join(folder, 'Capture.casefile'), async (run) => {
    await importText(run, folder, text);
    await fill(run);
  });
}

/** Code points of the text before some words. */
const placeOf = (words: string) => [...text.slice(0, text.indexOf(words))].length;
const spanOf = (words: string) => ({ start: placeOf(words), end: placeOf(words) + [...words].length, exact: words, is_exact: 1 });

test('words dragged over become a quote of an actor that is there', async ({ folders, open }) => {
  const file = await prepare(folders.cases, (run) => addActor(run, 'Nordland'));
  const window = await open(file);
  const evidence = new EvidencePane(window);
  await evidence.drag('the minister of Nordland');
  await evidence.toolbar.getByRole('button', { name: 'Attach' }).click();
  const form = evidence.form('Attach to what is there');
  await form.getByRole('combobox').fill('nord');
  await window.page.getByRole('option', { name: /^Nordland/ }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(evidence.number(1)).toBeVisible();
  await expect(evidence.pane).toContainText('1 quote');
  expect(stored(file)).toEqual([spanOf('the minister of Nordland')]);
  const quotes = await inCase(file, (run) => run('quote.list', { offset: 0, limit: 10 }));
  expect(quotes.quotes.map(({ supports }) => supports.map(({ name }) => name))).toEqual([['Nordland']]);
});

test('words become a quote of a claim that is there', async ({ folders, open }) => {
  const file = await prepare(folders.cases, async (run) => {
    const [north, south] = [await addActor(run, 'Nordland'), await addActor(run, 'Sundland')];
    await run('claim.create', {
      claim: {
        subjectId: north.id, relation: 'close_to', objectId: south.id, property: null, value: null, voice: 'source', polarity: 'asserts', attributionId: null,
        attributionText: null, status: null, likelihood: null, confidence: null, estimativeWords: null, credibility: null, marking: null, note: null,
        date: null, dateInferred: false, dateBasis: null,
      },
      quoteIds: [],
    });
  });
  const window = await open(file);
  const evidence = new EvidencePane(window);
  await evidence.drag('he said nothing');
  await evidence.toolbar.getByRole('button', { name: 'Attach' }).click();
  await evidence.form('Attach to what is there').getByRole('combobox').fill('sundland nord');
  await window.page.getByRole('option', { name: /^Nordland .* Sundland/ }).click();
  await evidence.form('Attach to what is there').getByRole('button', { name: 'Save' }).click();
  await expect(evidence.number(1)).toBeVisible();
  expect((await inCase(file, (run) => run('claim.list', { offset: 0, limit: 1 }))).claims).toMatchObject([{ quoteCount: 1 }]);
});

test('quotes overlap, go over two paragraphs, and hold any character', async ({ folders, open }) => {
  const file = await prepare(folders.cases);
  const window = await open(file);
  const evidence = new EvidencePane(window);
  const quote = async (from: string, to?: string) => {
    await evidence.drag(from, to);
    await window.page.keyboard.press('q');
    await expect(evidence.form('New quote')).toBeVisible();
    await window.page.keyboard.press('Enter');
    await expect(evidence.form('New quote')).toBeHidden();
  };
  const [cafe, minister, island] = [`cafe\u0301 ${face} stood`, 'stood the minister', `${face}${face} and the i\u0308sland \u{1F1F3}\u{1F1F4} too`];
  const across = text.slice(text.indexOf('he said'), text.indexOf(' names'));
  await quote(cafe);
  await quote(minister);
  await quote(island);
  await quote('he said nothing.', 'A second paragraph');
  expect(stored(file)).toEqual([spanOf(cafe), spanOf(minister), spanOf(across), spanOf(island)]);
  await expect(evidence.pane).toContainText('4 quotes');
  await expect(evidence.text.locator('[data-under]').first()).toHaveText('stood');
});

test('what is typed of the words is kept with the quote', async ({ folders, open }) => {
  const file = await prepare(folders.cases, (run) => addActor(run, 'Nordland'));
  const window = await open(file);
  const evidence = new EvidencePane(window);
  await evidence.drag('he said nothing');
  await evidence.toolbar.getByRole('button', { name: 'Quote' }).click();
  const form = evidence.form('New quote');
  await form.getByText('Details').click();
  await form.getByRole('combobox', { name: 'Who said it' }).fill('Nord');
  await window.page.getByRole('option', { name: 'Nordland', exact: true }).click();
  for (const [field, value] of [['How it is said', 'reported'], ['It', 'denies'], ['Likelihood', 'likely · 55–80 %'], ['Confidence', 'high'], ['Credibility', '2 probably true'], ['Marking', 'TLP:AMBER']] as const) {
    await form.getByLabel(field, { exact: true }).selectOption({ label: value });
  }
  await form.getByRole('textbox', { name: 'Note' }).fill('Heard twice.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(evidence.card(1)).toContainText('denies');
  const { quotes } = await inCase(file, (run) => run('quote.list', { offset: 0, limit: 1 }));
  expect(quotes).toMatchObject([{
    exact: 'he said nothing', kind: 'reported', polarity: 'denies', likelihood: 'likely', confidence: 'high', credibility: 2, marking: 'TLP:AMBER', note: 'Heard twice.', speakerText: null,
  }]);
});

test('the list of quotes is filtered by words and by what is not attached', async ({ open, sample }) => {
  const window = await open(sample);
  const evidence = new EvidencePane(window);
  await evidence.pane.getByRole('button', { name: 'List of quotes' }).click();
  await expect(evidence.pane.getByRole('list', { name: 'Quotes', exact: true }).getByRole('article')).not.toHaveCount(0);
  await evidence.pane.getByRole('textbox', { name: 'Filter by words' }).fill('no such words anywhere');
  await expect(evidence.pane.getByText('No quote fits')).toBeVisible();
  await evidence.pane.getByRole('textbox', { name: 'Filter by words' }).fill('Derkach');
  await expect(evidence.pane.getByRole('article').first()).toContainText('Derkach');
});

test('a quote is attached to an operation by mouse and to an event by keys, both there before', async ({ folders, open }) => {
  const file = await prepare(folders.cases, async (run) => {
    await run('operation.create', { ...blankOperation, name: 'Silence', kind: 'influence', status: 'alleged' });
    await run('event.create', { ...blankEvent, name: 'Speech' });
  });
  const window = await open(file);
  const evidence = new EvidencePane(window);
  const form = evidence.form('Attach to what is there');
  const option = (name: string) => window.page.getByRole('option', { name: new RegExp(`^${name}`) });
  const attached = () => readWithSqlite(file, "SELECT quote.exact AS exact, substr(thing_id, 1, instr(thing_id, '--') - 1) AS kind FROM evidence JOIN quote ON quote.id = quote_id ORDER BY kind");

  await evidence.drag('said nothing');
  await evidence.toolbar.getByRole('button', { name: 'Attach' }).click();
  await form.getByRole('combobox').fill('sil');
  await option('Silence').click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(attached).toEqual([{ exact: 'said nothing', kind: 'operation' }]);

  // The same quote, by keys alone: J selects it, T attaches.
  await expect(form).toBeHidden();
  await window.page.keyboard.press('Escape');
  await window.page.keyboard.press('j');
  await expect(evidence.card(1).getByRole('button', { name: /^Q1/ })).toHaveAttribute('aria-pressed', 'true');
  await window.page.keyboard.press('t');
  await window.page.keyboard.type('spee');
  await expect(option('Speech')).toHaveAttribute('aria-selected', 'true');
  await expect(option('Speech')).toHaveCount(1);
  await window.page.keyboard.press('Enter');
  await expect(form.getByRole('combobox')).toHaveValue('Speech');
  await window.page.keyboard.press('Enter');
  await expect.poll(attached).toEqual([{ exact: 'said nothing', kind: 'event' }, { exact: 'said nothing', kind: 'operation' }]);
});

import { expect, it } from 'vitest';
import { blankEvent, blankQuote } from '../testing/blank.ts';
import { importText, openTestCase } from '../testing/services.ts';

const text = 'Two men met in Vienna. The talks were held on 12 May 2019. A second meeting followed in June. Nothing came of it.';
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words });

async function openTalks() {
  const testCase = await openTestCase();
  const reportId = await importText(testCase, text);
  const { run } = testCase;
  const { id } = await run('event.create', { ...blankEvent, name: 'Talks' });
  await run('quote.capture', { ...blankQuote, reportId, ...spanOf('The talks were held on 12 May 2019.'), targets: [{ to: 'thing', thingId: id }] });
  return { ...testCase, reportId, id };
}

it('finds the dates in and near the quotes of something, its own first, and says what they lean on', async () => {
  const { run, id } = await openTalks();
  const { dates, quoteCount } = await run('timeline.dates', { id });
  expect(quoteCount).toBe(1);
  expect(dates.map(({ words, edtf, inferred, isInQuote }) => ({ words, edtf, inferred, isInQuote }))).toEqual([
    { words: '12 May 2019', edtf: '2019-05-12', inferred: false, isInQuote: true },
    { words: 'June', edtf: '2019-06', inferred: true, isInQuote: false },
  ]);
  expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(['12 May 2019', 'June']);
  expect(dates[1]?.basis).toContain('2019');
});

it('dates something by words that it rests on, and makes a quote of those that it does not, as one step', async () => {
  const { run, id, reportId } = await openTalks();
  const { dates: [own, near], revision } = await run('timeline.dates', { id });
  const give = async (picked: typeof own, at: number) => run('timeline.date', {
    id, revision: at, reportId, start: picked?.start ?? 0, end: picked?.end ?? 0, date: picked?.edtf ?? '', dateInferred: picked?.inferred ?? false, dateBasis: picked?.basis ?? null,
  });
  expect((await give(own, revision)).quoteId).toBe(own?.quoteId);
  const stands = async () => {
    const { event } = await run('event.read', { id });
    const { quotes } = await run('quote.list', { text: '', offset: 0, limit: 10 });
    return { date: event.date, isInferred: event.dateInferred, revision: event.revision, words: quotes.map(({ exact }) => exact) };
  };
  const sentence = 'The talks were held on 12 May 2019.';
  const after = await stands();
  expect(after).toMatchObject({ date: '2019-05-12', isInferred: false, words: [sentence] });
  await give(near, after.revision);
  expect(await stands()).toMatchObject({ date: '2019-06', isInferred: true, words: [sentence, 'June'] });
  await run('journal.undo', {});
  expect(await stands()).toMatchObject({ date: '2019-05-12', words: [sentence] });
});

it('marks key dates, and gives them whatever the window', async () => {
  const { run } = await openTestCase();
  const { id } = await run('event.create', { ...blankEvent, name: 'Election day', date: '2020-11-03' });
  await run('event.create', { ...blankEvent, name: 'Other', date: '2020-11-04' });
  await run('tag.add', { thingId: id, name: 'key date' });
  const { items, keyDates } = await run('timeline.read', { fromDay: 0, toDay: 10, limit: 10 });
  expect([items, keyDates.map(({ name, isKeyDate }) => [name, isKeyDate])]).toEqual([[], [['Election day', true]]]);
});

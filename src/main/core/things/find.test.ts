import { expect, it } from 'vitest';
import { blankActor, blankClaim, blankQuote } from '../testing/blank.ts';
import { importText, openTestCase } from '../testing/services.ts';

it('finds names, aliases, words and claims in any case and script, whatever form their accents have', async () => {
  const testCase = await openTestCase();
  const { run } = testCase;
  const { id: agency } = await run('actor.create', { ...blankActor, name: 'Österreichs Café\u0301', type: 'organisation' });
  const { id: person } = await run('actor.create', { ...blankActor, name: 'Léa', type: 'person' });
  await run('alias.add', { actorId: person, name: 'ЛЕЯ Морó', kind: 'transliteration', language: 'ru' });
  const { id: claim } = await run('claim.create', { claim: { ...blankClaim, subjectId: person, relation: 'works_for', objectId: agency }, quoteIds: [] });
  const reportId = await importText(testCase, 'Москва молчит. 100% sure_');
  const { id: quote } = await run('quote.capture', { reportId, start: 0, end: 6, exact: 'Москва', ...blankQuote, targets: [] });
  const found = async (text: string) => (await run('thing.find', { text, limit: 10 })).map(({ id }) => id);
  expect(await found('öSTERREICH')).toEqual([agency, claim]);
  expect(await found('ÖSTERREICHS')).toEqual([agency, claim]);
  expect(await found('cafe\u0301\u0301')).toEqual([agency, claim]);
  expect(await found('лея')).toEqual([person, claim]);
  expect(await found('le\u0301a')).toEqual([person, claim]);
  expect(await found('МОСКВА')).toEqual([quote]);
  expect(await found('osterreichs cafe')).toEqual([agency, claim]);
  expect(await found('lea')).toEqual([person, claim]);
  expect(await found('ЛЕЯ мор')).toEqual([person, claim]);
  expect((await run('quote.list', { text: 'москв', offset: 0, limit: 5 })).total).toBe(1);
  expect((await run('actor.list', { text: 'морó', offset: 0, limit: 5 })).actors.map(({ id }) => id)).toEqual([person]);
});

it('takes the signs of a pattern for what they are', async () => {
  const { run } = await openTestCase();
  const { id } = await run('actor.create', { ...blankActor, name: '100%_\\ sure', type: 'group' });
  await run('actor.create', { ...blankActor, name: '1000 unsure', type: 'group' });
  for (const text of ['100%', '%_', '_\\', '\\ s']) expect((await run('thing.find', { text, limit: 5 })).map((thing) => thing.id)).toEqual([id]);
});

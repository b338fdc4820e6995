import { expect, it } from 'vitest';
import { blankActor, blankClaim, blankOperation, blankQuote } from '../testing/blank.ts';
import { importText, openTestCase } from '../testing/services.ts';
import { spanOf } from '../testing/world.ts';

const text = 'The Trust paid the Clinic. The Clinic hired Orla.';

it('tells the sources, grades, days and tags of claims', async () => {
  const testCase = await openTestCase();
  const { run } = testCase;
  const reportId = await importText(testCase, text);
  const { sourceId } = (await run('report.read', { id: reportId })).report;
  const actor = async (name: string) => (await run('actor.create', { name, type: 'organisation', ...blankActor })).id;
  const [trust, clinic] = [await actor('Trust'), await actor('Clinic')];
  const raid = (await run('operation.create', { name: 'Raid', kind: 'raid', status: 'conducted', ...blankOperation, date: '2020-05' })).id;
  const quoteIds = [];
  for (const [words, credibility] of [['The Trust paid the Clinic', 6], ['The Clinic hired Orla', 2]] as const) {
    quoteIds.push((await run('quote.capture', { reportId, ...spanOf(words, text), ...blankQuote, credibility, targets: [] })).id);
  }
  const paid = (await run('claim.create', { claim: { ...blankClaim, subjectId: trust, relation: 'supports', objectId: clinic, marking: 'TLP:AMBER' }, quoteIds })).id;
  const ran = (await run('claim.create', { claim: { ...blankClaim, subjectId: trust, relation: 'executes', objectId: raid, credibility: 3 }, quoteIds: [] })).id;
  await run('tag.add', { thingId: paid, name: 'money' });
  await run('tag.add', { thingId: clinic, name: 'money' });
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  const facets = await run('network.facets', {});
  expect(facets).toEqual({
    sources: [{ id: sourceId, name: 'Test source', reliability: 'B' }], tags: ['money'],
    claims: expect.any(Array), tagged: [{ id: clinic, tags: [0] }], dated: [{ id: raid, day: day('2020-05-01') }],
  });
  expect(new Map(facets.claims.map(({ id, ...rest }) => [id, rest]))).toEqual(new Map([
    [paid, { sources: [0], credibility: 2, marking: 'TLP:AMBER', isDated: false, earliestDay: null, latestDay: null, tags: [0] }],
    [ran, { sources: [], credibility: 3, marking: null, isDated: true, earliestDay: day('2020-05-01'), latestDay: day('2020-05-31'), tags: [] }],
  ]));
});

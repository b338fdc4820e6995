import { expect, it } from 'vitest';
import type { AskedQuestion } from '../../../../shared/contract/questions.ts';
import { blankActor, blankClaim, blankOperation, blankQuote } from '../../testing/blank.ts';
import { importText, openTestCase } from '../../testing/services.ts';
import { spanOf } from '../../testing/world.ts';

const text = 'The Trust paid the Clinic. The Clinic hired Orla. The Trust never paid Orla. Somebody weighed a raid on Orla.';

/** Trust - Clinic - Orla by asserted and quoted claims; Trust - Orla denied; Raid considered; Trust - Ferry without a quote; Loner alone. */
async function openRiver() {
  const testCase = await openTestCase();
  const { run } = testCase;
  const reportId = await importText(testCase, text);
  const { sourceId } = (await run('report.read', { id: reportId })).report;
  const actor = async (name: string) => (await run('actor.create', { name, type: 'organisation', ...blankActor })).id;
  const [trust, clinic, orla, ferry, loner] = [await actor('Trust'), await actor('Clinic'), await actor('Orla'), await actor('Ferry'), await actor('Loner')];
  const raid = (await run('operation.create', { name: 'Raid', kind: 'raid', status: 'considered', ...blankOperation })).id;
  const quote = async (words: string) => (await run('quote.capture', { reportId, ...spanOf(words, text), ...blankQuote, targets: [] })).id;
  const claim = async (subjectId: string, relation: string, objectId: string, words: string | null, given: object = {}) => (await run('claim.create', {
    claim: { ...blankClaim, subjectId, relation, objectId, ...given }, quoteIds: words === null ? [] : [await quote(words)],
  })).id;
  const paid = await claim(trust, 'supports', clinic, 'The Trust paid the Clinic');
  const hired = await claim(clinic, 'supports', orla, 'The Clinic hired Orla');
  const denied = await claim(trust, 'supports', orla, 'The Trust never paid Orla', { polarity: 'denies' });
  const weighed = await claim(trust, 'executes', raid, 'Somebody weighed a raid');
  const guessed = await claim(trust, 'supports', ferry, null);
  const ask = async (question: AskedQuestion, basis = {}) => run('network.ask', { question, basis });
  return { ...testCase, sourceId, trust, clinic, orla, ferry, loner, raid, paid, hired, denied, weighed, guessed, ask };
}

it('finds the way between two things, with the words that each step rests on, and takes no denial for a connection', async () => {
  const { ask, trust, clinic, orla, paid, hired } = await openRiver();
  const answer = await ask({ ask: 'paths', fromId: trust, toId: orla });
  expect(answer.found).toEqual({ ask: 'paths', length: 2, isMore: false, otherwise: null, paths: [{ thingIds: [trust, clinic, orla], steps: [[paid], [hired]] }] });
  expect(answer.basis).toEqual({ things: 6, claims: 3, denied: 1, considered: 1, unsourced: 0 });
  expect(answer.claims.map(({ id, quotes, sourceCount, isContradicted }) => ({ id, words: quotes.map(({ exact }) => exact), sourceCount, isContradicted }))).toEqual([
    { id: paid, words: ['The Trust paid the Clinic'], sourceCount: 1, isContradicted: false }, { id: hired, words: ['The Clinic hired Orla'], sourceCount: 1, isContradicted: false },
  ]);
  expect(answer.things.map(({ name }) => name)).toEqual(['Trust', 'Orla', 'Clinic']);
});

it('takes denials and plans for connections when it is asked to', async () => {
  const { ask, trust, orla, denied, raid, weighed } = await openRiver();
  expect((await ask({ ask: 'paths', fromId: trust, toId: orla }, { withDenied: true })).found).toMatchObject({ length: 1, paths: [{ steps: [[denied]] }] });
  expect((await ask({ ask: 'paths', fromId: trust, toId: raid })).found).toMatchObject({ length: null, paths: [], otherwise: 1 });
  expect((await ask({ ask: 'paths', fromId: trust, toId: raid }, { withConsidered: true })).found).toMatchObject({ length: 1, paths: [{ steps: [[weighed]] }], otherwise: null });
});

it('names neighbours, what two have in common, groups and what is alone', async () => {
  const { ask, trust, clinic, orla, ferry, loner, raid, paid, hired } = await openRiver();
  expect((await ask({ ask: 'around', id: orla, depth: 2 })).found).toEqual({ ask: 'around', total: 2, rings: [{ total: 1, ids: [clinic] }, { total: 1, ids: [trust] }] });
  expect((await ask({ ask: 'common', ids: [trust, orla] })).found).toEqual({ ask: 'common', total: 1, common: [{ id: clinic, claimIds: [paid, hired] }] });
  expect((await ask({ ask: 'isolated' })).found).toEqual({ ask: 'isolated', total: 2, ids: [loner, raid].toSorted() });
  expect((await ask({ ask: 'communities' })).found).toMatchObject({ groups: [{ size: 2, within: 1, outward: 1 }, { size: 2, within: 1, outward: 1 }], total: 2 });
  expect((await ask({ ask: 'rank', by: 'betweenness', limit: 2 })).found).toMatchObject({ ranks: [{ value: 0.2, neighbours: 2 }, { value: 0.2 }], total: 6, sampled: 6 });
  expect((await ask({ ask: 'around', id: trust, depth: 1 }, { withUnsourced: false })).found).toMatchObject({ rings: [{ ids: [clinic] }] });
  expect(ferry).not.toBe(clinic);
});

it('tells what would come apart without a source, a thing, or all that has no quote', async () => {
  const { ask, sourceId, trust, clinic, orla, ferry, paid, hired, guessed } = await openRiver();
  expect((await ask({ ask: 'without', leave: { what: 'source', id: sourceId } })).found).toMatchObject({
    lost: { total: 2, ids: [paid, hired] }, isolated: { total: 2, ids: [clinic, orla] }, parts: { before: 1, after: 1 }, largest: { before: 4, after: 2 }, pairsApart: 5,
  });
  expect((await ask({ ask: 'without', leave: { what: 'thing', id: clinic } })).found).toMatchObject({
    lost: { total: 2 }, isolated: { ids: [orla] }, largest: { before: 3, after: 2 }, pairsApart: 2, apart: [{ size: 2, ids: [trust, ferry] }],
  });
  expect((await ask({ ask: 'without', leave: { what: 'unsourced' } })).found).toMatchObject({ lost: { ids: [guessed] }, isolated: { ids: [ferry] }, pairsApart: 3 });
});

it('answers for the case as it is now, and again after an undo', async () => {
  const { ask, run, trust, orla, hired } = await openRiver();
  const { revision } = await run('claim.read', { id: hired });
  expect(revision).toBeGreaterThan(0);
  await run('thing.remove', { id: hired });
  expect((await ask({ ask: 'paths', fromId: trust, toId: orla })).found).toMatchObject({ length: null, otherwise: 1 });
  await run('journal.undo', {});
  expect((await ask({ ask: 'paths', fromId: trust, toId: orla })).found).toMatchObject({ length: 2 });
});

it('gives communities alone where nothing else is asked for, the same as with all measures', async () => {
  const { run, loner } = await openRiver();
  const all = await run('network.measure', {});
  expect(await run('network.measure', { measures: 'communities' })).toEqual({ ids: all.ids, community: all.community, degree: [], betweenness: [], closeness: [], pagerank: [], sampled: 0 });
  expect(all.community[all.ids.indexOf(loner)]).toBe(-1);
});

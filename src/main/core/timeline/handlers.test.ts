import { expect, it } from 'vitest';
import { openTestCase, type TestCase } from '../testing/services.ts';

const undated = { date: null, dateInferred: false, dateBasis: null };

async function actorNamed(name: string, { run }: TestCase) {
  return (await run('actor.create', { name, type: 'state', role: null, affiliation: null, marking: null, note: null, quoteIds: [] })).id;
}

async function claimOf(claim: { subjectId: string; relation: string; objectId: string; polarity: 'asserts' | 'denies' }, { run }: TestCase) {
  await run('claim.create', {
    claim: {
      ...claim, property: null, value: null, voice: 'source', attributionId: null, attributionText: null, status: null, likelihood: null,
      confidence: null, estimativeWords: null, credibility: null, marking: null, note: null, ...undated,
    },
    quoteIds: [],
  });
}

it('names who executes an operation before whom it targets, and who is said not to have done it last', async () => {
  const testCase = await openTestCase();
  const { id: objectId } = await testCase.run('operation.create', {
    name: 'Campaign', kind: 'influence', aim: null, status: 'conducted', statusBasis: null, scale: null, ...undated,
    parentId: null, marking: null, note: null, quoteIds: [],
  });
  const [doubted, target, planner, executor] = [
    await actorNamed('A doubted', testCase), await actorNamed('B target', testCase), await actorNamed('C planner', testCase), await actorNamed('D executor', testCase),
  ];
  await claimOf({ subjectId: doubted, relation: 'executes', objectId, polarity: 'denies' }, testCase);
  await claimOf({ subjectId: objectId, relation: 'targets', objectId: target, polarity: 'asserts' }, testCase);
  await claimOf({ subjectId: planner, relation: 'plans', objectId, polarity: 'asserts' }, testCase);
  await claimOf({ subjectId: executor, relation: 'executes', objectId, polarity: 'asserts' }, testCase);
  const { undated: [item] } = await testCase.run('timeline.read', { limit: 10 });
  expect(item?.actors.map(({ name }) => name)).toEqual(['D executor', 'C planner', 'B target', 'A doubted']);
});

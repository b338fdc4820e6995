import { expect, it } from 'vitest';
import { blankClaim } from '../testing/blank.ts';
import { openTestCase, type TestCase } from '../testing/services.ts';

async function addActor({ run }: TestCase, name: string) {
  return (await run('actor.create', { name, type: 'state', role: null, affiliation: null, marking: null, note: null, quoteIds: [] })).id;
}

it('finds claims by words of their ends, their relation or their value, in any order', async () => {
  const at = await openTestCase();
  const [iran, boys] = [await addActor(at, 'Iran'), await addActor(at, 'Proud Boys')];
  await at.run('alias.add', { actorId: iran, name: 'Tehran', kind: 'metonym', language: null });
  const link = { ...blankClaim, subjectId: iran, relation: 'impersonates', objectId: boys, property: null, value: null };
  const { id: linkId } = await at.run('claim.create', { claim: link, quoteIds: [] });
  const value = { ...blankClaim, subjectId: boys, relation: null, objectId: null, property: 'members', value: '100 % of five' };
  const { id: valueId } = await at.run('claim.create', { claim: value, quoteIds: [] });

  const found = async (text: string) => (await at.run('thing.find', { text, kinds: ['claim'], limit: 10 })).map(({ id }) => id);
  expect(await found('boys tehran')).toEqual([linkId]);
  expect(await found('IMPERSON')).toEqual([linkId]);
  expect(await found('proud')).toEqual([valueId, linkId]);
  expect(await found('members 100')).toEqual([valueId]);
  expect(await found('%')).toEqual([valueId]);
  expect(await found('iran members')).toEqual([]);
  expect(await at.run('thing.find', { text: 'iran', limit: 10 })).toEqual([
    { id: iran, kind: 'actor', name: 'Iran', type: 'state' },
    { id: linkId, kind: 'claim', name: 'Iran impersonates Proud Boys', type: null },
  ]);
});

import { expect, it } from 'vitest';
import { placedByHand } from '../../../drawing/network/places.ts';
import { blankActor, blankClaim } from '../testing/blank.ts';
import { openTestCase } from '../testing/services.ts';

it('gives a small and a large network the same claims', async () => {
  const { run, session } = await openTestCase();
  const ids = [];
  for (const name of ['One', 'Two', 'Three']) ids.push((await run('actor.create', { name, type: 'person', ...blankActor })).id);
  const [one = '', two = '', three = ''] = ids;
  for (const [subjectId, objectId] of [[one, two], [two, three], [three, three]] as const) {
    await run('claim.create', { claim: { ...blankClaim, subjectId, relation: 'supports', objectId }, quoteIds: [] });
  }
  const { file } = session.requireOpen();
  const crowd = Array.from({ length: 2_000 }, (_, at) => `actor--00000000-0000-7000-8001-${String(at).padStart(12, '0')}`);
  const few = await run('network.read', { limit: 10, withEvents: false });
  file.writable().transaction(() => {
    for (const id of crowd) file.writable().run("INSERT INTO actor (id, name, type, revision) VALUES (:id, 'Crowd', 'person', 0)", { id });
  });
  const many = await run('network.read', { limit: 2_003, withEvents: false });
  expect(many.nodes).toHaveLength(2_003);
  expect(many.edges).toEqual(few.edges);
  expect(many.edges).toHaveLength(3);
});

it('stores no place that is none, and gives out one that another program stored for what it is', async () => {
  const { run, session } = await openTestCase();
  const { id: thingId } = await run('actor.create', { name: 'One', type: 'person', ...blankActor });
  for (const x of [NaN, Infinity]) await expect(run('network.place', { placements: [{ thingId, x, y: 0 }] })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  await run('network.place', { placements: [{ thingId, x: 1, y: 2 }] });
  session.requireOpen().file.writable().run('UPDATE placement SET x = 9e999 WHERE thing_id = :thingId', { thingId });
  const { nodes } = await run('network.read', { limit: 10, withEvents: false });
  expect(nodes.map(({ name, x, y }) => ({ name, x, y }))).toEqual([{ name: 'One', x: Infinity, y: 2 }]);
  // As JSON, which hosts speak, it is no place at all.
  expect(JSON.parse(JSON.stringify(nodes))).toMatchObject([{ x: null, y: 2 }]);
  expect(placedByHand(nodes)).toEqual(new Map());
  await run('network.place', { placements: [{ thingId, x: 3, y: 4 }] });
  expect((await run('network.read', { limit: 10, withEvents: false })).nodes).toMatchObject([{ x: 3, y: 4 }]);
});

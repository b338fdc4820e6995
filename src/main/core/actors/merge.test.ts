import { afterAll, beforeAll, expect, it } from 'vitest';
import { goodInputs } from '../testing/good-inputs.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

it('gives all that hangs on one actor to the other, each thing once, and keeps its names', async () => {
  const ground = await openWorld(file);
  const { world, run } = ground;
  await run('quote.attach', { quoteId: world.quoteId, thingId: world.personId, note: null });
  await run('actor.merge', await goodInputs['actor.merge'](ground));
  const { actor, aliases, claims, tags, references, mentionCount, quoteCount } = await run('actor.read', { id: world.personId });
  expect({
    name: actor.name, aliases: aliases.map(({ name, kind }) => [name, kind]).toSorted(), tags: tags.map(({ name }) => name), mentionCount, quoteCount,
    references: references.map(({ identifier }) => identifier), claims: claims.map((claim) => [claim.subjectName, claim.relation, claim.objectName, claim.attributionName]),
  }).toEqual({
    name: 'Léa Moreau', aliases: [['L. Moreau', 'name'], ['Лея', 'transliteration']], tags: ['priority'], mentionCount: 1, quoteCount: 2, references: ['Q1'],
    claims: [['Léa Moreau', 'executes', 'Raid', 'Léa Moreau'], ['Léa Moreau', 'member_of', 'Café\u0301 Group', null], ['Léa Moreau', 'linked_to', 'Léa Moreau', null]],
  });
  const quotes = await Promise.all([world.quoteId, world.partId].map((id) => run('quote.read', { id })));
  expect(quotes.map(({ speakerId, viaId }) => [speakerId, viaId])).toEqual([[world.personId, world.personId], [world.personId, null]]);
  await expect(run('actor.read', { id: world.twinId })).rejects.toMatchObject({ code: 'THING_MISSING' });
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('takes what can not be without a thing away with it, and leaves the rest', async () => {
  const ground = await openWorld(file);
  const { world, run } = ground;
  await run('thing.remove', { id: world.twinId });
  expect(await run('quote.read', { id: world.quoteId })).toMatchObject({ speakerId: world.personId, viaId: null });
  expect(await run('quote.read', { id: world.partId })).toMatchObject({ speakerId: null, exact: 'never planned' });
  expect((await run('claim.list', { offset: 0, limit: 100 })).claims.map(({ relation, property }) => relation ?? property)).toEqual(['member_of', 'status']);
  await run('thing.remove', { id: world.quoteId });
  expect(await run('quote.read', { id: world.partId })).toMatchObject({ partOfId: null });
  expect(await run('claim.read', { id: world.propertyId })).toMatchObject({ quoteCount: 0 });
  expect((await run('case.state', {}))?.counts).toMatchObject({ actors: 2, quotes: 2, claims: 2, unsourcedClaims: 2 });
  expect((await run('case.check', {})).findings).toEqual([]);
});

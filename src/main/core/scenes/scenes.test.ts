import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract.ts';
import { blankActor, blankClaim, blankEvent, blankQuote, blankReport, blankView } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { spanOf } from '../testing/world.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const unwritten = { caption: null, speakerNote: null, marking: null };
const names = async ({ run }: TestGround) => (await run('scene.list', {})).map(({ name }) => name);
const read = ({ run, world }: TestGround) => run('scene.read', { id: world.sceneId });
const countsOf = async (ground: TestGround) => (await read(ground)).scene.changeCounts;

/** An actor as it is stored, to be edited. */
async function actorToEdit({ run }: TestGround, id: Input<'actor.read'>['id']) {
  const { name, type, role, affiliation, marking, note, revision } = (await run('actor.read', { id })).actor;
  return { id, name, type, role, affiliation, marking, note, revision };
}

it('gives back what was on screen, with what it shows as it is now', async () => {
  const ground = await openWorld(file);
  const { world } = ground;
  const { scene, view, network, days, changes } = await read(ground);
  expect(scene).toMatchObject({ name: 'Who denies the raid', caption: 'She denies it', speakerNote: 'Wait for questions', marking: 'TLP:GREEN', leastMarking: null, isReadable: true, nodeCount: 2, claimCount: 1 });
  expect(view).toEqual({
    ...blankView, nodes: [{ id: world.twinId, x: 0, y: 0 }, { id: world.operationId, x: 120.5, y: -40 }], claimIds: [world.claimId], selectedIds: [world.claimId], quoteId: world.quoteId,
    viewport: { x: 10, y: 20, width: 400, height: 300 }, window: { fromDay: 18_000, toDay: 18_100 }, panes: { network: { arrangement: 'tree' } },
  });
  expect(network.nodes.map(({ id }) => id)).toEqual([world.twinId, world.operationId]);
  expect(network.edges.map(({ id }) => id)).toEqual([world.claimId]);
  // May 2019, the operation's; its claim has no date of its own.
  expect(days).toEqual([world.operationId, world.claimId].map((id) => ({ id, fromDay: 18_017, toDay: 18_047 })));
  expect(changes).toEqual([]);
});

describe('what changed since', () => {
  it('says which item was changed and in what', async () => {
    const ground = await openWorld(file);
    await ground.run('actor.edit', { ...await actorToEdit(ground, ground.world.twinId), name: 'L. M. Moreau', note: 'not shown in a scene' });
    expect((await read(ground)).changes).toEqual([{ id: ground.world.twinId, change: 'changed', name: 'L. M. Moreau', fields: ['name'] }]);
  });

  it('does not count what no scene shows, nor what was undone', async () => {
    const ground = await openWorld(file);
    await ground.run('actor.edit', { ...await actorToEdit(ground, ground.world.twinId), note: 'not shown in a scene' });
    expect(await countsOf(ground)).toEqual({ added: 0, changed: 0, deleted: 0 });
    await ground.run('actor.edit', { ...await actorToEdit(ground, ground.world.twinId), name: 'Other' });
    expect(await countsOf(ground)).toEqual({ added: 0, changed: 1, deleted: 0 });
    await ground.run('journal.undo', {});
    expect(await countsOf(ground)).toEqual({ added: 0, changed: 0, deleted: 0 });
  });

  it('says when a claim rests on other quotes than before', async () => {
    const ground = await openWorld(file);
    await ground.run('quote.attach', { quoteId: ground.world.looseId, thingId: ground.world.claimId, note: null });
    expect((await read(ground)).changes).toEqual([{ id: ground.world.claimId, change: 'changed', name: 'L. Moreau executes Raid', fields: ['quotes'] }]);
  });

  it('names deleted items by the name that they had last', async () => {
    const ground = await openWorld(file);
    await ground.run('actor.edit', { ...await actorToEdit(ground, ground.world.groupId), name: 'Elsewhere' });
    await ground.run('thing.remove', { id: ground.world.twinId });
    const { changes, network } = await read(ground);
    expect(network.edges).toEqual([]);
    expect(changes.filter(({ change }) => change === 'deleted')).toEqual([
      { id: ground.world.twinId, change: 'deleted', name: 'L. Moreau', fields: [] },
      { id: ground.world.claimId, change: 'deleted', name: 'L. Moreau executes Raid', fields: [] },
    ]);
    await ground.run('journal.undo', {});
    expect(await countsOf(ground)).toEqual({ added: 0, changed: 0, deleted: 0 });
  });

  it('tells of new claims between what it shows, not of those that were left out or only edited', async () => {
    const ground = await openWorld(file);
    const { world, run } = ground;
    const between = { ...blankClaim, subjectId: world.twinId, objectId: world.operationId };
    const { id: leftOut } = await run('claim.create', { claim: { ...between, relation: 'considers' }, quoteIds: [] });
    const { scene, view } = await read(ground);
    await run('scene.update', { id: world.sceneId, revision: scene.revision, name: scene.name, ...unwritten, view });
    const { voice, attributionId, attributionText, polarity, status, likelihood, confidence, estimativeWords, credibility, marking, date, dateInferred, dateBasis, revision } = await run('claim.read', { id: leftOut });
    await run('claim.edit', {
      id: leftOut, revision, relation: 'considers', value: null, voice, attributionId, attributionText, polarity, status, likelihood, confidence, estimativeWords, credibility, marking,
      note: 'edited since', date, dateInferred, dateBasis,
    });
    expect(await countsOf(ground)).toEqual({ added: 0, changed: 0, deleted: 0 });
    const { id } = await run('claim.create', { claim: { ...between, relation: 'supports' }, quoteIds: [] });
    await run('claim.create', { claim: { ...between, objectId: world.groupId, relation: 'supports' }, quoteIds: [] });
    expect((await read(ground)).changes).toEqual([{ id, change: 'added', name: 'L. Moreau supports Raid', fields: [] }]);
  });

  it('starts anew when a scene is saved anew', async () => {
    const ground = await openWorld(file);
    await ground.run('thing.remove', { id: ground.world.twinId });
    const { scene, view, network } = await read(ground);
    const isThere = new Set(network.nodes.map(({ id }) => id));
    await ground.run('scene.update', {
      id: ground.world.sceneId, revision: scene.revision, name: scene.name, ...unwritten,
      view: { ...view, nodes: view.nodes.filter(({ id }) => isThere.has(id)), claimIds: [], selectedIds: [] },
    });
    expect(await countsOf(ground)).toEqual({ added: 0, changed: 0, deleted: 0 });
  });
});

describe('the marking', () => {
  const sceneOf = (id: string) => ({ ...blankView, nodes: [{ id, x: 0, y: 0 }] }) as Input<'scene.create'>['view'];

  it('is the highest of what is shown, that of the case where nothing is marked', async () => {
    const { run, world } = await openWorld(file);
    const made = async (id: string) => {
      const { id: sceneId } = await run('scene.create', { name: 'One', ...unwritten, view: sceneOf(id) });
      return (await run('scene.read', { id: sceneId })).scene.marking;
    };
    expect(await made(world.groupId)).toBeNull();
    const { title = '', description = null, revision = 0 } = (await run('case.state', {})) ?? {};
    await run('case.edit', { title, description, marking: 'TLP:GREEN', revision });
    expect(await made(world.groupId)).toBe('TLP:GREEN');
    const { id } = await run('event.create', { name: 'Secret', ...blankEvent, marking: 'TLP:AMBER', quoteIds: [] });
    expect(await made(id)).toBe('TLP:AMBER');
  });

  it('counts the quotes that claims rest on, and their reports', async () => {
    const { run, world } = await openWorld(file);
    const text = 'Colonel Zed paid.';
    const { id: reportId } = await run('report.import', { file: await upload(run, 'secret.txt', text), sourceId: world.sourceId, title: 'Secret', ...blankReport, marking: 'TLP:RED' });
    const quote = await run('quote.capture', { reportId, ...spanOf('Zed paid', text), ...blankQuote, targets: [] });
    const { id: claimId } = await run('claim.create', { claim: { ...blankClaim, subjectId: world.personId, relation: 'leads', objectId: world.groupId }, quoteIds: [quote.id] });
    const view = { ...sceneOf(world.personId), nodes: [{ id: world.personId, x: 0, y: 0 }, { id: world.groupId, x: 9, y: 9 }], claimIds: [claimId] };
    const { id } = await run('scene.create', { name: 'Paid', ...unwritten, view });
    expect((await run('scene.read', { id })).scene).toMatchObject({ marking: 'TLP:RED', leastMarking: 'TLP:RED' });
    await expect(run('scene.create', { name: 'Paid', ...unwritten, marking: 'TLP:AMBER+STRICT', view })).rejects.toMatchObject({ code: 'RULE_BROKEN' });
  });

  it('cannot be lowered below what is shown, and rises with it', async () => {
    const ground = await openWorld(file);
    const { run, world } = ground;
    await run('actor.edit', { ...await actorToEdit(ground, world.twinId), marking: 'TLP:AMBER' });
    expect((await read(ground)).scene).toMatchObject({ marking: 'TLP:AMBER', leastMarking: 'TLP:AMBER' });
    const { scene } = await read(ground);
    const edited = { id: world.sceneId, revision: scene.revision, name: scene.name, caption: null, speakerNote: null };
    await expect(run('scene.update', { ...edited, marking: 'TLP:GREEN' })).rejects.toMatchObject({ code: 'RULE_BROKEN', message: expect.stringContaining('TLP:AMBER or higher') });
    await run('scene.update', { ...edited, marking: 'TLP:RED' });
    expect((await read(ground)).scene.marking).toBe('TLP:RED');
  });
});

describe('the list', () => {
  it('is put in another order, and back by undo', async () => {
    const ground = await openWorld(file);
    const { run, world } = ground;
    await run('scene.reorder', { ids: [world.laterSceneId, world.sceneId] });
    expect(await names(ground)).toEqual(['Who was there', 'Who denies the raid']);
    await run('scene.create', { name: 'Last', ...unwritten, view: blankView });
    expect(await names(ground)).toEqual(['Who was there', 'Who denies the raid', 'Last']);
    await run('journal.undo', {});
    await run('journal.undo', {});
    expect(await names(ground)).toEqual(['Who denies the raid', 'Who was there']);
  });

  it('refuses an order that names a scene twice or leaves one out', async () => {
    const { run, world } = await openWorld(file);
    for (const ids of [[world.sceneId], [world.sceneId, world.sceneId]]) await expect(run('scene.reorder', { ids })).rejects.toMatchObject({ code: 'RULE_BROKEN' });
  });

  it('shows a scene that was written by somebody else as one that cannot be read', async () => {
    const ground = await openWorld(file);
    ground.session.requireOpen().file.writable().run("UPDATE scene SET view = '{\"nodes\": 7}' WHERE id = :id", { id: ground.world.sceneId });
    expect(await ground.run('scene.list', {})).toMatchObject([{ isReadable: false, nodeCount: 0 }, { isReadable: true, nodeCount: 2 }]);
    await expect(read(ground)).rejects.toMatchObject({ code: 'CASE_DAMAGED' });
    await ground.run('scene.remove', { id: ground.world.sceneId });
    expect(await names(ground)).toEqual(['Who was there']);
  });

  it('keeps a scene of nothing, and of very many things', async () => {
    const { run, session } = await openWorld(file);
    await run('scene.create', { name: 'Nothing', ...unwritten, view: blankView });
    const ids = Array.from({ length: 5_000 }, (_, at) => `actor--00000000-0000-7000-8001-${String(at).padStart(12, '0')}`);
    const db = session.requireOpen().file.writable();
    db.transaction(() => {
      for (const id of ids) db.run("INSERT INTO actor (id, name, type, revision) VALUES (:id, 'Crowd', 'person', 0)", { id });
    });
    const view = { ...blankView, nodes: ids.map((id, at) => ({ id, x: at, y: 0 })) } as Input<'scene.create'>['view'];
    const { id } = await run('scene.create', { name: 'Crowd', ...unwritten, view });
    expect((await run('scene.read', { id })).network.nodes).toHaveLength(5_000);
    expect((await run('scene.list', {})).map(({ nodeCount, changeCounts }) => ({ nodeCount, ...changeCounts })).slice(-2)).toEqual([
      { nodeCount: 0, added: 0, changed: 0, deleted: 0 }, { nodeCount: 5_000, added: 0, changed: 0, deleted: 0 },
    ]);
  });
});

it('keeps a scene of an actor that was merged into another, and says so', async () => {
  const ground = await openWorld(file);
  const { run, world } = ground;
  await run('actor.merge', { fromId: world.twinId, intoId: world.personId, revision: (await run('actor.read', { id: world.twinId })).actor.revision });
  const { changes } = await read(ground);
  expect(changes.map(({ id, change, fields }) => ({ id, change, fields }))).toEqual([
    { id: world.twinId, change: 'deleted', fields: [] },
    { id: world.claimId, change: 'changed', fields: ['subject_id', 'attribution_id'] },
    { id: world.quoteId, change: 'changed', fields: expect.any(Array) },
  ].filter(({ id }) => changes.some((each) => each.id === id)));
  await run('actor.create', { name: 'Unrelated', type: 'person', ...blankActor });
  expect((await read(ground)).changes).toEqual(changes);
});

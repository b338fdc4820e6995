import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../shared/events.ts';
import { Connection } from './db/connection.ts';
import { Session } from './session.ts';
import { goodInputs } from './testing/good-inputs.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from './testing/ground.ts';
import { runIn } from './testing/services.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

/** A second window, or process, on the case of a first. */
async function openBeside(ground: TestGround): Promise<{ session: Session; run: ReturnType<typeof runIn> }> {
  const session = new Session(ground.services);
  const run = runIn(session);
  await run('case.open', { file: ground.filePath });
  return { session, run };
}

const nextEvent = (session: Session, type: HostEvent['type']) => new Promise<HostEvent>((resolve) => {
  const stop = session.subscribe((event) => {
    if (event.type !== type) return;
    stop();
    resolve(event);
  });
});

describe('two windows on one case', () => {
  it('see each other\'s changes, and are told of them', async () => {
    const ground = await openWorld(file, { watches: true });
    const other = await openBeside(ground);
    const told = nextEvent(other.session, 'case/changed');
    const { id } = await ground.run('actor.create', await goodInputs['actor.create'](ground));
    expect((await other.run('actor.read', { id })).actor.name).toBe('New actor');
    expect(await told).toEqual({ type: 'case/changed', seq: (await ground.run('case.state', {}))?.seq, ids: [] });
    await other.run('journal.undo', {});
    await expect(ground.run('actor.read', { id })).rejects.toMatchObject({ code: 'THING_MISSING' });
    other.session.leave();
  });

  it('refuse an edit of what the other one changed meanwhile', async () => {
    const ground = await openWorld(file);
    const other = await openBeside(ground);
    const stale = await goodInputs['actor.edit'](ground);
    await other.run('actor.edit', { ...stale, name: 'First' });
    await expect(ground.run('actor.edit', { ...stale, name: 'Second' })).rejects.toMatchObject({ code: 'STALE_REVISION', message: expect.stringContaining('changed elsewhere') as string });
    expect((await ground.run('actor.read', { id: stale.id })).actor.name).toBe('First');
    other.session.leave();
  });

  it('keep one journal when both write in turn', async () => {
    const ground = await openWorld(file);
    const other = await openBeside(ground);
    const before = (await ground.run('case.state', {}))?.seq ?? 0;
    for (let turn = 0; turn < 10; turn++) {
      await ground.run('tag.add', { thingId: ground.world.groupId, name: `mine ${turn}` });
      await other.run('tag.add', { thingId: ground.world.groupId, name: `theirs ${turn}` });
    }
    expect((await ground.run('case.state', {}))?.seq).toBe(before + 20);
    expect((await ground.run('case.check', {})).findings).toEqual([]);
    other.session.leave();
  });

  it('wait for a writer, and say so when it does not finish', async () => {
    const ground = await openWorld(file);
    const before = ground.dump();
    const writer = Connection.open(ground.filePath, { readonly: false, mustExist: true });
    writer.script('BEGIN IMMEDIATE');
    ground.session.requireOpen().file.writable().script('PRAGMA busy_timeout = 50');
    const addTag = () => ground.run('tag.add', { thingId: ground.world.groupId, name: 'late' });
    await expect(addTag()).rejects.toMatchObject({ code: 'CASE_LOCKED', message: expect.stringContaining('Nothing was changed; try again') as string });
    expect(ground.dump()).toEqual(before);
    writer.script('ROLLBACK');
    writer.close();
    await addTag();
    expect((await ground.run('thing.labels', { id: ground.world.groupId })).tags.map(({ name }) => name)).toEqual(['late']);
  });
});

describe('a session', () => {
  it('answers each query from one moment of the case', async () => {
    const ground = await openWorld(file);
    const { db } = ground.session.requireOpen().file;
    const other = await openBeside(ground);
    const counted = db.snapshot(() => {
      const before = db.count('SELECT count(*) FROM tag');
      other.session.requireOpen().file.writable().run("INSERT INTO tag VALUES ('tag--x', :id, 'x', 1)", { id: ground.world.groupId });
      return [before, db.count('SELECT count(*) FROM tag')];
    });
    expect(counted[1]).toBe(counted[0]);
    expect(db.count('SELECT count(*) FROM tag')).toBe((counted[0] ?? 0) + 1);
    other.session.leave();
  });

  it('stores a change all the same when a listener fails, and logs the failure', async () => {
    const ground = await openWorld(file);
    ground.session.subscribe(() => { throw new Error('The window is gone'); });
    await ground.run('tag.add', { thingId: ground.world.groupId, name: 'kept' });
    expect(ground.logged).toEqual([new Error('The window is gone')]);
  });

  it('stays on its case when another one can not be opened', async () => {
    const ground = await openWorld(file);
    await expect(ground.run('case.open', { file: `${ground.filePath}.gone` })).rejects.toMatchObject({ code: 'CASE_MISSING' });
    expect((await ground.run('case.state', {}))?.title).toBe('World');
  });
});

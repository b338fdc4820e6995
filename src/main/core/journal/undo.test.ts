import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type NamesOf } from '../../../shared/contract.ts';
import type { ThingId } from '../../../shared/ids.ts';
import { Connection } from '../db/connection.ts';
import { sqliteCode } from '../db/errors.ts';
import { dispatch } from '../dispatch.ts';
import { goodInputs } from '../testing/good-inputs.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { tamper } from '../testing/raw.ts';
import { runIn } from '../testing/services.ts';
import type { World } from '../testing/world.ts';

/**
 * Verbs that change the case through the journal; an import is an action, because it reads a file first, and so is a comparison of texts. Read off the
 * contract, so that none is left out: one without a good input does not compile.
 */
type Changing = NamesOf<'command'> | 'report.import' | 'version.apply';
const isCommand = (name: string): name is NamesOf<'command'> => Object.entries(contract).some(([verb, { kind }]) => verb === name && kind === 'command');
const changing: readonly Changing[] = [...Object.keys(contract).filter(isCommand), 'report.import', 'version.apply'];

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

/** Does something, undoes it, does it again and undoes it again, and holds the case to what it was. */
async function expectReversible(ground: TestGround, act: () => Promise<unknown>): Promise<void> {
  const before = ground.dump();
  await act();
  const after = ground.dump();
  expect(after).not.toEqual(before);
  await ground.run('journal.undo', {});
  expect(ground.dump()).toEqual(before);
  await ground.run('journal.redo', {});
  expect(ground.dump()).toEqual(after);
  await ground.run('journal.undo', {});
  expect(ground.dump()).toEqual(before);
  expect((await ground.run('case.check', {})).findings).toEqual([]);
}

describe('undo and redo', () => {
  it.each(changing)('take back and do again %s', async (name) => {
    const ground = await openWorld(file);
    const run = runIn(ground.session);
    await expectReversible(ground, async () => run(name, await goodInputs[name](ground)));
  });

  it.each<{ what: string; id: (world: World) => ThingId }>([
    { what: 'a report with quotes, one cut from another', id: ({ reportId }) => reportId },
    { what: 'a quote that another was cut from', id: ({ quoteId }) => quoteId },
    { what: 'an actor that speaks, passes on, executes and is attributed to', id: ({ twinId }) => twinId },
    { what: 'an operation that is the parent of another', id: ({ parentId }) => parentId },
    { what: 'an operation with claims and techniques', id: ({ operationId }) => operationId },
    { what: 'an event with a tag', id: ({ eventId }) => eventId },
    { what: 'a claim with a quote and a tag', id: ({ claimId }) => claimId },
    { what: 'a source without reports', id: ({ emptySourceId }) => emptySourceId },
  ])('bring back $what', async ({ id }) => {
    const ground = await openWorld(file);
    await expectReversible(ground, () => ground.run('thing.remove', { id: id(file.world) }));
  });

  it('work after the case was closed and opened again', async () => {
    const ground = await openWorld(file);
    const before = ground.dump();
    await ground.run('actor.merge', await goodInputs['actor.merge'](ground));
    const after = ground.dump();
    await ground.run('case.open', { file: ground.filePath });
    expect((await ground.run('case.state', {}))?.undoLabel).toBe('merge L. Moreau into Léa Moreau');
    await ground.run('journal.undo', {});
    expect(ground.dump()).toEqual(before);
    await ground.run('case.open', { file: ground.filePath });
    expect(await ground.run('journal.redo', {})).toMatchObject({ label: 'merge L. Moreau into Léa Moreau' });
    expect(ground.dump()).toEqual(after);
  });

  it('go back to an empty case and no further', async () => {
    const ground = await openWorld(file);
    const full = ground.dump();
    let steps = 0;
    while ((await ground.run('case.state', {}))?.undoLabel !== null) {
      await ground.run('journal.undo', {});
      steps++;
    }
    await expect(ground.run('journal.undo', {})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(Object.entries(ground.dump()).filter(([, rows]) => rows.length > 0).map(([name]) => name)).toEqual(['case_info', 'relation']);
    for (let step = 0; step < steps; step++) await ground.run('journal.redo', {});
    expect(ground.dump()).toEqual(full);
    await expect(ground.run('journal.redo', {})).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  });
});

it.each([
  { what: 'altered', sql: (world: World) => `UPDATE actor SET name = 'Altered' WHERE id = '${world.groupId}'` },
  { what: 'removed', sql: (world: World) => `DELETE FROM actor WHERE id = '${world.groupId}'` },
])('does not step over a row that was $what past the journal', async ({ sql }) => {
  const ground = await openWorld(file);
  await ground.run('actor.edit', await goodInputs['actor.edit'](ground));
  ground.session.leave();
  tamper(ground.filePath, sql(ground.world));
  await ground.run('case.open', { file: ground.filePath });
  const before = ground.dump();
  await expect(ground.run('journal.undo', {})).rejects.toMatchObject({ code: 'UNDO_CONFLICT', message: expect.stringContaining('changed outside the journal') as string });
  expect(ground.dump()).toEqual(before);
});

it('holds the write lock from before a command reads until it has written', async () => {
  const ground = await openWorld(file);
  const other = Connection.open(ground.filePath, { readonly: false, mustExist: true });
  other.script('PRAGMA busy_timeout = 0');
  const answers: string[] = [];
  const write = () => {
    try {
      other.run("INSERT INTO view_state VALUES ('k', '1')");
      answers.push('written');
    } catch (error) {
      answers.push(sqliteCode(error) ?? 'another error');
    }
  };
  ground.session.requireOpen().journal.commit('test', () => {
    write();
    return { label: 'nothing', changes: [], result: null };
  });
  write();
  other.close();
  expect(answers).toEqual(['SQLITE_BUSY', 'written']);
});

it('changes nothing and writes nothing when a command fails', async () => {
  const ground = await openWorld(file);
  const before = ground.dump();
  const seq = (await ground.run('case.state', {}))?.seq;
  const input = await goodInputs['quote.capture'](ground);
  const missing = { to: 'thing', thingId: 'actor--00000000-0000-7000-8000-00000000dead' };
  expect(await dispatch(ground.session, 'quote.capture', { ...input, targets: [...input.targets, missing] }))
    .toMatchObject({ ok: false, error: { code: 'THING_IN_USE' } });
  expect(ground.dump()).toEqual(before);
  expect((await ground.run('case.state', {}))?.seq).toBe(seq);
});

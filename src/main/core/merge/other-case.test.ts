import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankActor, blankQuote } from '../testing/blank.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { importText, openTestCase } from '../testing/services.ts';
import { actorIn, count, sound } from './testing.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const { quoteIds: _none, ...actorFields } = blankActor;

describe('another case', () => {
  const openOther = async () => {
    const mine = await openWorld(file, { author: 'Mine' });
    const other = await openTestCase({ author: 'Other', newUuid: () => crypto.randomUUID() });
    const reportId = await importText(other, 'Dr Léa Moreau left the group.');
    const { id } = await other.run('actor.create', { name: 'Dr Lea Moreau', type: 'person', ...blankActor, role: 'Physician' });
    await other.run('quote.capture', { reportId, start: 3, end: 13, exact: 'Léa Moreau', ...blankQuote, targets: [{ to: 'thing', thingId: id }] });
    other.session.leave();
    return { mine, other, id, input: { file: other.filePath, isOtherCase: true } };
  };

  it('is not taken for a copy', async () => {
    const { mine, other } = await openOther();
    await expect(mine.run('merge.preview', { file: other.filePath })).rejects.toMatchObject({ code: 'RULE_BROKEN', message: expect.stringContaining('is another case') as string });
  });

  it('is combined, with actors that may be the same and what speaks for it', async () => {
    const { mine, id, input } = await openOther();
    const before = mine.dump();
    const { matches } = await mine.run('merge.preview', input);
    expect(matches).toContainEqual({ theirs: id, name: 'Dr Lea Moreau', mine: mine.world.personId, mineName: 'Léa Moreau', reasons: ['same name', 'both person'] });
    await mine.run('merge.apply', input);
    expect(count(mine, 'SELECT count(*) FROM actor WHERE id = :id', { id })).toBe(1);
    await sound(mine);
    expect(await mine.run('merge.apply', input)).toMatchObject({ entryCount: 0, counts: {} });
    await mine.run('journal.undo', {});
    expect(mine.dump()).toEqual(before);
  });

  it.each([
    { here: 'TLP:GREEN', there: 'TLP:RED', kept: 'TLP:RED' }, { here: null, there: 'TLP:AMBER', kept: 'TLP:AMBER' },
    { here: 'TLP:RED', there: 'TLP:GREEN', kept: null }, { here: 'TLP:GREEN', there: null, kept: null },
  ] as const)('keeps what is unmarked there as marked as it was: $there into $here', async ({ here, there, kept }) => {
    const { mine, other, id, input } = await openOther();
    const mark = async ({ run }: Pick<TestGround, 'run'>, marking: typeof here | typeof there) =>
      run('case.edit', { title: 'Marked', description: null, marking, revision: (await run('case.state', {}))?.revision ?? 0 });
    await other.run('case.open', { file: other.filePath });
    const { id: openId } = await other.run('actor.create', { name: 'Known to all', type: 'person', ...blankActor, marking: 'TLP:CLEAR' });
    await mark(other, there);
    other.session.leave();
    await mark(mine, here);
    await mine.run('merge.apply', input);
    const markings = { actor: kept, report: kept };
    const found = () => ({
      actor: mine.session.requireOpen().file.db.get('SELECT marking FROM actor WHERE id = :id', { id })?.['marking'],
      report: mine.session.requireOpen().file.db.get("SELECT marking FROM report WHERE title = 'Test report'")?.['marking'],
    });
    expect(found()).toEqual(markings);
    expect(await actorIn(mine, openId)).toMatchObject({ marking: 'TLP:CLEAR' });
    expect(await actorIn(mine)).toMatchObject({ marking: null });
    // What a person marks here after that is theirs to say.
    const { role, name, type, revision } = await actorIn(mine, id);
    await mine.run('actor.edit', { id, ...actorFields, name, type, role, marking: 'TLP:GREEN', revision });
    await other.run('case.open', { file: other.filePath });
    await other.run('tag.add', { thingId: id, name: 'checked' });
    other.session.leave();
    expect((await mine.run('merge.apply', input)).conflicts).toEqual([]);
    expect(found()).toEqual({ ...markings, actor: 'TLP:GREEN' });
    await sound(mine);
  });

  it('makes no two of its actors one with the same one here', async () => {
    const { mine, other, id, input } = await openOther();
    await other.run('case.open', { file: other.filePath });
    const { id: secondId } = await other.run('actor.create', { name: 'L. Moreau-Dupont', type: 'person', ...blankActor });
    other.session.leave();
    const before = mine.dump();
    const same = [id, secondId].map((theirs) => ({ theirs, mine: mine.world.personId }));
    await expect(mine.run('merge.apply', { ...input, same })).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('Merge these actors into one in the other case first') as string });
    expect(mine.dump()).toEqual(before);
  });

  it('gives what it says of an actor to the one here that a person says it is', async () => {
    const { mine, other, id, input } = await openOther();
    const same = [{ theirs: id, mine: mine.world.personId }];
    const { conflicts } = await mine.run('merge.preview', { ...input, same });
    expect(conflicts).toMatchObject([{ what: 'actor', fields: [{ field: 'name', mine: 'Léa Moreau', theirs: 'Dr Lea Moreau' }] }, { what: 'actor', fields: [{ field: 'role', mine: null, theirs: 'Physician' }] }]);
    await mine.run('merge.apply', { ...input, same, decisions: conflicts.map(({ id: conflictId, fields }) => ({ id: conflictId, take: fields[0]?.field === 'role' ? 'theirs' as const : 'mine' as const })) });
    expect(await actorIn(mine, mine.world.personId)).toMatchObject({ name: 'Léa Moreau', role: 'Physician' });
    expect(count(mine, "SELECT count(*) FROM evidence JOIN quote ON quote.id = quote_id WHERE thing_id = :id AND exact = 'Léa Moreau'", { id: mine.world.personId })).toBe(1);
    expect(count(mine, 'SELECT count(*) FROM actor WHERE id = :id', { id })).toBe(0);
    await sound(mine);
    // The other case goes on, and its actor is known.
    await other.run('case.open', { file: other.filePath });
    await other.run('alias.add', { actorId: id, name: 'L. M.', kind: 'short', language: null });
    other.session.leave();
    expect((await mine.run('merge.apply', input)).conflicts).toEqual([]);
    expect(count(mine, "SELECT count(*) FROM alias WHERE actor_id = :id AND name = 'L. M.'", { id: mine.world.personId })).toBe(1);
    await expect(mine.run('merge.preview', { ...input, same: [{ theirs: mine.world.personId, mine: id }] })).resolves.toMatchObject({ entryCount: 0 });
  });
});

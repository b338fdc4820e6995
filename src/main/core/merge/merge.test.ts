import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MergeDecision } from '../../../shared/contract/merges.ts';
import type { Output } from '../../../shared/contract.ts';
import { blankActor, blankClaim, blankOperation, blankQuote, blankReport } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { tamper } from '../testing/raw.ts';
import { spanOf } from '../testing/world.ts';
import { partsOfContent } from './content.ts';
import { actorIn, count, mergeInto, sound } from './testing.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const { quoteIds: _none, ...actorFields } = blankActor;
const open = async () => ({ mine: await openWorld(file, { author: 'Mine' }), theirs: await openWorld(file, { author: 'Theirs' }) });
const group = 'Caf\u00e9\u0301 Group';
const mineAlways = (): MergeDecision['take'] => 'mine';
const theirsAlways = (): MergeDecision['take'] => 'theirs';

const editGroup = async (ground: TestGround, fields: Partial<Parameters<typeof ground.run<'actor.edit'>>[1]>) => {
  const { name, type, role, revision } = await actorIn(ground);
  return ground.run('actor.edit', { id: ground.world.groupId, ...actorFields, name, type, role, ...fields, revision });
};
const previewOf = (mine: TestGround, theirs: TestGround): Promise<Output<'merge.preview'>> => {
  theirs.session.leave();
  return mine.run('merge.preview', { file: theirs.filePath });
};

describe('two copies', () => {
  it('give one row of what each changed in it, without asking', async () => {
    const { mine, theirs } = await open();
    await editGroup(mine, { role: 'Plans' });
    await editGroup(theirs, { name: 'The Café Group' });
    expect(await mergeInto(mine, theirs, mineAlways)).toMatchObject({ conflicts: [], counts: { actor: { added: 0, changed: 1, removed: 0 } } });
    expect(await actorIn(mine)).toMatchObject({ name: 'The Café Group', role: 'Plans' });
    await sound(mine);
  });

  it('show what both changed side by side, with the quotes of each and who did it', async () => {
    const { mine, theirs } = await open();
    for (const ground of [mine, theirs]) await ground.run('quote.attach', { quoteId: ground.world.looseId, thingId: ground.world.groupId, note: null });
    await editGroup(mine, { role: 'Plans' });
    await editGroup(theirs, { role: 'Pays' });
    const before = mine.dump();
    const { conflicts, undecidedCount } = await previewOf(mine, theirs);
    expect(mine.dump()).toEqual(before);
    expect(undecidedCount).toBe(1);
    expect(conflicts).toEqual([{
      id: `changed actor ${mine.world.groupId} role`, is: 'changed', what: 'actor', thingId: mine.world.groupId, name: group,
      fields: [{ field: 'role', mine: 'Plans', theirs: 'Pays' }], inUse: [], inUseCount: 0,
      mine: { by: { author: 'Mine', at: expect.any(String) as string, label: expect.stringContaining('edit') as string }, quotes: [{ words: 'Конец', report: 'Raid', page: 1 }] },
      theirs: { by: { author: 'Theirs', at: expect.any(String) as string, label: expect.stringContaining('edit') as string }, quotes: [{ words: 'Конец', report: 'Raid', page: 1 }] },
    }]);
  });

  it.each([{ take: mineAlways, role: 'Plans' }, { take: theirsAlways, role: 'Pays' }])('follow a person where both changed the same: $role', async ({ take, role }) => {
    const { mine, theirs } = await open();
    await editGroup(mine, { role: 'Plans' });
    await editGroup(theirs, { role: 'Pays' });
    await mergeInto(mine, theirs, take);
    expect(await actorIn(mine)).toMatchObject({ role });
    // What was decided is kept with the merge, both values of it.
    const [kept] = mine.session.requireOpen().file.db.all('SELECT decisions FROM merge');
    expect(JSON.parse(String(kept?.['decisions']))).toMatchObject([{ take: take(), fields: [{ field: 'role', mine: 'Plans', theirs: 'Pays' }] }]);
  });

  it('leave a record that a check holds against the journal', async () => {
    const { mine, theirs } = await open();
    await editGroup(theirs, { role: 'Pays' });
    await mergeInto(mine, theirs, mineAlways);
    mine.session.leave();
    tamper(mine.filePath, 'UPDATE merge SET revision = 1000');
    await mine.run('case.open', { file: mine.filePath });
    expect((await mine.run('case.check', {})).findings).toMatchObject([{ code: 'row-differs', message: 'A row of merge was changed outside the journal.' }]);
  });

  it('are not merged while something is not decided', async () => {
    const { mine, theirs } = await open();
    await editGroup(mine, { role: 'Plans' });
    await editGroup(theirs, { role: 'Pays' });
    const before = mine.dump();
    theirs.session.leave();
    await expect(mine.run('merge.apply', { file: theirs.filePath })).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('not decided') as string });
    expect(mine.dump()).toEqual(before);
  });

  it('make one of a tag, a file and a quote carried on that both have made', async () => {
    const { mine, theirs } = await open();
    for (const ground of [mine, theirs]) {
      await ground.run('tag.add', { thingId: ground.world.groupId, name: 'checked' });
      await ground.run('report.import', { file: await upload(ground.run, 'new.txt', 'The same new words.'), sourceId: ground.world.sourceId, title: 'New', ...blankReport });
    }
    const theirReport = String(theirs.session.requireOpen().file.db.get("SELECT id FROM report WHERE title = 'New'")?.['id']);
    await theirs.run('quote.capture', { reportId: theirReport as TestGround['world']['reportId'], start: 4, end: 8, exact: 'same', ...blankQuote, targets: [{ to: 'thing', thingId: theirs.world.groupId }] });
    expect(await mergeInto(mine, theirs, mineAlways)).toMatchObject({ conflicts: [], counts: { quote: { added: 1 }, evidence: { added: 1 } } });
    expect(count(mine, "SELECT count(*) FROM report WHERE title = 'New'")).toBe(1);
    expect(count(mine, "SELECT count(*) FROM tag WHERE name = 'checked' AND thing_id = :id", { id: mine.world.groupId })).toBe(1);
    await sound(mine);
  });

  it('go on to know a file that both have imported as one', async () => {
    const { mine, theirs } = await open();
    const imported = async ({ run, world }: TestGround) => (await run('report.import', { file: await upload(run, 'new.txt', 'The same new words.'), sourceId: world.sourceId, title: 'New', ...blankReport })).id;
    await imported(mine);
    const id = await imported(theirs);
    await mergeInto(mine, theirs, mineAlways);
    await theirs.run('quote.capture', { reportId: id, start: 4, end: 8, exact: 'same', ...blankQuote, targets: [{ to: 'thing', thingId: theirs.world.groupId }] });
    const { report: { sourceId, revision } } = await theirs.run('report.read', { id });
    await theirs.run('report.edit', { id, sourceId, title: 'Newer', author: null, date: null, dateInferred: false, dateBasis: null, url: null, language: null, marking: null, note: null, revision });
    expect((await mergeInto(mine, theirs, mineAlways)).conflicts).toEqual([]);
    expect(count(mine, "SELECT count(*) FROM quote JOIN report ON report.id = quote.report_id WHERE quote.exact = 'same' AND report.title = 'Newer'")).toBe(1);
    expect(count(mine, "SELECT count(*) FROM report WHERE title IN ('New', 'Newer')")).toBe(1);
    await sound(mine);
  });

  it('bring reports with their text and bytes, of which nothing is left to find wrong', async () => {
    const { mine, theirs } = await open();
    const { id } = await theirs.run('report.import', { file: await upload(theirs.run, 'page.html', '<!doctype html><title>T</title><h1>Head</h1><p>A page.'), sourceId: theirs.world.sourceId, title: 'Page', ...blankReport });
    const passages = await theirs.run('report.passages', { id, from: 0, limit: 50 });
    await mergeInto(mine, theirs, mineAlways);
    expect(await mine.run('report.passages', { id, from: 0, limit: 50 })).toEqual(passages);
    await sound(mine);
    await mine.run('journal.undo', {});
    await mine.run('journal.redo', {});
    expect(await mine.run('report.passages', { id, from: 0, limit: 50 })).toEqual(passages);
  });

  it('complete a document of which a merge that was killed left a part', async () => {
    const { mine, theirs } = await open();
    const text = 'The file is called invoice\u202Efdp.exe today.';
    const { id } = await theirs.run('report.import', { file: await upload(theirs.run, 'odd.txt', text), sourceId: theirs.world.sourceId, title: 'Odd', ...blankReport });
    const { report, warnings } = await theirs.run('report.read', { id });
    expect(warnings).toHaveLength(1);
    const parts = [...partsOfContent(theirs.session.requireOpen().file.db, { original: report.originalSha256, text: report.textSha256 })];
    for (const part of parts.slice(0, -1)) mine.session.requireOpen().journal.store(part);
    await mergeInto(mine, theirs, mineAlways);
    expect((await mine.run('report.read', { id })).warnings).toEqual(warnings);
    await sound(mine);
  });
});

describe('what one copy removed and the other used', () => {
  it('stays away or comes back whole, as a person decides', async () => {
    for (const take of [mineAlways, theirsAlways]) {
      const { mine, theirs } = await open();
      const before = mine.dump();
      await mine.run('thing.remove', { id: mine.world.reportId });
      await theirs.run('quote.capture', { reportId: theirs.world.reportId, ...spanOf('Her office'), ...blankQuote, targets: [{ to: 'thing', thingId: theirs.world.groupId }] });
      const { conflicts } = await mergeInto(mine, theirs, take);
      expect(conflicts).toMatchObject([{ is: 'removed-here', what: 'report', name: 'Raid', inUse: [{ what: 'quote', words: 'Her office' }] }]);
      expect(count(mine, 'SELECT count(*) FROM quote')).toBe(take() === 'mine' ? 0 : (before['quote']?.length ?? 0) + 1);
      if (take() === 'theirs') expect(count(mine, 'SELECT count(*) FROM evidence')).toBe((before['evidence']?.length ?? 0) + 1);
      else expect(count(mine, 'SELECT json_array_length(left_out) FROM merge')).toBeGreaterThan(0);
      await sound(mine);
    }
  });

  it('is asked about the other way round, too', async () => {
    for (const take of [mineAlways, theirsAlways]) {
      const { mine, theirs } = await open();
      await theirs.run('thing.remove', { id: theirs.world.personId });
      await mine.run('claim.create', { claim: { ...blankClaim, subjectId: mine.world.personId, relation: 'leads', objectId: mine.world.groupId }, quoteIds: [mine.world.quoteId] });
      const { conflicts } = await mergeInto(mine, theirs, take);
      expect(conflicts).toMatchObject([{ is: 'removed-there', what: 'actor', name: 'Léa Moreau', inUse: [{ what: 'claim', words: `Léa Moreau leads ${group}` }] }]);
      expect(count(mine, 'SELECT count(*) FROM actor WHERE id = :id', { id: mine.world.personId })).toBe(take() === 'mine' ? 1 : 0);
      // The speaker of the quote goes and stays with the actor.
      expect(count(mine, 'SELECT count(*) FROM quote WHERE id = :id AND speaker_id IS NOT NULL', { id: mine.world.quoteId })).toBe(take() === 'mine' ? 1 : 0);
      await sound(mine);
    }
  });

  it('follows an actor into the one that it was merged into, without asking', async () => {
    const { mine, theirs } = await open();
    const { revision } = (await mine.run('actor.read', { id: mine.world.twinId })).actor;
    await mine.run('actor.merge', { fromId: mine.world.twinId, intoId: mine.world.personId, revision });
    const { id } = await theirs.run('claim.create', { claim: { ...blankClaim, subjectId: theirs.world.twinId, relation: 'leads', objectId: theirs.world.groupId }, quoteIds: [theirs.world.quoteId] });
    expect((await mergeInto(mine, theirs, mineAlways)).conflicts).toEqual([]);
    expect((await mine.run('claim.read', { id })).subjectId).toBe(mine.world.personId);
    expect((await mergeInto(theirs, mine, mineAlways)).conflicts).toEqual([]);
    expect((await theirs.run('claim.read', { id })).subjectId).toBe(mine.world.personId);
    await sound(mine);
  });
});

it('makes no circle of two halves', async () => {
  for (const take of [mineAlways, theirsAlways]) {
    const { mine, theirs } = await open();
    const { quoteIds: _quotes, ...fields } = blankOperation;
    const below = async ({ run }: TestGround, id: TestGround['world']['operationId'], parentId: TestGround['world']['operationId'] | null) => {
      const { operation } = await run('operation.read', { id });
      await run('operation.edit', { id, ...fields, name: operation.name, kind: operation.kind, status: operation.status, parentId, revision: operation.revision });
    };
    const { parentId, operationId } = mine.world;
    for (const ground of [mine, theirs]) await below(ground, operationId, null);
    await mergeInto(mine, theirs, mineAlways);
    await mergeInto(theirs, mine, mineAlways);
    await below(mine, operationId, parentId);
    await below(theirs, parentId, operationId);
    const { conflicts } = await mergeInto(mine, theirs, take);
    expect(conflicts).toMatchObject([{ is: 'changed', what: 'operation', fields: [{ field: 'parent_id' }] }]);
    expect(count(mine, 'SELECT count(*) FROM operation WHERE parent_id IS NOT NULL')).toBe(1);
    await sound(mine);
  }
});

it('comes to an end where a circle is broken by what was removed', async () => {
  const { mine, theirs } = await open();
  const { quoteIds: _quotes, ...fields } = blankOperation;
  const added = async (name: string) => (await mine.run('operation.create', { name, kind: 'intrusion', status: 'alleged', ...blankOperation })).id;
  const [x, y, z] = [await added('X'), await added('Y'), await added('Z')];
  await mergeInto(theirs, mine, mineAlways);
  await mergeInto(mine, theirs, mineAlways);
  const below = async ({ run }: TestGround, id: typeof x, parentId: typeof x) => {
    const { operation } = await run('operation.read', { id });
    await run('operation.edit', { id, ...fields, name: operation.name, kind: operation.kind, status: operation.status, parentId, revision: operation.revision });
  };
  await below(mine, x, z);
  await mine.run('thing.remove', { id: y });
  await below(theirs, x, y);
  await below(theirs, z, x);
  const { conflicts } = await mergeInto(mine, theirs, (id) => (id.startsWith('changed') ? 'theirs' : 'mine'));
  expect(conflicts.map(({ is, name }) => `${is} ${name}`)).toEqual(expect.arrayContaining(['changed X', 'removed-here Y']));
  const parents = mine.session.requireOpen().file.db.all("SELECT name, parent_id FROM operation WHERE name IN ('X', 'Y', 'Z') ORDER BY name");
  expect(parents).toEqual([{ name: 'X', parent_id: null }, { name: 'Z', parent_id: x }]);
  await sound(mine);
});

it('goes on from the last merge, whichever way it went', async () => {
  const { mine, theirs } = await open();
  await editGroup(mine, { role: 'One' });
  await mergeInto(theirs, mine, mineAlways);
  await editGroup(theirs, { role: 'Two' });
  expect((await mergeInto(mine, theirs, mineAlways)).conflicts).toEqual([]);
  expect(await actorIn(mine)).toMatchObject({ role: 'Two' });
  // At once in both, and then again: neither state is part of the other.
  const [first, second] = [`${mine.filePath}.first`, `${theirs.filePath}.second`];
  await editGroup(mine, { role: 'Three' });
  await editGroup(theirs, { name: 'Four' });
  mine.session.leave();
  theirs.session.leave();
  fs.copyFileSync(mine.filePath, first);
  fs.copyFileSync(theirs.filePath, second);
  await mine.run('case.open', { file: mine.filePath });
  await theirs.run('case.open', { file: theirs.filePath });
  await mine.run('merge.apply', { file: second });
  await theirs.run('merge.apply', { file: first });
  await editGroup(mine, { role: 'Five' });
  await editGroup(theirs, { name: 'Six' });
  expect((await mergeInto(mine, theirs, mineAlways)).conflicts).toEqual([]);
  expect(await actorIn(mine)).toMatchObject({ role: 'Five', name: 'Six' });
  await sound(mine);
});

it('keeps who did what in the other copy, and when, with the hash of its file', async () => {
  const { mine, theirs } = await open();
  await editGroup(theirs, { role: 'Pays' });
  const entries = (await theirs.run('journal.list', { limit: 1 })).map(({ previousHash: _hash, ...entry }) => ({ ...entry, reports: [] }));
  await mergeInto(mine, theirs, mineAlways);
  const [row] = mine.session.requireOpen().file.db.all('SELECT * FROM merge');
  expect(row).toMatchObject({ merged_by: 'Mine', file_name: 'world.casefile', file_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, head_hash: entries[0]?.hash });
  expect(JSON.parse(String(row?.['entries']))).toEqual(entries);
  expect(entries[0]?.author).toBe('Theirs');
});

it('stops while its documents are stored, and changes nothing then', async () => {
  const { mine, theirs } = await open();
  const text = 'A short line of a log.\n\n'.repeat(9_000);
  await theirs.run('report.import', { file: await upload(theirs.run, 'log.txt', text), sourceId: theirs.world.sourceId, title: 'Log', ...blankReport });
  theirs.session.leave();
  const before = mine.dump();
  const passages = () => count(mine, 'SELECT count(*) FROM passage');
  const first = passages();
  let isOver = false;
  const merging = mine.run('merge.apply', { file: theirs.filePath, jobId: 'merge' }).finally(() => {
    isOver = true;
  });
  const stop = async () => {
    while (!isOver && passages() === first) await new Promise((resolve) => setImmediate(resolve));
    await mine.run('job.cancel', { jobId: 'merge' });
  };
  await Promise.all([expect(merging).rejects.toMatchObject({ code: 'CANCELLED', message: 'merge.apply: Merging world.casefile was cancelled. Nothing was merged.' }), stop()]);
  expect(passages()).toBeGreaterThan(first);
  expect(mine.dump()['report']).toEqual(before['report']);
  expect(count(mine, 'SELECT count(*) FROM merge')).toBe(0);
  await sound(mine);
  // What is stored already does no harm: the next merge goes on from there.
  await mine.run('merge.apply', { file: theirs.filePath });
  expect(passages()).toBe(first + 9_000);
  await sound(mine);
});

describe('a copy is refused', () => {
  it('when it is the open case, open elsewhere, or was not closed', async () => {
    const { mine, theirs } = await open();
    await expect(mine.run('merge.preview', { file: mine.filePath })).rejects.toMatchObject({ code: 'RULE_BROKEN' });
    await expect(mine.run('merge.preview', { file: theirs.filePath })).rejects.toMatchObject({ code: 'CASE_LOCKED', message: expect.stringContaining('another window') as string });
    theirs.session.leave();
    fs.writeFileSync(`${theirs.filePath}-wal`, 'x');
    await expect(mine.run('merge.preview', { file: theirs.filePath })).rejects.toMatchObject({ code: 'CASE_LOCKED', message: expect.stringContaining('another program') as string });
  });

  it('when something in it was altered past its journal', async () => {
    const { mine, theirs } = await open();
    await editGroup(theirs, { role: 'Pays' });
    theirs.session.leave();
    tamper(theirs.filePath, "UPDATE actor SET role = 'Altered'");
    await expect(mine.run('merge.apply', { file: theirs.filePath })).rejects.toMatchObject({ code: 'CASE_DAMAGED', message: expect.stringContaining('changed outside the journal') as string });
  });

  it('when either was changed after it was looked at', async () => {
    const { mine, theirs } = await open();
    await editGroup(theirs, { role: 'Pays' });
    const { seq, headHash } = await previewOf(mine, theirs);
    await editGroup(mine, { name: 'Other' });
    await expect(mine.run('merge.apply', { file: theirs.filePath, expected: { seq, headHash } })).rejects.toMatchObject({ code: 'STALE_REVISION' });
  });

  it('without its passphrase', async () => {
    const { mine, theirs } = await open();
    await editGroup(theirs, { role: 'Pays' });
    await theirs.run('case.protect', { current: null, next: 'correct horse battery' });
    theirs.session.leave();
    await expect(mine.run('merge.preview', { file: theirs.filePath })).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
    await expect(mine.run('merge.preview', { file: theirs.filePath, passphrase: 'wrong horse battery' })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
    // Nor into a case that anybody can read, unless that is meant.
    const input = { file: theirs.filePath, passphrase: 'correct horse battery' };
    await expect(mine.run('merge.apply', input)).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('Protect this case first') as string });
    expect(await actorIn(mine)).toMatchObject({ role: null });
    await mine.run('merge.apply', { ...input, unprotected: true });
    expect(await actorIn(mine)).toMatchObject({ role: 'Pays' });
  });
});

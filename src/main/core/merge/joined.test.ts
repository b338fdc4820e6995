import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MergeDecision } from '../../../shared/contract/merges.ts';
import { blankQuote, blankReport } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { count, mergeInto, sound } from './testing.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const open = async () => ({ mine: await openWorld(file, { author: 'Mine' }), theirs: await openWorld(file, { author: 'Theirs' }) });
const mineAlways = (): MergeDecision['take'] => 'mine';
const theirsAlways = (): MergeDecision['take'] => 'theirs';
/** What is to be decided. */
const conflictsOf = async (mine: TestGround, theirs: TestGround) => {
  theirs.session.leave();
  const { conflicts } = await mine.run('merge.preview', { file: theirs.filePath });
  await theirs.run('case.open', { file: theirs.filePath });
  return conflicts;
};

describe('what both copies made for themselves', () => {
  const imported = async ({ run, world }: TestGround) => (await run('report.import', { file: await upload(run, 'new.txt', 'The same new words.'), sourceId: world.sourceId, title: 'New', ...blankReport })).id;
  const titled = async ({ run }: TestGround, id: TestGround['world']['reportId'], title: string) => {
    const { report: { sourceId, revision } } = await run('report.read', { id });
    await run('report.edit', { id, sourceId, title, author: null, date: null, dateInferred: false, dateBasis: null, url: null, language: null, marking: null, note: null, revision });
  };

  it('is shown from both sides, by whatever name the other copy calls it', async () => {
    const { mine, theirs } = await open();
    const [here, there] = [await imported(mine), await imported(theirs)];
    await theirs.run('quote.capture', { reportId: there, start: 4, end: 8, exact: 'same', ...blankQuote, targets: [{ to: 'thing', thingId: theirs.world.groupId }] });
    await titled(mine, here, 'Mine');
    await titled(theirs, there, 'Theirs');
    const first = await conflictsOf(mine, theirs);
    expect(first).toMatchObject([{ what: 'report', thingId: here, fields: [{ field: 'title', mine: 'Mine', theirs: 'Theirs' }], mine: { by: { author: 'Mine' } }, theirs: { by: { author: 'Theirs' } } }]);
    await mergeInto(mine, theirs, mineAlways);
    // And once they have been one for a while.
    await titled(mine, here, 'Mine again');
    await titled(theirs, there, 'Theirs again');
    const second = await conflictsOf(mine, theirs);
    expect(second).toMatchObject([{ thingId: here, fields: [{ field: 'title', mine: 'Mine again', theirs: 'Theirs again' }], mine: { by: { author: 'Mine' } }, theirs: { by: { author: 'Theirs', label: expect.stringContaining('edit') as string } } }]);
  });

  it('names in a conflict what it hangs on there', async () => {
    const { mine, theirs } = await open();
    const ids = new Map<TestGround, TestGround['world']['sourceId']>();
    for (const ground of [mine, theirs]) ids.set(ground, (await ground.run('source.create', { name: 'New Gazette', kind: 'other', reliability: 'F', url: null, language: null, note: null })).id);
    const move = async (ground: TestGround, sourceId: TestGround['world']['sourceId'] | undefined) => {
      const { report: { title, revision } } = await ground.run('report.read', { id: ground.world.reportId });
      await ground.run('report.edit', { id: ground.world.reportId, sourceId: sourceId ?? ground.world.sourceId, title, author: null, date: null, dateInferred: false, dateBasis: null, url: null, language: null, marking: null, note: null, revision });
    };
    await mergeInto(mine, theirs, mineAlways);
    const { id: otherId } = await mine.run('source.create', { name: 'Old Gazette', kind: 'other', reliability: 'F', url: null, language: null, note: null });
    await move(mine, otherId);
    await move(theirs, ids.get(theirs));
    const conflicts = await conflictsOf(mine, theirs);
    expect(conflicts.filter(({ what, fields }) => what === 'report' && fields.some(({ field }) => field === 'source_id'))).toMatchObject([{ fields: [{ field: 'source_id', mine: 'Old Gazette', theirs: 'New Gazette' }] }]);
  });

  it('is told as removed there with the step that did it, and by whom', async () => {
    const { mine, theirs } = await open();
    const [here, there] = [await imported(mine), await imported(theirs)];
    await mergeInto(mine, theirs, mineAlways);
    await titled(mine, here, 'Mine');
    await theirs.run('thing.remove', { id: there });
    const conflicts = await conflictsOf(mine, theirs);
    expect(conflicts).toMatchObject([{ is: 'removed-there', what: 'report', thingId: here, mine: { by: { author: 'Mine' } }, theirs: { by: { author: 'Theirs', label: expect.stringContaining('remove') as string } } }]);
  });

  it('goes on to be known by the names of three copies', async () => {
    const { mine, theirs } = await open();
    const third = await openWorld(file, { author: 'Third' });
    await imported(mine);
    const [there, thirdId] = [await imported(theirs), await imported(third)];
    await mergeInto(mine, theirs, mineAlways);
    await mergeInto(mine, third, mineAlways);
    await titled(theirs, there, 'By theirs');
    expect((await mergeInto(mine, theirs, mineAlways)).conflicts).toEqual([]);
    await third.run('quote.capture', { reportId: thirdId, start: 4, end: 8, exact: 'same', ...blankQuote, targets: [{ to: 'thing', thingId: third.world.groupId }] });
    expect((await mergeInto(mine, third, mineAlways)).conflicts).toEqual([]);
    expect(count(mine, "SELECT count(*) FROM quote JOIN report ON report.id = quote.report_id WHERE quote.exact = 'same' AND report.title = 'By theirs'")).toBe(1);
    expect(count(mine, "SELECT count(*) FROM report WHERE original_sha256 = (SELECT original_sha256 FROM report WHERE title = 'By theirs')")).toBe(1);
    await sound(mine);
  });

  it('is known to a third copy once the two have merged each other crosswise', async () => {
    const { mine, theirs } = await open();
    const third = await openWorld(file, { author: 'Third' });
    const [here, there] = [await imported(mine), await imported(theirs)];
    mine.session.leave();
    const older = await openWorld({ ...file, filePath: mine.filePath }, { author: 'Mine' });
    await mine.run('case.open', { file: mine.filePath });
    await mergeInto(mine, theirs, mineAlways);
    await mergeInto(theirs, older, mineAlways);
    await mergeInto(mine, theirs, mineAlways);
    await mergeInto(third, mine, mineAlways);
    await titled(mine, here, 'By mine');
    await mine.run('quote.capture', { reportId: here, start: 4, end: 8, exact: 'same', ...blankQuote, targets: [{ to: 'thing', thingId: mine.world.groupId }] });
    expect((await mergeInto(third, mine, mineAlways)).conflicts).toEqual([]);
    expect(count(third, "SELECT count(*) FROM quote JOIN report ON report.id = quote.report_id JOIN evidence ON evidence.quote_id = quote.id WHERE quote.exact = 'same' AND report.title = 'By mine'")).toBe(1);
    const [record] = await third.run('report.custody', { id: here });
    expect(record?.steps.map(({ author, label }) => `${author}: ${label.split(' ')[0]}`)).toEqual(expect.arrayContaining(['Mine: import', 'Theirs: import', 'Mine: edit']));
    // What is removed after that is known to be, by whatever name, and stays so.
    await mine.run('thing.remove', { id: here });
    await titled(theirs, there, 'By theirs');
    expect((await mergeInto(mine, theirs, mineAlways)).conflicts).toMatchObject([{ is: 'removed-here', what: 'report', mine: { by: { author: 'Mine' } }, theirs: { by: { author: 'Theirs' } } }]);
    expect(count(mine, "SELECT count(*) FROM report WHERE file_name = 'new.txt'")).toBe(0);
    await mergeInto(third, mine, mineAlways);
    expect(count(third, "SELECT count(*) FROM report WHERE file_name = 'new.txt'")).toBe(0);
    for (const ground of [mine, theirs, third]) await sound(ground);
  });

  it('has its custody told from both histories, once each', async () => {
    const { mine, theirs } = await open();
    const [here, there] = [await imported(mine), await imported(theirs)];
    await titled(theirs, there, 'Theirs');
    await mergeInto(mine, theirs, theirsAlways);
    await mergeInto(theirs, mine, theirsAlways);
    await mergeInto(mine, theirs, theirsAlways);
    const [record] = await mine.run('report.custody', { id: here });
    const copy = { fileName: 'world.casefile', fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string };
    expect(record?.steps).toMatchObject([
      { author: 'Mine', label: expect.stringContaining('import') as string, copy: null },
      { author: 'Theirs', label: expect.stringContaining('import') as string, tool: expect.stringContaining('Casewright') as string, copy },
      { author: 'Theirs', label: expect.stringContaining('edit') as string, copy },
      { author: 'Mine', label: 'merge world.casefile', copy: null },
      { author: 'Theirs', label: 'merge world.casefile', copy },
    ]);
    // The copy that took over the other one's name tells of what it did under its own.
    const [other] = await theirs.run('report.custody', { id: here });
    expect(other?.steps).toMatchObject([
      { author: 'Theirs', label: expect.stringContaining('import') as string, copy: null },
      { author: 'Theirs', label: expect.stringContaining('edit') as string, copy: null },
      { author: 'Mine', label: expect.stringContaining('import') as string, copy },
      { author: 'Mine', label: 'merge world.casefile', copy },
      { author: 'Theirs', label: 'merge world.casefile', copy: null },
    ]);
  });
});

it('tells the custody of a report that a merge brought: who imported it there, when and with what', async () => {
  const { mine, theirs } = await open();
  const { id } = await theirs.run('report.import', { file: await upload(theirs.run, 'new.txt', 'New words.'), sourceId: theirs.world.sourceId, title: 'New', ...blankReport });
  const [there] = await theirs.run('report.custody', { id });
  await mergeInto(mine, theirs, mineAlways);
  const [here] = await mine.run('report.custody', { id });
  expect(here).toMatchObject({ importedAt: there?.importedAt, extractor: there?.extractor, extractorVersion: there?.extractorVersion, originalSha256: there?.originalSha256 });
  expect(here?.steps).toEqual([
    { ...there?.steps[0], author: 'Theirs', copy: { fileName: 'world.casefile', fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    expect.objectContaining({ author: 'Mine', label: 'merge world.casefile', copy: null }),
  ]);
  expect((await mine.run('report.custodyTable', { id })).csv).toContain('Theirs');
  // It goes with the merge.
  await mine.run('journal.undo', {});
  expect(await mine.run('report.custody', { id })).toEqual([]);
});

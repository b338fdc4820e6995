import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadableDb } from '../../../db/connection.ts';
import { blankActor } from '../../../testing/blank.ts';
import { upload } from '../../../testing/channel.ts';
import { dumpOf } from '../../../testing/dump.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../../testing/ground.ts';
import { openTestCase } from '../../../testing/services.ts';
import { addHostile } from '../../testing/hostile.ts';
import { contentWithout } from '../../testing/content.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What a case says, with its sources and reports by their names, since those of another case are others. */
function named(db: ReadableDb): ReturnType<typeof contentWithout> {
  const names = db.all('SELECT id, name FROM source UNION ALL SELECT id, title FROM report');
  const text = JSON.stringify(contentWithout(db, (_, row) => row));
  return JSON.parse(names.reduce((done, { id, name }) => done.replaceAll(String(id), JSON.stringify(String(name)).slice(1, -1)), text)) as ReturnType<typeof contentWithout>;
}

/** What tables have no column for. */
const noColumn: Readonly<Record<string, readonly string[]>> = {
  aliases: ['kind', 'language'], quotes: ['outer_start', 'outer_end', 'speaker_start', 'speaker_end', 'speaker_text', 'via_text'], evidence: ['note'], techniques: [],
};
const noTable = ['estimatives', 'mentions', 'datings', 'relations', 'placements', 'distinctions'];

describe.each(['csv', 'xlsx'] as const)('%s of our own', (format) => {
  it('brings back all that its columns hold into a case that has the reports', async () => {
    const { run, folder, session, world } = await openWorld(worldFile);
    await addHostile(run);
    const { id } = await run('actor.create', { name: 'Long', type: 'person', ...blankActor, role: `${'=long 😀 '.repeat(8_000)}end` });
    await run('tag.add', { thingId: id, name: 'one; two' });
    await run('tag.add', { thingId: world.personId, name: '["list"]' });
    const file = path.join(folder, `tables.${format === 'csv' ? 'zip' : 'xlsx'}`);
    await run('export.write', { format, file, options: { withNotes: true } });
    const { db } = session.requireOpen().file;
    const before = named(db);
    const other = await openTestCase({ newUuid: () => crypto.randomUUID() });
    // The reports come by themselves, as they would: their bytes are in no table.
    for (const report of db.all('SELECT report.*, bytes, source.name AS publisher, source.kind AS kind FROM report JOIN original ON original.sha256 = original_sha256 JOIN source ON source.id = source_id ORDER BY report.id')) {
      const { run: there } = other;
      const sources = await there('source.list', {});
      const known = sources.find(({ name, kind }) => name === report['publisher'] && kind === report['kind']);
      const sourceId = known?.id ?? (await there('source.create', { name: String(report['publisher']), kind: report['kind'] as 'outlet', reliability: 'F', url: null, language: null, note: null })).id;
      await there('report.import', {
        file: await upload(there, String(report['file_name']), report['bytes'] as Uint8Array), sourceId, title: String(report['title']), author: null, date: null, dateInferred: false, dateBasis: null, url: null, language: null, marking: null, note: null, replacesId: null, allowDuplicate: true,
      });
    }
    const outcome = await other.run('import.apply', { format, file });
    expect(outcome.problems).toEqual([]);
    const theirs = other.session.requireOpen().file.db;
    const after = named(theirs);
    for (const [name, rows] of Object.entries(before)) {
      if (noTable.includes(name) || name === 'sources' || name === 'reports') continue;
      const without = (row: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(row).filter(([column]) => !(noColumn[name] ?? []).includes(column)).map(([column, value]) => [column, column === 'credibility' && value === 6 ? null : value]));
      expect([name, (after[name] ?? []).map(without).sort()]).toEqual([name, rows.map(without).sort()]);
    }
    expect(total((await other.run('import.apply', { format, file })).added)).toBe(0);
    expect((await other.run('case.check', {})).findings).toEqual([]);
  });
});

const people = 'Full name;Kind;Also known as;Notes;TLP\r\nAna Vale;Person;"A. Vale; Ana V.";"Met, once";amber\r\nNorth Office;Government;;;\r\nBad row;Robot;;;\r\n;person;;;\r\nToo;person;a;b;;more\r\n';

it('takes people by others, whatever separates their cells, and says of each row that is wrong what would do', async () => {
  const { run, session } = await openTestCase();
  const file = await upload(run, 'people.csv', people);
  expect(await run('import.inspect', { file })).toMatchObject({ format: 'csv' });
  const { tables } = await run('import.tables', { format: 'csv', file });
  expect(tables).toMatchObject([{ name: 'people', isOwn: false, rowCount: 5, mapping: { table: 'people', rows: 'actors', columns: { name: 'Full name', type: 'Kind', aliases: 'Also known as', note: 'Notes', marking: 'TLP' } } }]);
  const preview = await run('import.preview', { format: 'csv', file });
  expect(preview.samples).toEqual([{ what: 'actor', words: 'Ana Vale' }, { what: 'actor', words: 'North Office' }]);
  const { problems } = await run('import.apply', { format: 'csv', file });
  const { db } = session.requireOpen().file;
  expect(problems).toEqual([
    { where: 'people, row 4', message: 'type: “Robot” is none of person, organisation, state, group, persona, office, publication' },
    { where: 'people, row 5', message: 'its name is empty' },
    { where: 'people, row 6', message: 'it has 6 cells, and the headings are 5' },
  ]);
  expect(db.all('SELECT name, type, note, marking FROM actor ORDER BY name')).toEqual([{ name: 'Ana Vale', type: 'person', note: 'Met, once', marking: 'TLP:AMBER' }, { name: 'North Office', type: 'state', note: null, marking: null }]);
  expect(db.all('SELECT name FROM alias ORDER BY name')).toEqual([{ name: 'A. Vale' }, { name: 'Ana V.' }]);
  expect(db.count('SELECT count(*) FROM foreign_object')).toBe(0);
  expect(total((await run('import.apply', { format: 'csv', file })).added)).toBe(0);
});

it('takes claims between what the case has by name and what is new, with the words they rest on, and undoes them as one', async () => {
  const { run, session } = await openWorld(worldFile);
  const { db } = session.requireOpen().file;
  const before = dumpOf(db);
  const file = await upload(run, 'links.csv', 'who,does,whom,on,words,where\nL. Moreau,executes,Raid,2020-05,"Moreau ran the raid.",Harbour News\nL. Moreau,knows,Somebody New,12/03/2020,,\nL. Moreau,knows,Somebody New,2020,,\n');
  const mapping = { table: 'links', rows: 'claims' as const, columns: { subject: 'who', relation: 'does', object: 'whom', date: 'on', quote: 'words', source: 'where' } };
  const { problems, added } = await run('import.apply', { format: 'csv', file, mapping });
  expect(problems).toEqual([{ where: 'links, row 3', message: expect.stringContaining('Write it as 2020-10-21') as string }]);
  expect(added).toMatchObject({ claims: 2, actors: 1, quotes: 1, reports: 1, evidence: 1 });
  expect(db.all("SELECT subject, claim.relation, object, claim.date, claim.note FROM claim_in_words JOIN claim ON claim.id = claim_id WHERE claim.date IN ('2020-05', '2020') AND subject = 'L. Moreau'")).toEqual(expect.arrayContaining([
    { subject: 'L. Moreau', relation: 'executes', object: 'Raid', date: '2020-05', note: null }, { subject: 'L. Moreau', relation: 'linked_to', object: 'Somebody New', date: '2020', note: 'In the file: knows' },
  ]));
  expect(db.all('SELECT exact FROM quote JOIN report ON report.id = report_id JOIN source ON source.id = source_id WHERE source.name = :name', { name: 'Harbour News' })).toEqual([{ exact: 'Moreau ran the raid.' }]);
  await run('journal.undo', {});
  const after = dumpOf(db);
  for (const table of ['actor', 'claim', 'quote', 'report', 'evidence', 'source']) expect(after[table as never]).toEqual(before[table as never]);
});

it.each([
  ['a quotation mark that is never closed', 'a.csv', 'Name,Type\nA,person\n"B,person\n', 'FILE_UNREADABLE', /a\.csv is broken in line \d+: a quotation mark/],
  ['a table that says no names', 'a.csv', 'x,y\n1,2\n', 'FORMAT_UNKNOWN', /Nothing says which columns of a have the names.*x, y/],
  ['an empty file', 'a.csv', '', 'FILE_EMPTY', /has no table with a row of headings/],
])('refuses %s, and leaves the case as it was', async (_what, name, text, code, message) => {
  const { run, session, folder } = await openTestCase();
  fs.writeFileSync(path.join(folder, name), text);
  const before = dumpOf(session.requireOpen().file.db);
  await expect(run('import.apply', { format: 'csv', file: path.join(folder, name) })).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
  expect(dumpOf(session.requireOpen().file.db)).toEqual(before);
});

it('says of a mapping that names no column of the table which there are', async () => {
  const { run } = await openTestCase();
  const file = await upload(run, 'people.csv', people);
  await expect(run('import.preview', { format: 'csv', file, mapping: { table: '', rows: 'actors', columns: { name: 'Who' } } })).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN', message: expect.stringContaining('has no column “Who” in people. Its columns are Full name,') as string });
});

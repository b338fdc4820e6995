import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest';
import { openTestCase } from '../../testing/services.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { blankActor, blankClaim } from '../../testing/blank.ts';
import type { Run } from '../../testing/channel.ts';
import { addHostile, hostileNames } from '../testing/hostile.ts';
import { convertByLibreOffice, readCsv, unpackTo } from '../testing/outside.ts';
import { inert } from './inert.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

type Tables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

async function unpackedCsv(context: TestContext, run: Run, folder: string, options: object = {}): Promise<string> {
  const file = path.join(folder, 'tables.zip');
  await run('export.write', { format: 'csv', file, options, replaces: true });
  return unpackTo(context, file, path.join(folder, 'csv'));
}

/** Rows by table, each cell under its heading. */
async function exported(context: TestContext, run: Run, folder: string, options: object = {}): Promise<Tables> {
  const place = await unpackedCsv(context, run, folder, options);
  const read = readCsv(context, fs.readdirSync(place).map((name) => path.join(place, name)));
  return Object.fromEntries(Object.entries(read).map(([name, [heading = [], ...rows]]) =>
    [path.basename(name, '.csv'), rows.map((row) => Object.fromEntries(heading.map((column, index) => [column, row[index] ?? 'MISSING'])))]));
}

const find = (rows: Tables[string] | undefined, id: string) => rows?.find((row) => row['id'] === id);

it('writes a table for each kind of thing, and a claim with all that keeps it from being plain', async (context) => {
  const { run, folder, world } = await openWorld(worldFile);
  const tables = await exported(context, run, folder);
  expect(Object.keys(tables).sort()).toEqual(['actors', 'claims', 'events', 'operations', 'quotes', 'reports', 'sources', 'timeline']);
  expect(find(tables['claims'], world.claimId)).toMatchObject({
    statement: 'L. Moreau executes Raid (denied, considered)', reads_as: 'denied, considered', unsourced: 'no', polarity: 'denies', status: '', voice: 'source', attributed_to: 'L. Moreau', quotes: '1', quote_ids: world.quoteId, tags: 'checked',
  });
  expect(find(tables['claims'], world.propertyId)).toMatchObject({ statement: 'Raid status alleged (considered, analyst judgement)', property: 'status', value: 'alleged', object: '' });
  expect(tables['claims']?.find(({ date }) => date === '2018/..')).toMatchObject({
    statement: 'Léa Moreau member of Café\u0301 Group (unsourced)', unsourced: 'yes', earliest_day: '2018-01-01', latest_day: '',
  });
  expect(find(tables['operations'], world.operationId)).toMatchObject({ name: 'Raid', reads_as: 'considered', parent: 'Campaign', techniques: 'DISARM T0049 Flooding', earliest_day: '2019-05-01', latest_day: '2019-05-31' });
  expect(find(tables['actors'], world.twinId)).toMatchObject({ aliases: 'Лея', references: 'wikidata: Q1', tags: 'priority', unsourced: 'no' });
  for (const [name, rows] of Object.entries(tables)) if (name !== 'timeline') expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id ?? '').toSorted());
});

it('gives every quote its words, its place in code points, its page and the hashes of its report', async (context) => {
  const { run, folder, world } = await openWorld(worldFile);
  const report = await run('report.read', { id: world.reportId });
  const { quotes } = await exported(context, run, folder);
  expect(find(quotes, world.quoteId)).toMatchObject({
    exact: 'We probably never planned it,', start: '31', end: '60', page: '1', report: 'Raid', source: 'Daily', text_sha256: report.report.textSha256, original_sha256: report.report.originalSha256,
    polarity: 'denies', speaker: 'Léa Moreau', via: 'L. Moreau', estimative_words: 'probably', reliability: 'B',
  });
});

it('puts the timeline in the order of its days, claims among them', async (context) => {
  const { run, folder } = await openWorld(worldFile);
  const { timeline = [] } = await exported(context, run, folder);
  expect(timeline.map(({ kind, what, earliest_day }) => [earliest_day, kind, what])).toEqual([
    ['2018-01-01', 'claim', 'Léa Moreau member of Café\u0301 Group (unsourced)'], ['2019-05-01', 'operation', 'Raid (considered)'],
    ['2019-05-03', 'event', 'Denial (unsourced)'], ['', 'operation', 'Campaign (alleged, unsourced)'],
  ]);
});

it('keeps what breaks other forms, makes formulas inert, and leaves out grades that say nothing', async (context) => {
  const { run, folder } = await openTestCase();
  const hostile = await addHostile(run);
  const tables = await exported(context, run, folder);
  expect(hostile.actorIds.map((id) => find(tables['actors'], id)?.['name'])).toEqual(hostileNames.map(inert));
  expect(find(tables['sources'], hostile.sourceId)).toMatchObject({ name: "'=1+1 & Sons", reliability: '' });
  expect(find(tables['quotes'], hostile.quoteId)).toMatchObject({ credibility: '', reliability: '', exact: inert(hostile.text) });
  expect(find(tables['operations'], hostile.operationId)).toMatchObject({ date: "'-0043-03-15/..", earliest_day: "'-000043-03-15", latest_day: '' });
  expect(new Set(tables['claims']?.map(({ credibility }) => credibility))).toEqual(new Set(['']));
});

it('writes headings alone for an empty case, and one actor for one', async (context) => {
  const { run, folder } = await openTestCase();
  expect(Object.values(await exported(context, run, folder)).flat()).toEqual([]);
  await run('actor.create', { name: 'Only', type: 'person', ...blankActor });
  expect((await exported(context, run, folder))['actors']?.map(({ name }) => name)).toEqual(['Only']);
});

it('names who is withheld by a stand-in', async (context) => {
  const { run, folder, world } = await openWorld(worldFile);
  const { id } = await run('actor.create', { name: 'Colonel Zed', type: 'person', ...blankActor, marking: 'TLP:RED' });
  await run('claim.create', { claim: { ...blankClaim, subjectId: id, relation: 'linked_to', objectId: world.personId }, quoteIds: [world.quoteId] });
  const { claims, actors } = await exported(context, run, folder, { level: 'TLP:GREEN' });
  expect(claims?.map(({ subject }) => subject)).toContain('Withheld person 1');
  expect(actors?.map(({ name }) => name)).not.toContain('Colonel Zed');
});

it('is read by LibreOffice cell by cell, and nothing in it as a formula', async (context) => {
  const { run, folder } = await openWorld(worldFile);
  await addHostile(run);
  const place = await unpackedCsv(context, run, folder);
  const form = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
  for (const name of ['claims', 'quotes', 'actors']) {
    const file = path.join(place, `${name}.csv`);
    const theirs = readCsv(context, [path.join(convertByLibreOffice(context, file, form, 'CSV:44,34,76,1,,0,false,false'), `${name}.csv`)]);
    expect(theirs[`${name}.csv`]?.map((row) => row.map(visible))).toEqual(readCsv(context, [file])[`${name}.csv`]?.map((row) => row.map(visible)));
  }
  convertByLibreOffice(context, path.join(place, 'actors.csv'), 'fods', 'CSV:44,34,76,1,,0,false,true');
  const sheet = fs.readFileSync(path.join(place, 'converted', 'actors.fods'), 'utf8');
  expect(sheet).toContain('&apos;=cmd');
  expect(sheet).not.toContain('table:formula');
}, 180_000);

/** LibreOffice drops characters that its own form can't hold, and writes line ends in its own way. */
const visible = (cell: string) => cell.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0009\u000B-\u001F\uFFFE]/g, '');

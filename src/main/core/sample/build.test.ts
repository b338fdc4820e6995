import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { actorTypes, statuses, voices, polarities } from '../../../shared/vocabulary.ts';
import type { ReadableDb } from '../db/connection.ts';
import { Session } from '../session.ts';
import { createTestDesk, runIn, type TestDesk } from '../testing/services.ts';
import { buildSample } from './build.ts';
import { readSample } from './data.ts';

const wordCount = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

describe('the sample case', () => {
  let desk: TestDesk;
  let session: Session;
  let db: ReadableDb;
  const column = (sql: string) => db.all(sql).map((row) => Object.values(row)[0]);

  beforeAll(async () => {
    desk = createTestDesk();
    session = new Session(desk.services);
    await runIn(session)('case.openSample', {});
    db = session.requireOpen().file.db;
  });
  afterAll(() => {
    session.leave();
    desk.dispose();
  });

  it('rests on a report of two to three pages that says it is a sample', async () => {
    const { text } = await readSample(desk.services.resourcesPath);
    expect(wordCount(text)).toBeGreaterThanOrEqual(900);
    expect(wordCount(text)).toBeLessThanOrEqual(1400);
    expect(text).toContain('Sample report, written for Casewright. It is not an official text.');
    expect(column('SELECT max(page) FROM passage')).toEqual([3]);
    expect(column("SELECT count(*) FROM passage WHERE kind = 'title'")).toEqual([1]);
    expect(column("SELECT count(*) > 4 FROM passage WHERE kind = 'heading'")).toEqual([1]);
  });

  it('has actors of every type and operations of every status', async () => {
    const state = await runIn(session)('case.state', {});
    expect(state).toMatchObject({ title: 'Election 2020', marking: 'TLP:AMBER', counts: { sources: 1, reports: 1, unsourcedClaims: 2 } });
    expect(column('SELECT DISTINCT type FROM actor ORDER BY type')).toEqual(actorTypes.toSorted());
    expect(column('SELECT DISTINCT status FROM operation ORDER BY status')).toEqual(statuses.toSorted());
    expect(state?.counts.actors).toBeGreaterThanOrEqual(15);
    expect(state?.counts.operations).toBeGreaterThanOrEqual(8);
    expect(state?.counts.quotes).toBeGreaterThanOrEqual(30);
  });

  it('has every voice and polarity, a denial and a dissent among them', () => {
    expect(column('SELECT DISTINCT voice FROM claim ORDER BY voice')).toEqual(voices.toSorted());
    expect(column('SELECT DISTINCT polarity FROM claim ORDER BY polarity')).toEqual(polarities.toSorted());
    expect(column("SELECT exact FROM quote WHERE polarity = 'denies' AND speaker_text LIKE '%Peskov%'")).toHaveLength(1);
    expect(column("SELECT object FROM claim_in_words WHERE voice = 'dissent' AND relation = 'executes'")).toEqual(['Chinese campaign']);
  });

  it('has exactly one pair of claims that contradict each other', () => {
    expect(db.all(
      `SELECT said.subject, said.relation, said.object FROM claim_in_words AS said JOIN claim_in_words AS denied USING (subject, relation, object)
       WHERE said.polarity = 'asserts' AND denied.polarity = 'denies'`,
    )).toEqual([{ subject: 'Russia', relation: 'executes', object: 'Russian campaign' }]);
  });

  it('has exact, imprecise, seasonal, open and missing dates, most of them in 2020', () => {
    const dates = column('SELECT date FROM dated_thing ORDER BY date');
    expect(dates).toEqual(expect.arrayContaining(['2020-10-20', '2020-08', '2020-23', '2020/..', '2016-06~/2016-11', '2020?', null]));
    expect(column('SELECT min(earliest) FROM dated_thing')).toEqual(['2016-06-01']);
    expect(column("SELECT count(*) * 2 > (SELECT count(*) FROM dated_thing) FROM dated_thing WHERE earliest LIKE '2020%'")).toEqual([1]);
  });

  it('has hedges, names beyond ASCII, techniques, tags and references', () => {
    expect(column('SELECT count(*) > 10 FROM estimative')).toEqual([1]);
    expect(column("SELECT DISTINCT exact FROM mention WHERE exact IN ('Nicolás Maduro', 'Андрій Деркач') ORDER BY exact")).toEqual(['Nicolás Maduro', 'Андрій Деркач']);
    expect(column("SELECT count(*) > 5 FROM technique WHERE framework = 'DISARM'")).toEqual([1]);
    expect(column('SELECT (SELECT count(*) FROM tag) > 0 AND (SELECT count(*) FROM reference) > 0')).toEqual([1]);
  });

  it('quotes nothing but words of its report', () => {
    expect(column('SELECT count(*) FROM quote_check WHERE is_exact IS NOT 1')).toEqual([0]);
  });

  it('leaves one quote for the reader to attach', () => {
    expect(column('SELECT count(*) FROM quote WHERE id NOT IN (SELECT quote_id FROM evidence)')).toEqual([1]);
  });

  it('passes its own check', async () => {
    expect(await runIn(session)('case.check', {})).toMatchObject({ checked: { reports: 1 }, findings: [] });
  });

  it('is built without a trace of the building', () => {
    expect(fs.readdirSync(desk.folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(desk.services.recent.list().map(({ file }) => file)).toEqual([desk.services.samplePath]);
    expect(desk.logged).toEqual([]);
  });
});

it('can be taken back step by step to an empty case, and forth again', async () => {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  try {
    const run = runIn(session);
    await run('case.openSample', {});
    const { db } = session.requireOpen().file;
    const tables = ['source', 'report', 'quote', 'actor', 'operation', 'event', 'claim', 'evidence', 'mention', 'thing', 'alias', 'tag'];
    const dump = () => tables.map((table) => JSON.stringify(db.all(`SELECT * FROM ${table} ORDER BY id`)));
    const full = dump();
    const steps = db.count('SELECT count(*) FROM journal') - 1;
    for (let step = 0; step < steps; step++) await run('journal.undo', {});
    expect(dump()).toEqual(tables.map(() => '[]'));
    for (let step = 0; step < steps; step++) await run('journal.redo', {});
    expect(dump()).toEqual(full);
    expect((await run('case.check', {})).findings).toEqual([]);
  } finally {
    session.leave();
    desk.dispose();
  }
});

describe('building', () => {
  it('leaves a case alone that is there already', async () => {
    const desk = createTestDesk();
    const filePath = path.join(desk.folder, 'mine.casefile');
    fs.writeFileSync(filePath, 'mine');
    await buildSample(desk.services, filePath);
    expect(fs.readFileSync(filePath, 'utf8')).toBe('mine');
    desk.dispose();
  });

  it('names the verb and the item that failed, and leaves nothing behind', async () => {
    const desk = createTestDesk();
    const resourcesPath = path.join(desk.folder, 'resources');
    fs.cpSync(path.join(desk.services.resourcesPath, 'sample'), path.join(resourcesPath, 'sample'), { recursive: true });
    const dataPath = path.join(resourcesPath, 'sample', 'case.json');
    fs.writeFileSync(dataPath, fs.readFileSync(dataPath, 'utf8').replace('"relation": "authorises"', '"relation": "adores"'));
    await expect(buildSample({ ...desk.services, resourcesPath }, desk.services.samplePath))
      .rejects.toThrow('claim.create failed on "putin adores russian-campaign"');
    expect(fs.readdirSync(desk.folder)).toEqual(['resources']);
    desk.dispose();
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dumpOf } from '../../../testing/dump.ts';
import { Session } from '../../../session.ts';
import { createTestDesk, openTestCase, runIn } from '../../../testing/services.ts';
import { textOf } from '../../testing/releases.ts';

const entity = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties });
const lines = [
  entity('e1', 'ProjectParticipant', { participant: ['p1'], project: ['pr'], role: ['directs'] }),
  entity('p1', 'Person', { name: ['Ana Vale', 'A. Vale'], position: ['clerk'], wikidataId: ['Q42'], nationality: ['pt'] }),
  entity('pr', 'Project', { name: ['Low Tide'], startDate: ['2020-03'], endDate: ['2020-05'], goal: ['delay'] }),
  entity('d1', 'PlainText', { title: ['On tides'], bodyText: ['Ships waited.'], publisher: ['Harbour News'], publishedAt: ['2020-06-01'] }),
  entity('n1', 'Note', { name: ['Memo'], description: ['Vale ran it.'], entity: ['p1'] }),
  entity('v1', 'Vessel', { name: ['Gull'] }),
  entity('e2', 'UnknownLink', { subject: ['p1'], object: ['nowhere'] }),
];

async function imported(text: string) {
  const ground = await openTestCase();
  const file = path.join(ground.folder, 'theirs.jsonl');
  fs.writeFileSync(file, text);
  return { ...ground, file, db: ground.session.requireOpen().file.db, take: () => ground.run('import.apply', { format: 'ftm', file }) };
}

it('takes people, projects, links, documents and notes of others, whatever their order, and keeps the rest', async () => {
  const { db, run, take, file } = await imported(lines.join('\n'));
  expect(await run('import.inspect', { file })).toMatchObject({ format: 'ftm' });
  const { problems } = await take();
  expect(db.all('SELECT name, type, role FROM actor')).toEqual([{ name: 'Ana Vale', type: 'person', role: 'clerk' }]);
  expect(db.all('SELECT name FROM alias')).toEqual([{ name: 'A. Vale' }]);
  expect(db.all('SELECT name, date, aim FROM operation')).toEqual([{ name: 'Low Tide', date: '2020-03/2020-05', aim: 'delay' }]);
  expect(db.all('SELECT subject, relation, object FROM claim_in_words')).toEqual([{ subject: 'Ana Vale', relation: 'directs', object: 'Low Tide' }]);
  expect(db.all('SELECT exact FROM quote')).toEqual([{ exact: 'Vale ran it.' }]);
  expect(db.all('SELECT title, source.name AS source FROM report JOIN source ON source.id = source_id ORDER BY title')).toEqual([{ title: 'Memo', source: 'theirs.jsonl' }, { title: 'On tides', source: 'Harbour News' }]);
  expect(db.all("SELECT identifier FROM foreign_object WHERE system = 'ftm' ORDER BY identifier")).toEqual([{ identifier: 'e2' }, { identifier: 'v1' }]);
  expect(problems.map(({ where }) => where)).toEqual(['claim e2']);
  const again = await take();
  expect(Object.values(again.added).reduce((sum, count) => sum + count, 0)).toBe(0);
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('brings the things of a case back under their own identifiers, with its quotes at their places', async () => {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  await runIn(session)('case.openSample', {});
  const { path: samplePath, db: sample } = session.requireOpen().file;
  const text = await textOf(samplePath, 'ftm', { withTexts: true, withNotes: true });
  const { db, take } = await imported(text);
  await take();
  for (const query of ['SELECT id, name FROM actor ORDER BY id', 'SELECT id, name, date, status, aim, scale, kind FROM operation ORDER BY id', 'SELECT id, exact, start, "end", polarity, voice FROM quote ORDER BY id',
    'SELECT id, subject_id, object_id, property, value, polarity, status FROM claim ORDER BY id', 'SELECT quote_id, thing_id FROM evidence ORDER BY quote_id, thing_id']) {
    expect(db.all(query)).toEqual(sample.all(query));
  }
  session.leave();
  desk.dispose();
});

it.each([
  ['broken JSON', [lines[1], '{"id": '].join('\n'), 'theirs.jsonl is broken in line 2: it is no JSON'],
  ['what is no entity', '{"name": "x"}', 'broken in line 1: it is no entity'],
])('refuses %s, names the line, and leaves the case as it was', async (_name, text, message) => {
  const { db, take } = await imported(text);
  const before = dumpOf(db);
  await expect(take()).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining(message) as string });
  expect(dumpOf(db)).toEqual(before);
});

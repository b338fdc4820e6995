import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { zipOf } from '../../ingest/testing/zip.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const guid = (number: number) => `0000000${number}-0000-4000-8000-000000000000`;
const text = 'Léa 😀 said that nobody planned it.';
const theirs = (project: string) => zipOf([{ name: 'project.qde', content: `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Interviews" origin="QualCoder">${project}</Project>` }, { name: 'Sources/a.txt', content: `\uFEFF${text}` }]);

it('takes texts as reports, selections as quotes and codes as tags, and names what it can not', async () => {
  const { run, folder, session } = await openTestCase();
  const file = path.join(folder, 'theirs.qdpx');
  fs.writeFileSync(file, theirs(`<CodeBook><Codes><Code guid="${guid(1)}" name="Denial" isCodable="true"><Code guid="${guid(2)}" name="Of a plan" isCodable="true"/></Code></Codes></CodeBook>
    <Sources><TextSource guid="${guid(3)}" name="Interview 1" plainTextPath="internal://a.txt">
      <PlainTextSelection guid="${guid(4)}" name="x" startPosition="4" endPosition="10"><Description>Speaks first</Description><Coding guid="${guid(5)}"><CodeRef targetGUID="${guid(2)}"/></Coding><NoteRef targetGUID="${guid(6)}"/></PlainTextSelection>
      <PlainTextSelection guid="${guid(7)}" startPosition="20" endPosition="9000"/>
      <Coding guid="${guid(8)}"><CodeRef targetGUID="${guid(1)}"/></Coding>
    </TextSource><AudioSource guid="${guid(9)}" name="Tape" path="internal://a.m4a"/></Sources>
    <Notes><Note guid="${guid(6)}" name="n"><PlainTextContent>Listen again.</PlainTextContent></Note></Notes>`));
  expect(await run('import.inspect', { file })).toMatchObject({ format: 'qdpx' });
  const { added, problems, kept } = await run('import.apply', { format: 'qdpx', file });
  expect(added).toMatchObject({ reports: 1, quotes: 1, tags: 2 });
  expect(problems.map(({ where }) => where)).toEqual([`selection ${guid(7)}`, 'Tape']);
  expect(kept).toBe(1);
  const { db } = session.requireOpen().file;
  expect(db.all('SELECT exact, start, "end", note FROM quote')).toEqual([{ exact: '😀 said', start: 4, end: 10, note: 'Speaks first\n\nListen again.' }]);
  expect(db.all('SELECT name, thing_id FROM tag ORDER BY name')).toEqual([{ name: 'Denial', thing_id: `report--${guid(3)}` }, { name: 'Of a plan', thing_id: `quote--${guid(4)}` }]);
  expect((await run('import.apply', { format: 'qdpx', file })).added).toMatchObject({ reports: 0, quotes: 0, tags: 0 });
});

it('brings quotes of our own back, with what they say and what rests on them, and nothing where all is there', async () => {
  const { run, folder, session } = await openWorld(worldFile);
  const file = path.join(folder, 'ours.qdpx');
  await run('export.write', { format: 'qdpx', file, options: { withNotes: true } });
  const sql = `SELECT quote.id, start, "end", exact, kind, voice, polarity, likelihood, credibility FROM quote ORDER BY id`;
  const before = session.requireOpen().file.db.all(sql);
  expect((await run('import.apply', { format: 'qdpx', file })).added).toMatchObject({ reports: 0, quotes: 0, evidence: 0, tags: 0 });
  const other = await openTestCase();
  const { added, problems } = await other.run('import.apply', { format: 'qdpx', file });
  expect(added).toMatchObject({ quotes: before.length, actors: 0 });
  expect(other.session.requireOpen().file.db.all(sql)).toEqual(before.map((row) => ({ ...row, credibility: row['credibility'] === 6 ? null : row['credibility'] })));
  // What rests on them did not come along, and is named.
  expect(problems.length).toBeGreaterThan(0);
});

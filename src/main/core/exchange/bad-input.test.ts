import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFormatNames, importFormats, type ImportFormatName } from '../../../shared/exchange.ts';
import { zipOf } from '../ingest/testing/zip.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';

/** What holds for every form in which things come in: a file that is bad costs nothing but a message. */

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

/** For each form something that begins well and breaks in its third line, or an archive that is cut short. */
const broken: Readonly<Record<ImportFormatName, string | Buffer>> = {
  json: '{"format": "casewright",\n"formatVersion": 1,\n"actors": [}', annotations: '{"@context": "http://www.w3.org/ns/anno.jsonld",\n"type": "AnnotationCollection",\n"first": [}', csl: '[\n{"id": "a",\n"title": }]',
  stix: '{"type": "bundle",\n"id": "bundle--0",\n"objects": [}', ftm: '{"id": "a", "schema": "Person", "properties": {}}\n{"id": "b", "schema": "Person", "properties": {}}\n{"id": ', graphml: '<graphml>\n<graph>\n</graphml>', gexf: '<gexf>\n<graph>\n</gexf>',
  ris: 'TY  - BOOK\nER  - \nnot a line of RIS\n', bibtex: '@book{a,\ntitle = {A},\nyear = {', csv: 'Name,Type\nA,person\n"B,person\n', xlsx: zipOf([{ name: 'xl/workbook.xml', content: '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>' }, { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="r1" Target="a.xml"/></Relationships>' }, { name: 'xl/a.xml', content: '<worksheet>\n<sheetData>\n</worksheet>' }]),
  qdpx: zipOf([{ name: 'project.qde', content: '<Project>\n<Sources>\n</Project>' }]),
};
/** Of another version or form than is read. */
const foreign: Readonly<Partial<Record<ImportFormatName, string | Buffer>>> = {
  json: '{"format": "casewright", "formatVersion": 99}', stix: '{"type": "bundle", "id": "bundle--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f", "spec_version": "2.0", "objects": []}', annotations: '{"a": 1}', csl: '{"a": 1}', xlsx: 'no archive', qdpx: zipOf([{ name: 'a.txt', content: 'a' }]),
};

describe.each(importFormatNames)('%s', (format) => {
  it('refuses a broken file by name and line, one of another version, and one that is far too large, and leaves the case as it was', async () => {
    const { run, folder, dump } = await openWorld(worldFile);
    const before = dump();
    const file = path.join(folder, `bad.${importFormats[format].extension}`);
    async function refused(): Promise<{ code: string; message: string }> {
      const failure = await run('import.apply', { format, file }).then((outcome) => ({ code: 'TAKEN', message: JSON.stringify(outcome) }), (error: unknown) => error as { code: string; message: string });
      expect(dump()).toEqual(before);
      return failure;
    }
    fs.writeFileSync(file, broken[format]);
    expect(await refused()).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringMatching(/bad\.\w+.* line 3\b|bad\.\w+.* its end/) as string });
    const other = foreign[format];
    if (other !== undefined) {
      fs.writeFileSync(file, other);
      expect(['FORMAT_UNKNOWN', 'FILE_UNREADABLE']).toContain((await refused()).code);
    }
    fs.writeFileSync(file, '');
    fs.truncateSync(file, 1024 ** 3);
    expect(['FILE_TOO_LARGE', 'FILE_UNREADABLE']).toContain((await refused()).code);
  }, 120_000);
});

it('takes operations that are each a part of the other without going round for ever, and keeps what names nothing', async () => {
  const { run, folder, session } = await openWorld(worldFile);
  const [one, two] = ['operation--00000000-0000-7000-8000-0000000000a1', 'operation--00000000-0000-7000-8000-0000000000a2'];
  const operation = (id: string, name: string, parentId: string) => ({ id, name, kind: 'campaign', aim: null, status: 'alleged', statusBasis: null, scale: null, date: null, dateInferred: false, dateBasis: null, earliestDay: null, latestDay: null, parentId, marking: null, note: null });
  const claim = { id: 'claim--00000000-0000-7000-8000-0000000000a3', subjectId: one, relation: 'linked_to', objectId: 'actor--00000000-0000-7000-8000-0000000000ff' };
  const file = path.join(folder, 'round.json');
  fs.writeFileSync(file, JSON.stringify({ format: 'casewright', formatVersion: 1, operations: [operation(one, 'One', two), operation(two, 'Two', one)], claims: [claim] }));
  const { added, problems, kept } = await run('import.apply', { format: 'json', file });
  expect(added).toMatchObject({ operations: 2, claims: 0 });
  expect(problems).toEqual([{ where: `claim ${claim.id}`, message: expect.stringContaining(claim.objectId) as string }]);
  expect(kept).toBe(1);
  const { db } = session.requireOpen().file;
  expect(db.all("SELECT name, parent_id IS NULL AS is_top FROM operation WHERE name IN ('One', 'Two') ORDER BY name")).toEqual([{ name: 'One', is_top: 0 }, { name: 'Two', is_top: 1 }]);
  expect(db.get('SELECT body FROM foreign_object WHERE identifier = :id', { id: claim.id })?.['body']).toContain('linked_to');
});

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
    const tooLarge = await refused();
    // Read line by line, or looked at by its headings: such a file has no lines, so it is broken before it is too large.
    expect(['FILE_TOO_LARGE', 'FILE_UNREADABLE']).toContain(tooLarge.code);
    expect(tooLarge.message).toContain(path.basename(file));
  }, 120_000);
});

it.each(['json', 'annotations', 'csl', 'stix'] as const)('refuses 1 GB of JSON for its size, as %s, before it reads it', async (format) => {
  const { run, folder, dump } = await openWorld(worldFile);
  const before = dump();
  const file = path.join(folder, `huge.${importFormats[format].extension}`);
  fs.writeFileSync(file, '[{"id": "a"},\n');
  fs.truncateSync(file, 1024 ** 3);
  const began = process.memoryUsage.rss();
  await expect(run('import.apply', { format, file })).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', message: expect.stringMatching(/huge\.\w+ has 1024 MB; .* at most 512 MB/) as string });
  expect(process.memoryUsage.rss() - began).toBeLessThan(256 * 1024 ** 2);
  expect(dump()).toEqual(before);
}, 60_000);

/** Names that an archive of no honest program has, and what is said of it. */
const deceiving: readonly { what: string; names: readonly string[]; says: RegExp }[] = [
  { what: 'a way out', names: ['../../evil.csv'], says: /evil\.csv|leads out/ }, { what: 'an absolute name', names: ['/etc/passwd'], says: /absolute|leads out/ }, { what: 'a drive', names: ['C:/evil.csv'], says: /absolute|leads out/ },
  { what: 'a device', names: ['Sources/CON.txt'], says: /CON\.txt.*device/ }, { what: 'names of two cases', names: ['a.CSV', 'A.csv'], says: /same name/ },
  { what: 'names in two forms', names: ['é.csv', 'e\u0301.csv'], says: /same name/ }, { what: 'a name twice', names: ['a.csv', 'a.csv'], says: /twice/ },
];

describe.each(['csv', 'xlsx', 'qdpx'] as const)('an archive that comes in as %s', (format) => {
  const refusal = async (bytes: Buffer) => {
    const { run, folder, dump } = await openWorld(worldFile);
    const before = dump();
    const file = path.join(folder, `archive.${format === 'csv' ? 'zip' : format}`);
    fs.writeFileSync(file, bytes);
    const refused = await run('import.apply', { format, file }).then(() => ({ code: 'TAKEN', message: '' }), (error: unknown) => error as { code: string; message: string });
    expect(dump()).toEqual(before);
    return refused;
  };

  it.each(deceiving)('is refused with $what in it, and that is named', async ({ names, says }) => {
    const refused = await refusal(zipOf(names.map((name) => ({ name, content: 'Name,Type\nA,person\n' }))));
    expect(refused).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringMatching(says) as string });
    expect(refused.message).toContain('archive.');
  });

  it('is refused with a link in it', async () => {
    const zip = zipOf([{ name: 'a.csv', content: '/etc/passwd' }]);
    zip.writeUInt32LE((0o120777 << 16) >>> 0, zip.indexOf('PK\u0001\u0002', 0, 'latin1') + 38);
    expect(await refusal(zip)).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('"a.csv" is a link') as string });
  });

  it('is refused where it unpacks to far more than it is', async () => {
    expect(await refusal(zipOf([{ name: 'a.csv', content: Buffer.alloc(64 * 1024 ** 2) }]))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('ZIP bomb') as string });
  });
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

it('takes a chain as long as a file can make it, and rows that name themselves or each other', async () => {
  const { run, folder, session } = await openWorld(worldFile);
  const id = (index: number) => `operation--00000000-0000-7000-8000-${(0xb00000 + index).toString(16).padStart(12, '0')}`;
  const longest = 20_000;
  const operation = (index: number, parent: number) => ({ id: id(index), name: `Step ${index}`, kind: 'campaign', aim: null, status: 'alleged', statusBasis: null, scale: null, date: null, dateInferred: false, dateBasis: null, earliestDay: null, latestDay: null, parentId: id(parent), marking: null, note: null });
  const file = path.join(folder, 'chain.json');
  // Each names the next one, and the last itself.
  fs.writeFileSync(file, JSON.stringify({ format: 'casewright', formatVersion: 1, operations: Array.from({ length: longest }, (_, index) => operation(index, Math.min(index + 1, longest - 1))) }));
  expect((await run('import.apply', { format: 'json', file })).added).toMatchObject({ operations: longest });
  const { db } = session.requireOpen().file;
  expect(db.count("SELECT count(*) FROM operation WHERE name LIKE 'Step %' AND parent_id IS NULL")).toBe(1);
}, 120_000);

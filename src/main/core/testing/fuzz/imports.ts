import { exportFormatNames, importFormatNames, type ImportFormatName } from '../../../../shared/exchange.ts';
import { dumpOf } from '../dump.ts';
import { archiveOf } from './archive.ts';
import { mustHold, type Target } from './target.ts';
import { unlessRefused } from './words.ts';

const archives: ReadonlySet<ImportFormatName> = new Set(['xlsx', 'qdpx']);
const inJson: ReadonlySet<ImportFormatName> = new Set(['json', 'annotations', 'csl', 'stix']);

/** Small files of each form as other programs write them. */
const foreign: Readonly<Partial<Record<ImportFormatName, readonly string[]>>> = {
  csv: ['Name,Type,Aliases,Since\r\n"Harbour Trust",organisation,"HT; Trust",2020-03\r\nAda,person,,\r\n', 'From;Relation;To;Grade\nAda;works for;"Harbour ""Trust""";B2\n', 'Name\tType\nAda\tperson\n'],
  ris: ['TY  - NEWS\r\nTI  - A title\r\nAU  - Moreau, Léa\r\nPY  - 2020/03/01/\r\nUR  - https://a.example/\r\nID  - x1\r\nER  - \r\n'],
  bibtex: ['@string{d = "Daily"}\n@article{a1, author = {Moreau, L{\\\'e}a and Ada}, title = "The {R}aid" # d, year = 2020, month = mar, url = {https://a.example/}}\n@comment{x}\n'],
  csl: ['[{"id": "a", "type": "article-newspaper", "title": "T", "author": [{"family": "Moreau", "given": "Léa"}], "issued": {"date-parts": [[2020, 3]]}, "URL": "https://a.example/"}]'],
  stix: ['{"type": "bundle", "id": "bundle--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f", "objects": [{"type": "threat-actor", "spec_version": "2.1", "id": "threat-actor--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f", "created": "2020-01-01T00:00:00.000Z", "modified": "2020-01-01T00:00:00.000Z", "name": "A", "aliases": ["B"], "first_seen": "2019-01-01T00:00:00Z"}, {"type": "campaign", "spec_version": "2.1", "id": "campaign--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd30", "created": "2020-01-01T00:00:00.000Z", "modified": "2020-01-01T00:00:00.000Z", "name": "C"}, {"type": "relationship", "spec_version": "2.1", "id": "relationship--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd31", "created": "2020-01-01T00:00:00.000Z", "modified": "2020-01-01T00:00:00.000Z", "relationship_type": "attributed-to", "source_ref": "campaign--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd30", "target_ref": "threat-actor--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f"}]}'],
  ftm: ['{"id": "a", "schema": "Person", "properties": {"name": ["Ada"], "birthDate": ["1970"]}}\n{"id": "b", "schema": "Company", "properties": {"name": ["B"]}}\n{"id": "c", "schema": "Ownership", "properties": {"owner": ["a"], "asset": ["b"], "startDate": ["2020-01"]}}\n'],
  graphml: ['<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed"><node id="a"><data key="d0">Ada &amp; B</data></node><node id="b"/><edge id="e" source="a" target="b"><data key="d0">knows</data></edge></graph></graphml>'],
  gexf: ['<gexf version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="type" type="string"/></attributes><nodes><node id="a" label="Ada"><attvalues><attvalue for="0" value="person"/></attvalues></node><node id="b" label="B"/></nodes><edges><edge id="0" source="a" target="b" label="knows"/></edges></graph></gexf>'],
  xlsx: ['==> xl/workbook.xml\n<workbook xmlns:r="r"><sheets><sheet name="Actors" r:id="r1"/></sheets></workbook>\n==> xl/_rels/workbook.xml.rels\n<Relationships><Relationship Id="r1" Target="a.xml"/></Relationships>\n==> xl/styles.xml\n<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>\n==> xl/sharedStrings.xml\n<sst><si><t>Name</t></si><si><r><t>A</t></r><r><t>da</t></r></si></sst>\n==> xl/a.xml\n<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Since</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>43900.5</v></c></row></sheetData></worksheet>'],
  qdpx: ['==> project.qde\n<Project name="P" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="11111111-1111-4111-8111-111111111111" name="Denial" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="21111111-1111-4111-8111-111111111111" name="S" plainTextPath="internal://a.txt"><PlainTextSelection guid="31111111-1111-4111-8111-111111111111" startPosition="0" endPosition="4"><Coding guid="41111111-1111-4111-8111-111111111111"><CodeRef targetGUID="11111111-1111-4111-8111-111111111111"/></Coding></PlainTextSelection></TextSource></Sources></Project>\n==> sources/a.txt\nAda 😀 met Lech.'],
};

/** A case with one thing of each kind in the form, as we write it. */
async function ownSeed(format: ImportFormatName, folder: string): Promise<string[]> {
  if (!exportFormatNames.some((name) => name === format) || archives.has(format)) return [];
  const { textOf } = await import('../../exchange/testing/releases.ts');
  const { openCase } = await import('./open-case.ts');
  const { file } = await openCase(folder);
  file.close();
  return [await textOf(file.path, format as Parameters<typeof textOf>[1], { withNotes: true })];
}

const asFile = (name: string, bytes: Uint8Array) => ({ name, bytes, sizeBytes: bytes.byteLength, chunks: () => [bytes] });
/** A journal grows with every import, and slows the next one down. */
const importsPerCase = 400;
const checkedOneIn = 8;

/** Reads a file, takes it into a case, and takes it back: what was there before is there again. */
const targetOf = (format: ImportFormatName): Target => ({
  name: `import-${format}`, form: archives.has(format) ? 'archive' : inJson.has(format) ? 'json' : 'text',
  seeds: async (folder) => [...foreign[format] ?? [], ...await ownSeed(format, folder)],
  async load(folder) {
    const { forms } = await import('../../exchange/readers.ts');
    const { lookAt } = await import('../../exchange/tables/in/read.ts');
    const { csvTables } = await import('../../exchange/csv/read.ts');
    const { takeIncoming } = await import('../../exchange/incoming/take.ts');
    const { storeContent } = await import('../../reports/content.ts');
    const { checkStored } = await import('../../check/check.ts');
    const { openCase } = await import('./open-case.ts');
    let opened: Awaited<ReturnType<typeof openCase>> | undefined;
    let before = '';
    let imports = 0;
    return async (given) => {
      const bytes = archives.has(format) ? archiveOf(given) : given;
      const file = asFile(`fuzz.${format}`, bytes);
      if (format === 'csv') await unlessRefused(async () => lookAt(await csvTables(file)));
      const incoming = await unlessRefused(() => forms[format].read(file, { mapping: null, onProgress: () => undefined }));
      if (!incoming) return;
      const sent = structuredClone(incoming);
      if (!opened || ++imports % importsPerCase === 0) {
        opened?.file.close();
        opened = await openCase(folder);
        before = JSON.stringify(dumpOf(opened.file.db));
      }
      const { journal, file: { db } } = opened;
      const seq = db.count('SELECT max(seq) FROM journal');
      const committed = journal.commit('import.apply', (writable) => {
        const taken = takeIncoming(writable, sent);
        for (const { document, bytes: original } of taken.arrived) storeContent(writable, document, original);
        return { label: 'import', changes: taken.changes, result: taken };
      });
      if (committed.seq === seq) return;
      // Takes longer than all the rest.
      if (bytes.byteLength % checkedOneIn === 0) mustHold(checkStored(db, () => undefined).findings.length === 0, () => 'the check finds something after an import');
      journal.undo();
      mustHold(JSON.stringify(dumpOf(db)) === before, () => 'an import that was taken back left something behind');
    };
  },
});

/** Readers of the forms of other programs, together with what takes their rows into a case. */
export const importTargets: readonly Target[] = importFormatNames.map(targetOf);

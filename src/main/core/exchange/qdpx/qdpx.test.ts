import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { addHostile } from '../testing/hostile.ts';
import { python } from '../testing/outside.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

interface Read {
  readonly parts: readonly string[];
  readonly files: readonly string[];
  readonly guids: readonly string[];
  readonly targets: readonly string[];
  readonly codes: readonly string[];
  readonly selections: Readonly<Record<string, string>>;
}

/** By Python's own XML and strings, which count code points. */
const script = `
import zipfile, xml.etree.ElementTree as et
z = zipfile.ZipFile(sys.argv[1])
root = et.fromstring(z.read('project.qde'))
ns = '{urn:QDA-XML:project:1.0}'
selections = {}
for source in root.iter(ns + 'TextSource'):
    text = z.read('Sources/' + source.get('plainTextPath').removeprefix('internal://')).decode('utf-8')
    for s in source.iter(ns + 'PlainTextSelection'):
        selections[s.get('guid')] = text[int(s.get('startPosition')):int(s.get('endPosition'))]
print(json.dumps({
    'parts': [e.tag.removeprefix(ns) for e in root], 'files': z.namelist(), 'guids': [e.get('guid') for e in root.iter() if e.get('guid')],
    'targets': [v for e in root.iter() for k, v in e.attrib.items() if k in ('targetGUID', 'originGUID')],
    'codes': [e.get('name') for e in root.iter(ns + 'Code')], 'selections': selections}))`;

it('has every quote at its place in a plain text, coded by things that are there, in the order of the schema', async (context) => {
  const { run, folder } = await openWorld(worldFile);
  await addHostile(run);
  const file = path.join(folder, 'a.qdpx');
  await run('export.write', { format: 'qdpx', file, options: { withNotes: true } });
  const { parts, files, guids, targets, codes, selections } = python<Read>(context, script, [file]);
  const { quotes } = await run('quote.list', { offset: 0, limit: 500 });
  expect(Object.entries(selections).sort()).toEqual(quotes.map(({ id, exact }) => [id.slice('quote--'.length), exact]).sort());
  expect(parts).toEqual(['Users', 'CodeBook', 'Sources', 'Notes', 'Links'].filter((part) => parts.includes(part)));
  expect(parts).toEqual(expect.arrayContaining(['Users', 'CodeBook', 'Sources', 'Links']));
  expect(new Set(guids).size).toBe(guids.length);
  expect(targets.filter((guid) => !guids.includes(guid))).toEqual([]);
  expect(files[0]).toBe('project.qde');
  expect(codes).toEqual(expect.arrayContaining(['Actors', 'Claims']));
});

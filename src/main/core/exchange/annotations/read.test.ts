import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blankReport, blankSource } from '../../testing/blank.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';
import { upload } from '../../testing/channel.ts';
import { worldText } from '../../testing/world.ts';

let worldFile: WorldFile;
let exported: string;
beforeAll(async () => {
  worldFile = await buildWorldFile();
  const { run, folder, dispose } = await openWorld(worldFile, { isKept: true });
  await run('export.write', { format: 'annotations', file: path.join(folder, 'a.jsonld'), options: { withNotes: true } });
  exported = fs.readFileSync(path.join(folder, 'a.jsonld'), 'utf8');
  dispose();
});
afterAll(() => worldFile.dispose());

it('brings nothing into the case it came from', async () => {
  const { run } = await openWorld(worldFile);
  const { added, problems } = await run('import.apply', { format: 'annotations', file: await upload(run, 'a.jsonld', exported) });
  expect([Object.values(added).every((count) => count === 0), problems]).toEqual([true, []]);
});

it('puts quotes on a report of the same bytes, text and title, with what is said of them', async () => {
  const world = await openWorld(worldFile);
  const other = await openTestCase();
  const source = await other.run('source.create', { name: 'Daily', ...blankSource });
  const report = await other.run('report.import', { file: await upload(other.run, 'raid.txt', worldText), sourceId: source.id, title: 'Raid', ...blankReport });
  const { added } = await other.run('import.apply', { format: 'annotations', file: await upload(other.run, 'a.jsonld', exported) });
  const of = async (run: typeof other.run, reportId: string) => (await run('quote.list', { reportId: reportId as never, offset: 0, limit: 100 })).quotes
    .map(({ id, start, end, exact, prefix, suffix, page, kind, voice, polarity, likelihood, confidence }) => ({ id, start, end, exact, prefix, suffix, page, kind, voice, polarity, likelihood, confidence }));
  const expected = await of(world.run, world.world.reportId);
  expect(added['quotes']).toBe(expected.length);
  expect(await of(other.run, report.id)).toEqual(expected);
});

it('takes no words whose text is not known by its hash, or that do not stand at their place, and keeps them', async () => {
  const { run } = await openWorld(worldFile);
  const [first] = (JSON.parse(exported) as { first: { items: { id: string; target: { source: { id: string }; selector: { type: string; start: number }[] }[] }[] } }).first.items;
  if (!first) throw new Error('There is no annotation');
  const moved = structuredClone(first);
  for (const selector of moved.target.flatMap((target) => target.selector)) if (selector.type === 'TextPositionSelector') selector.start++;
  const annotations = [
    { ...moved, body: [], id: 'urn:uuid:00000000-0000-4000-8000-000000000001' },
    { id: 'https://example.org/1', type: 'Annotation', target: { source: 'https://example.org/page', selector: { type: 'TextQuoteSelector', exact: 'words' } } },
  ];
  const { added, kept, problems } = await run('import.apply', { format: 'annotations', file: await upload(run, 'b.jsonld', JSON.stringify(annotations)) });
  expect([added['quotes'], kept, problems.map(({ message }) => message)]).toEqual([0, 2, [
    'it names no place in a text that is known by its hash, so nobody can tell which words are meant', expect.stringMatching(/^its words are not what the report says/) as string,
  ]]);
});

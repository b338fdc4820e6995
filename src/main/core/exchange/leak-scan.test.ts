import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOutOptions, releaseOptions } from '../../../shared/contract/exchange.ts';
import { drawnFormatNames, exportFormatNames, exportFormats, type ExportFormatName } from '../../../shared/exchange.ts';
import { connectBeside } from '../db/casefile.ts';
import { blankActor, blankClaim, blankEvent, blankOperation, blankQuote, blankReport, blankSource } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { writers } from './formats.ts';
import { Release } from './release/release.ts';
import { hostileNames } from './testing/hostile.ts';
import { viewerPage } from './testing/viewer-page.ts';
import { hashHere } from './write/hasher.ts';
import { writeEntries } from './write/output.ts';
import { leaksIn } from './write/scan.ts';
import { shapeOf } from './write/shape.ts';

/* Every kind of withheld words is planted where every form carries it: in the title of a report that something rests on. */

const options = releaseOptions.parse({ level: 'TLP:GREEN' });
const red = { marking: 'TLP:RED' } as const;
const strange = fc.sample(fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 }).filter((text) => text.trim() === text && !text.includes('\0') && /[\p{L}\p{N}]/u.test(text)), { seed: 2020, numRuns: 30 });

let worldFile: WorldFile;
let ground: TestGround;

/** One of each kind of thing, marked so that it stays back. */
async function addWithheld({ run, world }: TestGround): Promise<void> {
  for (const name of [...hostileNames, ...strange]) await run('actor.create', { ...blankActor, name, type: 'person', ...red });
  const actor = await run('actor.create', { ...blankActor, name: 'Colonel Zed', type: 'person', ...red });
  await run('alias.add', { actorId: actor.id, name: 'The Grey Wolf', kind: 'other', language: null });
  await run('reference.add', { thingId: actor.id, system: 'wikidata', identifier: 'Q99887766' });
  const operation = await run('operation.create', { ...blankOperation, name: 'Operation Night Heron', kind: 'influence', status: 'conducted', ...red });
  await run('event.create', { ...blankEvent, name: 'Meeting at the quay', status: null, ...red });
  const source = await run('source.create', { ...blankSource, name: 'Harbour Informant', kind: 'other', reliability: 'B' });
  const text = 'They met under the third crane at midnight.';
  const report = await run('report.import', { ...blankReport, file: await upload(run, 'debriefing 7.txt', text), sourceId: source.id, title: 'Debriefing of the seventh', url: 'https://intranet.example/debriefing/7?full=1', ...red });
  await run('quote.capture', { ...blankQuote, reportId: report.id, start: 0, end: text.length, exact: text, targets: [{ to: 'thing', thingId: operation.id }] });
  await run('claim.create', { claim: { ...blankClaim, subjectId: world.personId, objectId: null, relation: null, property: 'cover', value: 'Dealer in old nautical charts', ...red }, quoteIds: [] });
}

const withRelease = async <T>(work: (release: Release) => Promise<T>): Promise<T> => {
  const connection = connectBeside({ path: ground.filePath, key: null });
  try {
    connection.script('BEGIN');
    return await work(new Release(connection, options));
  } finally {
    connection.close();
  }
};

async function leaksOf(format: ExportFormatName): Promise<string[]> {
  const file = path.join(ground.folder, `leak.${format}.${exportFormats[format].extension}`);
  const shape = shapeOf(format, file) ?? 'file';
  return withRelease(async (release) => {
    const told: string[] = [];
    await writeEntries(file, writers[format](release, () => undefined, { shape, scratch: `${file}.parts`, viewer: viewerPage, signingKey: null, handOut: handOutOptions.parse({}), hasher: hashHere, tell: (words) => told.push(words) }), { shape, at: release.head.changedAt, encryptWith: null, hasher: hashHere });
    return (await leaksIn(release, file, shape, told)).map(({ words }) => words);
  });
}

const withheldWords = () => withRelease((release) => Promise.resolve([...new Set(release.withheld.map(({ words }) => words))]));

let planted: string[] = [];
beforeAll(async () => {
  worldFile = await buildWorldFile();
  ground = await openWorld(worldFile, { isKept: true });
  const { run, world } = ground;
  await addWithheld(ground);
  planted = (await withheldWords()).filter((words) => /[\p{L}\p{N}]/u.test(words)).sort();
  for (const words of planted) {
    const report = await run('report.import', { ...blankReport, file: await upload(run, 'open.txt', `Nothing in here but ${planted.indexOf(words)}.`), sourceId: world.sourceId, title: words, marking: 'TLP:CLEAR' });
    await run('quote.capture', { ...blankQuote, reportId: report.id, start: 0, end: 7, exact: 'Nothing', targets: [{ to: 'thing', thingId: world.personId }] });
  }
}, 120_000);
afterAll(() => {
  ground.dispose();
  worldFile.dispose();
});

it('plants names, aliases, titles, files, addresses, hashes, values, references and identifiers', () => {
  const kinds = ['Colonel Zed', 'The Grey Wolf', 'Q99887766', 'Operation Night Heron', 'Meeting at the quay', 'Harbour Informant', 'Debriefing of the seventh', 'debriefing 7.txt', 'They met under the third crane at midnight.',
    'https://intranet.example/debriefing/7?full=1', 'Dealer in old nautical charts'];
  expect(planted).toEqual(expect.arrayContaining(kinds));
  expect(planted.filter((words) => /^(actor|operation|event|source|report|quote|claim)--/.test(words)).length).toBeGreaterThan(7);
  expect(planted.filter((words) => /^[0-9a-f]{64}$/.test(words))).toHaveLength(1);
});

describe.each(exportFormatNames.filter((name) => !drawnFormatNames.includes(name)))('%s', (format) => {
  it('has every withheld string found in what its writer would let through', async () => {
    expect((await leaksOf(format)).sort()).toEqual(planted);
  }, 60_000);
});

it('names a picture of a withheld report in another that would go out, in a folder and in an archive', async () => {
  const { run, folder, world } = await openWorld(worldFile);
  const picture = fs.readFileSync(new URL('../../../../docs/workspace.png', import.meta.url)).toString('base64');
  const page = (words: string) => `<!doctype html><title>Page</title><article><p>${words}</p><img alt="" src="data:image/png;base64,${picture}"></article>`;
  await run('report.import', { ...blankReport, file: await upload(run, 'secret.html', page('Only for us.')), sourceId: world.sourceId, title: 'Secret', ...red });
  await run('report.import', { ...blankReport, file: await upload(run, 'open.html', page('For all.')), sourceId: world.sourceId, title: 'Open' });
  for (const name of ['out', 'out.zip']) {
    await expect(run('export.write', { format: 'bag', file: path.join(folder, name), options })).rejects.toMatchObject({ code: 'EXPORT_LEAKS', message: expect.stringContaining('"a picture of secret.html" (report ') as string });
    expect(fs.existsSync(path.join(folder, name))).toBe(false);
  }
}, 60_000);

it('takes a file for a PDF by its beginning alone, and says of one that can not be read back what to do', async () => {
  const file = path.join(ground.folder, 'blocks.csv');
  // Files are read in blocks of 64 KiB: the second one begins as a PDF does.
  fs.writeFileSync(file, `${'x '.repeat(32 * 1024)}%PDF- and Colonel Zed`);
  expect((await withRelease((release) => leaksIn(release, file, 'file'))).map(({ words }) => words)).toContain('Colonel Zed');
  fs.writeFileSync(file, '%PDF- and nothing of one');
  await expect(withRelease((release) => leaksIn(release, file, 'file'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringMatching(/^Nothing was written: .*Choose another form/) as string });
});

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blankActor, blankClaim, blankQuote, blankReport } from '../../testing/blank.ts';
import { upload } from '../../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { python } from '../testing/outside.ts';
import { worldText } from '../../testing/world.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const everything = { withNotes: true, withProposals: true } as const;

/** Writes a bundle as a folder. Gives its path. */
async function bundle({ run, folder, fileHandle }: TestGround, options: object = {}, name = 'bundle'): Promise<string> {
  await run('export.write', { format: 'bag', file: await fileHandle(name), options });
  return path.join(folder, name);
}

const filesIn = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(folder, name)).isFile()).map((name) => name.split(path.sep).join('/')).sort();
const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const hashOf = (algorithm: string, bytes: Buffer) => createHash(algorithm).update(bytes).digest('hex');

it('lists every file in manifests with checksums that fit, and says how many bytes there are', async () => {
  const folder = await bundle(await openWorld(worldFile));
  const files = filesIn(folder);
  for (const algorithm of ['sha256', 'sha512']) {
    for (const [manifest, covers] of [['manifest', (name: string) => name.startsWith('data/')], ['tagmanifest', (name: string) => !/^(data\/|tagmanifest)/.test(name)]] as const) {
      const expected = files.filter(covers).map((name) => `${hashOf(algorithm, fs.readFileSync(path.join(folder, name)))}  ${name}\n`);
      expect(read(folder, `${manifest}-${algorithm}.txt`)).toBe(expected.join(''));
    }
  }
  const payload = files.filter((name) => name.startsWith('data/'));
  const bytes = payload.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
  expect(read(folder, 'bag-info.txt')).toContain(`\nPayload-Oxum: ${bytes}.${payload.length}\n`);
  expect(read(folder, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
});

it('has reports, texts, quotes and the case; two reports of the same bytes share a file', async () => {
  const ground = await openWorld(worldFile);
  const folder = await bundle(ground);
  const text = createHash('sha256').update(worldText).digest('hex');
  expect(filesIn(folder).filter((name) => name.startsWith('data/'))).toEqual(['data/annotations.jsonld', 'data/case.casefile', 'data/case.ftm.jsonl', 'data/case.json', 'data/case.stix.json', 'data/reports/raid.txt', `data/text/${text}.txt`]);
  expect(read(folder, 'data/reports/raid.txt')).toBe(worldText);
  const { first } = JSON.parse(read(folder, 'data/annotations.jsonld')) as { first: { items: { target: { state: { cached: string } }[] }[] } };
  expect(first.items[0]?.target.map(({ state }) => state.cached)).toEqual([`text/${text}.txt`, 'reports/raid.txt']);
});

it('is a case of its own without what stays in: checked, and with one entry in its journal', async () => {
  const ground = await openWorld(worldFile);
  const { title } = await ground.run('case.state', {}) ?? {};
  await ground.run('actor.create', { name: 'Noted', type: 'person', ...blankActor, note: 'ask again' });
  const before = ground.dump();
  const folder = await bundle(ground);
  expect(fs.readFileSync(path.join(folder, 'data/case.casefile')).includes('ask again')).toBe(false);
  expect(fs.readFileSync(path.join(folder, 'data/case.casefile')).includes('Wait for questions')).toBe(false);
  await ground.run('case.open', { file: path.join(folder, 'data/case.casefile') });
  const checked = await ground.run('case.check', {});
  expect(checked.findings).toEqual([]);
  expect(checked.checked).toMatchObject({ journalEntries: 1, reports: 2 });
  expect(await ground.run('case.state', {})).toMatchObject({ title, undoLabel: null });
  const rows = (dump: typeof before, table: string) => (dump as unknown as Record<string, { revision?: number; note?: unknown; speaker_note?: unknown }[]>)[table]?.map(({ revision: _revision, note: _note, speaker_note: _speaker, ...row }) => row);
  for (const table of ['actor', 'alias', 'claim', 'evidence', 'quote', 'report', 'operation', 'placement', 'scene', 'relation', 'passage', 'report_page']) expect(rows(ground.dump(), table)).toEqual(rows(before, table));
  expect(rows(ground.dump(), 'proposal')).toEqual([]);
  expect((await ground.run('search.run', { query: 'minister', limit: 5 })).total).toBeGreaterThan(0);
});

it('holds only what is released of a case that is not whole', async () => {
  const ground = await openWorld(worldFile);
  const secret = await ground.run('report.import', { file: await upload(ground.run, 'secret.txt', 'Colonel Zed paid.'), sourceId: ground.world.sourceId, title: 'Secret', ...blankReport, marking: 'TLP:RED' });
  const zed = await ground.run('actor.create', { name: 'Colonel Zed', type: 'person', ...blankActor, marking: 'TLP:RED' });
  await ground.run('quote.capture', { reportId: secret.id, start: 0, end: 11, exact: 'Colonel Zed', ...blankQuote, targets: [{ to: 'thing', thingId: zed.id }] });
  await ground.run('claim.create', { claim: { ...blankClaim, subjectId: zed.id, relation: 'executes', objectId: ground.world.operationId }, quoteIds: [ground.world.quoteId] });
  const folder = await bundle(ground, { level: 'TLP:GREEN' });
  for (const name of filesIn(folder)) expect(`${name} ${fs.readFileSync(path.join(folder, name)).toString('latin1')}`).not.toMatch(/Colonel Zed|secret\.txt/);
  await ground.run('case.open', { file: path.join(folder, 'data/case.casefile') });
  expect((await ground.run('case.check', {})).findings).toEqual([]);
  expect(await ground.run('thing.match', { text: 'Withheld person 1', limit: 5 })).toHaveLength(1);
  expect(read(folder, 'bag-info.txt')).not.toContain('Journal-Hash');
});

it('has the very file and its journal where everything goes out', async () => {
  const ground = await openWorld(worldFile);
  const before = ground.dump();
  const folder = await bundle(ground, everything);
  const entries = read(folder, 'data/journal.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as { seq: number; hash: string; previousHash: string });
  expect(entries.map(({ previousHash }) => previousHash)).toEqual(['0'.repeat(64), ...entries.slice(0, -1).map(({ hash }) => hash)]);
  expect(read(folder, 'bag-info.txt')).toContain(`Casewright-Journal-Hash: ${entries.at(-1)?.hash}\n`);
  await ground.run('case.open', { file: path.join(folder, 'data/case.casefile') });
  expect(ground.dump()).toEqual(before);
  expect((await ground.run('case.check', {}))).toMatchObject({ findings: [], journalHash: entries.at(-1)?.hash });
});

it('gives the same bytes each time, in an archive too, and no journal without its notes', async () => {
  const ground = await openWorld(worldFile);
  const zip = async (name: string, options: object) => ground.run('export.write', { format: 'bag', file: await ground.fileHandle(name), options });
  for (const options of [everything, { level: 'TLP:GREEN' }]) {
    const first = await zip(`a${Object.keys(options).length}.zip`, options);
    expect((await zip(`b${Object.keys(options).length}.zip`, options)).sha256).toBe(first.sha256);
  }
  expect(filesIn(await bundle(ground, { withNotes: true }))).not.toContain('data/journal.jsonl');
  expect(fs.readdirSync(ground.folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('is never put over a folder, and leaves nothing behind when it is cancelled', async () => {
  const ground = await openWorld(worldFile);
  fs.mkdirSync(path.join(ground.folder, 'mine'));
  await expect(ground.run('export.write', { format: 'bag', file: await ground.fileHandle('mine'), options: {}, replaces: true })).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  const writing = ground.run('export.write', { format: 'bag', file: await ground.fileHandle('out'), options: {}, jobId: 'out' });
  await Promise.all([expect(writing).rejects.toMatchObject({ code: 'CANCELLED' }), ground.run('job.cancel', { jobId: 'out' })]);
  expect(fs.readdirSync(ground.folder).filter((name) => name.includes('out'))).toEqual([]);
});

it('is a valid bag by the judgement of bagit-python', async (context) => {
  const ground = await openWorld(worldFile);
  const folder = await bundle(ground);
  expect(python(context, 'bag = bagit.Bag(sys.argv[1])\nprint(json.dumps({"valid": bag.validate(), "version": bag.version}))', [folder], ['bagit'])).toEqual({ valid: true, version: '1.0' });
});

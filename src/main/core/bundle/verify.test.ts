import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../ingest/testing/zip.ts';
import { blankReport, blankSource } from '../testing/blank.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { tamper } from '../testing/raw.ts';
import { openTestCase } from '../testing/services.ts';
import { worldText } from '../testing/world.ts';

let worldFile: WorldFile;
let made: string;
beforeAll(async () => {
  worldFile = await buildWorldFile();
  const ground = await openWorld(worldFile, { isKept: true });
  await ground.run('export.write', { format: 'bag', file: path.join(ground.folder, 'bundle'), options: { withNotes: true, withProposals: true } });
  made = fs.mkdtempSync(path.join(path.dirname(ground.folder), 'casewright-bundle-made-'));
  fs.cpSync(path.join(ground.folder, 'bundle'), made, { recursive: true });
  ground.dispose();
});
afterAll(() => {
  worldFile.dispose();
  fs.rmSync(made, { recursive: true });
});

const hashOf = (algorithm: string, bytes: Buffer) => createHash(algorithm).update(bytes).digest('hex');
const filesIn = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => fs.lstatSync(path.join(folder, name)).isFile()).sort();

/** Writes the manifests anew, as somebody would who wants to leave no trace. */
function seal(folder: string): void {
  const files = filesIn(folder);
  const payload = files.filter((name) => name.startsWith('data/'));
  const info = path.join(folder, 'bag-info.txt');
  const bytes = payload.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
  fs.writeFileSync(info, fs.readFileSync(info, 'utf8').replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`));
  const list = (algorithm: string, names: readonly string[]) => names.map((name) => `${hashOf(algorithm, fs.readFileSync(path.join(folder, name)))}  ${name}\n`).join('');
  for (const algorithm of ['sha256', 'sha512']) fs.writeFileSync(path.join(folder, `manifest-${algorithm}.txt`), list(algorithm, payload));
  for (const algorithm of ['sha256', 'sha512']) fs.writeFileSync(path.join(folder, `tagmanifest-${algorithm}.txt`), list(algorithm, files.filter((name) => !/^(data\/|tagmanifest)/.test(name))));
}

async function verified(change: (folder: string) => void) {
  const { run, folder } = await openTestCase();
  const bundle = path.join(folder, 'bundle');
  fs.cpSync(made, bundle, { recursive: true });
  change(bundle);
  return run('bundle.verify', { file: bundle });
}

const edit = (name: string, change: (text: string) => string) => (folder: string) => fs.writeFileSync(path.join(folder, name), change(fs.readFileSync(path.join(folder, name), 'utf8')));
const both = (change: (folder: string) => void) => (folder: string) => {
  change(folder);
  seal(folder);
};
const textPath = `data/text/${hashOf('sha256', Buffer.from(worldText))}.txt`;
const quote = 'We probably never planned it,';

describe('a bundle in a folder', () => {
  it('is well as it was made, and says what was looked at', async () => {
    expect(await verified(() => undefined)).toMatchObject({ findings: [], notes: [], checked: { files: filesIn(made).length, quotes: 3 }, journalHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  it.each<{ what: string; change: (folder: string) => void; finding: object }>([
    { what: 'a changed report', change: edit('data/reports/raid.txt', (text) => text.replace('Minister', 'minister')), finding: { code: 'checksum-wrong', subject: 'data/reports/raid.txt' } },
    { what: 'a changed tag file', change: edit('README.txt', (text) => `${text} `), finding: { code: 'checksum-wrong', subject: 'README.txt' } },
    { what: 'a missing file', change: (folder) => fs.rmSync(path.join(folder, 'data/case.json')), finding: { code: 'file-missing', subject: 'data/case.json' } },
    { what: 'a file too many', change: (folder) => fs.writeFileSync(path.join(folder, 'data/more.txt'), 'x'), finding: { code: 'file-extra', subject: 'data/more.txt' } },
    { what: 'a tag file too many', change: (folder) => fs.writeFileSync(path.join(folder, 'NOTE.txt'), 'x'), finding: { code: 'file-extra', subject: 'NOTE.txt' } },
    { what: 'another size', change: (folder) => fs.writeFileSync(path.join(folder, 'data/more.txt'), 'x'), finding: { code: 'oxum-wrong' } },
    { what: 'no bagit.txt', change: (folder) => fs.rmSync(path.join(folder, 'bagit.txt')), finding: { code: 'not-a-bag' } },
    { what: 'a newer bag', change: edit('bagit.txt', (text) => text.replace('1.0', '1.1')), finding: { code: 'bag-version' } },
    { what: 'a bundle of a later Casewright', change: both(edit('bag-info.txt', (text) => text.replace('Bundle-Version: 1', 'Bundle-Version: 2'))), finding: { code: 'bag-version', subject: 'bag-info.txt', message: expect.stringContaining('Update Casewright') as string } },
    { what: 'a bundle of no version', change: both(edit('bag-info.txt', (text) => text.replace('Bundle-Version: 1', 'Bundle-Version: one'))), finding: { code: 'bag-version', subject: 'bag-info.txt' } },
    { what: 'no manifest', change: (folder) => ['sha256', 'sha512'].forEach((name) => fs.rmSync(path.join(folder, `manifest-${name}.txt`))), finding: { code: 'manifest-missing' } },
    { what: 'a line that is none', change: edit('manifest-sha256.txt', (text) => `nothing\n${text}`), finding: { code: 'manifest-line', message: expect.stringContaining('line 1 ') as string } },
    { what: 'a line twice', change: edit('manifest-sha256.txt', (text) => text + text.split('\n')[0]), finding: { code: 'listed-twice' } },
    { what: 'a file in one manifest', change: edit('manifest-sha256.txt', (text) => text.split('\n').slice(1).join('\n')), finding: { code: 'not-in-every-manifest', subject: 'data/annotations.jsonld' } },
    { what: 'bytes that are no UTF-8', change: (folder) => fs.appendFileSync(path.join(folder, 'bag-info.txt'), Buffer.from([0xff])), finding: { code: 'tag-unreadable', subject: 'bag-info.txt' } },
    { what: 'a way out', change: edit('manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  data/../../x\n`), finding: { code: 'path-escapes', subject: 'data/../../x' } },
    { what: 'a path outside of data', change: edit('manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  bagit.txt\n`), finding: { code: 'path-escapes', subject: 'bagit.txt' } },
    { what: 'a fetch that leads out', change: (folder) => fs.writeFileSync(path.join(folder, 'fetch.txt'), 'https://example.org/x - ../x\n'), finding: { code: 'path-escapes', message: expect.stringContaining('fetch.txt') as string } },
    { what: 'a device', change: (folder) => fs.writeFileSync(path.join(folder, 'data/nul.txt'), 'x'), finding: { code: 'name-unsafe', subject: 'data/nul.txt' } },
    { what: 'names of two cases', change: (folder) => fs.writeFileSync(path.join(folder, 'data/CASE.json'), 'x'), finding: { code: 'name-collision' } },
    { what: 'names in two forms', change: (folder) => ['é', 'e\u0301'].forEach((name) => fs.writeFileSync(path.join(folder, 'data', name), 'x')), finding: { code: 'name-collision' } },
    { what: 'a link', change: (folder) => fs.symlinkSync('/etc/passwd', path.join(folder, 'data/link')), finding: { code: 'link', subject: 'data/link' } },
    { what: 'a quote that was moved', change: both(edit('data/annotations.jsonld', (text) => text.replace('"start":31', '"start":32'))), finding: { code: 'quote-mismatch' } },
    { what: 'a quote that was reworded', change: both(edit('data/annotations.jsonld', (text) => text.replaceAll(quote, 'We certainly planned it, yes,'))), finding: { code: 'quote-mismatch' } },
    { what: 'a quote and its text that were reworded', change: both((folder) => [textPath, 'data/annotations.jsonld'].forEach((name) => edit(name, (text) => text.replaceAll(quote, 'We certainly planned it yes.,'))(folder))), finding: { code: 'annotations-differ' } },
    { what: 'a text that was changed', change: both(edit(textPath, (text) => `${text}.`)), finding: { code: 'text-missing', message: expect.stringContaining('Raid') as string } },
    { what: 'no text', change: both((folder) => fs.rmSync(path.join(folder, textPath))), finding: { code: 'text-missing' } },
    { what: 'a report that was changed', change: both(edit('data/reports/raid.txt', (text) => `${text}.`)), finding: { code: 'report-missing', message: expect.stringContaining('Raid') as string } },
    { what: 'quotes that are no JSON', change: both(edit('data/annotations.jsonld', (text) => text.slice(1))), finding: { code: 'annotations-unreadable' } },
    { what: 'a case that is none', change: both((folder) => fs.writeFileSync(path.join(folder, 'data/case.casefile'), 'x')), finding: { code: 'case-unreadable' } },
    { what: 'a case that was altered', change: both((folder) => tamper(path.join(folder, 'data/case.casefile'), "UPDATE actor SET name = 'Somebody else' WHERE name = 'Léa Moreau'")), finding: { code: 'row-differs', message: expect.stringContaining('In the case') as string } },
    { what: 'a case whose journal was cut', change: both((folder) => tamper(path.join(folder, 'data/case.casefile'), 'DELETE FROM journal_change WHERE seq = (SELECT max(seq) FROM journal); DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)')), finding: { code: 'journal-differs', subject: 'bag-info.txt' } },
    { what: 'an entry that was altered', change: both(edit('data/journal.jsonl', (text) => text.replace('Test Author', 'Best Author'))), finding: { code: 'journal-hash', subject: 'journal.jsonl line 1' } },
    { what: 'an entry that was taken out', change: both(edit('data/journal.jsonl', (text) => text.split('\n').filter((_, index) => index !== 3).join('\n'))), finding: { code: 'journal-gap', subject: 'journal.jsonl line 4' } },
    { what: 'an entry that is none', change: both(edit('data/journal.jsonl', (text) => `${text}{}\n`)), finding: { code: 'journal-hash', message: expect.stringContaining('no entry') as string } },
  ])('tells of $what', async ({ change, finding }) => {
    expect((await verified(change)).findings).toContainEqual(expect.objectContaining(finding));
  });

  it('changes nothing in it, fetches nothing, and says so', async () => {
    let before: string[] = [];
    let bundle = '';
    const report = await verified((folder) => {
      fs.writeFileSync(path.join(folder, 'fetch.txt'), 'https://example.org/x - data/case.json\n');
      seal(folder);
      bundle = folder;
      before = filesIn(folder).map((name) => `${name} ${hashOf('sha256', fs.readFileSync(path.join(folder, name)))}`);
    });
    expect(report).toMatchObject({ findings: [], notes: [{ code: 'fetch-ignored', subject: 'data/case.json' }] });
    expect(filesIn(bundle).map((name) => `${name} ${hashOf('sha256', fs.readFileSync(path.join(bundle, name)))}`)).toEqual(before);
  });
});

/** A small bag as entries of an archive. */
function bagEntries(more: readonly { name: string; content: string }[] = []) {
  const payload = [{ name: 'data/a.txt', content: 'a' }, ...more.filter(({ name }) => name.startsWith('data/'))];
  const manifest = payload.map(({ name, content }) => `${hashOf('sha256', Buffer.from(content))}  ${name}\n`).join('');
  return [{ name: 'bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' }, { name: 'manifest-sha256.txt', content: manifest }, ...payload, ...more.filter(({ name }) => !name.startsWith('data/'))];
}

describe('a bundle in an archive', () => {
  async function verifiedZip(bytes: Buffer) {
    const { run, folder } = await openTestCase();
    fs.writeFileSync(path.join(folder, 'bundle.zip'), bytes);
    return run('bundle.verify', { file: path.join(folder, 'bundle.zip') });
  }

  /** Where the nth entry of the archive's list begins. */
  function listed(zip: Buffer, index: number): number {
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    for (let count = 0; count < index; count++) at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1');
    return at;
  }

  it('is well at the top of it or in a folder', async () => {
    expect(await verifiedZip(zipOf(bagEntries()))).toMatchObject({ findings: [], notes: [{ code: 'no-case' }] });
    expect(await verifiedZip(zipOf(bagEntries().map((entry) => ({ ...entry, name: `base/${entry.name}` }))))).toMatchObject({ findings: [], checked: { files: 3 } });
  });

  it('is well as it was made', async () => {
    const ground: TestGround = await openWorld(worldFile);
    const file = path.join(ground.folder, 'whole.zip');
    await ground.run('export.write', { format: 'bag', file, options: {} });
    expect(await ground.run('bundle.verify', { file })).toMatchObject({ findings: [], notes: [], checked: { quotes: 3, journalEntries: 1 } });
  });

  it.each([
    ['../x.txt', 'path-escapes'], ['/etc/x', 'path-escapes'], ['C:/x', 'path-escapes'], ['~/x', 'path-escapes'], ['data/..\\..\\x', 'path-escapes'], ['data/con', 'name-unsafe'], ['data/a\u0001', 'name-unsafe'],
    ['\\\\server\\x', 'path-escapes'], ['data/LPT1.txt', 'name-unsafe'], ['data/a:b', 'name-unsafe'], ['data/dot.', 'name-unsafe'], ['data/A.TXT', 'name-collision'], ['DATA/b.txt', 'name-collision'],
  ])('that has %j in it is told of', async (name, code) => {
    expect((await verifiedZip(zipOf(bagEntries([{ name, content: 'x' }])))).findings).toContainEqual(expect.objectContaining({ code }));
  });

  it('with names that differ in the form of their accents alone is told of', async () => {
    const names = ['data/\u00e9.txt', 'data/e\u0301.txt'];
    expect((await verifiedZip(zipOf(bagEntries(names.map((name) => ({ name, content: 'x' })))))).findings).toContainEqual(expect.objectContaining({ code: 'name-collision', subject: names[1] }));
  });

  it('with a link in it is told of, and the link is not read', async () => {
    const zip = zipOf(bagEntries());
    zip.writeUInt32LE((0o120777 << 16) >>> 0, listed(zip, 2) + 38);
    expect((await verifiedZip(zip)).findings.map(({ code }) => code)).toEqual(['link', 'file-missing']);
  });

  it('with a device in it is told of', async () => {
    const zip = zipOf(bagEntries());
    zip.writeUInt32LE((0o020666 << 16) >>> 0, listed(zip, 2) + 38);
    expect((await verifiedZip(zip)).findings.map(({ code }) => code)).toEqual(['special-file', 'file-missing']);
  });

  it('whose entries share their bytes is not read', async () => {
    const zip = zipOf(bagEntries());
    zip.writeUInt32LE(0, listed(zip, 2) + 42);
    expect((await verifiedZip(zip)).findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['zip-bomb']));
  });

  it('that claims to unpack to far more than it is is not read', async () => {
    const zip = zipOf(bagEntries());
    zip.writeUInt32LE(0xf0000000, listed(zip, 2) + 24);
    expect((await verifiedZip(zip)).findings.map(({ code }) => code)).toEqual(['zip-bomb', 'not-a-bag']);
  });

  it('that unpacks to more than it claims is told of', async () => {
    const zip = zipOf(bagEntries().map((entry) => (entry.name === 'data/a.txt' ? { ...entry, content: 'a'.repeat(5000), claimedBytes: 1 } : entry)));
    expect((await verifiedZip(zip)).findings.map(({ code }) => code)).toEqual(['file-unreadable']);
  });

  it('that says one name in its list and another beside the bytes is told of', async () => {
    const zip = zipOf(bagEntries());
    zip.write('data/b.txt', zip.indexOf('data/a.txt'), 'latin1');
    expect((await verifiedZip(zip)).findings).toContainEqual(expect.objectContaining({ code: 'zip-damaged' }));
  });

  it('with an entry that is encrypted, twice there, or no UTF-8 is told of', async () => {
    expect((await verifiedZip(zipOf(bagEntries().map((entry) => (entry.name === 'data/a.txt' ? { ...entry, isEncrypted: true } : entry))))).findings.map(({ code }) => code)).toEqual(['zip-damaged', 'file-missing']);
    expect((await verifiedZip(zipOf([...bagEntries(), { name: 'data/a.txt', content: 'b' }]))).findings.map(({ code }) => code)).toEqual(['name-collision']);
    const zip = zipOf(bagEntries([{ name: 'data/b.txt', content: 'b' }]));
    zip[listed(zip, 3) + 46 + 5] = 0xff;
    expect((await verifiedZip(zip)).findings).toContainEqual(expect.objectContaining({ code: 'name-unsafe' }));
  });

  it('that is cut off, or none, is refused in words', async () => {
    await expect(verifiedZip(zipOf(bagEntries()).subarray(0, 300))).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN' });
    await expect(verifiedZip(Buffer.from('plain'))).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN', message: expect.stringContaining('bundle.zip is no bundle') as string });
  });
});

it('opens the case of a bundle that an older version made, and writes nothing beside it', async () => {
  const { run, folder } = await openTestCase();
  const old = zlib.gunzipSync(fs.readFileSync(new URL('../db/fixtures/schema-1.casefile.gz', import.meta.url)));
  const bundle = path.join(folder, 'old');
  fs.mkdirSync(path.join(bundle, 'data'), { recursive: true });
  fs.writeFileSync(path.join(bundle, 'data/case.casefile'), old);
  fs.writeFileSync(path.join(bundle, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  fs.writeFileSync(path.join(bundle, 'manifest-sha256.txt'), `${hashOf('sha256', old)}  data/case.casefile\n`);
  const { findings, checked } = await run('bundle.verify', { file: bundle });
  expect(checked.journalEntries).toBeGreaterThan(0);
  expect(findings.filter(({ code }) => code !== 'report-missing' && code !== 'text-missing')).toEqual([]);
  expect(filesIn(bundle)).toEqual(['bagit.txt', 'data/case.casefile', 'manifest-sha256.txt']);
});

it('leaves nothing behind on the disk', async () => {
  const left = () => fs.readdirSync(path.dirname(made)).filter((name) => name.startsWith('casewright-bundle-') && name !== path.basename(made)).length;
  const before = left();
  await verified(() => undefined);
  expect(left()).toBeLessThanOrEqual(before);
});

it('finds a bundle of the first version well, and names what was altered in it', async () => {
  const { run, folder } = await openTestCase();
  const golden = fileURLToPath(new URL('./fixtures/bundle-1.zip', import.meta.url));
  const report = await run('bundle.verify', { file: golden });
  expect(report).toMatchObject({
    findings: [], notes: [], checked: { files: 18, quotes: 3, journalEntries: 35 },
    signer: 'SHA256:MxAmg7HiYxqd5yreYRYXMV+fz48tO0mnpZUuKdjI6x4', journalHash: '9cffec0aedfb92d3da4599ad83514abd8f013fef9019c2b0e354c6284d7d3afa',
  });
  const bytes = fs.readFileSync(golden);
  const at = bytes.indexOf('World/data/reports/raid.txt') + 'World/data/reports/raid.txt'.length;
  bytes.writeUInt8(bytes.readUInt8(at + 40) ^ 1, at + 40);
  fs.writeFileSync(path.join(folder, 'altered.zip'), bytes);
  const altered = await run('bundle.verify', { file: path.join(folder, 'altered.zip') });
  expect(altered.findings.map(({ subject }) => subject)).toContain('data/reports/raid.txt');
});

describe('a large bundle', () => {
  it('is written as what was there, in a folder and an archive, and its case is checked beside the rest', async () => {
    const { run, folder } = await openTestCase();
    const { id: sourceId } = await run('source.create', { name: 'Daily', ...blankSource });
    const text = Array.from({ length: 180_000 }, (_, index) => `In the year ${index} the harbour office paid nobody.`).join('\n');
    fs.writeFileSync(path.join(folder, 'long.txt'), text);
    await run('report.import', { file: path.join(folder, 'long.txt'), sourceId, title: 'Long', ...blankReport });
    for (const name of ['large', 'large.zip']) {
      const bundle = path.join(folder, name);
      await run('export.write', { format: 'bag', file: bundle, options: {} });
      expect(await run('bundle.verify', { file: bundle })).toMatchObject({ findings: [], notes: [], checked: { journalEntries: 1 } });
    }
    const bundle = path.join(folder, 'large');
    tamper(path.join(bundle, 'data/case.casefile'), "UPDATE report SET title = 'Longer'");
    seal(bundle);
    expect((await run('bundle.verify', { file: bundle })).findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'row-differs', message: expect.stringContaining('In the case:') as string })]));
  }, 120_000);
});

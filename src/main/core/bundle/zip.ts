import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { BundleFinding } from '../../../shared/contract/bundles.ts';
import type { BundleSource, SourceFile } from './source.ts';

/** An archive that unpacks to more than this, and to so many times its size, is not read. */
const bomb = { bytes: 1024 ** 3, times: 100 };
const mostEntries = 250_000;
const kindMask = 0o170000;
const linkKind = 0o120000;
const fileKind = 0o100000;
const folderKind = 0o040000;
const localHeaderBytes = 30;

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** An entry with its name as it was read. */
interface Named {
  readonly entry: Entry;
  readonly name: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) reject(new Error(`it has more than ${mostEntries} entries`));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries)).on('error', reject);
    zip.readEntry();
  });
}

/** Why an entry is not read, or null. */
function faultOfEntry({ entry, name }: Named): BundleFinding | null {
  const kind = (entry.externalFileAttributes >>> 16) & kindMask;
  if (kind === linkKind) return { code: 'link', subject: name, message: `${name} is a link and was not followed.` };
  if (kind !== 0 && kind !== fileKind && kind !== folderKind) return { code: 'special-file', subject: name, message: `${name} is no file but a pipe, a socket or a device, and was not read.` };
  if (entry.isEncrypted()) return { code: 'zip-damaged', subject: name, message: `${name} is encrypted inside the archive and can't be read.` };
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return { code: 'zip-damaged', subject: name, message: `${name} is packed in a way that is not known (${entry.compressionMethod}).` };
  return null;
}

/** Entries that share bytes of the archive: the same data unpacked many times over. */
function overlaps(entries: readonly Named[]): BundleFinding[] {
  const sorted = entries.toSorted((left, right) => left.entry.relativeOffsetOfLocalHeader - right.entry.relativeOffsetOfLocalHeader);
  return sorted.flatMap(({ name, entry }, index) => {
    const before = sorted[index - 1]?.entry;
    const end = before === undefined ? 0 : before.relativeOffsetOfLocalHeader + localHeaderBytes + before.fileNameLength + before.compressedSize;
    return entry.relativeOffsetOfLocalHeader < end ? [{ code: 'zip-bomb' as const, subject: name, message: `${name} shares its bytes with another entry of the archive, as archives do that unpack to no end.` }] : [];
  });
}

/** Whether an archive unpacks to far more than it is. */
function bombIn(entries: readonly Named[]): BundleFinding[] {
  const packed = entries.reduce((sum, { entry }) => sum + entry.compressedSize, 0);
  const unpacked = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (unpacked <= bomb.bytes || unpacked <= bomb.times * packed) return [];
  return [{ code: 'zip-bomb', subject: 'archive', message: `The archive unpacks to ${unpacked} bytes, more than ${bomb.times} times what it is. It was not read.` }];
}

/** Entries that say another name where they lie than in the archive's list: two programs would unpack two things. */
async function disguised(zip: ZipFile, entries: readonly Named[]): Promise<BundleFinding[]> {
  const findings: BundleFinding[] = [];
  for (const { entry, name } of entries) {
    const { fileName } = await zip.readLocalFileHeaderPromise(entry);
    if (!fileName.equals(entry.fileNameRaw)) findings.push({ code: 'zip-damaged', subject: name, message: `${name} has another name where it lies in the archive than in its list.` });
  }
  return findings;
}

function namedEntries(entries: readonly Entry[]): { named: Named[]; findings: BundleFinding[] } {
  const findings: BundleFinding[] = [];
  const named: Named[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const raw = entry.fileNameRaw;
    let name: string;
    try {
      name = decoder.decode(raw);
    } catch {
      findings.push({ code: 'name-unsafe', subject: raw.toString('latin1'), message: `The name ${JSON.stringify(raw.toString('latin1'))} is not UTF-8, so systems read it as different ones.` });
      continue;
    }
    if (seen.has(name)) findings.push({ code: 'name-collision', subject: name, message: `${name} is in the archive twice.` });
    else named.push({ entry, name });
    seen.add(name);
  }
  return { named, findings };
}

/** The one folder that a bag lies in, with a stroke behind it; empty where it lies at the top. */
function baseOf(names: readonly string[]): string {
  const declared = names.find((name) => /^[^/]+\/bagit\.txt$/.test(name));
  if (names.includes('bagit.txt') || declared === undefined) return '';
  const base = declared.slice(0, declared.indexOf('/') + 1);
  return names.every((name) => name.startsWith(base)) ? base : '';
}

/**
 * A bag in a ZIP archive. Nothing is unpacked to the disk.
 *
 * @throws Error when it is no archive that can be read
 */
export async function openArchive(file: string): Promise<BundleSource> {
  const zip = await openZip(file, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as yauzl.Options);
  try {
    const { named, findings } = namedEntries(await listEntries(zip));
    const refused = [...overlaps(named), ...bombIn(named)];
    const files = new Map<string, SourceFile>();
    if (refused.length > 0) return { files, findings: [...findings, ...refused], close: () => zip.close() };
    findings.push(...await disguised(zip, named));
    const base = baseOf(named.map(({ name }) => name));
    for (const each of named) {
      const fault = faultOfEntry(each);
      const path = each.name.slice(base.length);
      if (fault) findings.push(fault);
      else if (path !== '' && !path.endsWith('/')) files.set(path, { path, bytes: each.entry.uncompressedSize, read: () => zip.openReadStreamPromise(each.entry) as Promise<AsyncIterable<Buffer>> });
    }
    return { files, findings, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

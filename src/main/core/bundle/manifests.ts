import type { BundleFinding, BundleNote } from '../../../shared/contract/bundles.ts';
import { faultOf } from './paths.ts';
import { decodeTag, readManifest, type Declaration, type Listed } from './tags.ts';
import { readWhole, type BundleSource } from './source.ts';

/** Kinds of checksum by the names that BagIt gives them, and what `node:crypto` calls them. */
export const knownAlgorithms: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']);
const longestTagBytes = 256 * 1024 * 1024;

/** A manifest that was read. */
export interface Manifest {
  readonly name: string;
  readonly algorithm: string;
  readonly isOfTags: boolean;
  /** Expected checksums by path. */
  readonly sums: ReadonlyMap<string, string>;
}

/** What is found while reading. */
export interface Found {
  readonly findings: BundleFinding[];
  readonly notes: BundleNote[];
}

/** The path of a listed file as it is there: as decoded, as written, or in another form of its accents. */
function actualPath({ files }: BundleSource, byForm: ReadonlyMap<string, string>, { path, written }: Listed): string {
  if (files.has(path)) return path;
  return files.has(written) ? written : byForm.get(path.normalize('NFC')) ?? path;
}

function note(found: Found, name: string, path: string, isWrong: boolean): void {
  const entry = { code: 'listed-twice' as const, subject: path, message: `${name} lists ${JSON.stringify(path)} twice.` };
  if (isWrong) found.findings.push(entry);
  else found.notes.push(entry);
}

function sumsOf(source: BundleSource, { version }: Declaration, name: string, listed: readonly Listed[], found: Found): Map<string, string> {
  const sums = new Map<string, string>();
  const isOfTags = name.startsWith('tag');
  const byForm = new Map([...source.files.keys()].map((path) => [path.normalize('NFC'), path]));
  for (const each of listed) {
    const fault = faultOf(each.path);
    if (fault) {
      found.findings.push({ ...fault, message: `${name}: ${fault.message}` });
      if (fault.code === 'path-escapes') continue;
    }
    if (!isOfTags && !each.path.startsWith('data/')) {
      found.findings.push({ code: 'path-escapes', subject: each.path, message: `${name} lists ${JSON.stringify(each.path)}, which is not in data/.` });
      continue;
    }
    const path = actualPath(source, byForm, each);
    const before = sums.get(path);
    if (before !== undefined) note(found, name, path, version >= 100 || before !== each.sum);
    else sums.set(path, each.sum);
  }
  return sums;
}

/** Reads a tag file in the encoding that the bag declares. Undefined, with a finding, where it can't be. */
export async function readTag({ files }: BundleSource, name: string, encoding: string, { findings }: Found): Promise<string | undefined> {
  const file = files.get(name);
  if (!file) return undefined;
  try {
    return decodeTag(await readWhole(file, longestTagBytes), encoding);
  } catch (error) {
    findings.push({ code: 'tag-unreadable', subject: name, message: `${name} can't be read as ${encoding}: ${error instanceof Error ? error.message : 'it is damaged'}.` });
    return undefined;
  }
}

/** All manifests of a bag, those of tag files too. */
export async function readManifests(source: BundleSource, declaration: Declaration, found: Found): Promise<Manifest[]> {
  const manifests: Manifest[] = [];
  for (const name of source.files.keys()) {
    const { tag, algorithm } = /^(?<tag>tag)?manifest-(?<algorithm>[^/]+)\.txt$/i.exec(name)?.groups ?? {};
    if (algorithm === undefined) continue;
    const known = algorithm.toLowerCase().replaceAll('-', '');
    if (!knownAlgorithms.has(known)) {
      found.notes.push({ code: 'algorithm-unknown', subject: name, message: `${name} has checksums of a kind that is not known here, and was not looked at.` });
      continue;
    }
    const text = await readTag(source, name, declaration.encoding, found);
    if (text === undefined) continue;
    const { listed, wrongLines } = readManifest(text, declaration.version);
    for (const line of wrongLines) found.findings.push({ code: 'manifest-line', subject: name, message: `${name}: line ${line} is no checksum and path.` });
    manifests.push({ name, algorithm: known, isOfTags: tag !== undefined, sums: sumsOf(source, declaration, name, listed, found) });
  }
  if (!manifests.some(({ isOfTags }) => !isOfTags)) found.findings.push({ code: 'manifest-missing', subject: 'manifest', message: 'The bag has no manifest of its files with checksums that are known here, so nothing says what belongs into it.' });
  return manifests;
}

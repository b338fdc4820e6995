import { createHash } from 'node:crypto';
import { CaseError } from '../../../shared/errors.ts';
import type { Found, Manifest } from './manifests.ts';
import { readManifests, readTag } from './manifests.ts';
import { collisionsIn, faultOf } from './paths.ts';
import { signaturePath } from './signature.ts';
import { readWhole, type BundleSource, type SourceFile } from './source.ts';
import { decodeTag, readDeclaration, readFetch, readInfo, type Declaration } from './tags.ts';

/** What was read of a bag. */
export interface Bag {
  readonly info: readonly { readonly label: string; readonly value: string }[];
  /** SHA-256 of every file in `data/` that could be read, by its path. */
  readonly sha256: ReadonlyMap<string, string>;
  readonly bytes: number;
}

const newestVersion = 100;
/** The newest of our own bundles that is known here. */
const newestBundleVersion = 1;
const longestDeclarationBytes = 4096;
const isPayload = (path: string) => path.startsWith('data/');
const isTagManifest = (path: string) => /^tagmanifest-[^/]+\.txt$/i.test(path);

async function declarationOf(source: BundleSource, { findings }: Found): Promise<Declaration | undefined> {
  const file = source.files.get('bagit.txt');
  if (!file) {
    findings.push({ code: 'not-a-bag', subject: 'bagit.txt', message: 'There is no bagit.txt, so this is no bag. Choose the folder or the archive that has it.' });
    return undefined;
  }
  let declaration: Declaration | undefined;
  try {
    const bytes = await readWhole(file, longestDeclarationBytes);
    // A mark of the byte order is a part of no line: the standard forbids it here.
    if (bytes[0] !== 0xef) declaration = readDeclaration(decodeTag(bytes, 'utf-8'));
  } catch {
    declaration = undefined;
  }
  if (!declaration) findings.push({ code: 'not-a-bag', subject: 'bagit.txt', message: 'bagit.txt does not say version and encoding in the form that BagIt prescribes.' });
  else if (declaration.version > newestVersion) findings.push({ code: 'bag-version', subject: 'bagit.txt', message: 'The bag is of a newer BagIt than 1.0. Update Casewright to check it.' });
  return declaration;
}

/** Every listed file is there, and every file is listed. */
function compareLists({ files }: BundleSource, manifests: readonly Manifest[], { version }: Declaration, isOurs: boolean, { findings, notes }: Found): void {
  const missing = new Set<string>();
  for (const { name, sums } of manifests) {
    for (const path of sums.keys()) {
      if (files.has(path) || missing.has(path)) continue;
      missing.add(path);
      findings.push({ code: 'file-missing', subject: path, message: `${path} is listed in ${name} and is not there.` });
    }
  }
  const ofPayload = manifests.filter(({ isOfTags }) => !isOfTags);
  const ofTags = manifests.filter(({ isOfTags }) => isOfTags);
  for (const path of files.keys()) {
    const without = (isPayload(path) ? ofPayload : ofTags).filter(({ sums }) => !sums.has(path));
    if (isPayload(path)) {
      if (without.length === ofPayload.length && ofPayload.length > 0) findings.push({ code: 'file-extra', subject: path, message: `${path} is there and no manifest lists it.` });
      else if (without.length > 0 && version >= 100) findings.push({ code: 'not-in-every-manifest', subject: path, message: `${path} is not listed in ${without.map(({ name }) => name).join(', ')}.` });
    } else if (!isTagManifest(path) && ofTags.length > 0 && without.length === ofTags.length) {
      if (path === signaturePath) continue;
      if (isOurs) findings.push({ code: 'file-extra', subject: path, message: `${path} is there and no manifest lists it.` });
      else notes.push({ code: 'tag-unlisted', subject: path, message: `${path} is covered by no manifest.` });
    }
  }
}

/** Reads a file once for all its checksums, and tells of every piece. Gives its SHA-256, or null where it can't be read. */
async function hashFile(file: SourceFile, expected: ReadonlyMap<string, string>, onPiece: (piece: Uint8Array) => void, { findings }: Found): Promise<string | null> {
  const hashes = new Map([...new Set(['sha256', ...expected.keys()])].map((algorithm) => [algorithm, createHash(algorithm)]));
  try {
    for await (const piece of await file.read()) {
      for (const hash of hashes.values()) hash.update(piece);
      onPiece(piece);
    }
  } catch (error) {
    if (error instanceof CaseError) throw error;
    findings.push({ code: 'file-unreadable', subject: file.path, message: `${file.path} can't be read: ${error instanceof Error ? error.message : 'it is damaged'}.` });
    return null;
  }
  const sums = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
  const wrong = [...expected].filter(([algorithm, sum]) => sums.get(algorithm) !== sum).map(([algorithm]) => algorithm);
  if (wrong.length > 0) findings.push({ code: 'checksum-wrong', subject: file.path, message: `${file.path} is not the file that was put in: its ${wrong.join(', ')} is another one.` });
  return sums.get('sha256') ?? null;
}

function checkOxum(info: Bag['info'], files: readonly SourceFile[], { findings }: Found): void {
  const stated = info.find(({ label }) => label.toLowerCase() === 'payload-oxum')?.value;
  if (stated === undefined) return;
  const actual = `${files.reduce((sum, { bytes }) => sum + bytes, 0)}.${files.length}`;
  if (stated !== actual) findings.push({ code: 'oxum-wrong', subject: 'bag-info.txt', message: `bag-info.txt says ${stated} bytes and files; there are ${actual}.` });
}

/** A bundle of a later Casewright may hold what is not looked at here. */
function checkBundleVersion(info: Bag['info'], { findings }: Found): void {
  const stated = info.find(({ label }) => label === 'Casewright-Bundle-Version')?.value;
  if (stated === undefined || (/^\d+$/.test(stated) && Number(stated) >= 1 && Number(stated) <= newestBundleVersion)) return;
  findings.push({ code: 'bag-version', subject: 'bag-info.txt', message: `The bundle is of version ${JSON.stringify(stated.slice(0, 40))}; ${newestBundleVersion} is the newest that is known here. Update Casewright to check it.` });
}

/** Who looks on while the files of a bag are read. What is thrown here ends the check. */
export interface Onlooker {
  /** The path of the file that is read first. */
  readonly first: string;
  onPiece(file: SourceFile, piece: Uint8Array): void;
  /** Told when a file was read, or could not be. */
  onRead(file: SourceFile): void;
}

/** Checks a bag as RFC 8493, or the draft that it names, wants it: complete, and all checksums as they were. Nothing is fetched. */
export async function checkBag(source: BundleSource, found: Found, { first, onPiece, onRead }: Onlooker): Promise<Bag> {
  found.findings.push(...source.findings, ...collisionsIn(source.files.keys()), ...[...source.files.keys()].map(faultOf).filter((fault) => fault !== null));
  const declaration = await declarationOf(source, found);
  if (!declaration) return { info: [], sha256: new Map(), bytes: 0 };
  const manifests = await readManifests(source, declaration, found);
  const info = readInfo(await readTag(source, 'bag-info.txt', declaration.encoding, found) ?? '');
  checkBundleVersion(info, found);
  for (const path of readFetch(await readTag(source, 'fetch.txt', declaration.encoding, found) ?? '')) {
    const fault = faultOf(path.replace(/^(\.\/)+/, ''));
    if (fault) found.findings.push({ ...fault, message: `fetch.txt: ${fault.message}` });
    else found.notes.push({ code: 'fetch-ignored', subject: path, message: `fetch.txt says where ${path} may be had. Nothing was fetched.` });
  }
  compareLists(source, manifests, declaration, info.some(({ label }) => label === 'Casewright-Bundle-Version'), found);
  const files = [...source.files.values()];
  checkOxum(info, files.filter(({ path }) => isPayload(path)), found);
  const sha256 = new Map<string, string>();
  for (const file of files.toSorted((left, right) => Number(right.path === first) - Number(left.path === first))) {
    const expected = new Map(manifests.filter(({ isOfTags }) => isOfTags !== isPayload(file.path)).flatMap(({ algorithm, sums }) => {
      const sum = sums.get(file.path);
      return sum === undefined ? [] : [[algorithm, sum] as const];
    }));
    const hash = await hashFile(file, expected, (piece) => onPiece(file, piece), found);
    if (hash !== null && isPayload(file.path)) sha256.set(file.path, hash);
    onRead(file);
  }
  return { info, sha256, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

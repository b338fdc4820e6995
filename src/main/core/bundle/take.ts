import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CaseError } from '../../../shared/errors.ts';
import { casePath } from './case.ts';
import { openBundle } from './open.ts';
import { readWhole } from './source.ts';
import { verifySource, type Verified } from './verify.ts';

/** A case out of a bundle that was found well. */
export interface TakenCase {
  readonly verified: Verified;
  /** Where it was written to. */
  readonly file: string;
  /** SHA-512 of the tag manifest, which covers all of the bundle; null for a bag without one. */
  readonly tagManifestSha512: string | null;
}

const shownFindings = 3;
const longestManifestBytes = 64 * 1024 * 1024;

/** @throws CaseError `BUNDLE_UNSOUND` naming the first of what was found */
function refuseUnsound(name: string, { findings }: Verified): void {
  if (findings.length === 0) return;
  const shown = findings.slice(0, shownFindings).map(({ message }) => message).join(' ');
  const rest = findings.length > shownFindings ? ` And ${findings.length - shownFindings} more.` : '';
  throw new CaseError('BUNDLE_UNSOUND', `${name} is not as it should be, and its case was not opened: ${shown}${rest} Verify it to see all, and ask for it again.`);
}

/**
 * Checks a bundle and, where nothing is wrong with it, writes its case to a file.
 *
 * @param folder an empty one, for files in passing; removed by the caller
 * @param to where there is nothing yet
 * @param checkWorker where the module is that checks a large case
 * @throws CaseError `BUNDLE_UNSOUND`, `FORMAT_UNKNOWN` where there is no case in it, and what `openBundle` throws
 */
export async function takeCase(file: string, passphrase: string | null, folder: string, to: string, checkWorker: URL, onProgress: (done: number, total: number) => void): Promise<TakenCase> {
  const name = path.basename(file);
  const source = await openBundle(file, passphrase, folder);
  try {
    const verified = await verifySource(source, folder, checkWorker, onProgress);
    refuseUnsound(name, verified);
    const inside = source.files.get(casePath);
    if (!inside) throw new CaseError('FORMAT_UNKNOWN', `${name} is a bag without a case of Casewright in it. It was found well; there is nothing to open.`);
    await pipeline(Readable.from(await inside.read()), fs.createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));
    const manifest = source.files.get('tagmanifest-sha512.txt');
    return { verified, file: to, tagManifestSha512: manifest ? createHash('sha512').update(await readWhole(manifest, longestManifestBytes)).digest('hex') : null };
  } finally {
    source.close();
  }
}

import { createPrivateKey } from 'node:crypto';
import type { HandOutOptions, ReleaseCounts, ReleaseOptions } from '../../../shared/contract/exchange.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { ExportFormatName } from '../../../shared/exchange.ts';
import type { WritableDb } from '../db/connection.ts';
import { writers } from './formats.ts';
import { Release } from './release/release.ts';
import { hashBeside, hashHere } from './write/hasher.ts';
import { writeEntries, type Written } from './write/output.ts';
import { leaksIn, watchEntries } from './write/scan.ts';
import type { Shape } from './write/shape.ts';

/** What an export shall be. */
export interface ExportTask {
  readonly format: ExportFormatName;
  readonly options: ReleaseOptions;
  readonly handOut: HandOutOptions;
  readonly shape: Shape;
  /** A path where nothing is yet. */
  readonly file: string;
  /** Another one, for files in passing; the caller's to remove. */
  readonly scratch: string;
  /** Where the module is that works out checksums of what is large, beside what writes it; null where none shall. */
  readonly hashWorker: string | null;
  /** The built page that shows a bundle. */
  readonly viewer: string;
  /** The key that a bundle is signed with, as PKCS #8; not signed when null. */
  readonly signingKey: Uint8Array | null;
  /** What the archive is encrypted under as it is written; not encrypted when null. */
  readonly encryptWith: string | null;
}

/** What was written, and what of the case is in it. */
export interface Exported extends Written {
  readonly counts: ReleaseCounts;
}

/** Bundles of smaller cases are hashed in the thread that writes them: starting another costs more. */
const besideFromBytes = 32 * 1024 * 1024;
const shownLeaks = 5;

/** What to do where something released names what is withheld. */
function remedyFor({ counts: { unmarked }, head, options }: Release): string {
  const keep = 'Mark the reports and things that name it higher, or choose less.';
  if (unmarked === 0) return keep;
  const what = unmarked === 1 ? '1 thing bears no marking and counts' : `${unmarked} things bear no marking and count`;
  return `${what} as marked like the case, ${head.marking}. Give what of them may go out the marking ${options.level}, or the whole case. ${keep}`;
}

/**
 * Writes an export and looks for withheld words in it.
 *
 * @param db a connection of its own, in a snapshot
 * @throws CaseError `EXPORT_LEAKS`: the file is there then, and the caller's to remove
 */
export async function runExport(db: WritableDb, { format, options, handOut, shape, file, scratch, hashWorker, viewer, signingKey, encryptWith }: ExportTask, progress: (done: number, total: number) => void): Promise<Exported> {
  const release = new Release(db, options);
  const key = signingKey && createPrivateKey({ key: Buffer.from(signingKey), format: 'der', type: 'pkcs8' });
  const told: string[] = [];
  const isLarge = format === 'bag' && db.count('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size') > besideFromBytes;
  const hasher = isLarge && hashWorker !== null ? hashBeside(new URL(hashWorker)) : hashHere;
  let written: Written;
  let watched: Awaited<ReturnType<typeof watchEntries>> | null;
  try {
    const made = writers[format](release, progress, { shape, scratch, viewer, signingKey: key, handOut, hasher, tell: (words) => told.push(words) });
    // What is encrypted can't be looked through once it is written, and does not lie beside its target as it is.
    watched = encryptWith === null ? null : await watchEntries(release, made, told);
    written = await writeEntries(file, watched?.entries ?? made, { shape, at: release.head.changedAt, encryptWith, hasher });
  } finally {
    hasher.close();
  }
  const leaks = watched ? watched.leaks() : await leaksIn(release, file, shape, told, format === 'html');
  if (leaks.length > 0) {
    const shown = leaks.slice(0, shownLeaks).map(({ words, belongsTo }) => `"${words.slice(0, 60)}" (${belongsTo})`);
    throw new CaseError('EXPORT_LEAKS', `Nothing was written: what is withheld would have gone out with it: ${shown.join(', ')}${leaks.length > shownLeaks ? ` and ${leaks.length - shownLeaks} more` : ''}. ${remedyFor(release)}`);
  }
  return { ...written, counts: release.counts };
}

import type { ReadableDb } from '../../db/connection.ts';
import { annotations } from '../annotations/write.ts';
import type { Places } from '../annotations/model.ts';
import { derivedUuid } from '../release/ids.ts';
import type { Release } from '../release/release.ts';
import { fingerprintOf, namespace, publicBlob, publicLine, signatureOver } from '../../signing/ssh.ts';
import type { Chunk, Entry, WriteContext, Writer } from '../write/entry.ts';
import { hashHere } from '../write/hasher.ts';
import { caseView } from '../view/data.ts';
import { pageWith } from '../view/page.ts';
import { bagInfo, declaration, readme, scopeOf } from './about.ts';
import { copyCase } from './case-copy.ts';
import { algorithms, Digests, manifestOf } from './digests.ts';
import { journalLines } from './journal.ts';
import { createNames, safeName } from './names.ts';
import { piecesOf } from './pieces.ts';

/** A file of a report: which, and its path below `data/`. */
interface ReportFile {
  readonly sha256: string;
  readonly path: string;
}

/** Where each report lies. Reports with the same bytes share a file. */
function placesOf(db: ReadableDb): { readonly originals: readonly ReportFile[]; readonly byReport: ReadonlyMap<string, Places> } {
  const nameOf = createNames();
  const originals = new Map<string, string>();
  const byReport = new Map<string, Places>();
  for (const { id, file_name: name, original_sha256: original, text_sha256: text } of db.all('SELECT id, file_name, original_sha256, text_sha256 FROM report ORDER BY id')) {
    const sha256 = String(original);
    const place = originals.get(sha256) ?? `reports/${nameOf(String(name), 'report')}`;
    originals.set(sha256, place);
    byReport.set(String(id), { original: place, text: `text/${String(text)}.txt` });
  }
  return { originals: [...originals].map(([sha256, path]) => ({ sha256, path })), byReport };
}

/** The bytes of an original. SQLite reads a value whole, however small the part that is asked for: so one report at a time is in memory. */
function* originalBytes(db: ReadableDb, sha256: string): Generator<Chunk> {
  const bytes = db.get('SELECT bytes FROM original WHERE sha256 = :sha256', { sha256 })?.['bytes'];
  if (!(bytes instanceof Uint8Array)) throw new Error(`The original ${sha256} is not in the case`);
  yield* piecesOf(bytes);
}

function* textBytes(db: ReadableDb, sha256: string): Generator<Chunk> {
  yield String(db.get('SELECT text FROM report_text WHERE sha256 = :sha256', { sha256 })?.['text'] ?? '');
}

/** What is below `data/`. */
async function* payload(release: Release, context: WriteContext, forms: readonly Writer[], { originals, byReport }: ReturnType<typeof placesOf>): AsyncGenerator<Entry> {
  const { db } = release;
  for (const { sha256, path } of originals) yield { path, chunks: originalBytes(db, sha256) };
  for (const { sha256 } of db.all('SELECT sha256 FROM report_text ORDER BY sha256')) yield { path: `text/${String(sha256)}.txt`, chunks: textBytes(db, String(sha256)) };
  yield { path: 'annotations.jsonld', chunks: annotations(release, (reportId) => byReport.get(reportId) ?? null) };
  for (const form of forms) yield* form(release, () => undefined, { ...context, shape: 'file' });
  if (release.isComplete) yield { path: 'journal.jsonl', chunks: journalLines(db) };
  // Most of it are originals, which are packed already.
  yield { path: 'case.casefile', ...await copyCase(release, context.scratch), isPacked: true };
}

/** About how large the payload will be: originals and texts stand in it as files and in the case, and other forms are small beside them. */
function expectedBytes(db: ReadableDb): number {
  const sum = (hash: string, size: string) => db.count(`SELECT coalesce(sum(size), 0) FROM (SELECT min(${size}) AS size FROM report GROUP BY ${hash})`);
  return 2 * (sum('original_sha256', 'original_bytes') + sum('text_sha256', 'text_length')) + 1;
}

/** Names the same release the same everywhere, and no other. */
function identifierOf({ head, options }: Release): string {
  return `urn:uuid:${derivedUuid(JSON.stringify(['bundle', head.journalHash ?? head.changedAt, options]))}`;
}

/**
 * Writes evidence bundles: BagIt 1.0 bags (RFC 8493). In an archive a bag lies in a folder of its own, as the standard wants it.
 * `docs/exchange.md` has its layout.
 *
 * @param forms what writes the case in other forms, which lie beside its own
 */
export const createBagWriter = (forms: readonly Writer[]): Writer => async function* writeBag(release, progress, context) {
  const base = context.shape === 'archive' ? `${safeName(release.head.title, 'case')}/` : '';
  const total = expectedBytes(release.db);
  let done = 0;
  const [payloadDigests, tagDigests] = [new Digests(context.hasher, (bytes) => progress(Math.min(done += bytes, total), total)), new Digests(hashHere)];
  const placed = (entry: Entry): Entry => ({ ...entry, path: base + entry.path });
  const tag = (path: string, text: string) => placed(tagDigests.of({ path, chunks: [text] }));
  yield tag('bagit.txt', declaration);
  const places = placesOf(release.db);
  for await (const entry of payload(release, context, forms, places)) yield placed(payloadDigests.of({ ...entry, path: `data/${entry.path}` }));
  const { signingKey } = context;
  const signer = signingKey && publicBlob(signingKey);
  yield tag('README.txt', readme(signer !== null));
  yield placed(tagDigests.of({ path: 'viewer.html', chunks: pageWith(context.viewer, caseView(release, scopeOf(release), (reportId) => places.byReport.get(reportId) ?? null)) }));
  if (signer) {
    yield tag('signature/casewright.pub', `${publicLine(signer)} casewright\n`);
    yield tag('signature/allowed_signers', `casewright namespaces="${namespace}" ${publicLine(signer)}\n`);
  }
  const noted = await payloadDigests.all();
  yield tag('bag-info.txt', bagInfo(release, identifierOf(release), noted, signer ? [['Casewright-Signer', fingerprintOf(signer)]] : []));
  for (const algorithm of algorithms) yield tag(`manifest-${algorithm}.txt`, manifestOf(noted, algorithm));
  const tags = await tagDigests.all();
  for (const algorithm of algorithms) yield placed({ path: `tagmanifest-${algorithm}.txt`, chunks: [manifestOf(tags, algorithm)] });
  // Over what lists all the rest, so it can't be listed itself.
  if (signingKey) yield placed({ path: 'signature/tagmanifest-sha512.txt.sig', chunks: [signatureOver(Buffer.from(manifestOf(tags, 'sha512')), signingKey)] });
};

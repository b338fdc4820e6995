import fs from 'node:fs';
import path from 'node:path';
import type { BundleReport } from '../../../shared/contract/bundles.ts';
import { checkBag } from './bag.ts';
import { casePath, checkCase } from './case.ts';
import { checkJournalLines } from './journal.ts';
import type { Found } from './manifests.ts';
import { openBundle } from './open.ts';
import { annotationsPath, checkQuotes, readQuotes } from './quotes.ts';
import { checkSignature } from './signature.ts';
import type { BundleSource } from './source.ts';

/** A report as the worker gives it: the host adds when and by what. */
export type Verified = Omit<BundleReport, 'checkedAt' | 'tool' | 'fileName'>;

/** What the parts of an evidence bundle say of each other. */
async function checkContent(source: BundleSource, bag: Awaited<ReturnType<typeof checkBag>>, copy: string, found: Found): Promise<Pick<Verified, 'checked' | 'journalHash'>> {
  const quotes = await readQuotes(source, bag, found);
  if (quotes) await checkQuotes(source, quotes, found);
  const stored = checkCase(source, bag, quotes, copy, found);
  const hashes: [string, string | null | undefined][] = [
    ['journal.jsonl', await checkJournalLines(source, found)],
    ['bag-info.txt', bag.info.find(({ label }) => label === 'Casewright-Journal-Hash')?.value],
  ];
  const isComplete = source.files.has('data/journal.jsonl');
  for (const [name, hash] of hashes) {
    if (stored && isComplete && hash !== stored.journalHash) found.findings.push({ code: 'journal-differs', subject: name, message: `The newest entry of the journal is another one in ${name} than in the case.` });
  }
  if (!stored && !source.files.has(annotationsPath)) found.notes.push({ code: 'no-case', subject: 'data', message: 'The bag holds no case and no quotes of Casewright: it was checked as a bag alone.' });
  return {
    checked: { files: source.files.size, bytes: bag.bytes, quotes: quotes?.length ?? 0, journalEntries: stored?.checked.journalEntries ?? 0 },
    journalHash: stored?.journalHash ?? null,
  };
}

/**
 * Checks an open bundle. Anything that is wrong with it is a finding.
 *
 * @param folder for the case that has to be opened in passing; removed by the caller
 */
export async function verifySource(source: BundleSource, folder: string, onProgress: (done: number, total: number) => void): Promise<Verified> {
  const found: Found = { findings: [], notes: [] };
  const total = [...source.files.values()].reduce((sum, { bytes }) => sum + bytes, 0) * 1.2;
  let done = 0;
  const copy = path.join(folder, 'case.casefile');
  const bag = await checkBag(source, found, ({ path: place }, piece) => {
    // Kept as it is read: to read it again would take as long again, and unpacking it too.
    if (place === casePath) fs.appendFileSync(copy, piece, { mode: 0o600 });
    onProgress(done += piece.length, total);
  });
  const { checked, journalHash } = await checkContent(source, bag, copy, found);
  return { info: [...bag.info], checked, journalHash, signer: await checkSignature(source, bag, found), ...found };
}

/**
 * Checks a bundle, in a folder or an archive, encrypted or not.
 *
 * @param passphrase what opens an encrypted one; null where none was given
 * @param folder an empty one, for files in passing; removed by the caller
 * @throws CaseError what `openBundle` throws
 */
export async function verifyBundle(file: string, passphrase: string | null, folder: string, onProgress: (done: number, total: number) => void): Promise<Verified> {
  const source = await openBundle(file, passphrase, folder);
  try {
    return await verifySource(source, folder, onProgress);
  } finally {
    source.close();
  }
}

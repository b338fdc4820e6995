import fs from 'node:fs';
import path from 'node:path';
import type { BundleReport } from '../../../shared/contract/bundles.ts';
import { CaseError } from '../../../shared/errors.ts';
import { checkBag } from './bag.ts';
import { createChecks, type Checks } from '../check/checks.ts';
import { casePath, checkCase, openCase, type OpenedCase } from './case.ts';
import { checkJournalLines } from './journal.ts';
import type { Found } from './manifests.ts';
import { openBundle } from './open.ts';
import { annotationsPath, checkQuotes, readQuotes } from './quotes.ts';
import { checkSignature } from './signature.ts';
import type { BundleSource } from './source.ts';

/** A report as the worker gives it: the host adds when and by what. */
export type Verified = Omit<BundleReport, 'checkedAt' | 'tool' | 'fileName'>;

/** What the parts of an evidence bundle say of each other. */
async function checkContent(source: BundleSource, bag: Awaited<ReturnType<typeof checkBag>>, opened: ReturnType<typeof openCase>, found: Found): Promise<Pick<Verified, 'checked' | 'journalHash'>> {
  const quotes = await readQuotes(source, bag, found);
  if (quotes) await checkQuotes(source, quotes, found);
  const journalHash = await checkJournalLines(source, found);
  const stored = await checkCase(opened, bag, quotes, found);
  const hashes: [string, string | null | undefined][] = [
    ['journal.jsonl', journalHash],
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
 * @param checkWorker where the module is that checks a large case beside the rest
 */
export async function verifySource(source: BundleSource, folder: string, checkWorker: URL, onProgress: (done: number, total: number) => void): Promise<Verified> {
  const found: Found = { findings: [], notes: [] };
  const total = [...source.files.values()].reduce((sum, { bytes }) => sum + bytes, 0) * 1.2;
  const copy = path.join(folder, 'case.casefile');
  const checks: Checks = createChecks(checkWorker);
  let done = 0;
  let opened: OpenedCase | CaseError | null = null;
  try {
    const bag = await checkBag(source, found, {
      // It takes as long to check as all the rest, so that begins first.
      first: casePath,
      onPiece: ({ path: place }, piece) => {
        // Kept as it is read: to read it again would take as long again, and unpacking it too.
        if (place === casePath) fs.appendFileSync(copy, piece, { mode: 0o600 });
        onProgress(done += piece.length, total);
      },
      onRead: ({ path: place }) => { if (place === casePath) opened = openCase(copy, checks); },
    });
    const { checked, journalHash } = await checkContent(source, bag, opened, found);
    return { info: [...bag.info], checked, journalHash, signer: await checkSignature(source, bag, found), ...found };
  } finally {
    closeCase(opened);
  }
}

function closeCase(opened: OpenedCase | CaseError | null): void {
  if (opened !== null && !(opened instanceof CaseError)) opened.close();
}

/**
 * Checks a bundle, in a folder or an archive, encrypted or not.
 *
 * @param passphrase what opens an encrypted one; null where none was given
 * @param folder an empty one, for files in passing; removed by the caller
 * @param checkWorker where the module is that checks a large case beside the rest
 * @throws CaseError what `openBundle` throws
 */
export async function verifyBundle(file: string, passphrase: string | null, folder: string, checkWorker: URL, onProgress: (done: number, total: number) => void): Promise<Verified> {
  const source = await openBundle(file, passphrase, folder);
  try {
    return await verifySource(source, folder, checkWorker, onProgress);
  } finally {
    source.close();
  }
}

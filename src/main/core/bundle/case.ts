import fs from 'node:fs';
import { CaseError } from '../../../shared/errors.ts';
import type { StoredCheck } from '../check/check.ts';
import type { Checks } from '../check/checks.ts';
import { CaseFile } from '../db/casefile.ts';
import type { ReadableDb } from '../db/connection.ts';
import { urnOf } from '../exchange/annotations/model.ts';
import type { Bag } from './bag.ts';
import type { Found } from './manifests.ts';
import type { StatedQuote } from './quotes.ts';

export const casePath = 'data/case.casefile';

/** Every document of the case is in the bundle, bytes and text. */
function checkDocuments(db: ReadableDb, bag: Bag, { findings }: Found): void {
  const originals = new Set([...bag.sha256].filter(([place]) => place.startsWith('data/reports/')).map(([, hash]) => hash));
  for (const { id, title, original_sha256: original, text_sha256: text } of db.all('SELECT id, title, original_sha256, text_sha256 FROM report ORDER BY id')) {
    if (!originals.has(String(original))) findings.push({ code: 'report-missing', subject: String(id), message: `The original of "${String(title)}" is not in the bundle as the case has it.` });
    if (bag.sha256.get(`data/text/${String(text)}.txt`) !== text) findings.push({ code: 'text-missing', subject: String(id), message: `The text of "${String(title)}" is not in the bundle as the case has it.` });
  }
}

/** The annotations say the same quotes as the case. */
function compareQuotes(db: ReadableDb, quotes: readonly StatedQuote[], { findings }: Found): void {
  const stated = new Map(quotes.map((quote) => [quote.id, quote]));
  for (const { id, start, end, exact } of db.each('SELECT id, start, "end", exact FROM quote ORDER BY id')) {
    const urn = urnOf(String(id));
    const quote = stated.get(urn);
    stated.delete(urn);
    if (!quote || quote.start !== start || quote.end !== end || quote.exact !== exact) findings.push({ code: 'annotations-differ', subject: urn, message: `The quote ${String(id)} of the case ${quote ? 'is another one' : 'is not'} in annotations.jsonld.` });
  }
  for (const id of stated.keys()) findings.push({ code: 'annotations-differ', subject: id, message: `${id} in annotations.jsonld is no quote of the case.` });
}

/** The case in a bundle, while it is checked beside the rest of it. Has a lifetime: `close` it. */
export interface OpenedCase {
  readonly file: CaseFile;
  readonly stored: Promise<StoredCheck>;
  close(): void;
}

/**
 * Opens the case in a bundle and begins to check it, in a thread of its own where it is large.
 *
 * @param copy a copy of it, so that nothing of the bundle is written
 * @returns why it can't be opened, where it can't; null where there is none
 */
export function openCase(copy: string, checks: Checks): OpenedCase | CaseError | null {
  if (!fs.existsSync(copy)) return null;
  try {
    const file = CaseFile.open(copy);
    const stored = checks.stored(file);
    // Awaited once the rest was read, unless that fails.
    stored.catch(() => undefined);
    return { file, stored, close: () => file.close() };
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
}

/** What the check of the case found, and what the case and the rest of the bundle say of each other. Gives undefined where no case was opened. */
export async function checkCase(opened: OpenedCase | CaseError | null, bag: Bag, quotes: readonly StatedQuote[] | undefined, found: Found): Promise<StoredCheck | undefined> {
  if (opened === null) return undefined;
  if (opened instanceof CaseError) {
    found.findings.push({ code: 'case-unreadable', subject: casePath, message: `The case in the bundle can't be opened: ${opened.message}` });
    return undefined;
  }
  const stored = await opened.stored;
  found.findings.push(...stored.findings.map((finding) => ({ ...finding, message: `In the case: ${finding.message}` })));
  checkDocuments(opened.file.db, bag, found);
  if (quotes) compareQuotes(opened.file.db, quotes, found);
  return stored;
}

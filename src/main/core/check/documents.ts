import { setImmediate as othersFirst } from 'node:timers/promises';
import type { CheckNote, CheckReport, Finding } from '../../../shared/contract/checks.ts';
import { CaseError, type ErrorCode } from '../../../shared/errors.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { Watch } from '../in-worker.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Document, DocumentFile } from '../ingest/read.ts';
import { sha256Of } from '../quotes/anchor.ts';
import { choicesOf } from '../reports/reading.ts';
import { unitsOf } from '../versions/units.ts';

/** What came of reading every original again. */
export interface DocumentCheck {
  readonly readAgain: number;
  readonly quotesAgain: number;
  readonly extractors: CheckReport['extractors'];
  readonly findings: Finding[];
  readonly notes: CheckNote[];
}

/** What came of one report. `isSame` says whether the recorded extractor, in the recorded version, read it. */
interface OneCheck {
  readonly isSame: boolean;
  readonly quotes: number;
  readonly findings: readonly Finding[];
  readonly notes: readonly CheckNote[];
}

/** Failures that say nothing of the bytes: the reader stopped, or needs data for a language. */
const withoutReading: readonly ErrorCode[] = ['FILE_UNREADABLE', 'NOT_AVAILABLE'];

const nothing: OneCheck = { isSame: false, quotes: 0, findings: [], notes: [] };

/** The original of a report, as long as it is the one that was imported; what is not is a finding of its own. */
function originalOf(db: ReadableDb, { originalSha256 }: Report): Uint8Array | undefined {
  const bytes = db.get('SELECT bytes FROM original WHERE sha256 = :originalSha256', { originalSha256 })?.['bytes'];
  return bytes instanceof Uint8Array && sha256Of(bytes) === originalSha256 ? bytes : undefined;
}

/** The numbers and identifiers of quotes that a text does not say at their place. */
function missing(db: ReadableDb, { id }: Report, text: string): { count: number; ids: string[] } {
  const units = unitsOf(text);
  const quotes = db.all('SELECT id, start, "end", exact FROM quote WHERE report_id = :id ORDER BY start, id', { id });
  const ids = quotes.filter((quote) => {
    const { from, to } = units.stretchOf({ start: Number(quote['start']), end: Number(quote['end']) });
    return text.slice(from, to) !== quote['exact'];
  }).map((quote) => String(quote['id']));
  return { count: quotes.length, ids };
}

const isLocked = (error: unknown) => error instanceof CaseError && (error.code === 'PASSWORD_NEEDED' || error.code === 'PASSWORD_WRONG');

/** Reads an original again: without a password, then with each of those that were given. */
async function readAgain(ingest: Ingest, file: DocumentFile, passwords: readonly string[], watch: Watch): Promise<Document> {
  const reading = watch.signal ? { signal: watch.signal } : {};
  let locked: unknown;
  for (const password of [undefined, ...passwords]) {
    try {
      return await ingest.read({ ...file, password }, reading);
    } catch (error) {
      if (!isLocked(error)) throw error;
      locked = error;
    }
  }
  throw locked;
}

async function checkOne(db: ReadableDb, ingest: Ingest, report: Report, passwords: readonly string[], watch: Watch): Promise<OneCheck> {
  const bytes = originalOf(db, report);
  if (!bytes) return nothing;
  const { id: subject, title, extractor, extractorVersion } = report;
  const recorded = `${extractor} ${extractorVersion}`;
  const document = await readAgain(ingest, { name: report.fileName, bytes, ...choicesOf(report) }, passwords, watch);
  const { count, ids } = missing(db, report, document.text);
  const isSameText = document.textSha256 === report.textSha256;
  if (document.extractor !== extractor || document.extractorVersion !== extractorVersion) {
    const outcome = isSameText ? 'which reads the same text' : `in whose text ${count - ids.length} of ${count} quotes stand at their place`;
    const message = `"${title}" was read by ${recorded}, which is not at hand any more. It was not compared; this version has ${document.extractor} ${document.extractorVersion}, ${outcome}.`;
    return { ...nothing, notes: [{ code: 'extractor-other', subject, message }] };
  }
  if (isSameText) return { ...nothing, isSame: true, quotes: count };
  return {
    isSame: true, quotes: count, notes: [],
    findings: [
      { code: 'text-differs', subject, message: `The text of "${title}" is not what ${recorded} reads from its original bytes.` },
      ...ids.map((id): Finding => ({ code: 'quote-differs', subject: id, message: `A quote of "${title}" is not what ${recorded} reads at its place in the original.` })),
    ],
  };
}

/** As `checkOne`; an original that can't be read again is a finding where its bytes are at fault, and a note where the reader is. */
async function checkReadable(db: ReadableDb, ingest: Ingest, report: Report, passwords: readonly string[], watch: Watch): Promise<OneCheck> {
  try {
    return await checkOne(db, ingest, report, passwords, watch);
  } catch (error) {
    if (!(error instanceof CaseError) || error.code === 'CANCELLED') throw error;
    const { id: subject, title } = report;
    if (isLocked(error)) {
      const why = passwords.length === 0 ? 'Give its password to compare it.' : 'None of the passwords given opens it.';
      return { ...nothing, notes: [{ code: 'encrypted', subject, message: `"${title}" was not compared: its original is encrypted. ${why}` }] };
    }
    if (withoutReading.includes(error.code)) return { ...nothing, notes: [{ code: 'not-read', subject, message: `"${title}" was not read again: ${error.message}` }] };
    return { ...nothing, findings: [{ code: 'text-differs', subject, message: `The original of "${title}" can't be read any more as it was: ${error.message}` }] };
  }
}

function extractorsOf(done: readonly { readonly report: Report; readonly one: OneCheck }[]): CheckReport['extractors'] {
  const groups = Map.groupBy(done, ({ report }) => JSON.stringify([report.extractor, report.extractorVersion]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { extractor: name, extractorVersion: version } = first.report;
    return [{ name, version, reports: group.length, isAtHand: group.some(({ one }) => one.isSame) }];
  });
}

/**
 * Reads the original of every report again, compares the text with the stored one, and looks for every quote in it.
 *
 * @param passwords tried on each original that is encrypted; none is stored in a case
 * @throws CaseError `CANCELLED`
 */
export async function checkDocuments(db: ReadableDb, ingest: Ingest, passwords: readonly string[], watch: Watch): Promise<DocumentCheck> {
  const reports = db.all('SELECT * FROM report ORDER BY id').map(tables.report.fromRow);
  const done: { report: Report; one: OneCheck }[] = [];
  for (const report of reports) {
    await othersFirst();
    if (watch.signal?.aborted) throw new CaseError('CANCELLED', 'The check was cancelled.');
    done.push({ report, one: await checkReadable(db, ingest, report, passwords, watch) });
    watch.onProgress?.(done.length, reports.length);
  }
  return {
    readAgain: done.filter(({ one }) => one.isSame).length, quotesAgain: done.reduce((sum, { one }) => sum + one.quotes, 0),
    extractors: extractorsOf(done), findings: done.flatMap(({ one }) => one.findings), notes: done.flatMap(({ one }) => one.notes),
  };
}

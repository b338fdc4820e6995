import type { Finding } from '../../../shared/contract/checks.ts';
import type { ReadableDb } from '../db/connection.ts';
import { sqliteCode } from '../db/errors.ts';
import { tablesByName } from '../db/tables.ts';
import { sha256Of } from '../quotes/anchor.ts';
import { checkSearch } from '../search/check.ts';
import { checkJournal } from './journal.ts';
import { checkRows } from './rows.ts';

/** What a check of all that is stored looked at and what it found. */
export interface StoredCheck {
  readonly checked: { readonly reports: number; readonly originalBytes: number; readonly quotes: number; readonly journalEntries: number; readonly rows: number };
  readonly journalHash: string | null;
  readonly findings: Finding[];
}

function* fileFindings(db: ReadableDb): Generator<Finding> {
  for (const row of db.all('PRAGMA integrity_check(20)')) {
    const message = String(row['integrity_check']);
    if (message !== 'ok') yield { code: 'file-damaged', subject: 'case file', message };
  }
  for (const row of db.all('PRAGMA foreign_key_check')) {
    const table = String(row['table']);
    yield { code: 'foreign-key', subject: table, message: `A row of ${table} refers to a row of ${String(row['parent'])} that is not there.` };
  }
}

const mostNamed = 10;

/** Says which quotes of a report can't be looked for in its original any more. */
function unmatchedIn(db: ReadableDb, reportId: string): string {
  const total = Number(db.get('SELECT count(*) AS total FROM quote WHERE report_id = :reportId', { reportId })?.['total'] ?? 0);
  if (total === 0) return '';
  const named = Array.from({ length: Math.min(total, mostNamed) }, (_, index) => `Q${index + 1}`).join(', ');
  return ` Quotes that could not be looked for in them again: ${named}${total > mostNamed ? ` and ${total - mostNamed} more` : ''}.`;
}

/** Re-hashes what is stored under a hash, one at a time: reports can be large. */
function* contentFindings(db: ReadableDb): Generator<Finding> {
  for (const { id, title, original_sha256: original, text_sha256: text } of db.all('SELECT id, title, original_sha256, text_sha256 FROM report ORDER BY id')) {
    const bytes = db.get('SELECT bytes FROM original WHERE sha256 = :original', { original: original ?? null })?.['bytes'];
    if (!(bytes instanceof Uint8Array) || sha256Of(bytes) !== original) {
      yield { code: 'original-altered', subject: String(id), message: `The original bytes of "${String(title)}" are not the ones that were imported.${unmatchedIn(db, String(id))}` };
    }
    const words = db.get('SELECT text FROM report_text WHERE sha256 = :text', { text: text ?? null })?.['text'];
    if (typeof words !== 'string' || sha256Of(words) !== text) {
      yield { code: 'text-altered', subject: String(id), message: `The text of "${String(title)}" is not the one that was extracted.` };
    }
  }
}

/** The same of what no report uses any more: undo may bring the report back. */
function* unusedFindings(db: ReadableDb): Generator<Finding> {
  for (const { sha256: hash } of db.all('SELECT sha256 FROM original WHERE sha256 NOT IN (SELECT original_sha256 FROM report)')) {
    const bytes = db.get('SELECT bytes FROM original WHERE sha256 = :hash', { hash: hash ?? null })?.['bytes'];
    if (!(bytes instanceof Uint8Array) || sha256Of(bytes) !== hash) yield { code: 'original-altered', subject: String(hash), message: 'The bytes of a removed report are not the ones that were imported.' };
  }
  for (const { sha256: hash } of db.all('SELECT sha256 FROM report_text WHERE sha256 NOT IN (SELECT text_sha256 FROM report)')) {
    const words = db.get('SELECT text FROM report_text WHERE sha256 = :hash', { hash: hash ?? null })?.['text'];
    if (typeof words !== 'string' || sha256Of(words) !== hash) yield { code: 'text-altered', subject: String(hash), message: 'The text of a removed report is not the one that was extracted.' };
  }
}

function* quoteFindings(db: ReadableDb): Generator<Finding> {
  for (const row of db.each('SELECT quote_id, report, quote.exact, is_exact, quote.exact_sha256 FROM quote_check JOIN quote ON quote.id = quote_id')) {
    const subject = String(row['quote_id']);
    if (row['is_exact'] !== 1) yield { code: 'quote-mismatch', subject, message: `A quote of "${String(row['report'])}" is not what the text says at its place.` };
    if (sha256Of(String(row['exact'])) !== row['exact_sha256']) yield { code: 'quote-hash', subject, message: `The words of a quote of "${String(row['report'])}" were altered.` };
  }
}

const isDamage = (error: unknown) => sqliteCode(error)?.startsWith('SQLITE_CORRUPT') ?? false;

/** What a query gives, or nothing where that part of the file can't be read. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return otherwise;
    throw error;
  }
}

/** All findings of a part of the check. A part of the file that can't be read ends it, and is a finding itself. */
function collected(findings: Iterable<Finding>): Finding[] {
  const found: Finding[] = [];
  try {
    for (const finding of findings) found.push(finding);
  } catch (error) {
    if (!isDamage(error)) throw error;
    found.push({ code: 'file-damaged', subject: 'case file', message: 'A part of the file can\'t be read. Copy the file before anything else, then restore a backup.' });
  }
  return found;
}

function countsOf(db: ReadableDb): StoredCheck['checked'] {
  const count = (sql: string) => readable(() => db.count(sql), 0);
  const rows = [...tablesByName.keys()].map((table) => count(`SELECT count(*) FROM ${table}`)).reduce((sum, each) => sum + each, 0);
  return {
    reports: count('SELECT count(*) FROM report'), originalBytes: count('SELECT sum(original_bytes) FROM report'), quotes: count('SELECT count(*) FROM quote'),
    journalEntries: count('SELECT count(*) FROM journal'), rows,
  };
}

/** Looks for anything in a case that was damaged or altered outside Casewright. Reads all of it. */
export function checkStored(db: ReadableDb, onProgress: (done: number, total: number) => void): StoredCheck {
  const parts = [fileFindings(db), contentFindings(db), unusedFindings(db), quoteFindings(db), checkJournal(db), checkRows(db), checkSearch(db)];
  const findings = parts.flatMap((part, index) => {
    onProgress(index, parts.length);
    return collected(part);
  });
  const hash = readable(() => db.get('SELECT hash FROM journal ORDER BY seq DESC LIMIT 1')?.['hash'] ?? null, null);
  return { checked: countsOf(db), journalHash: hash === null ? null : String(hash), findings };
}

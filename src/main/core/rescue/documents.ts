import type { ReadableDb, Row } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { Watch } from '../in-worker.ts';
import type { Ingest } from '../ingest/ingest.ts';
import { passagesOf, type PassageSpan } from '../ingest/passages.ts';
import { sha256Of } from '../quotes/anchor.ts';
import type { StoredDocument } from '../reports/content.ts';
import { choicesOf } from '../reports/reading.ts';
import { orDamaged, readPart, readTable } from './read.ts';

/** What reports were read from and to, as far as it could be read. */
export interface RescuedDocument {
  readonly document: StoredDocument;
  readonly bytes: Uint8Array;
}

/** Documents, and the hashes of what is lost or not as it was. */
export interface RescuedDocuments {
  readonly documents: readonly RescuedDocument[];
  readonly lostOriginals: readonly string[];
  readonly lostTexts: readonly string[];
  /** Hashes of texts that could not be read, and were read anew from their originals. */
  readonly readAgain: readonly string[];
}

const passageOf = ({ start, end, page, kind }: Row): PassageSpan => ({ start: Number(start), end: Number(end), page: Number(page), kind: kind as PassageSpan['kind'] });

/** Passages as they were; parted anew, without pages, where one is missing. */
function passagesIn(db: ReadableDb, textSha256: string, text: string): readonly PassageSpan[] {
  const { rows, isWhole } = readPart(db, 'passage', 'text_sha256', 'ordinal', textSha256);
  const isComplete = isWhole && rows.every(({ ordinal }, index) => ordinal === index) && (rows.length > 0 || text.trim() === '');
  return isComplete ? rows.map(passageOf) : passagesOf(text).passages;
}

function pagesIn(pages: readonly Row[], originalSha256: string, textSha256: string): NonNullable<StoredDocument['pages']> {
  const mine = pages.filter((row) => row['original_sha256'] === originalSha256 && row['text_sha256'] === textSha256).sort((a, b) => Number(a['number']) - Number(b['number']));
  // Pages are known by their places in the list: with one missing, the others would stand for the wrong ones.
  if (mine.some((row, index) => row['number'] !== index + 1)) return [];
  return mine.map((row) => ({
    start: Number(row['start']), end: Number(row['end']), width: Number(row['width']), height: Number(row['height']),
    words: new Float32Array(Uint8Array.from(row['words'] as Uint8Array).buffer),
  }));
}

/**
 * Reads a document anew from bytes that are as they were imported.
 *
 * @returns null where that gives another text, or another reader than the recorded one would have to do it
 */
async function documentAgain(ingest: Ingest, row: Row, bytes: Uint8Array, watch: Watch): Promise<StoredDocument | null> {
  try {
    const report = tables.report.fromRow(row);
    const document = await ingest.read({ name: report.fileName, bytes, ...choicesOf(report) }, watch);
    const isAsRecorded = document.extractor === report.extractor && document.extractorVersion === report.extractorVersion && document.textSha256 === report.textSha256;
    return isAsRecorded ? document : null;
  } catch {
    // Encrypted, not to be read any more, or the damage is in what is known of the reading: the text stays lost, and is named.
    return null;
  }
}

const keysOf = (report: Row) => ({ originalSha256: String(report['original_sha256']), textSha256: String(report['text_sha256']) });

function originalIn(db: ReadableDb, originalSha256: string): { readonly bytes: Uint8Array; readonly isSound: boolean } {
  const found = orDamaged(() => db.get('SELECT bytes FROM original WHERE sha256 = :originalSha256', { originalSha256 }))?.['bytes'];
  const bytes = found instanceof Uint8Array ? found : new Uint8Array(0);
  return { bytes, isSound: sha256Of(bytes) === originalSha256 };
}

/** A text as every report that names it gets it. */
interface SettledText {
  /** Undefined where nothing of it could be read. */
  readonly text: string | undefined;
  /** What was read anew from an original, where the text was not as its hash says. */
  readonly again: StoredDocument | null;
  readonly isLost: boolean;
}

/** Takes a text as it stands, or reads it anew from the first sound original that gives it. */
async function settledText(db: ReadableDb, text: string | undefined, textSha256: string, reports: readonly Row[], ingest: Ingest, watch: Watch): Promise<SettledText> {
  if (text !== undefined && sha256Of(text) === textSha256) return { text, again: null, isLost: false };
  for (const report of reports) {
    const { bytes, isSound } = originalIn(db, keysOf(report).originalSha256);
    const again = isSound ? await documentAgain(ingest, report, bytes, watch) : null;
    if (again) return { text: again.text, again, isLost: false };
  }
  return { text, again: null, isLost: true };
}

/**
 * Reads the documents that reports name by their hashes, and tells which of them are not what their hash says. Several originals
 * may have one text: it is settled once for all of them.
 *
 * @param onProgress told of every document, and again and again while one is read anew
 */
export async function rescueDocuments(db: ReadableDb, reports: readonly Row[], ingest: Ingest, onProgress: NonNullable<Watch['onProgress']>): Promise<RescuedDocuments> {
  const texts = new Map(readTable(db, 'report_text').rows.map((row) => [String(row['sha256']), String(row['text'])]));
  const settled = new Map<string, SettledText>();
  const byText = Map.groupBy(reports, (report) => keysOf(report).textSha256);
  for (const [hash, naming] of byText) {
    const tell = () => onProgress(settled.size, byText.size);
    settled.set(hash, await settledText(db, texts.get(hash), hash, naming, ingest, { onProgress: tell }));
    tell();
  }
  const pages = readTable(db, 'report_page').rows;
  const lostOriginals = new Set<string>();
  const documents = new Map<string, RescuedDocument>();
  for (const [index, report] of reports.entries()) {
    onProgress(index, reports.length);
    const { originalSha256, textSha256 } = keysOf(report);
    const key = `${originalSha256} ${textSha256}`;
    if (documents.has(key)) continue;
    const { bytes, isSound } = originalIn(db, originalSha256);
    if (!isSound) lostOriginals.add(originalSha256);
    const { text, again = null } = settled.get(textSha256) ?? {};
    if (again?.originalSha256 === originalSha256) documents.set(key, { bytes, document: again });
    else if (text !== undefined) {
      const warnings = readPart(db, 'report_warning', 'text_sha256', 'number', textSha256).rows.filter((row) => row['original_sha256'] === originalSha256).map((row) => String(row['text']));
      documents.set(key, { bytes, document: { originalSha256, textSha256, text, passages: again?.passages ?? passagesIn(db, textSha256, text), pages: pagesIn(pages, originalSha256, textSha256), warnings } });
    }
  }
  const hashesOf = (is: (text: SettledText) => boolean) => [...settled].filter(([, text]) => is(text)).map(([hash]) => hash);
  return { documents: [...documents.values()], lostOriginals: [...lostOriginals], lostTexts: hashesOf(({ isLost }) => isLost), readAgain: hashesOf(({ again }) => again !== null) };
}

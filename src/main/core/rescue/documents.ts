import type { ReadableDb, Row } from '../db/connection.ts';
import { passagesOf, type PassageSpan } from '../ingest/passages.ts';
import { sha256Of } from '../quotes/anchor.ts';
import type { StoredDocument } from '../reports/content.ts';
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

/** Reads the documents that reports name by their hashes, and tells which of them are not what their hash says. */
export function rescueDocuments(db: ReadableDb, reports: readonly Row[]): RescuedDocuments {
  const texts = new Map(readTable(db, 'report_text').rows.map((row) => [String(row['sha256']), String(row['text'])]));
  const pages = readTable(db, 'report_page').rows;
  const [lostOriginals, lostTexts] = [new Set<string>(), new Set<string>()];
  const documents = new Map<string, RescuedDocument>();
  for (const { original_sha256: original, text_sha256: hash } of reports) {
    const [originalSha256, textSha256] = [String(original), String(hash)];
    if (documents.has(`${originalSha256} ${textSha256}`)) continue;
    const found = orDamaged(() => db.get('SELECT bytes FROM original WHERE sha256 = :originalSha256', { originalSha256 }))?.['bytes'];
    const bytes = found instanceof Uint8Array ? found : new Uint8Array(0);
    if (sha256Of(bytes) !== originalSha256) lostOriginals.add(originalSha256);
    const text = texts.get(textSha256);
    if (text === undefined || sha256Of(text) !== textSha256) lostTexts.add(textSha256);
    if (text === undefined) continue;
    const warnings = readPart(db, 'report_warning', 'text_sha256', 'number', textSha256).rows.filter((row) => row['original_sha256'] === originalSha256).map((row) => String(row['text']));
    documents.set(`${originalSha256} ${textSha256}`, { bytes, document: { originalSha256, textSha256, text, passages: passagesIn(db, textSha256, text), pages: pagesIn(pages, originalSha256, textSha256), warnings } });
  }
  return { documents: [...documents.values()], lostOriginals: [...lostOriginals], lostTexts: [...lostTexts] };
}

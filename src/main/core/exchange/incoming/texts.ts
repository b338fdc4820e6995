import { codePointLength, type Span } from '../../../../shared/spans.ts';
import type { Report } from '../../../../shared/model/report.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { passagesOf } from '../../ingest/passages.ts';
import type { Document } from '../../ingest/read.ts';
import { createSlicer } from '../../proposals/slicer.ts';
import { contextLength, sha256Of } from '../../quotes/anchor.ts';
import type { IncomingDocument } from './incoming.ts';

/** A text in which words are looked up by their places. */
export interface Text {
  readonly length: number;
  readonly slice: (span: Span) => string;
  readonly pageAt: (start: number) => number;
}

/** A document that came along, ready to be stored, and the report's row as it must be for it. */
export interface Arrived {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/** What stands for a report whose bytes did not come along: its text, as a plain one. */
const asPlainText = { mediaType: 'text/plain', encoding: 'utf-8', extractor: 'plain-text', extractorVersion: '1', extractorOptions: null } as const;

/** The last of the passages that begin at or before a place says its page. */
function pageFinder(passages: Document['passages']): (start: number) => number {
  return (start) => {
    let [from, to] = [0, passages.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((passages.at(middle)?.start ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    return passages.at(from - 1)?.page ?? 1;
  };
}

/**
 * A document with the hashes that its content has, whatever its row says.
 *
 * @returns null when there is nothing in it to read
 */
export function arrive({ text, original }: IncomingDocument, row: Report): { arrived: Arrived; row: Report } | null {
  const storable = text.replaceAll('\0', '\uFFFD').toWellFormed();
  const { passages, length } = passagesOf(storable);
  if (passages.length === 0) return null;
  const isWhole = original !== null && sha256Of(original) === row.originalSha256;
  const bytes = isWhole ? original : new TextEncoder().encode(storable);
  const reading = {
    ...(isWhole ? { mediaType: row.mediaType, encoding: row.encoding, extractor: row.extractor, extractorVersion: row.extractorVersion, extractorOptions: row.extractorOptions } : asPlainText),
    fileName: row.fileName, originalSha256: sha256Of(bytes), originalBytes: bytes.byteLength, textSha256: sha256Of(storable), textLength: length,
  };
  const { extractorOptions, ...read } = reading;
  const document: Document = { text: storable, passages, encodingIsGuess: false, ...read, ...(extractorOptions === null ? {} : { options: extractorOptions }) };
  return { arrived: { document, bytes }, row: { ...row, ...reading } };
}

/** The text of a document that came along. */
export function textOf({ document: { text, passages } }: Arrived): Text {
  return { length: codePointLength(text), slice: createSlicer(text), pageAt: pageFinder(passages) };
}

/** The text of a report that is in the case; undefined when it is not. */
export function textIn(db: ReadableDb, reportId: string): Text | undefined {
  const row = db.get('SELECT text FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = :reportId', { reportId });
  if (!row) return undefined;
  const text = String(row['text']);
  return { length: codePointLength(text), slice: createSlicer(text), pageAt: pageFinder(passagesOf(text).passages) };
}

/** Hash and surroundings of a span. */
export function anchorIn(text: Text, { start, end }: Span): { prefix: string; suffix: string; page: number } {
  return { prefix: text.slice({ start: Math.max(0, start - contextLength), end: start }), suffix: text.slice({ start: end, end: Math.min(text.length, end + contextLength) }), page: text.pageAt(start) };
}

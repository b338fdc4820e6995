import { createHash } from 'node:crypto';
import { CaseError } from '../../../shared/errors.ts';
import { cutsGrapheme, toUtf16, type Span } from '../../../shared/spans.ts';
import type { ReadableDb } from '../db/connection.ts';

/** Code points of context kept before and after a quote, as the W3C model's prefix and suffix. */
export const contextLength = 32;
/** Enough around a border to tell whether it cuts a grapheme cluster. */
const graphemeReach = 256;

/** The exact words of a span with what surrounds them. */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly exactSha256: string;
  readonly page: number;
}

/** Hash of bytes, in hexadecimal; of a text's UTF-8 form. */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The page on which a place of a report lies, from 1. */
export function pageAt(db: ReadableDb, reportId: string, start: number): number {
  return Math.max(1, db.count(
    `SELECT passage.page FROM passage JOIN report ON report.text_sha256 = passage.text_sha256
     WHERE report.id = :reportId AND passage.start <= :start ORDER BY passage.start DESC LIMIT 1`,
    { reportId, start },
  ));
}

/** The text of a span of a report, by SQLite's own `substr`. */
export function wordsAt(db: ReadableDb, reportId: string, { start, end }: Span): string {
  const row = db.get(
    `SELECT substr(report_text.text, :start + 1, :end - :start) AS words FROM report
     JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = :reportId`,
    { reportId, start, end },
  );
  return row ? String(row['words']) : '';
}

/**
 * Makes sure that a span lies in the report and cuts no letter from its accent.
 *
 * @throws CaseError `REPORT_MISSING`, `SPAN_EMPTY`, `SPAN_OUT_OF_RANGE`, `SPAN_CUTS_GRAPHEME`
 */
export function assertSpan(db: ReadableDb, reportId: string, span: Span): void {
  const report = db.get('SELECT title, text_length FROM report WHERE id = :reportId', { reportId });
  if (!report) throw new CaseError('REPORT_MISSING', 'This report is not in the case any more. It may have been removed or undone.');
  const length = Number(report['text_length']);
  if (span.end <= span.start) throw new CaseError('SPAN_EMPTY', 'Nothing is selected. Select at least one character of the report.');
  if (span.end > length) {
    throw new CaseError('SPAN_OUT_OF_RANGE', `The report "${String(report['title'])}" has ${length} characters; ${span.start} to ${span.end} lies outside. Select the words again.`);
  }
  for (const border of [span.start, span.end]) {
    const from = Math.max(0, border - graphemeReach);
    const around = wordsAt(db, reportId, { start: from, end: Math.min(length, border + graphemeReach) });
    if (cutsGrapheme(around, border - from)) {
      throw new CaseError('SPAN_CUTS_GRAPHEME', `The selection cuts a character in two at ${border}. Widen it by one character.`);
    }
  }
}

/**
 * The words at a span, after making sure that they are the ones that the caller saw.
 *
 * @throws CaseError as `assertSpan`, and `QUOTE_MISMATCH`
 */
export function assertWords(db: ReadableDb, reportId: string, span: Span, exact: string): void {
  assertSpan(db, reportId, span);
  if (wordsAt(db, reportId, span) !== exact) {
    throw new CaseError('QUOTE_MISMATCH', 'These words are not what the report says at this place. Select them again in the report.');
  }
}

/**
 * Anchors a span: its words, the words around it, its hash and page.
 *
 * @throws CaseError as `assertWords`
 */
export function anchor(db: ReadableDb, reportId: string, span: Span, exact: string): Anchor {
  assertWords(db, reportId, span, exact);
  const from = Math.max(0, span.start - contextLength);
  const around = wordsAt(db, reportId, { start: from, end: span.end + contextLength });
  const prefixEnd = toUtf16(around, span.start - from);
  return {
    exact, prefix: around.slice(0, prefixEnd), suffix: around.slice(prefixEnd + exact.length),
    exactSha256: sha256Of(exact), page: pageAt(db, reportId, span.start),
  };
}

import type { HandlersOf } from '../handler.ts';
import { unpackWords } from '../ingest/pages.ts';
import { requireReport } from './require.ts';

type Verbs = 'report.pages' | 'report.pageWords' | 'report.bytes';

/** A copy, since what SQLite gives need not start where a float may. */
const floatsOf = (bytes: Uint8Array) => new Float32Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.byteLength / 4));

export const pageHandlers: HandlersOf<Verbs> = {
  'report.pages': (db, { id, from, limit }) => {
    const { originalSha256, textSha256 } = requireReport(db, id);
    return db.all(
      `SELECT number, start, "end", width, height FROM report_page
       WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256 AND number >= :from ORDER BY number LIMIT :limit`,
      { originalSha256, textSha256, from, limit },
    ).map((row) => ({
      number: Number(row['number']), start: Number(row['start']), end: Number(row['end']), width: Number(row['width']), height: Number(row['height']),
    }));
  },

  'report.pageWords': (db, { id, number }) => {
    const { originalSha256, textSha256 } = requireReport(db, id);
    const page = db.get(
      'SELECT start, words FROM report_page WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256 AND number = :number',
      { originalSha256, textSha256, number },
    );
    const words = page?.['words'];
    if (!(words instanceof Uint8Array)) return [];
    const first = Number(page?.['start']);
    return unpackWords(floatsOf(words)).map(({ start, end, ...box }) => ({ start: first + start, end: first + end, ...box }));
  },

  'report.bytes': (db, { id, from, length }) => {
    const { originalSha256 } = requireReport(db, id);
    const row = db.get(
      'SELECT substr(bytes, :from + 1, :length) AS part, length(bytes) AS total FROM original WHERE sha256 = :originalSha256', { originalSha256, from, length },
    );
    const part = row?.['part'];
    return { base64: part instanceof Uint8Array ? Buffer.from(part).toString('base64') : '', totalBytes: Number(row?.['total'] ?? 0) };
  },
};

import { CaseError } from '../../../shared/errors.ts';
import type { ReportId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { ReadableDb } from '../db/connection.ts';
import { findRow } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import { requireReport } from '../reports/require.ts';

/** A report and the one that replaces it, or shall. */
export interface Pair {
  readonly older: Report;
  readonly newer: Report;
}

/**
 * Two reports of which one can replace the other.
 *
 * @throws CaseError `REPORT_MISSING`; `RULE_BROKEN` when they are the same, when the newer one replaces another, or when the older one replaces it
 */
export function requirePair(db: ReadableDb, oldId: ReportId, newId: ReportId): Pair {
  const [older, newer] = [requireReport(db, oldId), requireReport(db, newId)];
  if (oldId === newId) throw new CaseError('RULE_BROKEN', `"${newer.title}" can't replace itself. Choose the older version.`);
  if (newer.replacesId !== null && newer.replacesId !== oldId) {
    const other = findRow(db, tables.report, newer.replacesId);
    throw new CaseError('RULE_BROKEN', `"${newer.title}" replaces another report already: "${other?.title ?? ''}". Compare it with that one.`);
  }
  const seen = new Set<string>([newId]);
  for (let at: string | null = oldId; at !== null; at = findRow(db, tables.report, at)?.replacesId ?? null) {
    if (seen.has(at)) throw new CaseError('RULE_BROKEN', `"${older.title}" is itself a later version of "${newer.title}". Name them the other way round.`);
    seen.add(at);
  }
  return { older, newer };
}

/** The whole text of a report. */
export function textOf(db: ReadableDb, { textSha256 }: Report): string {
  return String(db.get('SELECT text FROM report_text WHERE sha256 = :textSha256', { textSha256 })?.['text'] ?? '');
}

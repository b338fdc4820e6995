import { CaseError } from '../../../shared/errors.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { ReadableDb } from '../db/connection.ts';
import { findRow } from '../db/table.ts';
import { tables } from '../db/tables.ts';

/** @throws CaseError `REPORT_MISSING` */
export function requireReport(db: ReadableDb, id: string): Report {
  const report = findRow(db, tables.report, id);
  if (!report) throw new CaseError('REPORT_MISSING', 'This report is not in the case any more. It may have been removed or undone.');
  return report;
}

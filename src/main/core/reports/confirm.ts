import type { Report } from '../../../shared/model/report.ts';
import { readUnconfirmed, writeUnconfirmed, type ProposableField } from '../../../shared/unconfirmed.ts';
import { tables } from '../db/tables.ts';
import type { CommandHandler } from '../handler.ts';
import { alteration } from '../journal/change.ts';
import { shorten } from '../things/rows.ts';
import { requireReport } from './require.ts';

type Described = Pick<Report, 'title' | 'sourceId' | 'author' | 'date' | 'language' | 'url' | 'marking' | 'note'>;

const columnOf: Readonly<Record<ProposableField, keyof Described>> = {
  title: 'title', source: 'sourceId', author: 'author', date: 'date', language: 'language', url: 'url', marking: 'marking', note: 'note',
};

/** What stays unconfirmed of a report when an analyst gives it these fields: what she changes she says herself. */
export function stillUnconfirmed(before: Report, after: Described): string | null {
  const open = Object.entries(readUnconfirmed(before.unconfirmed));
  return writeUnconfirmed(Object.fromEntries(open.filter(([field]) => before[columnOf[field as ProposableField]] === after[columnOf[field as ProposableField]])));
}

export const confirmReports: CommandHandler<'report.confirm'> = (db, { ids }) => {
  const reports = [...new Set(ids)].map((id) => requireReport(db, id)).filter(({ unconfirmed }) => unconfirmed !== null);
  const what = reports.length === 1 ? shorten(reports[0]?.title ?? '') : `${reports.length} reports`;
  return {
    label: `confirm what is said of ${what}`,
    changes: reports.map((report) => alteration(tables.report, report, { ...report, unconfirmed: null })),
    result: { confirmed: reports.length },
  };
};

import { fold } from '../db/fold.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { QueryHandler } from '../handler.ts';
import type { Report } from '../../../shared/model/report.ts';
import { pageOf } from './suggest.ts';

/** Titles that many unrelated reports bear say nothing. */
const leastTitleLength = 4;

function allReports(db: ReadableDb): Report[] {
  return db.all('SELECT * FROM report ORDER BY imported_at, id').map(tables.report.fromRow);
}

/** The newest report of each key, among some. */
function byKey(reports: readonly Report[], keyOf: (report: Report) => string | null): ReadonlyMap<string, Report> {
  return new Map(reports.flatMap((report) => {
    const key = keyOf(report);
    return key === null ? [] : [[key, report]];
  }));
}

const titleOf = ({ title }: Report) => (title.trim().length < leastTitleLength ? null : fold(title.trim()));
const addressOf = ({ url }: Report) => pageOf(url);

export const versionCandidates: QueryHandler<'version.candidates'> = (db, { ids }) => {
  const asked = new Set<string>(ids);
  const all = allReports(db);
  const replaced = new Set<string | null>(all.map(({ replacesId }) => replacesId));
  const older = all.filter(({ id }) => !asked.has(id) && !replaced.has(id));
  const [titles, addresses] = [byKey(older, titleOf), byKey(older, addressOf)];
  return all.filter(({ id, replacesId }) => asked.has(id) && replacesId === null).flatMap((report) => {
    const [title, address] = [titleOf(report), addressOf(report)];
    const [sameAddress, sameTitle] = [address === null ? undefined : addresses.get(address), title === null ? undefined : titles.get(title)];
    const found = sameAddress ?? sameTitle;
    if (!found || found.originalSha256 === report.originalSha256 || found.importedAt > report.importedAt) return [];
    const reasons = [...(found === sameAddress ? ['url' as const] : []), ...(found === sameTitle ? ['title' as const] : [])];
    return [{ newerId: report.id, newerTitle: report.title, newerFileName: report.fileName, olderId: found.id, olderTitle: found.title, olderFileName: found.fileName, reasons }];
  });
};

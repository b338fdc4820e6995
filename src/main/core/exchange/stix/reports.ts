import type { ReportId } from '../../../../shared/ids.ts';
import type { Report } from '../../../../shared/model/report.ts';
import { rowsWhere } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import { startOf } from '../common/days.ts';
import { markedAs } from '../common/marks.ts';
import { uriOf } from '../common/web-address.ts';
import type { Context } from './context.ts';
import { fileId } from './ids.ts';
import { domainObject, type StixObject } from './object.ts';
import { dateOf, labelledOf, sourceNamed } from './parts.ts';
import { refOf, refOrNull } from './refs.ts';

const identityClasses = { outlet: 'organization', agency: 'organization', author: 'individual', court: 'organization', company: 'organization', other: 'unknown' } as const;

/** Publishers. A reliability of F can't be judged: it is absent, and not the lowest. */
export function* sourceObjects(context: Context): Generator<StixObject> {
  const { release } = context;
  for (const { id, name, kind, reliability, url, language, note } of release.rows(tables.source)) {
    yield domainObject(context, {
      id: refOf(context, id), of: [id], marked: markedAs(release, null), fields: { name, identity_class: identityClasses[kind] },
      labelled: labelledOf(release, id, [], webReference(name, url)),
      extra: { case_id: id, kind: 'source', source_kind: kind, reliability: reliability === 'F' ? null : reliability, url, language, note },
    });
  }
}

function webReference(name: string, url: string | null, sha256?: string): object[] {
  const uri = uriOf(url);
  return uri === null ? [] : [{ source_name: sourceNamed(name), url: uri, ...(sha256 === undefined ? {} : { hashes: { 'SHA-256': sha256 } }) }];
}

/** All that each report speaks of: its quotes, what rests on them, and the actors that it names. */
function spokenIn(context: Context): (reportId: ReportId) => string[] {
  const rows = Map.groupBy(context.db.all(`SELECT report_id, id FROM quote
    UNION SELECT report_id, thing_id FROM evidence JOIN quote ON quote.id = evidence.quote_id
    UNION SELECT report_id, actor_id FROM mention ORDER BY 1, 2`), (row) => String(row['report_id']));
  return (reportId) => (rows.get(reportId) ?? []).map(({ id }) => refOf(context, String(id)));
}

const byPlace = (left: { start: number; end: number; id: string }, right: { start: number; end: number; id: string }) =>
  left.start - right.start || left.end - right.end || (left.id < right.id ? -1 : 1);

function mentionsIn(context: Context, reportId: ReportId) {
  return rowsWhere(context.db, tables.mention, 'report_id', reportId).sort(byPlace)
    .map(({ actorId, start, end, exact, kind }) => ({ actor_ref: refOf(context, actorId), start, end, exact, kind }));
}

function datingsIn({ db }: Context, reportId: ReportId) {
  return rowsWhere(db, tables.dating, 'report_id', reportId).sort(byPlace)
    .map((dating) => ({ start: dating.start, end: dating.end, exact: dating.exact, date: dateOf(dating), note: dating.note }));
}

function extraOf(context: Context, report: Report, textRef: string | null, isPublishedUnknown: boolean) {
  const { id, sourceId, author, url, language, fileName, mediaType, originalSha256, originalBytes, textSha256, textLength, encoding, note } = report;
  const { extractor, extractorVersion, extractorOptions, importedAt, unconfirmed, replacesId } = report;
  return {
    case_id: id, kind: 'report', source_ref: refOf(context, sourceId), file_ref: fileId(originalSha256, fileName), text_ref: textRef, author, date: dateOf(report),
    url, language, published_unknown: isPublishedUnknown ? true : null, file_name: fileName, media_type: mediaType, original_sha256: originalSha256,
    original_bytes: originalBytes, text_sha256: textSha256, text_length: textLength, encoding, extractor, extractor_version: extractorVersion,
    extractor_options: extractorOptions, imported_at: importedAt, unconfirmed, replaces_ref: refOrNull(context, replacesId), note,
    mentions: mentionsIn(context, id), datings: datingsIn(context, id),
  } as const;
}

/** @param texts the artifact of each text that goes out, by its hash */
export function* reportObjects(context: Context, texts: ReadonlyMap<string, string>): Generator<StixObject> {
  const { release, db } = context;
  const spokenOf = spokenIn(context);
  for (const report of release.rows(tables.report)) {
    const { id, sourceId, title, author, earliestDay, latestDay, url, language, originalSha256, fileName, textSha256, importedAt } = report;
    const published = startOf(earliestDay) ?? startOf(latestDay);
    const textRef = texts.get(textSha256) ?? null;
    const sourceName = String(db.get('SELECT name FROM source WHERE id = :sourceId', { sourceId })?.['name']);
    yield domainObject(context, {
      id: refOf(context, id), of: [id], marked: markedAs(release, report.marking), language,
      labelled: labelledOf(release, id, [], webReference(sourceName, url, originalSha256)),
      fields: {
        name: title, description: author === null ? `Published by ${sourceName}` : `By ${author}, published by ${sourceName}`, published: published ?? importedAt,
        object_refs: [refOf(context, sourceId), fileId(originalSha256, fileName), ...(textRef === null ? [] : [textRef]), ...spokenOf(id)],
      },
      extra: extraOf(context, report, textRef, published === null),
    });
  }
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import type { ActorId, ReportId } from '../../../shared/ids.ts';
import { makeId } from '../../../shared/ids.ts';
import { extraction, type Extraction } from '../../../shared/model/extraction.ts';
import type { Report } from '../../../shared/model/report.ts';
import { codePointLength } from '../../../shared/spans.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { KnownActor } from '../extract/model.ts';
import type { ActionHandler } from '../handler.ts';
import { asJob } from '../jobs.ts';
import type { Session } from '../session.ts';
import { requireRow, shorten } from '../things/rows.ts';
import { readingOf } from './store.ts';

const largestFileBytes = 200 * 1024 * 1024;

/** The actors that a case has, for the extractor to find again. */
export function knownActors(db: ReadableDb): KnownActor[] {
  const aliases = new Map<string, { name: string; kind: KnownActor['aliases'][number]['kind'] }[]>();
  for (const row of db.all('SELECT * FROM alias ORDER BY id').map(tables.alias.fromRow)) {
    aliases.set(row.actorId, [...aliases.get(row.actorId) ?? [], { name: row.name, kind: row.kind }]);
  }
  return db.all('SELECT * FROM actor ORDER BY id').map(tables.actor.fromRow)
    .map(({ id, name, type, role }) => ({ id, name, type, role, aliases: aliases.get(id) ?? [] }));
}

function textOf(db: ReadableDb, id: ReportId): { report: Report; text: string } {
  const report = requireRow(db, tables.report, id);
  return { report, text: String(db.get('SELECT text FROM report_text WHERE sha256 = :sha256', { sha256: report.textSha256 })?.['text']) };
}

/** Keeps what was read, in one step. */
function keep(session: Session, reportId: ReportId, text: string, read: Extraction) {
  const { journal } = session.requireOpen();
  const { now, newUuid } = session.services;
  const { result, seq, ids } = journal.commit('proposal.read', (db) => {
    const { title } = requireRow(db, tables.report, reportId);
    const { changes, ...counts } = readingOf(db, reportId, text, read, { now, newId: (kind) => makeId(kind, newUuid()) });
    return { label: `read proposals from ${shorten(title)}`, changes, result: counts };
  });
  session.emit({ type: 'case/changed', seq, ids });
  return result;
}

export const readReport: ActionHandler<'proposal.read'> = async (session, { reportId, jobId }) => {
  const { file } = session.requireOpen();
  file.writable();
  const { report, text } = textOf(file.db, reportId);
  const known = knownActors(file.db);
  const read = await asJob(session, jobId, report.title, (watch) => session.services.extractor.extract(text, { published: report.date, known }, watch));
  if (session.current?.file !== file) throw new CaseError('CANCELLED', `The case was closed while ${report.title} was read. Nothing was proposed.`);
  return keep(session, reportId, text, read);
};

async function extractionIn(filePath: string): Promise<Extraction> {
  const name = path.basename(filePath);
  const { size } = await fs.stat(filePath).catch((cause: unknown) => {
    throw new CaseError('FILE_MISSING', `${name} can't be read. Check that it is still there and that you may read it.`, { cause });
  });
  if (size > largestFileBytes) throw new CaseError('FILE_TOO_LARGE', `${name} has ${Math.round(size / 1024 / 1024)} MB; at most ${largestFileBytes / 1024 / 1024} MB of proposals can be taken in.`);
  return parseExtraction(await fs.readFile(filePath, 'utf8'), name);
}

/**
 * What another extractor answered, after making sure that it is of the documented form.
 *
 * @param name what to call it in a message
 * @throws CaseError `FORMAT_UNKNOWN`
 */
export function parseExtraction(json: string, name: string): Extraction {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new CaseError('FORMAT_UNKNOWN', `${name} is not JSON: ${cause instanceof Error ? cause.message : 'it is malformed'}.`, { cause });
  }
  const parsed = extraction.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CaseError('FORMAT_UNKNOWN', `${name} does not hold proposals of the documented form${issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : ''}: ${issue?.message ?? 'it is malformed'}. See docs/extractors.md.`);
}

/** Spans of an answer that lie outside of the text that it speaks of. @throws CaseError `SPAN_OUT_OF_RANGE` */
export function assertWithin(text: string, read: Extraction, name: string): void {
  const length = codePointLength(text);
  const spans = [...read.actors.flatMap(({ mentions }) => mentions), ...read.quotes, ...read.dates, ...read.markings];
  const wrong = spans.find(({ start, end }) => end <= start || end > length);
  if (wrong) throw new CaseError('SPAN_OUT_OF_RANGE', `${name} names the span ${wrong.start} to ${wrong.end}, but the report has ${length} characters. Spans are counted in code points of the report's text.`);
}

export const importProposals: ActionHandler<'proposal.import'> = async (session, { reportId, file: handle }) => {
  const { file } = session.requireOpen();
  file.writable();
  const filePath = session.services.files.resolve(handle);
  const name = path.basename(filePath);
  const { text } = textOf(file.db, reportId);
  const read = await extractionIn(filePath);
  assertWithin(text, read, name);
  const ids = new Set(knownActors(file.db).map(({ id }) => id));
  const actors = read.actors.map((actor) => ({ ...actor, knownId: actor.knownId !== null && ids.has(actor.knownId) ? actor.knownId : null as ActorId | null }));
  return keep(session, reportId, text, { ...read, actors });
};

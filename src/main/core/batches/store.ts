import { CaseError } from '../../../shared/errors.ts';
import { makeId, type SourceId } from '../../../shared/ids.ts';
import type { Source } from '../../../shared/model/report.ts';
import { writeUnconfirmed } from '../../../shared/unconfirmed.ts';
import type { Marking, Reliability, SourceKind } from '../../../shared/vocabulary.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb, WritableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { Watch } from '../in-worker.ts';
import type { Document } from '../ingest/read.ts';
import { insertion, type Plan } from '../journal/change.ts';
import { batchPart } from '../journal/entries.ts';
import { isLong, storeContent } from '../reports/content.ts';
import { readingOf } from '../reports/import.ts';
import { reportsOf } from '../reports/known.ts';
import { proposedOf } from '../reports/proposed.ts';
import { storeAhead } from '../reports/store-ahead.ts';
import type { OpenFile, Session } from '../session.ts';
import { requireRow, shorten } from '../things/rows.ts';
import type { Outcome, StoredReport } from './batch.ts';

/** What a person said once for all reports of a batch. */
export interface Defaults {
  readonly sourceId: SourceId | null;
  readonly newSource: { readonly name: string; readonly kind: SourceKind; readonly reliability: Reliability } | null;
  readonly usesPublisher: boolean;
  readonly publisherReliability: Reliability;
  readonly marking: Marking | null;
  readonly language: string | null;
}

/** A document with its bytes, ready to be stored. */
export interface Arrival {
  readonly document: Document;
  readonly bytes: Uint8Array;
  readonly allowDuplicate: boolean;
}

type Stored = Plan<Outcome>;

/** What is smaller than this is stored in a few milliseconds. */
const shortBytes = 64 * 1024;

/** Whether a report is stored in so short a time that others can be stored with it before other calls are answered. */
export const isShort = ({ document, bytes }: Arrival): boolean => bytes.byteLength <= shortBytes && document.text.length <= shortBytes && !isLong(document);

const blank = { url: null, language: null, note: null, revision: 0 } as const;

/** A source by its name, in whatever case it is written. */
function sourceNamed(db: ReadableDb, name: string): Source | undefined {
  const row = db.get('SELECT * FROM source WHERE fold(name) = fold(:name) ORDER BY id LIMIT 1', { name: name.trim() });
  return row && tables.source.fromRow(row);
}

/** The source of a report: the publisher that its document names where that is wanted, else the one for all. */
function sourceOf(db: ReadableDb, publisher: string | null, defaults: Defaults, newId: () => SourceId): { readonly source: Source; readonly isNew: boolean; readonly isProposed: boolean } {
  const isProposed = defaults.usesPublisher && publisher !== null;
  if (!isProposed && defaults.sourceId !== null) return { source: requireRow(db, tables.source, defaults.sourceId), isNew: false, isProposed };
  const wanted = isProposed ? { name: publisher, kind: 'outlet' as const, reliability: defaults.publisherReliability } : defaults.newSource;
  if (!wanted) throw new CaseError('INPUT_INVALID', 'A report needs one source: one that is there, or a new one.');
  const there = sourceNamed(db, wanted.name);
  return there ? { source: there, isNew: false, isProposed } : { source: { ...blank, ...wanted, id: newId() }, isNew: true, isProposed };
}

function duplicateOf(db: ReadableDb, { document, allowDuplicate }: Arrival): Outcome | null {
  return allowDuplicate ? null : knownBy(db, document.originalSha256);
}

/** The report that was made of the bytes of a hash, as the outcome of importing them. */
function knownBy(db: ReadableDb, sha256: string): Outcome | null {
  const [report] = reportsOf(db, sha256);
  return report ? { is: 'duplicate', reportId: report.id, title: report.title } : null;
}

function planOf(db: WritableDb, session: Session, arrival: Arrival, defaults: Defaults): Stored {
  const { document, bytes } = arrival;
  const there = duplicateOf(db, arrival);
  if (there) return { label: 'import nothing', changes: [], result: there };
  const { now, newUuid } = session.services;
  const { publisher, origins, ...proposed } = proposedOf(document);
  const { source, isNew, isProposed } = sourceOf(db, publisher, defaults, () => makeId('source', newUuid()));
  storeContent(db, document, bytes);
  const { source: sourceOrigin, ...others } = origins;
  const row = {
    ...readingOf(document), ...proposed, ...datedOf(proposed),
    id: makeId('report', newUuid()), sourceId: source.id, marking: proposed.marking ?? defaults.marking, language: proposed.language ?? defaults.language, replacesId: null,
    unconfirmed: writeUnconfirmed({ ...others, ...(isProposed && sourceOrigin !== undefined ? { source: sourceOrigin } : {}) }),
    importedAt: now().toISOString(), revision: 0,
  };
  const changes = [...(isNew ? [insertion(tables.source, source)] : []), insertion(tables.report, row)];
  return { label: `import ${shorten(row.title)}`, changes, result: { is: 'imported', reportId: row.id, title: row.title } };
}

/** @throws CaseError `CANCELLED` when the case is not open any more, or the import was cancelled */
export function requireGoing(session: Session, open: OpenFile, fileName: string, signal: AbortSignal | undefined): void {
  if (session.current?.file !== open.file || signal?.aborted) throw new CaseError('CANCELLED', `Importing ${fileName} was cancelled. Nothing of it was imported.`);
}

/**
 * Passes over a file whose bytes the case has already.
 *
 * @throws CaseError `CANCELLED`; `THING_MISSING` when its report was removed meanwhile
 */
export function passOver(session: Session, open: OpenFile, { name, sha256 }: { readonly name: string; readonly sha256: string }): StoredReport {
  requireGoing(session, open, name, undefined);
  const outcome = knownBy(open.file.db, sha256);
  if (!outcome) throw new CaseError('THING_MISSING', `The report made of ${name} was removed while the import went on. Try the file again.`);
  return { outcome, seq: 0, ids: [] };
}

/**
 * Stores one report of a batch that is short, whole or not at all.
 *
 * @throws CaseError `CANCELLED`, and what the journal throws
 */
export function storeShortReport(session: Session, open: OpenFile, arrival: Arrival, defaults: Defaults, signal: AbortSignal | undefined): StoredReport {
  requireGoing(session, open, arrival.document.fileName, signal);
  const { result, seq, ids } = open.journal.commit(batchPart, (db) => planOf(db, session, arrival, defaults));
  return { outcome: result, seq, ids };
}

/**
 * Stores one report of a batch, whole or not at all: content of a long one ahead of its row, in short steps.
 *
 * @throws CaseError `CANCELLED`, and what the journal throws
 */
export async function storeReport(session: Session, open: OpenFile, arrival: Arrival, defaults: Defaults, watch: Watch): Promise<StoredReport> {
  requireGoing(session, open, arrival.document.fileName, watch.signal);
  if (isLong(arrival.document) && duplicateOf(open.file.db, arrival) === null) await storeAhead(session, open, arrival.document, arrival.bytes, watch);
  return storeShortReport(session, open, arrival, defaults, watch.signal);
}

import fs from 'node:fs';
import path from 'node:path';
import type { RescueReport } from '../../../shared/contract/rescue.ts';
import { CaseError } from '../../../shared/errors.ts';
import { makePrivateFolder } from '../bundle/private-folder.ts';
import { CaseFile } from '../db/casefile.ts';
import type { Connection, Row, WritableDb } from '../db/connection.ts';
import type { Table } from '../db/table.ts';
import { tables, tablesByName } from '../db/tables.ts';
import type { Watch } from '../in-worker.ts';
import type { Ingest } from '../ingest/ingest.ts';
import { insertion, type Change } from '../journal/change.ts';
import { Journal } from '../journal/journal.ts';
import { partsOf } from '../reports/content.ts';
import { rebuildingParts } from '../search/rebuild.ts';
import { rescueDocuments, type RescuedDocuments } from './documents.ts';
import { fitting, insertRow, type LeftRow } from './fit.ts';
import { graftSchema, looksLikeCase, mendHeader } from './header.ts';
import { readHistory, type History } from './history.ts';
import { connectDamaged, orDamaged } from './read.ts';
import { rescueTables, type RescuedTable } from './rows.ts';

/** What is to be rescued, to where there is nothing yet, and who does it. */
export interface RescueOrder {
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly tool: string;
  readonly now: string;
}

interface Gathered extends RescuedDocuments {
  readonly history: History;
  readonly tables: readonly RescuedTable[];
}

type Tell = NonNullable<Watch['onProgress']>;

const shownLeft = 1_000;

/** Copies a file and what lies beside it: a damaged file is never opened itself. */
function copyAside(from: string, folder: string): string {
  const copy = path.join(folder, 'damaged.casefile');
  for (const suffix of ['', '-wal']) if (fs.existsSync(from + suffix)) fs.copyFileSync(from + suffix, copy + suffix);
  const header = fs.readFileSync(copy).subarray(0, 100);
  if (!looksLikeCase(header)) throw new CaseError('CASE_NOT_A_CASE', `${path.basename(from)} does not begin as a case does: nothing in it can be told apart. Restore a backup.`);
  return copy;
}

/** An empty case: its list of tables is that of every case which this version made. */
function makeFresh(folder: string): string {
  const file = path.join(folder, 'fresh.casefile');
  CaseFile.create(file, () => undefined).close();
  return file;
}

function openCopy(copy: string, fresh: string, name: string): Connection {
  const db = connectDamaged(copy);
  if (orDamaged(() => db.all('SELECT name FROM sqlite_schema')) !== null) return db;
  db.close();
  mendHeader(copy);
  const mended = connectDamaged(copy);
  if (orDamaged(() => mended.all('SELECT name FROM sqlite_schema')) !== null) return mended;
  mended.close();
  graftSchema(copy, fresh);
  const grafted = connectDamaged(copy);
  if (orDamaged(() => grafted.all('SELECT name FROM sqlite_schema')) !== null) return grafted;
  grafted.close();
  throw new CaseError('CASE_DAMAGED', `The part of ${name} that says where everything lies can't be read, so nothing else can be found in it. Restore a backup.`);
}

async function gather(db: Connection, ingest: Ingest, onProgress: Tell): Promise<Gathered> {
  const history = readHistory(db);
  const found = rescueTables(db, history);
  const reports = found.find(({ table }) => table === tables.report.name)?.rows ?? [];
  return { history, tables: found, ...await rescueDocuments(db, reports, ingest, onProgress) };
}

/** Whether nothing at all is lost, so that the case can be written as it was, with its history. */
const isComplete = ({ history, lostOriginals, lostTexts }: Gathered, left: readonly LeftRow[]) =>
  history.isWhole && left.length === 0 && lostTexts.length === 0 && lostOriginals.length === 0;

function* changesFor(rows: ReadonlyMap<string, Row[]>): Generator<Change> {
  for (const [name, table] of tablesByName) {
    for (const row of rows.get(name) ?? []) {
      // Relations that every case starts with are there already.
      if (name !== tables.relation.name || Number(row['revision']) > 0) yield insertion(table as Table<never>, (table as Table<never>).fromRow(row));
    }
  }
}

function writeAsItWas(db: WritableDb, { history }: Gathered, rows: ReadonlyMap<string, Row[]>): void {
  db.script('PRAGMA defer_foreign_keys = ON');
  for (const [table, kept] of rows) for (const row of kept) insertRow(db, table, row);
  for (const entry of history.entries) insertRow(db, 'journal', entry);
  for (const change of history.changes) insertRow(db, 'journal_change', change);
}

function writeAnew(file: CaseFile, { from, author, tool, now }: RescueOrder, rows: ReadonlyMap<string, Row[]>): void {
  file.writable().script('PRAGMA defer_foreign_keys = ON');
  new Journal(file, { author, tool, now: () => new Date(now) }).commit('case.create', () => ({
    label: `rescue what could be read of ${path.basename(from)}`.slice(0, 200), changes: [...changesFor(rows)], result: null,
  }));
}

/** A case without its own row gets one: it is the only one that can't be missing. */
function withCaseInfo(found: readonly RescuedTable[], now: string): readonly RescuedTable[] {
  const { name } = tables.caseInfo;
  const blank = tables.caseInfo.toRow({ id: 'case', title: 'Rescued case', description: null, marking: null, createdAt: now, revision: 0 });
  return found.map((each) => (each.table === name && each.rows.length === 0 ? { ...each, rows: [blank] } : each));
}

function write(order: RescueOrder, gathered: Gathered, onProgress: Tell): { readonly left: LeftRow[]; readonly rows: ReadonlyMap<string, Row[]> } {
  let outcome: ReturnType<typeof fitting> | undefined;
  CaseFile.create(order.to, (file) => {
    const db = file.writable();
    const { documents } = gathered;
    for (const [index, { document, bytes }] of documents.entries()) {
      for (const part of partsOf(document, bytes)) {
        part(db);
        onProgress(index, documents.length);
      }
    }
    outcome = fitting(db, withCaseInfo(gathered.tables, order.now));
    const { rows, left } = outcome;
    if (isComplete(gathered, left)) writeAsItWas(db, gathered, rows);
    else writeAnew(file, order, rows);
    for (const part of rebuildingParts(db)) {
      part(db);
      onProgress(documents.length, documents.length);
    }
  }).close();
  if (!outcome) throw new Error('Nothing was written');
  return outcome;
}

function reportOf({ from }: RescueOrder, gathered: Gathered, left: readonly LeftRow[], rows: ReadonlyMap<string, Row[]>): RescueReport {
  const { history, lostOriginals, lostTexts, readAgain } = gathered;
  const highest = Math.max(0, ...history.entries.map(({ seq }) => Number(seq)));
  return {
    fileName: path.basename(from),
    tables: gathered.tables.map(({ table, isWhole, fromHistory }) => ({ table, kept: rows.get(table)?.length ?? 0, isWhole, fromHistory: fromHistory.length })).filter(({ kept, isWhole, table }) => kept > 0 || !isWhole || table === 'report'),
    left: left.slice(0, shownLeft), leftCount: left.length,
    lostOriginals: [...lostOriginals], lostTexts: [...lostTexts], readAgain: [...readAgain],
    keepsHistory: isComplete(gathered, left), soundEntries: history.soundCount, entries: highest,
  };
}

/**
 * Reads all that can be read of a damaged case and makes a new one of it. What the journal says of a row is believed before the row.
 * The damaged file is only read.
 *
 * @param ingest reads a text again that is lost, where its original is not
 * @param onProgress told of every document, as it is read and as it is written
 * @throws CaseError `CASE_NOT_A_CASE`, `CASE_DAMAGED`, `CASE_EXISTS`, `CASE_FOLDER_READ_ONLY`, `DISK_FULL`
 */
export async function rescueCase(order: RescueOrder, ingest: Ingest, onProgress: Tell): Promise<RescueReport> {
  const folder = makePrivateFolder();
  try {
    const db = openCopy(copyAside(order.from, folder), makeFresh(folder), path.basename(order.from));
    try {
      const gathered = await gather(db, ingest, onProgress);
      const { left, rows } = write(order, gathered, onProgress);
      return reportOf(order, gathered, left, rows);
    } finally {
      db.close();
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createCase } from '../src/main/core/case/create.ts';
import { CaseFile } from '../src/main/core/db/casefile.ts';
import { expectedSchema } from '../src/main/core/db/known-schema.ts';
import { relationSeeds } from '../src/main/core/db/relations.ts';
import { Journal } from '../src/main/core/journal/journal.ts';
import { storeContent } from '../src/main/core/reports/content.ts';
import { tablesByName } from '../src/main/core/db/tables.ts';
import type { Generated } from './generate.ts';

const signature = { author: 'bench', tool: 'bench', now: () => new Date() };

/** A folder of its own for one run; removed by `clean`. */
export function scratch(): { folder: string; clean: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));
  return { folder, clean: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** Writes a generated case through the journal, an entry a table, and closes it. */
export function writeThroughJournal(filePath: string, { documents, tables }: Generated): void {
  const file = createCase(filePath, 'Bench', null, signature);
  const journal = new Journal(file, signature);
  for (const { table, rows } of tables) {
    const key = tablesByName.get(table)?.key ?? 'id';
    journal.commit('bench.load', (db) => {
      if (table === 'report') for (const { document, bytes } of documents) storeContent(db, document, bytes);
      return { label: `load ${table}`, result: null, changes: rows.map((after) => ({ table, id: String(after[key]), before: null, after })) };
    });
  }
  file.close();
}

/** The same rows by better-sqlite3 alone: same schema and settings, one transaction a table, no journal. */
export function writeRaw(filePath: string, { documents, tables }: Generated): void {
  const db = new Database(filePath);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  // FTS5 makes the tables that it keeps its own in.
  const made = [...expectedSchema()].filter(([name]) => !/^table search_\w+_(?:data|idx|docsize|config)$/.test(name));
  for (const sql of made.toSorted(([left], [right]) => order(left) - order(right)).map(([, sql]) => sql)) if (sql !== 'null') db.exec(sql);
  const relation = db.prepare('INSERT INTO relation VALUES (?, ?, ?, ?, ?, 0)');
  for (const seed of relationSeeds) relation.run(seed.name, seed.label, seed.inverseLabel, Number(seed.isRole), Number(seed.isSymmetric));
  const original = db.prepare('INSERT INTO original VALUES (?, ?)');
  const text = db.prepare('INSERT INTO report_text VALUES (?, ?)');
  const passage = db.prepare('INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)');
  for (const { table, rows } of tables) {
    db.transaction(() => {
      if (table === 'report') {
        for (const { document, bytes } of documents) {
          original.run(document.originalSha256, bytes);
          text.run(document.textSha256, document.text);
          for (let ordinal = 0; ordinal < document.passages.length; ordinal++) {
            const span = document.passages.at(ordinal);
            if (span) passage.run(document.textSha256, ordinal, span.start, span.end, span.page, span.kind);
          }
        }
      }
      const columns = Object.keys(rows[0] ?? {});
      const insert = db.prepare(`INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`);
      for (const row of rows) insert.run(row);
    })();
  }
  db.close();
}

/** Tables before indexes before triggers and views. */
function order(key: string): number {
  return ['table', 'index', 'view', 'trigger'].indexOf(key.split(' ')[0] ?? '');
}

/** Opens a case for reading. */
export const openCase = (filePath: string): CaseFile => CaseFile.open(filePath);

import { Connection, type ReadableDb, type Row, type SqlParams } from '../db/connection.ts';
import { sqliteCode } from '../db/errors.ts';

/** Rows that could be read, and whether those are all. */
export interface Found {
  readonly rows: Row[];
  readonly isWhole: boolean;
}

/** So many places are tried where pages can't be read, and so many on end without a row. */
const mostTries = 200_000;
const mostVainTries = 5_000;

const isDamage = (error: unknown) => /^SQLITE_(CORRUPT|IOERR|NOTADB|ERROR)/.test(sqliteCode(error) ?? '');

/** What work gives, or null where damage keeps it from being read. */
export function orDamaged<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** Takes rows until they end, or until one can't be read. @returns whether they ended */
function take(db: ReadableDb, sql: string, params: SqlParams, onRow: (row: Row) => void): boolean {
  return orDamaged(() => {
    for (const row of db.each(sql, params)) onRow(row);
    return true;
  }) ?? false;
}

/** Rows by number, from below, from above, and place by place between. */
function readNumbered(db: ReadableDb, table: string): Found {
  const found = new Map<number, Row>();
  const select = `SELECT rowid AS "rescue number", * FROM ${table} NOT INDEXED`;
  const keep = (row: Row) => {
    const { 'rescue number': number, ...rest } = row;
    found.set(Number(number), rest);
  };
  if (take(db, `${select} ORDER BY rowid`, {}, keep)) return { rows: [...found.values()], isWhole: true };
  let from = Math.max(0, ...found.keys()) + 1;
  const below = new Set(found.keys());
  take(db, `${select} ORDER BY rowid DESC`, {}, keep);
  const above = [...found.keys()].filter((number) => !below.has(number));
  const to = above.length === 0 ? from + mostTries : Math.min(...above);
  for (let tries = 0, vain = 0; from < to && tries < mostTries && vain < mostVainTries; tries++, vain++) {
    let last = from;
    const isAtEnd = take(db, `${select} WHERE rowid >= :from AND rowid < :to ORDER BY rowid`, { from, to }, (row) => {
      last = Number(row['rescue number']);
      vain = 0;
      keep(row);
    });
    if (isAtEnd) break;
    from = last + 1;
  }
  return { rows: [...found.entries()].sort(([a], [b]) => a - b).map(([, row]) => row), isWhole: false };
}

/** Rows of one part of a table that is kept in the order of its key, from both ends. */
export function readPart(db: ReadableDb, table: string, part: string, order: string, value: string | number): Found {
  const found = new Map<string, Row>();
  const keep = (row: Row) => found.set(String(row[order]), row);
  const select = `SELECT * FROM ${table} WHERE ${part} = :value ORDER BY ${order}`;
  const isWhole = take(db, select, { value }, keep);
  if (!isWhole) take(db, `${select} DESC`, { value }, keep);
  return { rows: [...found.values()].sort((a, b) => Number(a[order]) - Number(b[order])), isWhole };
}

/** All rows of a table that can be read; none where the table itself can't be found. */
export function readTable(db: ReadableDb, table: string): Found {
  if (orDamaged(() => db.all(`SELECT 1 FROM ${table} LIMIT 0`)) === null) return { rows: [], isWhole: false };
  return readNumbered(db, table);
}

/** A connection to a damaged file of which nothing is believed. */
export function connectDamaged(file: string): Connection {
  const db = Connection.open(file, { readonly: false, mustExist: true });
  db.script('PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY');
  return db;
}

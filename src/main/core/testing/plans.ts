import type { VerbName } from '../../../shared/contract.ts';
import type { ReadableDb, SqlParams } from '../db/connection.ts';
import { handlers } from '../handlers.ts';
import type { QueryHandler } from '../handler.ts';

/** A connection that notes every query on its way. */
function recording(db: ReadableDb, note: (sql: string, params: SqlParams) => void): ReadableDb {
  const noted = <T>(answer: (sql: string, params?: SqlParams) => T) => (sql: string, params: SqlParams = {}) => {
    note(sql, params);
    return answer(sql, params);
  };
  return {
    all: noted((sql, params) => db.all(sql, params)), get: noted((sql, params) => db.get(sql, params)),
    each: noted((sql, params) => db.each(sql, params)), count: noted((sql, params) => db.count(sql, params)), snapshot: (work) => db.snapshot(work),
    copyTo: (path) => db.copyTo(path), plainBytes: () => db.plainBytes(), isEncrypted: db.isEncrypted,
  };
}

/** The steps of SQLite's plans for all queries that a verb runs, such as `SEARCH quote USING INDEX quote_place (report_id=?)`. */
export function planOf(db: ReadableDb, name: VerbName, input: unknown): string[] {
  const steps = new Set<string>();
  const note = (sql: string, params: SqlParams) => {
    for (const { detail } of db.all(`EXPLAIN QUERY PLAN ${sql}`, params)) steps.add(String(detail));
  };
  // The handler of a query; the caller names no other verb.
  const handler: unknown = handlers[name];
  (handler as QueryHandler<VerbName>)(recording(db, note), input as never);
  return [...steps];
}

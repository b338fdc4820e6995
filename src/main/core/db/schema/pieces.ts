/** A CHECK that a column, when set, holds one of the given words. */
export function check(column: string, words: readonly string[]): string {
  return `CHECK (${column} IN (${words.map((word) => `'${word}'`).join(', ')}))`;
}

/** The columns of a date: EDTF, its earliest and latest day since 1970-01-01, and where it comes from. */
export const datedColumns = `date TEXT,
  earliest_day  INTEGER,
  latest_day    INTEGER CHECK (latest_day >= earliest_day),
  date_inferred INTEGER NOT NULL CHECK (date_inferred IN (0, 1)),
  date_basis    TEXT CHECK (date IS NOT NULL OR (earliest_day IS NULL AND latest_day IS NULL)),`;

/** Keeps the table `thing`, which all identifiers that can be referred to stand in, in step. */
export function thing(table: string): string {
  return `CREATE TRIGGER ${table}_is_thing AFTER INSERT ON ${table}
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, '${table}'); END;
CREATE TRIGGER ${table}_was_thing AFTER DELETE ON ${table}
BEGIN DELETE FROM thing WHERE id = old.id; END;
CREATE TRIGGER ${table}_id_never_changes BEFORE UPDATE OF id ON ${table} WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;`;
}

/** Refuses a new row under a key that is there: `REPLACE INTO` would otherwise go round the triggers on updates. */
export function neverReplaced(table: string, key: string): string {
  return `CREATE TRIGGER ${table}_is_never_replaced BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key})
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a row of ${table} is never replaced'); END;`;
}

/**
 * Refuses a row whose `exact` is not the slice of its report's text.
 *
 * @param owner column that leads to the report
 */
export function anchored(table: string, owner = 'report_id', reportId = 'new.report_id'): string {
  const body = (when: string) => `CREATE TRIGGER ${table}_is_slice_${when.slice(0, 6).toLowerCase()} BEFORE ${when} ON ${table}
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = ${reportId})
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;`;
  return `${body('INSERT')}\n${body(`UPDATE OF ${owner}, start, "end", exact`)}`;
}

/** Refuses to delete stored content that a report still has, even by a connection without foreign keys. */
export function keptForReports(table: string, column: string): string {
  return `CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table} WHEN EXISTS (SELECT 1 FROM report WHERE ${column} = old.sha256)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a report still has this'); END;`;
}

import { CaseError } from '../../../shared/errors.ts';
import { Connection, type ReadableDb } from './connection.ts';
import { migrate } from './migrations.ts';

/** The SQL of every table, index, trigger and view of a file, by name. */
export function schemaOf(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = db.all("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
  return new Map(rows.map((row) => [`${String(row['type'])} ${String(row['name'])}`, String(row['sql'])]));
}

let expected: ReadonlyMap<string, string> | undefined;

/** The schema that this program makes, read from an empty case in memory; worked out once. */
export function expectedSchema(): ReadonlyMap<string, string> {
  if (expected) return expected;
  const connection = Connection.open(':memory:', { readonly: false, mustExist: false });
  try {
    migrate(connection);
    expected = schemaOf(connection);
    return expected;
  } finally {
    connection.close();
  }
}

/**
 * Refuses a file whose schema is not ours: a trigger or view of somebody else's would run as we write.
 *
 * @throws CaseError `CASE_FOREIGN_SCHEMA`
 */
export function assertKnownSchema(db: ReadableDb, name: string): void {
  const ours = expectedSchema();
  const found = schemaOf(db);
  const strange = [...found].find(([key, sql]) => ours.get(key) !== sql)?.[0] ?? [...ours.keys()].find((key) => !found.has(key));
  if (strange === undefined) return;
  throw new CaseError('CASE_FOREIGN_SCHEMA', `${name} was altered by another program: its ${strange} is not Casewright's. It was not opened, because that could run as you work. Ask for the file as it was.`);
}

import { CaseError } from '../../../shared/errors.ts';
import { Connection, type ReadableDb } from './connection.ts';
import { migrate, schemaVersion } from './migrations.ts';

/** The SQL of every table, index, trigger and view of a file, by name. */
export function schemaOf(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = db.all("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
  return new Map(rows.map((row) => [`${String(row['type'])} ${String(row['name'])}`, String(row['sql'])]));
}

/** Schemas worked out so far, by version: they follow from the program alone. */
const expected = new Map<number, ReadonlyMap<string, string>>();

/** The schema that this program makes of a version, read from an empty case in memory; worked out once. */
export function expectedSchema(version = schemaVersion): ReadonlyMap<string, string> {
  const known = expected.get(version);
  if (known) return known;
  const connection = Connection.open(':memory:', { readonly: false, mustExist: false });
  try {
    migrate(connection, version);
    const schema = schemaOf(connection);
    expected.set(version, schema);
    return schema;
  } finally {
    connection.close();
  }
}

/**
 * Refuses a file whose schema is not ours of its version: a trigger or view of somebody else's would run as we write.
 *
 * @throws CaseError `CASE_FOREIGN_SCHEMA`
 */
export function assertKnownSchema(db: ReadableDb, name: string): void {
  const ours = expectedSchema(db.count('PRAGMA user_version'));
  const found = schemaOf(db);
  const strange = [...found].find(([key, sql]) => ours.get(key) !== sql)?.[0] ?? [...ours.keys()].find((key) => !found.has(key));
  if (strange === undefined) return;
  throw new CaseError('CASE_FOREIGN_SCHEMA', `${name} was altered by another program: its ${strange} is not Casewright's. It was not opened, because that could run as you work. Ask for the file as it was.`);
}

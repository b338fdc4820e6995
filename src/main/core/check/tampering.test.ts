import { afterAll, beforeAll, expect, it } from 'vitest';
import { Connection } from '../db/connection.ts';
import { tablesByName } from '../db/tables.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';
import { tamper } from '../testing/raw.ts';
import { checkStored } from './check.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

/** A value other than the one that is there, of the same sort. */
const altered = (column: string) => `CASE typeof("${column}") WHEN 'integer' THEN "${column}" + 1 WHEN 'real' THEN "${column}" + 1 WHEN 'null' THEN '1' ELSE "${column}" || 'x' END`;

/** What a check says after one column of one row was changed outside, or null where the table has no row or refuses it as another type. */
async function findingsAfter(table: string, key: string, sql: (id: string) => string): Promise<{ subjects: string[]; id: string } | null> {
  const ground = await openWorld(file);
  const row = ground.session.requireOpen().file.db.get(`SELECT ${key} AS id FROM ${table} ORDER BY ${key} LIMIT 1`);
  if (!row) return null;
  const id = String(row['id']);
  ground.session.leave();
  try {
    tamper(ground.filePath, sql(id));
  } catch {
    // A number where words belong: the file itself does not take it.
    return null;
  }
  // Not opened as a case: what breaks a rule of the schema is refused there already.
  const connection = Connection.open(ground.filePath, { readonly: true, mustExist: true });
  try {
    return { subjects: checkStored(connection, () => undefined).findings.map(({ subject }) => subject), id };
  } finally {
    connection.close();
  }
}

const journaled = [...tablesByName.values()].map(({ name, key, columns }) => ({ name, key, columns: columns.filter((column) => column !== key) }));

it.each(journaled)('a check names a row of $name of which any column was changed outside', async ({ name, key, columns }) => {
  for (const column of columns) {
    const found = await findingsAfter(name, key, (id) => `UPDATE ${name} SET "${column}" = ${altered(column)} WHERE ${key} = '${id}'`);
    expect({ column, named: found === null || found.subjects.includes(found.id) }).toEqual({ column, named: true });
  }
}, 60_000);

it.each(journaled)('a check names a row of $name that was removed outside', async ({ name, key }) => {
  const found = await findingsAfter(name, key, (id) => `DELETE FROM ${name} WHERE ${key} = '${id}'`);
  expect(found === null || found.subjects.includes(found.id)).toBe(true);
});

const journalColumns = ['at', 'author', 'tool', 'command', 'label', 'kind', 'target_seq', 'change_count', 'changes_sha256', 'previous_hash', 'hash'];

it.each(journalColumns)('a check names the entry whose %s was changed outside', async (column) => {
  const value = column === 'kind' ? "CASE kind WHEN 'do' THEN 'undo' ELSE 'do' END" : altered(column);
  const found = await findingsAfter('journal', 'seq', () => `UPDATE journal SET "${column}" = ${column === 'target_seq' ? '1' : value} WHERE seq = 4`);
  expect(found?.subjects).toContain('journal 4');
});

it.each(['table_name', 'row_id', 'before', 'after'])('a check names the entry of a change whose %s was changed outside', async (column) => {
  const found = await findingsAfter('journal', 'seq', () => `UPDATE journal_change SET "${column}" = ${altered(column)} WHERE seq = 4 AND ordinal = 0`);
  expect(found?.subjects).toContain('journal 4');
});

it('a check names a report of which any single byte was changed outside', async () => {
  for (const at of [1, 7, 20, 100]) {
    const found = await findingsAfter('report', 'id', (id) => `UPDATE original SET bytes = CAST(substr(bytes, 1, ${at} - 1) || x'00' || substr(bytes, ${at} + 1) AS BLOB) WHERE sha256 = (SELECT original_sha256 FROM report WHERE id = '${id}')`);
    expect({ at, named: found?.subjects.includes(found.id) }).toEqual({ at, named: true });
  }
});

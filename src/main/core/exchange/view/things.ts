import type { ViewThing } from '../../../../shared/case-view.ts';
import type { ReadableDb, Row } from '../../db/connection.ts';

const namesBy = (db: ReadableDb, sql: string) => {
  const names = Map.groupBy(db.all(sql), (row) => String(row['id']));
  return (id: string) => (names.get(id) ?? []).map(({ name }) => String(name)).join('; ');
};

const inWords = (status: unknown) => (status === null ? null : String(status).replaceAll('_', ' '));

/** What is known of every actor, operation and event. Labels are the field's words; what is not known is left out. */
export function* thingsOf(db: ReadableDb): Generator<ViewThing> {
  const aliases = namesBy(db, 'SELECT actor_id AS id, name FROM alias ORDER BY actor_id, name');
  const techniques = namesBy(db, "SELECT operation_id AS id, framework || ' ' || code || ' ' || name AS name FROM technique ORDER BY operation_id, name");
  const tags = namesBy(db, 'SELECT thing_id AS id, name FROM tag ORDER BY thing_id, name');
  const references = namesBy(db, "SELECT thing_id AS id, system || ': ' || identifier AS name FROM reference ORDER BY thing_id, name");
  const thing = (row: Row, facts: readonly (readonly [string, unknown])[]): ViewThing => {
    const id = String(row['id']);
    const all = [...facts, ['tags', tags(id)], ['references', references(id)], ['note', row['note']]] as const;
    return {
      id, marking: row['marking'] as ViewThing['marking'],
      facts: all.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, String(value)] as const])),
    };
  };
  for (const row of db.each('SELECT * FROM actor ORDER BY id')) yield thing(row, [['also known as', aliases(String(row['id']))], ['role', row['role'] ?? null], ['affiliation', row['affiliation'] ?? null]]);
  for (const row of db.each('SELECT *, (SELECT name FROM operation AS parent WHERE parent.id = operation.parent_id) AS parent FROM operation ORDER BY id')) {
    yield thing(row, [
      ['kind', row['kind']], ['status', inWords(row['status'])], ['basis of the status', row['status_basis']], ['aim', row['aim']], ['scale', row['scale']], ['date', row['date']],
      ['part of', row['parent']], ['techniques', techniques(String(row['id']))],
    ]);
  }
  for (const row of db.each('SELECT * FROM event ORDER BY id')) yield thing(row, [['status', inWords(row['status'])], ['date', row['date']]]);
}

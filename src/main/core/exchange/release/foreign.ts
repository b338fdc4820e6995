import { markings, type Marking } from '../../../../shared/vocabulary.ts';
import type { ReadableDb, WritableDb } from '../../db/connection.ts';
import { areMarksKnown, markingOf } from '../stix/in/marks.ts';
import { isRecord, type GivenObject } from '../stix/in/object.ts';

/** Words by which an object of another system may speak of what is withheld. */
function withheldNames(db: ReadableDb): string[] {
  const rows = db.all(`SELECT id AS words FROM temp.withheld UNION SELECT identifier FROM main.reference WHERE thing_id IN temp.withheld
    UNION SELECT name FROM main.actor WHERE id IN temp.withheld UNION SELECT name FROM main.operation WHERE id IN temp.withheld`);
  return rows.map(({ words }) => JSON.stringify(words).slice(1, -1));
}

/**
 * Lists in `temp.foreign_out` the objects of others that go out of a whole case with a level: those of STIX, which say how
 * they are marked. What bears no marking counts as marked like the case; what bears one that can't be read stays in, and
 * so does what speaks of something withheld.
 */
export function chooseForeign(db: WritableDb, level: Marking | null): void {
  db.script('CREATE TEMP TABLE foreign_out (id TEXT PRIMARY KEY NOT NULL)');
  if (level === null) {
    db.run('INSERT INTO temp.foreign_out SELECT id FROM main.foreign_object');
    return;
  }
  const rows = db.all("SELECT id, body FROM main.foreign_object WHERE system = 'stix' ORDER BY id").flatMap(({ id, body }) => {
    const object: unknown = JSON.parse(String(body));
    return isRecord(object) && typeof object['id'] === 'string' ? [{ id: String(id), object: object as GivenObject, body: String(body) }] : [];
  });
  const objects = new Map(rows.map(({ object }) => [object.id, object]));
  const names = withheldNames(db);
  const ofCase = db.get('SELECT marking FROM main.case_info')?.['marking'] as Marking | null | undefined;
  for (const { id, object, body } of rows) {
    const marking = markingOf(object, objects) ?? ofCase ?? 'TLP:CLEAR';
    const isFree = areMarksKnown(object, objects) && markings.indexOf(marking) <= markings.indexOf(level);
    if (isFree && !names.some((name) => body.includes(name))) db.run('INSERT INTO temp.foreign_out (id) VALUES (:id)', { id });
  }
}

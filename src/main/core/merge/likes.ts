import { uniqueIn } from './likeness.ts';
import { keyOf, placeOf, tableNamed } from './model.ts';
import type { Row } from '../db/connection.ts';
import type { Settlement } from './settle.ts';

/** A row that is here already, goes on being here and may stand only once; undefined where there is none. */
function likeHere(settlement: Settlement, key: string, row: Row, columns: readonly string[]): string | undefined {
  const { table, id } = placeOf(key);
  const column = tableNamed(table).key;
  const found = settlement.ground.mine.all(
    `SELECT ${column} AS id FROM ${table} WHERE ${columns.map((each) => `"${each}" IS :${each}`).join(' AND ')} AND ${column} <> :own`,
    { ...Object.fromEntries(columns.map((each) => [each, row[each] ?? null])), own: id },
  );
  return found.map((each) => keyOf({ table, id: String(each['id']) })).find((each) => !settlement.rows.has(each));
}

/** What the one of two that are alike becomes. */
function apart(settlement: Settlement, key: string, row: Row): true {
  const { table } = placeOf(key);
  if (table === 'quote') return settlement.force(key, [['carried_from_id', null]]);
  if (table === 'saved_search') return settlement.force(key, [['name', `${String(row['name'])} (2)`]]);
  return settlement.drop(key);
}

/**
 * Sees to it that no row stands twice that may stand once, such as the same tag after two actors became one.
 *
 * @returns whether anything was mended
 */
export function mendLikes(settlement: Settlement): boolean {
  const seen = new Set<string>();
  for (const [key, row] of settlement.rows) {
    if (row === null) continue;
    const { table } = placeOf(key);
    if (table === 'distinction' && row['actor_id'] === row['other_id']) return settlement.drop(key);
    const own = uniqueIn(table, row);
    if (!own) continue;
    const likeness = `${table} ${own.likeness}`;
    if (seen.has(likeness) || likeHere(settlement, key, row, own.columns) !== undefined) return apart(settlement, key, row);
    seen.add(likeness);
  }
  return false;
}

import type { Fields } from './known.ts';

/** Fields in which a row names another of its own kind. */
const pointers = ['parentId', 'partOfId', 'carriedFromId', 'replacesId'];

/**
 * Rows that others of their kind name, before those. Rows that name each other in a circle stand in the order in which they were found. However long a
 * chain is, nothing goes down into it.
 *
 * @param mayName the fields of these rows that may name another
 */
export function inOrder(rows: readonly Fields[], mayName: readonly string[]): readonly Fields[] {
  const fields = mayName.filter((field) => pointers.includes(field));
  if (fields.length === 0) return rows;
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  const begun = new Set<Fields>();
  const done = new Set<Fields>();
  for (const first of rows) {
    const open = [first];
    for (let row = open.at(-1); row; row = open.at(-1)) {
      if (begun.has(row)) {
        done.add(row);
        open.pop();
        continue;
      }
      begun.add(row);
      for (const field of fields.toReversed()) {
        const named = byId.get(String(row[field]));
        if (named && !begun.has(named)) open.push(named);
      }
    }
  }
  return [...done];
}

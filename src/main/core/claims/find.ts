import type { ThingSummary } from '../../../shared/contract/things.ts';
import type { ReadableDb } from '../db/connection.ts';
import { holdsSql, patternOf } from '../db/fold.ts';
import { labelOf } from '../things/rows.ts';

/** A text of more words than this is looked for by its first ones. */
const mostWords = 8;

/** One word of the text: part of the name of an end, of the relation, or of a property and its value. */
function condition(word: string, at: number): string {
  const holds = (column: string) => holdsSql(column, word, `word${at}`);
  const named = `SELECT id FROM actor WHERE ${holds('name')} UNION ALL SELECT actor_id FROM alias WHERE ${holds('name')}
    UNION ALL SELECT id FROM operation WHERE ${holds('name')} UNION ALL SELECT id FROM event WHERE ${holds('name')}`;
  return `(subject_id IN (${named}) OR object_id IN (${named}) OR relation IN (SELECT name FROM relation WHERE ${holds('label')})
    OR ${holds('property')} OR ${holds('value')})`;
}

/**
 * Claims that hold every word of a text in the names of their ends, their relation, or their property and value.
 *
 * @returns in the order of making, named in words
 */
export function findClaims(db: ReadableDb, text: string, limit: number): ThingSummary[] {
  const words = text.split(/\s+/).filter((word) => word !== '').slice(0, mostWords);
  if (words.length === 0) words.push('');
  const params = Object.fromEntries(words.map((word, at) => [`word${at}`, patternOf(word)]));
  const rows = db.all(`SELECT id FROM claim WHERE ${words.map(condition).join(' AND ')} ORDER BY id LIMIT :limit`, { ...params, limit });
  return rows.map((row) => {
    const id = row['id'] as ThingSummary['id'];
    return { id, kind: 'claim', name: labelOf(db, id), type: null };
  });
}

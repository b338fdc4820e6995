import type { ThingSummary } from '../../../shared/contract/things.ts';
import type { ReadableDb } from '../db/connection.ts';
import { likeAnywhere } from '../things/list.ts';
import { labelOf } from '../things/rows.ts';

/** A text of more words than this is looked for by its first ones. */
const mostWords = 8;

/** One word of the text: part of the name of an end, of the relation, or of a property and its value. */
function condition(at: number): string {
  const like = `LIKE :word${at} ESCAPE '\\'`;
  const named = `SELECT id FROM actor WHERE name ${like} UNION ALL SELECT actor_id FROM alias WHERE name ${like}
    UNION ALL SELECT id FROM operation WHERE name ${like} UNION ALL SELECT id FROM event WHERE name ${like}`;
  return `(subject_id IN (${named}) OR object_id IN (${named}) OR relation IN (SELECT name FROM relation WHERE label ${like})
    OR property ${like} OR value ${like})`;
}

/**
 * Claims that hold every word of a text in the names of their ends, their relation, or their property and value.
 *
 * @returns in the order of making, named in words
 */
export function findClaims(db: ReadableDb, text: string, limit: number): ThingSummary[] {
  const words = text.split(/\s+/).filter((word) => word !== '').slice(0, mostWords);
  if (words.length === 0) words.push('');
  const params = Object.fromEntries(words.map((word, at) => [`word${at}`, likeAnywhere(word)]));
  const rows = db.all(`SELECT id FROM claim WHERE ${words.map((_word, at) => condition(at)).join(' AND ')} ORDER BY id LIMIT :limit`, { ...params, limit });
  return rows.map((row) => {
    const id = row['id'] as ThingSummary['id'];
    return { id, kind: 'claim', name: labelOf(db, id), type: null };
  });
}

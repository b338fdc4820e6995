import type { ThingId } from '../../../shared/ids.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import type { QueryHandler } from '../handler.ts';
import { thingSummaries } from './find.ts';

/** Letters that an identifier can be shortened to; the kind may stand in front. */
const shortenedId = /^(?:[a-z]+--)?[0-9a-f][0-9a-f-]{3,35}$/;

/** Quotes by the number that lists give them, `Q3`; each report counts from 1. */
function quotesNumbered(db: ReadableDb, text: string): Row[] {
  const number = /^q([1-9]\d{0,8})$/i.exec(text)?.[1];
  return number === undefined ? [] : db.all(
    `SELECT id, 'quote' AS kind FROM (SELECT id, row_number() OVER (PARTITION BY report_id ORDER BY start, id) AS number FROM quote) WHERE number = :number`, { number: Number(number) },
  );
}

/**
 * Things that a person may mean by a text. Identifiers may be shortened at either end: those made together begin alike.
 * An exact name wins, as it may look like a shortened identifier. Answers all that fit, so that the caller can tell one from many.
 */
export const matchThings: QueryHandler<'thing.match'> = (db, { text, kinds, limit }) => {
  const wanted = new Set<string>(kinds ?? []);
  const isWanted = (kind: unknown) => wanted.size === 0 || wanted.has(String(kind));
  const named = db.all(
    `SELECT id, kind FROM thing_name WHERE name = :text
     UNION SELECT actor_id, 'actor' FROM alias WHERE name = :text`, { text },
  );
  const identified = named.length > 0 || !shortenedId.test(text) ? [] : db.all(
    `SELECT id, kind FROM thing WHERE id LIKE :pattern || '%' OR id LIKE '%--' || :pattern || '%' OR id LIKE '%' || :pattern`, { pattern: text },
  );
  const numbered = wanted.has('quote') && named.length === 0 ? quotesNumbered(db, text) : [];
  const ids = new Set([...named, ...identified, ...numbered].filter(({ kind }) => isWanted(kind)).map(({ id }) => String(id) as ThingId));
  return thingSummaries(db, { ids: [...ids].slice(0, limit) });
};

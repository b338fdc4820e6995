import { z } from 'zod';
import type { QuoteId } from '../../../shared/ids.ts';
import type { ReadableDb, WritableDb } from '../db/connection.ts';
import type { Asked } from './plan.ts';

type PairIds = Pick<Asked, 'oldId' | 'newId'>;

const ids = z.array(z.string());
/** Beside the arrangement of the panes: what is noted here is not asked again, and says nothing of the case itself. */
const keyOf = ({ oldId, newId }: PairIds) => `left ${oldId} ${newId}`;

/** Quotes of a report that were left behind when others were carried over to one that replaces it. */
export function leftBefore(db: ReadableDb, pair: PairIds): ReadonlySet<string> {
  const row = db.get('SELECT json FROM view_state WHERE key = :key', { key: keyOf(pair) });
  const known = row ? ids.safeParse(JSON.parse(String(row['json']))) : undefined;
  return new Set(known?.data ?? []);
}

/** Remembers what was left behind this time, and forgets it of quotes that were carried over after all. */
export function noteLeft(db: WritableDb, pair: PairIds, left: readonly QuoteId[], carried: ReadonlySet<string>): void {
  const before = leftBefore(db, pair);
  const after = [...new Set([...before, ...left])].filter((id) => !carried.has(id));
  if (after.length === 0 && before.size === 0) return;
  db.run('INSERT INTO view_state (key, json) VALUES (:key, :json) ON CONFLICT (key) DO UPDATE SET json = excluded.json', { key: keyOf(pair), json: JSON.stringify(after) });
}

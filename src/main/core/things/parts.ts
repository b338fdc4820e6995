import type { ClaimSummary } from '../../../shared/contract/things.ts';
import type { Reference, Tag } from '../../../shared/model/thing.ts';
import { claimSummaries } from '../claims/summaries.ts';
import type { ReadableDb } from '../db/connection.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';

const claimsShown = 200;

/** What hangs on a thing, whatever it is. */
export interface Parts {
  readonly tags: Tag[];
  readonly references: Reference[];
  readonly claims: ClaimSummary[];
  readonly claimTotal: number;
  readonly quoteCount: number;
}

/** Tags, references, the first claims and the number of quotes of a thing. */
export function partsOf(db: ReadableDb, id: string): Parts {
  return {
    tags: rowsWhere(db, tables.tag, 'thing_id', id),
    references: rowsWhere(db, tables.reference, 'thing_id', id),
    claims: claimSummaries(db, { thingId: id, offset: 0, limit: claimsShown }),
    claimTotal: db.count('SELECT (SELECT count(*) FROM claim WHERE subject_id = :id) + (SELECT count(*) FROM claim WHERE object_id = :id AND subject_id <> :id)', { id }),
    quoteCount: db.count('SELECT count(*) FROM standing_evidence WHERE thing_id = :id', { id }),
  };
}

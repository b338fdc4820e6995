import { CaseError } from '../../../shared/errors.ts';
import type { QuoteId, RestingId } from '../../../shared/ids.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext } from '../handler.ts';
import { insertion, type Change } from '../journal/change.ts';

/** The change that makes a thing rest on a quote. Both must be there once the changes before it are done. */
export function attachment(quoteId: QuoteId, thingId: RestingId, note: string | null, context: CommandContext): Change {
  return insertion(tables.evidence, { id: context.newId('evidence'), quoteId, thingId, note, revision: 0 });
}

/**
 * The changes that make a new thing rest on quotes that are there.
 *
 * @throws CaseError `THING_MISSING`
 */
export function attachments(db: ReadableDb, quoteIds: readonly QuoteId[], thingId: RestingId, context: CommandContext): Change[] {
  return [...new Set(quoteIds)].map((quoteId) => {
    if (!db.get('SELECT 1 AS found FROM quote WHERE id = :quoteId', { quoteId })) {
      throw new CaseError('THING_MISSING', 'A quote for this is not in the case any more. Select the words again.');
    }
    return attachment(quoteId, thingId, null, context);
  });
}

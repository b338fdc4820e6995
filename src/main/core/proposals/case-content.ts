import type { ActorId, QuoteId } from '../../../shared/ids.ts';
import type { Span } from '../../../shared/spans.ts';
import type { ReadableDb } from '../db/connection.ts';
import { fold } from '../db/fold.ts';

/** What the case holds of a report already, to be looked up by place. */
export interface HeldContent {
  readonly quoteAt: (span: Span) => QuoteId | undefined;
  readonly hasDating: (span: Span) => boolean;
  readonly hasMention: (actorId: ActorId, span: Span) => boolean;
  readonly hasName: (actorId: ActorId, name: string) => boolean;
  readonly marking: string | null;
  /** The report's note; empty where it has none. */
  readonly note: string;
}

const place = ({ start, end }: Span) => `${start}-${end}`;
const placeOf = (row: { readonly [column: string]: unknown }) => `${String(row['start'])}-${String(row['end'])}`;

/** Reads what there is of a report, once for a whole reading. */
export function heldContent(db: ReadableDb, reportId: string): HeldContent {
  const quotes = new Map(db.all('SELECT id, start, "end" FROM quote WHERE report_id = :reportId', { reportId }).map((row) => [placeOf(row), row['id'] as QuoteId]));
  const datings = new Set(db.all('SELECT start, "end" FROM dating WHERE report_id = :reportId', { reportId }).map(placeOf));
  const mentions = new Set(db.all('SELECT actor_id, start, "end" FROM mention WHERE report_id = :reportId', { reportId })
    .map((row) => `${String(row['actor_id'])} ${placeOf(row)}`));
  const names = new Set(db.all('SELECT id, name FROM actor UNION ALL SELECT actor_id, name FROM alias')
    .map((row) => `${String(row['id'])} ${fold(String(row['name']))}`));
  const report = db.get('SELECT marking, note FROM report WHERE id = :reportId', { reportId });
  return {
    quoteAt: (span) => quotes.get(place(span)),
    hasDating: (span) => datings.has(place(span)),
    hasMention: (actorId, span) => mentions.has(`${actorId} ${place(span)}`),
    hasName: (actorId, name) => names.has(`${actorId} ${fold(name)}`),
    marking: typeof report?.['marking'] === 'string' ? report['marking'] : null,
    note: typeof report?.['note'] === 'string' ? report['note'] : '',
  };
}

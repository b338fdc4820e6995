import type { ReadableDb } from '../../db/connection.ts';
import type { Change } from '../../journal/change.ts';
import { labelOf, nameOf } from '../common/words.ts';

/** A new row in words: what it is, by the name of its table, and what it says. */
export interface Sample {
  readonly what: string;
  readonly words: string;
}

const most = 100;
const longest = 300;
/** Tables whose rows say something by themselves, and the column that does. */
const speaking: Readonly<Record<string, string>> = { source: 'name', report: 'title', actor: 'name', operation: 'name', event: 'name', quote: 'exact' };

/** The first of what an import would add, each kind getting its turn. */
export function samplesOf(db: ReadableDb, changes: readonly Change[]): Sample[] {
  const names = new Map(changes.flatMap(({ id, after }) => (typeof after?.['name'] === 'string' ? [[id, after['name']] as const] : [])));
  const called = (id: unknown) => names.get(String(id)) ?? nameOf(db, String(id));
  const found = changes.flatMap(({ table, after }): Sample[] => {
    if (after === null) return [];
    const column = speaking[table];
    if (column !== undefined) return [{ what: table, words: String(after[column]) }];
    if (table !== 'claim') return [];
    const denied = after['polarity'] === 'asserts' ? '' : ` (${after['polarity'] === 'denies' ? 'denied' : 'partly denied'})`;
    const said = after['relation'] === null ? `${String(after['property'])}: ${String(after['value'])}` : `${labelOf(db, String(after['relation']))} ${called(after['object_id'])}`;
    return [{ what: table, words: `${called(after['subject_id'])} ${said}${denied}` }];
  });
  const kinds = [...Map.groupBy(found, ({ what }) => what).values()];
  const each = Math.max(1, Math.floor(most / Math.max(1, kinds.length)));
  return kinds.flatMap((samples) => samples.slice(0, each)).map(({ what, words }) => ({ what, words: words.slice(0, longest) }));
}

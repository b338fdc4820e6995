import type { JournalEntry } from '../../../shared/model/case.ts';
import { strings } from '../../strings/en.ts';

/** Entries in one block of the journal, as it is read. */
export const blockSize = 100;

/** One field that a change wrote. Values as the file holds them. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an entry did to one row. */
export interface RowChange {
  readonly table: string;
  readonly rowId: string;
  readonly is: 'added' | 'removed' | 'edited';
  readonly fields: readonly FieldChange[];
}

const thingId = /^(source|report|quote|actor|operation|event|claim)--[0-9a-f-]{36}$/;

/** Fields that say nothing to a reader, days worked out from a date among them. */
const bookkeeping: ReadonlySet<string> = new Set(['id', 'revision', 'earliest_day', 'latest_day']);

/** Columns whose values are words of a vocabulary. */
const vocabularies: ReadonlySet<string> = new Set(['likelihood', 'confidence', 'status', 'voice', 'polarity', 'kind', 'type', 'relation', 'class']);

/** Columns that hold 0 or 1, as SQLite has no booleans. */
const yesOrNo = /^is_|_inferred$/;

/**
 * Reads a change of the journal.
 *
 * @param change whole rows as JSON objects, null where there was or is none
 */
export function readChange(change: { table: string; rowId: string; before: string | null; after: string | null }): RowChange {
  const before = parseRow(change.before);
  const after = parseRow(change.after);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !bookkeeping.has(field))
    .map((field) => ({ field, before: valueText(field, before[field]), after: valueText(field, after[field]) }))
    .filter((field) => field.before !== field.after);
  const is = change.before === null ? 'added' : change.after === null ? 'removed' : 'edited';
  return { table: change.table, rowId: change.rowId, is, fields };
}

function parseRow(json: string | null): Record<string, unknown> {
  if (json === null) return {};
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function valueText(field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (yesOrNo.test(field)) return value === 0 ? strings.history.no : strings.history.yes;
  if (typeof value === 'string' && vocabularies.has(field)) return value.replaceAll('_', ' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Identifiers of things among the values of changes, each once, at most `most` of them. */
export function thingIdsIn(changes: readonly RowChange[], most: number): readonly string[] {
  const values = changes.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [before, after]));
  return [...new Set(values.filter((value) => value !== null).filter((value) => thingId.test(value)))].slice(0, most);
}

/** A value for a reader: a thing by its name where that is known, else by its kind. */
export function readableValue(value: string | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null || !thingId.test(value)) return value;
  return names.get(value) ?? value.slice(0, value.indexOf('--'));
}

/**
 * Which of the entries at hand do not hold any more: taken back, and not done again since.
 * Later entries decide, so the newest must be among those given.
 *
 * @param entries in any order
 * @returns sequence numbers
 */
export function undoneSteps(entries: readonly Pick<JournalEntry, 'seq' | 'kind' | 'targetSeq'>[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const decided = new Set<number>();
  for (const { kind, targetSeq } of [...entries].sort((first, second) => second.seq - first.seq)) {
    if (kind === 'do' || targetSeq === null || decided.has(targetSeq)) continue;
    decided.add(targetSeq);
    if (kind === 'undo') undone.add(targetSeq);
  }
  return undone;
}

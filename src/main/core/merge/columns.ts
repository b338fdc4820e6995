import type { Row, SqlValue } from '../db/connection.ts';
import { tableNamed, type MaybeRow } from './model.ts';

const dated = ['date', 'earliest_day', 'latest_day', 'date_inferred', 'date_basis'];

/** Columns that say one thing together: of two copies, both are taken from the same one. */
const together: Readonly<Record<string, readonly (readonly string[])[]>> = {
  report: [dated],
  quote: [['outer_start', 'outer_end'], ['speaker_id', 'speaker_text', 'speaker_start', 'speaker_end'], ['via_id', 'via_text']],
  dating: [dated],
  operation: [dated, ['status', 'status_basis']],
  event: [dated],
  claim: [dated, ['relation', 'object_id', 'property', 'value'], ['voice', 'attribution_id', 'attribution_text'], ['likelihood', 'confidence', 'estimative_words']],
  relation: [['label', 'inverse_label', 'is_role', 'is_symmetric']],
  placement: [['x', 'y']],
  proposal: [['state', 'outcome_id']],
};

/** Columns that say something of the copy itself: they never differ, and stay as they are in each. */
const local: Readonly<Record<string, readonly string[]>> = { batch: ['entries'] };

const isLocal = (table: string, column: string) => column === 'revision' || (local[table]?.includes(column) ?? false);

/** The columns of a table that are compared, in groups that are taken from one side whole. */
export function groupsOf(table: string): readonly (readonly string[])[] {
  const { key, columns } = tableNamed(table);
  const joined = together[table] ?? [];
  const alone = columns.filter((column) => column !== key && !isLocal(table, column) && !joined.some((group) => group.includes(column)));
  return [...joined, ...alone.map((column) => [column])];
}

/** What a view of a scene says beside the number of an entry, which is another in each copy. */
function withoutSeq(view: SqlValue): string {
  const { fingerprint, ...rest } = JSON.parse(String(view)) as { fingerprint?: { prints?: unknown } };
  return JSON.stringify([rest, fingerprint?.prints]);
}

function isSameValue(table: string, column: string, left: SqlValue | undefined, right: SqlValue | undefined): boolean {
  if ((left ?? null) === (right ?? null)) return true;
  return table === 'scene' && column === 'view' && withoutSeq(left ?? '{}') === withoutSeq(right ?? '{}');
}

/** Whether two rows say the same in some columns. */
export function isSameIn(table: string, columns: readonly string[], left: MaybeRow, right: MaybeRow): boolean {
  if (left === null || right === null) return left === right;
  return columns.every((column) => isSameValue(table, column, left[column], right[column]));
}

/** Whether two rows say the same, whatever their revision. */
export function isSameRow(table: string, left: MaybeRow, right: MaybeRow): boolean {
  return isSameIn(table, groupsOf(table).flat(), left, right);
}

/** A scene's view as of an entry that both copies have: what has changed since is told from there. */
function sinceCommon(view: SqlValue, commonSeq: number): string {
  const read = JSON.parse(String(view)) as { fingerprint?: { seq?: number } };
  if (read.fingerprint?.seq !== undefined) read.fingerprint.seq = Math.min(read.fingerprint.seq, commonSeq);
  return JSON.stringify(read);
}

/** A row of the other copy as it stands in this one: what it says of the other's journal is put right. */
export function adopted(table: string, row: Row, mine: MaybeRow, commonSeq: number): Row {
  if (table === 'batch') return { ...row, entries: mine?.['entries'] ?? '[]' };
  return table === 'scene' ? { ...row, view: sinceCommon(row['view'] ?? '{}', commonSeq) } : row;
}

/** Fields of a report that nobody has confirmed in either copy: who edits one confirms it. */
export function unconfirmedInBoth(mine: SqlValue, theirs: SqlValue): string | null {
  const read = (json: SqlValue) => (json === null ? {} : JSON.parse(String(json)) as Record<string, unknown>);
  const there = read(theirs);
  const left = Object.entries(read(mine)).filter(([field]) => field in there);
  return left.length === 0 ? null : JSON.stringify(Object.fromEntries(left));
}

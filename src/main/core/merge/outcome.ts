import type { MergeConflict, MergeDecision, MergeOutcome } from '../../../shared/contract/merges.ts';
import { thingId } from '../../../shared/ids.ts';
import type { ReadableDb, SqlValue } from '../db/connection.ts';
import { samplesOf } from '../exchange/incoming/samples.ts';
import type { Change } from '../journal/change.ts';
import { matchesOf } from './matches.ts';
import { keyOf, placeOf, rowAt, type Place } from './model.ts';
import { ownNames, type Names } from './names.ts';
import type { OtherCase } from './other.ts';
import type { MergePlan } from './plan.ts';
import type { Removal } from './removals.ts';
import type { Conflict } from './settle.ts';
import { quotesOf, thingOf, valueInWords, wordsOf } from './words.ts';

const shownEntries = 100;
const shownUses = 20;

type Doer = MergeConflict['mine']['by'];

/** The newest entry of each row that was changed since the common beginning. */
function doersOf(db: ReadableDb, commonSeq: number, keys: ReadonlySet<string>, names: Names): Map<string, Doer> {
  const doers = new Map<string, Doer>();
  const rows = db.each(
    'SELECT table_name, row_id, author, at, label FROM journal_change JOIN journal ON journal.seq = journal_change.seq WHERE journal_change.seq > :commonSeq ORDER BY journal_change.seq', { commonSeq },
  );
  for (const row of rows) {
    const key = names.keyHere({ table: String(row['table_name']), id: String(row['row_id']) });
    if (keys.has(key)) doers.set(key, { author: String(row['author']), at: String(row['at']), label: String(row['label']) });
  }
  return doers;
}

const placeIn = (conflict: Conflict): Place => (conflict.is === 'changed' ? conflict.place : conflict.removal.place);

/** Who did it: of a removal, who removed it on one side and who used it on the other. */
function keysIn(conflict: Conflict): string[] {
  return [keyOf(placeIn(conflict)), ...(conflict.is === 'removed' ? conflict.inUse : [])];
}

class Teller {
  readonly #plan: MergePlan;
  readonly #mine: ReadonlyMap<string, Doer>;
  readonly #theirs: ReadonlyMap<string, Doer>;

  constructor(plan: MergePlan) {
    this.#plan = plan;
    const keys = new Set(plan.conflicts.flatMap(keysIn));
    this.#mine = doersOf(plan.mine, plan.origin.commonSeq, keys, ownNames);
    this.#theirs = doersOf(plan.theirs, plan.origin.commonSeq, keys, plan.names);
  }

  tell(conflict: Conflict): MergeConflict {
    const { mine, theirs, names } = this.#plan;
    const place = placeIn(conflict);
    const placeThere = this.#placeThere(place);
    const rows = { mine: rowAt(mine, place), theirs: rowAt(theirs, placeThere) };
    const known = rows.mine ?? rows.theirs;
    const thing = thingId.safeParse(names.here(thingOf(place, known) ?? ''));
    return {
      id: conflict.id, what: place.table, name: known === null ? '' : wordsOf(rows.mine ? mine : theirs, place.table, known),
      thingId: thing.success && rowAt(mine, { table: thing.data.slice(0, thing.data.indexOf('--')), id: thing.data }) !== null ? thing.data : null,
      ...(conflict.is === 'changed' ? this.#changed(conflict) : this.#removed(conflict.removal, conflict.inUse)),
      mine: { by: this.#doer(this.#mine, conflict), quotes: quotesOf(mine, place, rows.mine) },
      theirs: { by: this.#doer(this.#theirs, conflict), quotes: quotesOf(theirs, placeThere, rows.theirs) },
    };
  }

  #placeThere(place: Place): Place {
    return this.#plan.names.placeThere((there) => rowAt(this.#plan.theirs, there), place);
  }

  #valueThere(value: SqlValue): SqlValue {
    return this.#plan.names.valueThere((there) => rowAt(this.#plan.theirs, there), value);
  }

  #doer(doers: ReadonlyMap<string, Doer>, conflict: Conflict): Doer {
    return keysIn(conflict).map((key) => doers.get(key) ?? null).find((doer) => doer !== null) ?? null;
  }

  #changed({ columns, mine, theirs }: Conflict & { is: 'changed' }): Pick<MergeConflict, 'is' | 'fields' | 'inUse' | 'inUseCount'> {
    const fields = columns.filter((column) => mine[column] !== theirs[column]).map((field) => ({
      field, mine: valueInWords(this.#plan.mine, field, mine[field]), theirs: valueInWords(this.#plan.theirs, field, this.#valueThere(theirs[field] ?? null)),
    }));
    return { is: 'changed', fields, inUse: [], inUseCount: 0 };
  }

  #removed({ by }: Removal, inUse: ReadonlySet<string>): Pick<MergeConflict, 'is' | 'fields' | 'inUse' | 'inUseCount'> {
    const user = by === 'mine' ? this.#plan.theirs : this.#plan.mine;
    const uses = [...inUse].slice(0, shownUses).flatMap((key) => {
      const place = by === 'mine' ? this.#placeThere(placeOf(key)) : placeOf(key);
      const row = rowAt(user, place);
      return row ? [{ what: place.table, words: wordsOf(user, place.table, row) }] : [];
    });
    return { is: by === 'mine' ? 'removed-here' : 'removed-there', fields: [], inUse: uses, inUseCount: inUse.size };
  }
}

/** Conflicts in words, in the order of what they are about. */
export function conflictsInWords(plan: MergePlan): MergeConflict[] {
  const teller = new Teller(plan);
  return plan.conflicts.map((conflict) => teller.tell(conflict)).toSorted((left, right) => left.what.localeCompare(right.what) || left.name.localeCompare(right.name) || (left.id < right.id ? -1 : 1));
}

function countsOf(changes: readonly Change[]): MergeOutcome['counts'] {
  const counts: Record<string, { added: number; changed: number; removed: number }> = {};
  for (const { table, before, after } of changes) {
    const count = counts[table] ??= { added: 0, changed: 0, removed: 0 };
    if (before === null) count.added++;
    else if (after === null) count.removed++;
    else count.changed++;
  }
  return counts;
}

/** What a merge does, for people. */
export function outcomeOf(plan: MergePlan, changes: readonly Change[], { fileName, sha256 }: OtherCase, decisions: readonly MergeDecision[]): MergeOutcome {
  const { origin, mine, leftOut } = plan;
  const decided = new Set(decisions.map(({ id }) => id));
  const conflicts = conflictsInWords(plan);
  return {
    fileName, fileSha256: sha256, matches: origin.commonSeq > 0 ? [] : matchesOf(plan), commonSeq: origin.commonSeq, headHash: origin.headHash, seq: mine.count('SELECT max(seq) FROM journal'),
    entries: origin.fresh.toReversed().slice(0, shownEntries), entryCount: origin.fresh.length, counts: countsOf(changes), samples: samplesOf(mine, changes.filter(({ before }) => before === null)),
    conflicts, undecidedCount: conflicts.filter(({ id }) => !decided.has(id)).length, leftOutCount: leftOut.length,
  };
}

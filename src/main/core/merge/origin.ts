import type { ReadableDb, Row } from '../db/connection.ts';
import { entryFromRow } from '../journal/entries.ts';
import { renamed } from './likeness.ts';
import { keyOf, rowAt, type Entry, type MaybeRow, type Place } from './model.ts';
import { Names, type State } from './names.ts';

/** What two copies of a case come from. */
export interface Origin {
  /** The last entry that both journals begin with; 0 where they are of different cases. */
  readonly commonSeq: number;
  /** Entries of the other copy that this one does not know yet, oldest first. */
  readonly fresh: readonly Entry[];
  readonly headHash: string;
  /** Rows that were changed in either copy since. */
  readonly touched: readonly Place[];
  readonly bases: readonly State[];
  /** Rows of the other copy as they stand now. */
  readonly theirs: State;
  /** Rows that were made one before, under the identifiers of this copy, by those of the other. */
  readonly joined: ReadonlyMap<string, string>;
}

const headOf = (db: ReadableDb) => db.count('SELECT max(seq) FROM journal');
const hashAt = (db: ReadableDb, seq: number) => db.get('SELECT hash FROM journal WHERE seq = :seq', { seq })?.['hash'];

/** The highest sequence number up to a limit for which something holds that holds for all before. */
function highest(limit: number, holds: (seq: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each hash covers all before it: where two are the same, so is everything up to there. */
function commonSeqOf(mine: ReadableDb, theirs: ReadableDb): number {
  return highest(Math.min(headOf(mine), headOf(theirs)), (seq) => hashAt(mine, seq) === hashAt(theirs, seq));
}

/** Hashes of entries that were merged in, with the first entry that did. */
function mergedInto(db: ReadableDb): Map<string, number> {
  const merged = new Map<string, number>();
  for (const { entries, revision } of db.all('SELECT entries, revision FROM merge ORDER BY revision')) {
    for (const { hash } of JSON.parse(String(entries)) as { hash: string }[]) if (!merged.has(hash)) merged.set(hash, Number(revision));
  }
  return merged;
}

/** The newest entry of a copy that the other one knows, and the entry of the other that brought it there; 0 for one of the common beginning. */
function knownHead(db: ReadableDb, commonSeq: number, merged: ReadonlyMap<string, number>): { seq: number; broughtBy: number } {
  for (const row of db.all('SELECT seq, hash FROM journal WHERE seq > :commonSeq ORDER BY seq DESC', { commonSeq })) {
    const broughtBy = merged.get(String(row['hash']));
    if (broughtBy !== undefined) return { seq: Number(row['seq']), broughtBy };
  }
  return { seq: commonSeq, broughtBy: 0 };
}

/** A copy as it was after an entry, row by row. */
function stateAt(db: ReadableDb, seq: number): State {
  const before = new Map<string, MaybeRow>();
  for (const row of db.each('SELECT table_name, row_id, before FROM journal_change WHERE seq > :seq ORDER BY seq, ordinal', { seq })) {
    const key = keyOf({ table: String(row['table_name']), id: String(row['row_id']) });
    if (!before.has(key)) before.set(key, row['before'] === null ? null : JSON.parse(String(row['before'])) as Row);
  }
  return (place) => {
    const known = before.get(keyOf(place));
    return known === undefined ? rowAt(db, place) : known;
  };
}

/** Identifiers of the other copy for rows that are one with a row of this copy since an earlier merge, by it. */
export function joinedBefore(mine: ReadableDb): Map<string, string> {
  const rows = mine.all('SELECT joined FROM merge ORDER BY revision');
  const joined = new Map(rows.flatMap((row) => Object.entries(JSON.parse(String(row['joined'])) as Record<string, string>)));
  // What another copy had made one with a row of its own may be one with a row of this copy by that.
  const last = (id: string, passed = new Set([id])): string => {
    const next = joined.get(id);
    return next === undefined || passed.has(next) ? id : last(next, passed.add(next));
  };
  return new Map([...joined.keys()].map((id) => [id, last(id)]));
}

/** A state of the other copy in the identifiers of this one. */
function asJoined(state: State, joined: ReadonlyMap<string, string>): State {
  const names = new Names(joined);
  return (place) => {
    const row = state(names.placeThere(state, place));
    return row && renamed(row, joined);
  };
}

function touchedSince(db: ReadableDb, seq: number): Place[] {
  return db.all('SELECT DISTINCT table_name, row_id FROM journal_change WHERE seq > :seq', { seq })
    .map((row) => ({ table: String(row['table_name']), id: String(row['row_id']) }));
}

/**
 * Finds what two copies have in common: the beginning of their journals, and what either has merged of the other since.
 * Of the states that both come from, the newest counts; two where neither is part of the other.
 */
export function originOf(mine: ReadableDb, theirs: ReadableDb): Origin {
  const commonSeq = commonSeqOf(mine, theirs);
  const known = knownHead(theirs, commonSeq, mergedInto(mine));
  const knownThere = knownHead(mine, commonSeq, mergedInto(theirs));
  const holdsTheirs = known.broughtBy <= knownThere.seq;
  const holdsMine = knownThere.broughtBy <= known.seq;
  const joined = joinedBefore(mine);
  const theirState = asJoined(stateAt(theirs, known.seq), joined);
  const bases = holdsTheirs ? [stateAt(mine, knownThere.seq)] : holdsMine ? [theirState] : [stateAt(mine, knownThere.seq), theirState];
  const touchedThere = touchedSince(theirs, commonSeq).map(({ table, id }) => ({ table, id: joined.get(id) ?? id }));
  const touched = new Map([...touchedSince(mine, commonSeq), ...touchedThere].map((place) => [keyOf(place), place]));
  return {
    commonSeq, bases, joined, theirs: asJoined((place) => rowAt(theirs, place), joined), touched: [...touched.values()], headHash: String(hashAt(theirs, headOf(theirs)) ?? ''),
    fresh: theirs.all('SELECT * FROM journal WHERE seq > :seq ORDER BY seq', { seq: known.seq }).map(entryFromRow),
  };
}

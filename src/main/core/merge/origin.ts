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

/** All names of what was made one, by each of them; the one that the newest merge made it one with comes last. */
function classesOf(pairs: readonly (readonly [there: string, here: string])[]): Map<string, ReadonlySet<string>> {
  const classes = new Map<string, ReadonlySet<string>>();
  for (const [there, here] of pairs) {
    const names = new Set([...classes.get(there) ?? [there], ...classes.get(here) ?? [here]]);
    names.delete(here);
    names.add(here);
    for (const name of names) classes.set(name, names);
  }
  return classes;
}

/** Of some names, those that rows had in this copy at any time, oldest change first, with whether they are there still. */
function everHere(db: ReadableDb, names: Iterable<string>): Map<string, boolean> {
  const found = new Map<string, boolean>();
  // The actor of a placement is no row of its own there.
  const sql = "SELECT row_id, after IS NOT NULL AS is_there FROM journal_change WHERE table_name <> 'placement' AND row_id IN (SELECT value FROM json_each(:names)) ORDER BY seq, ordinal";
  for (const { row_id: name, is_there: isThere } of db.each(sql, { names: JSON.stringify([...names]) })) {
    found.delete(String(name));
    found.set(String(name), isThere === 1);
  }
  return found;
}

/**
 * Identifiers of other copies for rows that are one with a row of this copy since an earlier merge, by it. Copies that merged each
 * other each took its own name for the one that stays: what counts is the name that the row has here, or had here at last.
 */
export function joinedBefore(mine: ReadableDb): Map<string, string> {
  const pairs = mine.all('SELECT joined FROM merge ORDER BY revision').flatMap((row) => Object.entries(JSON.parse(String(row['joined'])) as Record<string, string>));
  if (pairs.length === 0) return new Map();
  const next = new Map(pairs);
  const classes = classesOf(pairs);
  const here = everHere(mine, classes.keys());
  const order = new Map([...here.keys()].map((name, index) => [name, index]));
  const chosen = new Map([...new Set(classes.values())].map((names) => {
    const all = [...names];
    const known = all.filter((name) => here.has(name)).toSorted((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0));
    return [names, all.findLast((name) => here.get(name) === true) ?? known.at(-1) ?? all.at(-1)];
  }));
  // Two rows that are both here may each be one with a third that is not: that goes the way that its own merges tell.
  const last = (id: string, passed = new Set([id])): string | undefined => {
    if (here.get(id) === true) return id;
    const following = next.get(id);
    return following === undefined || passed.has(following) ? undefined : last(following, passed.add(following));
  };
  const joined = [...classes].map(([id, names]) => [id, last(id) ?? chosen.get(names) ?? id] as const);
  return new Map(joined.filter(([id, name]) => id !== name));
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

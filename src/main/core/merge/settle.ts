import { CaseError } from '../../../shared/errors.ts';
import type { ReadableDb, Row, SqlValue } from '../db/connection.ts';
import { adopted, groupsOf, isSameIn, isSameRow } from './columns.ts';
import { mendCircles } from './circles.ts';
import { mendLikes } from './likes.ts';
import { keyOf, placeOf, rowAt, type Decisions, type Difference, type MaybeRow, type Place, type Side } from './model.ts';
import { ownNames, type Names } from './names.ts';
import { canName, referencesOf, targetOf, type Reference } from './references.ts';
import { mergedInto, removalsBy, type Removal } from './removals.ts';
import { changedRowBy, mergeRows } from './rows.ts';

/** Something that a person has to decide. */
export type Conflict =
  | { readonly is: 'changed'; readonly id: string; readonly place: Place; readonly columns: readonly string[]; readonly mine: Row; readonly theirs: Row }
  | { readonly is: 'removed'; readonly id: string; readonly removal: Removal; /** What the other copy changed of it, or built on it. */ readonly inUse: ReadonlySet<string> };

/** Two copies as one. */
export interface Settled {
  /** Rows of this copy that are to be other than they are; null for those that go. */
  readonly rows: ReadonlyMap<string, MaybeRow>;
  readonly conflicts: readonly Conflict[];
  /** Rows of the other copy of which something was not taken. */
  readonly leftOut: readonly { readonly table: string; readonly row: Row }[];
}

export interface Ground {
  readonly mine: ReadableDb;
  readonly theirs: ReadableDb;
  readonly commonSeq: number;
  readonly differences: ReadonlyMap<string, Difference>;
  readonly decisions: Decisions;
  /** How the other copy calls what is one row since an earlier merge. */
  readonly names: Names;
}

/** Works out what two copies are together. Every pass begins anew with what was found out so far, until nothing is left to mend. */
export class Settlement {
  readonly ground: Ground;
  readonly rows = new Map<string, MaybeRow>();
  readonly #references: readonly Reference[];
  readonly #removals: ReadonlyMap<string, Removal>;
  readonly #conflicts = new Map<string, Conflict>();
  /** Removals that do not take place: of theirs, what stays; of mine, what comes back. */
  readonly #revoked = new Set<Removal>();
  readonly #dropped = new Set<string>();
  /** Values that columns must have in place of those that either copy gives. */
  readonly #forced = new Map<string, Map<string, SqlValue>>();
  readonly #there = new Map<string, boolean>();

  constructor(ground: Ground) {
    this.ground = ground;
    const { mine, theirs, commonSeq, differences, names } = ground;
    this.#references = referencesOf(mine);
    this.#removals = new Map([...removalsBy('mine', mine, differences.values(), commonSeq, ownNames), ...removalsBy('theirs', theirs, differences.values(), commonSeq, names)]);
  }

  /** @throws CaseError `RULE_BROKEN` where mending comes to no end */
  settle(): Settled {
    // A pass mends at least one row, and none needs it often.
    const mostPasses = 100 + 4 * this.ground.differences.size;
    let passes = 0;
    do {
      if (passes++ > mostPasses) throw new CaseError('RULE_BROKEN', 'What was decided of the two copies can\'t be had together. Nothing was merged. Decide otherwise what was removed in one of them.');
      this.#merge();
    } while (this.#mendReferences() || mendLikes(this) || mendCircles(this));
    return { rows: this.rows, conflicts: [...this.#conflicts.values()], leftOut: this.#leftOut() };
  }

  /** The row at a place as it will be. */
  rowAt(key: string): MaybeRow {
    const row = this.rows.get(key);
    return row === undefined ? rowAt(this.ground.mine, placeOf(key)) : row;
  }

  /** Leaves a row out. @returns true, as all that mends does */
  drop(key: string): true {
    this.#dropped.add(key);
    return true;
  }

  force(key: string, values: Iterable<readonly [string, SqlValue]>): true {
    this.#forced.set(key, new Map([...this.#forced.get(key) ?? [], ...values]));
    return true;
  }

  /** Notes that columns of a row are to be decided, and tells the side that was chosen. */
  contest({ table, id, mine, theirs }: Difference & { readonly mine: Row; readonly theirs: Row }, columns: readonly string[]): Side {
    const conflictId = `changed ${keyOf({ table, id })} ${columns[0]}`;
    this.#conflicts.set(conflictId, { is: 'changed', id: conflictId, place: { table, id }, columns, mine, theirs });
    return this.ground.decisions.get(conflictId) ?? 'mine';
  }

  #merge(): void {
    this.rows.clear();
    for (const [key, difference] of this.ground.differences) {
      const row = this.#mergedRow(key, difference);
      if (!isSameRow(difference.table, row, difference.mine)) this.rows.set(key, row);
    }
    for (const [key, values] of this.#forced) {
      const row = this.rowAt(key);
      if (row !== null) this.rows.set(key, { ...row, ...Object.fromEntries(values) });
    }
    for (const key of this.#dropped) {
      if (rowAt(this.ground.mine, placeOf(key)) === null) this.rows.delete(key);
      else this.rows.set(key, null);
    }
  }

  #mergedRow(key: string, difference: Difference): MaybeRow {
    const { table, mine, theirs } = difference;
    if (mine !== null && theirs !== null) return this.#mergedColumns(key, { ...difference, mine, theirs });
    const removal = this.#removals.get(key);
    const by = changedRowBy(difference);
    if (removal && by === null) this.#contestRemoval(removal, key);
    if (removal && this.#revoked.has(removal)) return mine ?? this.#adopted(table, theirs);
    if (by !== null || !removal) return by === 'mine' ? mine : this.#adopted(table, theirs);
    return null;
  }

  #adopted(table: string, row: MaybeRow): MaybeRow {
    return row && adopted(table, row, null, this.ground.commonSeq);
  }

  #mergedColumns(key: string, difference: Difference & { readonly mine: Row; readonly theirs: Row }): Row {
    const { row } = mergeRows(difference, this.ground.commonSeq, (columns) => this.contest(difference, columns));
    for (const { by, emptied } of this.#revoked) {
      const [gone, other] = by === 'mine' ? [difference.mine, difference.theirs] : [difference.theirs, difference.mine];
      for (const [column, value] of emptied.get(key) ?? []) if (gone[column] === value) row[column] = other[column] ?? null;
    }
    return row;
  }

  /** Notes that a removal is to be decided. Undecided, what is here stays as it is: gone where it was removed here. */
  #contestRemoval(removal: Removal, key: string): void {
    const inUse = new Set(this.#useOf(removal)).add(key);
    this.#conflicts.set(removal.id, { is: 'removed', id: removal.id, removal, inUse });
    if ((this.ground.decisions.get(removal.id) ?? 'mine') !== removal.by) this.#revoked.add(removal);
  }

  #useOf({ id }: Removal): Iterable<string> {
    const conflict = this.#conflicts.get(id);
    return conflict?.is === 'removed' ? conflict.inUse : [];
  }

  #isThere(place: Place): boolean {
    const key = keyOf(place);
    const row = this.rows.get(key);
    if (row !== undefined) return row !== null;
    const known = this.#there.get(key) ?? rowAt(this.ground.mine, place) !== null;
    this.#there.set(key, known);
    return known;
  }

  /** Sees to it that every row names only what is there. */
  #mendReferences(): boolean {
    let hasMended = false;
    for (const [key, row] of this.rows) {
      const { table, id } = placeOf(key);
      if (row === null) hasMended = this.#mendAround({ table, id }) || hasMended;
      else for (const reference of this.#references.filter((each) => each.table === table)) hasMended = this.#mend(key, row, reference) || hasMended;
    }
    return hasMended;
  }

  /** Rows that are here and name one that goes. */
  #mendAround(gone: Place): boolean {
    let hasMended = false;
    for (const reference of this.#references.filter((each) => canName(each, gone.table))) {
      for (const row of this.ground.mine.all(`SELECT * FROM ${reference.table} WHERE ${reference.column} = :id`, { id: gone.id })) {
        const key = keyOf({ table: reference.table, id: String(row[reference.table === 'placement' ? 'thing_id' : reference.table === 'relation' ? 'name' : 'id']) });
        if (!this.rows.has(key)) hasMended = this.#mend(key, row, reference) || hasMended;
      }
    }
    return hasMended;
  }

  #mend(key: string, row: Row, reference: Reference): boolean {
    const value = row[reference.column] ?? null;
    if (value === null) return false;
    const target = targetOf(reference, value);
    if (this.#isThere(target) || this.#dropped.has(key)) return false;
    const removal = this.#removals.get(keyOf(target));
    const heir = removal && reference.table !== 'placement' ? this.#heirOf(removal) : undefined;
    if (heir !== undefined) return this.force(key, [[reference.column, heir]]);
    if (removal && this.#revoke(removal, key)) return true;
    return this.#loosen(key, row, reference);
  }

  /** What was merged into another actor is that actor now. */
  #heirOf(removal: Removal): string | undefined {
    const passed = new Set<Removal>();
    for (let next: Removal | undefined = removal; next && !passed.has(next);) {
      passed.add(next);
      const heir = next.by === 'mine' ? mergedInto(this.ground.mine, next, ownNames) : mergedInto(this.ground.theirs, next, this.ground.names);
      if (heir === undefined) return undefined;
      const place = { table: 'actor', id: heir };
      if (this.#isThere(place)) return heir;
      next = this.#removals.get(keyOf(place));
    }
    return undefined;
  }

  /** Takes back the removal of what a row needs, where that was decided or where the row itself stays for that reason. */
  #revoke(removal: Removal, key: string): boolean {
    if (this.#revoked.has(removal)) return false;
    const own = this.#removals.get(key);
    if (own && this.#revoked.has(own)) this.#revoked.add(removal);
    else this.#contestRemoval(removal, key);
    return this.#revoked.has(removal);
  }

  /** Takes a reference to what is not there from a row, or the row itself where it can't be without. */
  #loosen(key: string, row: Row, { table, column, isNeeded }: Reference): true {
    const here = rowAt(this.ground.mine, placeOf(key));
    // What was forced before may have been what is here: going back to it could go on for ever.
    const isForced = this.#forced.get(key)?.has(column) ?? false;
    if (here !== null && !isForced && here[column] !== row[column]) {
      const group = groupsOf(table).find((columns) => columns.includes(column)) ?? [column];
      return this.force(key, group.map((each) => [each, here[each] ?? null]));
    }
    return isNeeded ? this.drop(key) : this.force(key, [[column, null]]);
  }

  #leftOut(): Settled['leftOut'] {
    return [...this.ground.differences].flatMap(([key, { table, bases, mine, theirs }]) => {
      if (theirs === null) return [];
      const row = this.rowAt(key);
      // Both have it, and it goes with what one of them removed.
      if (row === null && mine !== null) return [{ table, row: theirs }];
      const isLost = (columns: readonly string[]) => !isSameIn(table, columns, row, theirs) && !bases.some((base) => isSameIn(table, columns, theirs, base));
      return groupsOf(table).some(isLost) ? [{ table, row: theirs }] : [];
    });
  }
}

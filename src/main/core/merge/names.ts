import type { SqlValue } from '../db/connection.ts';
import { keyOf, type MaybeRow, type Place } from './model.ts';

/** A copy at some moment, row by row. */
export type State = (place: Place) => MaybeRow;

/**
 * By which identifiers another copy calls what is one row here. A row may have several names: each copy that made it for itself gave it one.
 */
export class Names {
  readonly #here: ReadonlyMap<string, string>;
  readonly #there = new Map<string, string[]>();

  /** @param joined identifiers of other copies, with those of the same rows here */
  constructor(joined: ReadonlyMap<string, string>) {
    this.#here = joined;
    for (const [there, here] of joined) this.#there.set(here, [...this.#there.get(here) ?? [], there]);
  }

  /** The identifier here of what another copy calls so. */
  here(id: string): string {
    return this.#here.get(id) ?? id;
  }

  /** The key here of a row of another copy, as `keyOf`. */
  keyHere({ table, id }: Place): string {
    return keyOf({ table, id: this.here(id) });
  }

  /** Where a row of this copy stands in another one; the same place where it has none there. */
  placeThere(there: State, { table, id }: Place): Place {
    const others = this.#there.get(id);
    if (others === undefined) return { table, id };
    return [id, ...others].map((name) => ({ table, id: name })).find((place) => there(place) !== null) ?? { table, id };
  }

  /** A value of a row as the other copy has it: identifiers of things are named as they are there. */
  valueThere(there: State, value: SqlValue): SqlValue {
    if (typeof value !== 'string' || !this.#there.has(value)) return value;
    return this.placeThere(there, { table: value.slice(0, value.indexOf('--')), id: value }).id;
  }
}

/** This copy calls everything by the name that it has here. */
export const ownNames = new Names(new Map());

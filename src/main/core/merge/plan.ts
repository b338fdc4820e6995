import type { MergeDecision } from '../../../shared/contract/merges.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tablesByName } from '../db/tables.ts';
import { isSameRow } from './columns.ts';
import { joinAlike } from './likeness.ts';
import { keepMarkings } from './marking.ts';
import { rowAt, type Difference } from './model.ts';
import { Names } from './names.ts';
import { originOf, type Origin } from './origin.ts';
import { Settlement, type Settled } from './settle.ts';

/** What a merge would do, before it is put in words or carried out. */
export interface MergePlan extends Settled {
  readonly origin: Origin;
  readonly mine: ReadableDb;
  readonly theirs: ReadableDb;
  /** Identifiers there of rows that become one with rows here. */
  readonly joined: ReadonlyMap<string, string>;
  /** How the other copy calls what is one row by this merge or an earlier one. */
  readonly names: Names;
}

/** Of another case, what it says of itself stays there. */
function differencesOf(mine: ReadableDb, { touched, bases, theirs, commonSeq }: Origin): Difference[] {
  return touched.filter(({ table }) => tablesByName.has(table) && (commonSeq > 0 || table !== 'case_info'))
    .map((place) => ({ ...place, mine: rowAt(mine, place), theirs: theirs(place), bases: bases.map((base) => base(place)) }))
    .filter((difference) => !isSameRow(difference.table, difference.mine, difference.theirs));
}

/**
 * Works out what two copies of a case are together, or two cases. Reads both and writes nothing.
 *
 * @param same identifiers of actors there, with those of the same ones here, as a person judged
 * @throws CaseError `THING_MISSING` for an actor that is not there, `INPUT_INVALID` for two that are to be one, `RULE_BROKEN` where what was decided can't be had together
 */
export function planMerge(mine: ReadableDb, theirs: ReadableDb, decisions: readonly MergeDecision[], same: ReadonlyMap<string, string> = new Map()): MergePlan {
  const origin = originOf(mine, theirs);
  // All that the other copy did is here already, or was taken back here since.
  if (origin.fresh.length === 0) return { rows: new Map(), conflicts: [], leftOut: [], origin, mine, theirs, joined: new Map(), names: new Names(origin.joined) };
  const { differences, ids } = joinAlike(origin.commonSeq > 0 ? differencesOf(mine, origin) : keepMarkings(mine, theirs, differencesOf(mine, origin)), same);
  const settlement = new Settlement({ mine, theirs, commonSeq: origin.commonSeq, differences, names: new Names(origin.joined), decisions: new Map(decisions.map(({ id, take }) => [id, take])) });
  return { ...settlement.settle(), origin, mine, theirs, joined: ids, names: new Names(new Map([...origin.joined, ...ids])) };
}

import type { MergeDecision } from '../../../shared/contract/merges.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tablesByName } from '../db/tables.ts';
import { isSameRow } from './columns.ts';
import { joinAlike } from './likeness.ts';
import { rowAt, type Difference } from './model.ts';
import { originOf, type Origin } from './origin.ts';
import { Settlement, type Settled } from './settle.ts';

/** What a merge would do, before it is put in words or carried out. */
export interface MergePlan extends Settled {
  readonly origin: Origin;
  readonly mine: ReadableDb;
  readonly theirs: ReadableDb;
}

function differencesOf(mine: ReadableDb, theirs: ReadableDb, { touched, bases }: Origin): Difference[] {
  return touched.filter(({ table }) => tablesByName.has(table))
    .map((place) => ({ ...place, mine: rowAt(mine, place), theirs: rowAt(theirs, place), bases: bases.map((base) => base(place)) }))
    .filter((difference) => !isSameRow(difference.table, difference.mine, difference.theirs));
}

/** Works out what two copies of a case are together. Reads both and writes nothing. */
export function planMerge(mine: ReadableDb, theirs: ReadableDb, decisions: readonly MergeDecision[]): MergePlan {
  const origin = originOf(mine, theirs);
  // All that the other copy did is here already, or was taken back here since.
  if (origin.fresh.length === 0) return { rows: new Map(), conflicts: [], leftOut: [], origin, mine, theirs };
  const differences = joinAlike(differencesOf(mine, theirs, origin));
  const settlement = new Settlement({ mine, theirs, commonSeq: origin.commonSeq, differences, decisions: new Map(decisions.map(({ id, take }) => [id, take])) });
  return { ...settlement.settle(), origin, mine, theirs };
}

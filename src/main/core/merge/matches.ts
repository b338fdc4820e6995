import type { MergeOutcome } from '../../../shared/contract/merges.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import { ActorIndex } from '../proposals/match.ts';
import { placeOf } from './model.ts';
import type { MergePlan } from './plan.ts';

const most = 500;

/** Actors that another case brings in and that may be actors of this one, each with what speaks for it, best first. */
export function matchesOf({ mine, theirs, rows }: MergePlan): MergeOutcome['matches'] {
  const index = new ActorIndex(mine);
  const found: MergeOutcome['matches'] = [];
  for (const [key, row] of rows) {
    if (row === null || placeOf(key).table !== 'actor' || found.length >= most) continue;
    const { id, name, type, role } = tables.actor.fromRow(row);
    const aliases = rowsWhere(theirs, tables.alias, 'actor_id', id).map((alias) => ({ name: alias.name, kind: alias.kind, language: alias.language }));
    const matches = index.matches({ kind: 'actor', name, type, role, knownId: null, notSameIds: [], aliases, mentions: [], because: [] });
    // One that is here already only changes.
    found.push(...matches.filter(({ actorId }) => actorId !== id).map((match) => ({ theirs: id, name, mine: match.actorId, mineName: match.name, reasons: match.reasons })));
  }
  return found.slice(0, most);
}

import type { Claim } from '../../../../shared/model/thing.ts';
import { tables } from '../../db/tables.ts';
import { findRow } from '../../db/table.ts';
import { isRealised, standingOf, statusOf } from '../common/standing.ts';
import type { Context } from './context.ts';
import { stixId } from './ids.ts';

/** What an actor is in STIX. `docs/exchange.md` argues the rule. */
export function actorTypeOf({ hostile }: Context, actorId: string, type: string): 'identity' | 'threat-actor' | 'intrusion-set' {
  const threat = hostile.get(actorId);
  if (!threat || type === 'publication') return 'identity';
  return type === 'group' && threat.intrudes ? 'intrusion-set' : 'threat-actor';
}

/** What a claim is in STIX: a relationship only where it is asserted between two things. */
export function claimTypeOf({ db }: Context, claim: Claim): 'relationship' | 'note' | 'opinion' {
  if (claim.voice === 'dissent') return 'opinion';
  return claim.relation !== null && standingOf(db, claim) === 'asserted' ? 'relationship' : 'note';
}

function typeOf(context: Context, id: string): string {
  const { db } = context;
  switch (id.slice(0, id.indexOf('--'))) {
    case 'source': return 'identity';
    case 'report': return 'report';
    case 'quote': return 'note';
    case 'actor': return actorTypeOf(context, id, String(db.get('SELECT type FROM actor WHERE id = :id', { id })?.['type']));
    case 'operation': return isRealised(statusOf(db, id)) ? 'campaign' : 'grouping';
    case 'event': return isRealised(statusOf(db, id)) ? 'incident' : 'grouping';
    default: {
      const claim = findRow(db, tables.claim, id);
      if (!claim) throw new Error(`A release speaks of ${id}, which is not in it`);
      return claimTypeOf(context, claim);
    }
  }
}

/** The identifier of the object that stands for a thing of the case. */
export function refOf(context: Context, thingId: string): string {
  const known = context.refs.get(thingId);
  if (known !== undefined) return known;
  const found = stixId(typeOf(context, thingId), thingId);
  context.refs.set(thingId, found);
  return found;
}

/** The same, null where there is no thing. */
export function refOrNull(context: Context, thingId: string | null): string | null {
  return thingId === null ? null : refOf(context, thingId);
}

/** The identifier of the attack pattern of a technique, which operations share. */
export function techniqueRef(framework: string, code: string): string {
  return stixId('attack-pattern', `${framework} ${code}`);
}

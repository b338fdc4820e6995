import type { Actor } from '../../../../shared/model/thing.ts';
import type { ActorType } from '../../../../shared/vocabulary.ts';
import { rowsWhere } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import { markedAs } from '../common/marks.ts';
import type { Context } from './context.ts';
import { domainObject, type StixObject } from './object.ts';
import { labelledOf, positionOf } from './parts.ts';
import { actorTypeOf, refOf } from './refs.ts';

/** STIX has no class for a front that somebody made up, nor for a document. */
const identityClasses: Readonly<Record<ActorType, string>> = {
  person: 'individual', organisation: 'organization', state: 'organization', group: 'group', persona: 'unknown', office: 'organization', publication: 'unknown',
};

/** What the actor is, does and belongs to, for those who read no extension. */
function descriptionOf({ role, affiliation }: Actor): string | null {
  const parts = [role, affiliation].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join('. ') : null;
}

function fieldsOf(context: Context, actor: Actor, aliases: readonly string[]): Record<string, unknown> {
  const { id, name, type } = actor;
  const description = descriptionOf(actor);
  switch (actorTypeOf(context, id, type)) {
    case 'identity': return { name, description, identity_class: identityClasses[type], sectors: type === 'state' ? ['government-national'] : null };
    case 'intrusion-set': return { name, description, aliases };
    case 'threat-actor': return { name, description, threat_actor_types: type === 'state' ? ['nation-state'] : null, aliases, roles: context.hostile.get(id)?.roles };
  }
}

/** Actors that were judged not to be this one, whichever of the two the judgement names first. */
function distinctFrom(context: Context, actorId: string) {
  const rows = context.db.all(`SELECT other_id AS id, note FROM distinction WHERE actor_id = :actorId
    UNION SELECT actor_id AS id, note FROM distinction WHERE other_id = :actorId ORDER BY id`, { actorId });
  return rows.map(({ id, note }) => ({ ref: refOf(context, String(id)), note: note === null ? null : String(note) }));
}

export function* actorObjects(context: Context): Generator<StixObject> {
  const { release, db } = context;
  for (const actor of release.rows(tables.actor)) {
    const { id, type, role, affiliation, note } = actor;
    const aliases = rowsWhere(db, tables.alias, 'actor_id', id);
    yield domainObject(context, {
      id: refOf(context, id), of: [id], marked: markedAs(release, actor.marking), labelled: labelledOf(release, id),
      fields: fieldsOf(context, actor, [...new Set(aliases.map(({ name }) => name))].sort()),
      extra: {
        case_id: id, kind: 'actor', actor_type: type, role, affiliation, note, position: positionOf(db, id),
        aliases: aliases.map(({ name, kind, language }) => ({ name, kind, language })), distinct_from: distinctFrom(context, id),
      },
    });
  }
}

import { tables } from '../../db/tables.ts';
import type { Context } from './context.ts';
import { isRecord } from './in/object.ts';
import type { StixObject } from './object.ts';

/**
 * Objects of others that the case has no place for, as they came. One that a thing of the case stands for by now, or that
 * the bundle has already, does not go out beside it.
 */
export function* foreignObjects({ release, db }: Context): Generator<StixObject> {
  for (const { system, identifier, body } of release.rows(tables.foreignObject)) {
    if (system !== 'stix') continue;
    const object: unknown = JSON.parse(body);
    if (!isRecord(object) || object['id'] !== identifier || typeof object['type'] !== 'string') continue;
    if (db.get("SELECT 1 FROM reference WHERE system = 'stix' AND identifier = :identifier LIMIT 1", { identifier })) continue;
    yield object as StixObject;
  }
}

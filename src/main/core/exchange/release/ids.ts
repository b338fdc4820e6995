import { v5 } from 'uuid';
import { makeId, type ActorId } from '../../../../shared/ids.ts';

/** The namespace of all identifiers that Casewright derives (UUID version 5, RFC 9562). Never changes. */
export const casewrightNamespace = '6f0f6a5e-3c0b-5d0e-9a54-3f6f0b6f5a21';

/** A UUID that follows from words alone: the same on every machine, at any time. */
export function derivedUuid(words: string): string {
  return v5(words.toWellFormed(), casewrightNamespace);
}

/** The identifier of the stand-in of a withheld actor, from which its own can't be told. */
export function standInId(actorId: string): ActorId {
  return makeId('actor', derivedUuid(`stand-in of ${actorId}`));
}

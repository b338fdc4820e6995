import type { ReadableDb } from '../../db/connection.ts';
import type { Release } from '../release/release.ts';
import { stixId } from './ids.ts';
import { momentsOf, type Moments } from './moments.ts';
import { hostileActors, type HostileActor } from './hostile.ts';

/** What all objects of a bundle share. */
export interface Context {
  readonly release: Release;
  readonly db: ReadableDb;
  readonly created: string;
  /** When objects were last changed, by what they stand for. */
  readonly moments: Moments;
  /** The identity that stands for the case. */
  readonly creatorId: string;
  /** Actors of whom the case says, with words to show for it, that they act against others. */
  readonly hostile: ReadonlyMap<string, HostileActor>;
  /** Identifiers of objects by those of things, kept once they are found: each is asked for many times. */
  readonly refs: Map<string, string>;
}

export function contextOf(release: Release): Context {
  const { db, head: { changedAt } } = release;
  const createdAt = String(db.get('SELECT created_at FROM case_info')?.['created_at'] ?? changedAt);
  return {
    release, db, moments: momentsOf(db, changedAt), created: createdAt < changedAt ? createdAt : changedAt, creatorId: stixId('identity', `case of ${createdAt}`),
    hostile: hostileActors(release), refs: new Map(),
  };
}

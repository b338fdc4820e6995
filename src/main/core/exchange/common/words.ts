import type { Claim } from '../../../../shared/model/thing.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { limitBefore } from './standing.ts';

/** The name of an actor, operation or event. */
export function nameOf(db: ReadableDb, nodeId: string): string {
  const kind = nodeId.slice(0, nodeId.indexOf('--'));
  if (kind !== 'actor' && kind !== 'operation' && kind !== 'event') return nodeId;
  return String(db.get(`SELECT name FROM ${kind} WHERE id = :id`, { id: nodeId })?.['name'] ?? nodeId);
}

/** How a relation reads, such as `member of`. */
export function labelOf(db: ReadableDb, relation: string): string {
  return String(db.get('SELECT label FROM relation WHERE name = :relation', { relation })?.['label'] ?? relation.replaceAll('_', ' '));
}

/** Who says what a claim says: an actor's name, or the words for one. */
export function attributionOf(db: ReadableDb, { attributionId, attributionText }: Pick<Claim, 'attributionId' | 'attributionText'>): string | null {
  return attributionId === null ? attributionText : nameOf(db, attributionId);
}

/**
 * A claim as a sentence for people: `Denied: Iran executes Raid (“we believe”)`. What is not asserted is said first, so that
 * nobody who reads the beginning takes it for a fact.
 */
export function sentenceOf(db: ReadableDb, claim: Claim): string {
  const { subjectId, relation, objectId, property, value, estimativeWords } = claim;
  const said = relation === null || objectId === null
    ? `${nameOf(db, subjectId)}, ${property}: ${value}`
    : `${nameOf(db, subjectId)} ${labelOf(db, relation)} ${nameOf(db, objectId)}`;
  return `${limitBefore(db, claim)}${said}${estimativeWords === null ? '' : ` (“${estimativeWords}”)`}`;
}

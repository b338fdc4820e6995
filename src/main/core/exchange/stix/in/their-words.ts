import type { ActorType, Confidence } from '../../../../../shared/vocabulary.ts';
import { relationSeeds } from '../../../db/relations.ts';
import { periodOf, referencesOf, textsOf, type GivenObject } from './object.ts';

/* What the words of STIX are in a case. */

/** What an object of others becomes, where the case has a place for it. */
export const kinds = { identity: 'actor', 'threat-actor': 'actor', 'intrusion-set': 'actor', campaign: 'operation', incident: 'event' } as const;
const classes: Readonly<Record<string, ActorType>> = { individual: 'person', organization: 'organisation', group: 'group', class: 'group', system: 'organisation' };
/** Words of STIX that the case has another word for. */
const relationNames: Readonly<Record<string, string>> = { 'related-to': 'linked_to', 'member-of': 'member_of' };
const knownRelations = new Set(relationSeeds.map(({ name }) => name));

/** What the rows of each type hold. What an object says beyond that is kept as it came. */
const common = ['type', 'id', 'spec_version', 'created', 'modified', 'created_by_ref', 'labels', 'object_marking_refs', 'name', 'description', 'confidence', 'revoked'];
const held: Readonly<Record<string, readonly string[]>> = {
  identity: ['identity_class'], 'threat-actor': ['aliases', 'roles'], 'intrusion-set': ['aliases'], campaign: ['objective', 'first_seen', 'last_seen'], incident: [], report: ['published'],
  note: ['content', 'abstract', 'authors', 'object_refs'], opinion: ['opinion', 'explanation', 'authors', 'object_refs'], relationship: ['relationship_type', 'source_ref', 'target_ref', 'start_time', 'stop_time'],
};

/** Whether an object says more than its row can hold. */
export function saysMore(object: GivenObject): boolean {
  const names = [...common, ...held[object.type] ?? []];
  const references = Array.isArray(object['external_references']) ? object['external_references'].length : 0;
  return Object.keys(object).some((name) => name !== 'external_references' && !names.includes(name)) || referencesOf(object).length < references;
}

/** The relation that a type of relationship is: one of ours, or one by its own name. */
export function relationNameOf(type: string): string {
  return relationNames[type] ?? type.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '').slice(0, 60);
}

/** Whether every case has a relation. */
export const isKnownRelation = (name: string): boolean => knownRelations.has(name);

/** What kind of actor an object is. */
export function actorTypeOf({ type, identity_class: given, threat_actor_types: threats }: GivenObject): ActorType {
  if (type === 'identity') return (typeof given === 'string' ? classes[given] : undefined) ?? 'organisation';
  return type === 'threat-actor' && textsOf(threats).includes('nation-state') ? 'state' : 'group';
}

/** Which side an opinion takes. */
export const stances: Readonly<Record<string, 'asserts' | 'denies'>> = { agree: 'asserts', 'strongly-agree': 'asserts', disagree: 'denies', 'strongly-disagree': 'denies' };

/** STIX 2.1, appendix A. */
export function confidenceOf(value: unknown): Confidence | null {
  if (typeof value !== 'number' || value < 1) return null;
  return value < 30 ? 'low' : value < 70 ? 'moderate' : 'high';
}

/** The first line of words that have no title. */
export const titleOf = (text: string) => text.trim().split(/\r?\n/)[0]?.slice(0, 100) ?? text;

/** The time between two moments, as a date. */
export const periodIn = (from: unknown, to: unknown) => ({ date: periodOf(from, to) });

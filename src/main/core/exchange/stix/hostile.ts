import { tables } from '../../db/tables.ts';
import { isSourced, standingOf } from '../common/standing.ts';
import type { Release } from '../release/release.ts';

/** An actor that is exported as a threat. */
export interface HostileActor {
  /** STIX roles, sorted. */
  readonly roles: readonly string[];
  /** Whether it took part in a break-in of some kind. */
  readonly intrudes: boolean;
}

/** Words in the kind of an operation that make it one against others; `sanctions` and `disclosure` do not. */
const hostileWords = new Set([
  'influence', 'interference', 'disinformation', 'propaganda', 'sabotage', 'attack', 'harassment',
  'intrusion', 'cyber', 'hack', 'hacking', 'espionage', 'phishing', 'malware', 'ransomware',
]);
const intrusionWords = new Set(['intrusion', 'cyber', 'hack', 'hacking', 'espionage', 'phishing', 'malware', 'ransomware']);
/** Words that take it back: `cyber defence`. */
const benignWords = new Set(['defence', 'defense', 'response', 'exercise', 'investigation', 'sanctions', 'awareness', 'training', 'security']);
/** What an actor has to do with an operation to be a threat, and how STIX calls that. */
const parts: ReadonlyMap<string, string | null> = new Map([['executes', null], ['directs', 'director']]);

const wordsIn = (kind: string) => kind.toLowerCase().split(/[^\p{L}]+/u);

/**
 * Actors that execute or direct an operation against others, by a claim that is asserted and rests on a quote. To call
 * someone a threat actor is an accusation, so less than that does not make one.
 */
export function hostileActors(release: Release): ReadonlyMap<string, HostileActor> {
  const { db } = release;
  const found = new Map<string, HostileActor>();
  for (const claim of release.rows(tables.claim)) {
    const { id, subjectId, relation, objectId } = claim;
    if (relation === null || objectId === null || !parts.has(relation) || !subjectId.startsWith('actor--') || !objectId.startsWith('operation--')) continue;
    const words = wordsIn(String(db.get('SELECT kind FROM operation WHERE id = :objectId', { objectId })?.['kind'] ?? ''));
    if (!words.some((word) => hostileWords.has(word)) || words.some((word) => benignWords.has(word))) continue;
    if (standingOf(db, claim) !== 'asserted' || !isSourced(release, id)) continue;
    const role = parts.get(relation);
    const before = found.get(subjectId);
    found.set(subjectId, {
      roles: [...new Set([...before?.roles ?? [], ...(role ? [role] : [])])].sort(),
      intrudes: before?.intrudes === true || words.some((word) => intrusionWords.has(word)),
    });
  }
  return found;
}

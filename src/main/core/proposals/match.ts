import type { ActorId } from '../../../shared/ids.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import type { ProposalMatch } from '../../../shared/contract/proposals.ts';
import type { ReadableDb } from '../db/connection.ts';
import { plain } from './fingerprint.ts';

/** An actor of the case as it is compared. */
interface Candidate {
  readonly id: ActorId;
  readonly name: string;
  readonly type: string;
  readonly role: string | null;
  readonly names: string[];
}

const withoutMarks = (text: string) => text.normalize('NFKD').replace(/\p{M}+/gu, '');
/** Forms of address that stand before a surname and say nothing of who it is. */
const address = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'dame', 'lord', 'lady', 'president', 'senator', 'general', 'minister', 'ayatollah', 'sheikh', 'señor', 'monsieur', 'herr', 'frau']);

function wordsOf(name: string): string[] {
  const words = plain(withoutMarks(name)).split(' ').filter((word) => word !== '');
  const from = words.findIndex((word) => !address.has(word));
  return from > 0 ? words.slice(from) : words;
}

const initials = (name: string) => wordsOf(name).filter((word) => word.length > 2).map((word) => word.charAt(0)).join('');
/** What spellings of one name in Latin letters have in common: Andrii and Andriy, Mohammed and Muhammad. */
const skeleton = (word: string) => word.replace(/[aeiouyjhw']/g, '').replace(/(.)\1+/g, '$1').replace(/ck|q|c/g, 'k').replace(/z/g, 's') || word;

/** Keys under which names that may be of one actor meet. */
function keysOf(name: string): string[] {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  return [words.join(' '), `last ${last}`, `bones ${words.map(skeleton).join(' ')}`, `initials ${words.length > 1 ? initials(name) : words[0] ?? ''}`];
}

/** Actors of the case by the keys of their names; built once for a list of proposals. */
export class ActorIndex {
  readonly #byKey = new Map<string, Set<Candidate>>();

  constructor(db: ReadableDb) {
    const byId = new Map<string, Candidate>();
    for (const row of db.all('SELECT id, name, type, role FROM actor')) {
      byId.set(String(row['id']), { id: row['id'] as ActorId, name: String(row['name']), type: String(row['type']), role: row['role'] as string | null, names: [String(row['name'])] });
    }
    for (const row of db.all('SELECT actor_id, name FROM alias')) byId.get(String(row['actor_id']))?.names.push(String(row['name']));
    for (const candidate of byId.values()) for (const key of new Set(candidate.names.flatMap(keysOf))) this.#add(key, candidate);
  }

  /**
   * Actors that a proposed one may be, with what speaks for it, best first. Those that the analyst judged another, and the
   * one that it is taken for anyway, are left out.
   */
  matches(proposed: ContentOf<'actor'>): ProposalMatch[] {
    const names = [proposed.name, ...proposed.aliases.map(({ name }) => name)];
    const candidates = new Set(names.flatMap(keysOf).flatMap((key) => [...this.#byKey.get(key) ?? []]));
    const left = new Set<string>([...proposed.notSameIds, ...(proposed.knownId === null ? [] : [proposed.knownId])]);
    return [...candidates].filter(({ id }) => !left.has(id))
      .map(({ id, names: known, ...actor }) => ({ actorId: id, ...actor, reasons: reasonsFor(proposed, names, { ...actor, id, names: known }) }))
      .filter(({ reasons }) => reasons.length > 0)
      .toSorted((left_, right) => right.reasons.length - left_.reasons.length || left_.name.localeCompare(right.name))
      .slice(0, 5);
  }

  #add(key: string, candidate: Candidate): void {
    const there = this.#byKey.get(key);
    if (there) there.add(candidate);
    else this.#byKey.set(key, new Set([candidate]));
  }
}

/** What speaks for two being one, in words for the analyst; nothing where first names or types speak against it. */
function reasonsFor(proposed: ContentOf<'actor'>, names: readonly string[], actor: Candidate): string[] {
  const pairs = names.flatMap((name) => actor.names.map((known) => [name, known] as const));
  const byName = pairs.map(([name, known]) => likeness(name, known, proposed.type === 'person' && actor.type === 'person')).filter((reason) => reason !== null);
  if (byName.length === 0) return [];
  const sameRole = proposed.role !== null && actor.role !== null && plain(proposed.role) === plain(actor.role);
  const sameType = proposed.type === actor.type;
  return [...new Set([...byName, ...(sameRole ? ['same role'] : []), ...(sameType ? [`both ${proposed.type}`] : [])])];
}

function likeness(name: string, known: string, arePersons: boolean): string | null {
  const [left, right] = [wordsOf(name), wordsOf(known)];
  if (left.length === 0 || right.length === 0) return null;
  if (left.join(' ') === right.join(' ')) return 'same name';
  if (left.map(skeleton).join(' ') === right.map(skeleton).join(' ') && left.length === right.length) return `another spelling: ${known}`;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (arePersons && left.at(-1) === right.at(-1)) return isShortFor(short, long) ? `same surname: ${known}` : null;
  const letters = short.length === 1 ? short[0] ?? '' : '';
  if (letters.length > 1 && long.length > 1 && initials(long.join(' ')) === letters) return `initials of ${left === long ? name : known}`;
  return null;
}

/** Whether one name can be the other's with first names left out or cut to a letter. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  return short.slice(0, -1).every((word, index) => {
    const full = long[index] ?? '';
    return full === word || skeleton(full) === skeleton(word) || (word.length === 1 && full.startsWith(word)) || (full.length === 1 && word.startsWith(full));
  });
}

import file from '../../../../../resources/extract/organisations.json' with { type: 'json' };
import { actorTypes, type ActorType, type MentionKind } from '../../../../shared/vocabulary.ts';
import type { KnownActor } from '../model.ts';
import { tokensOf } from '../text/tokens.ts';
import { countries } from './countries.ts';

/** A state, body, medium or group that lists or the case know by name. */
export interface Entity {
  /** `state:RU`, `body:Federal Bureau of Investigation`, `known:ID`. */
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  /** Code of the state it belongs to, where it does. */
  readonly state: string | null;
  readonly known: KnownActor | null;
}

/** One way to write an entity. */
export interface Surface {
  readonly entity: Entity;
  readonly kind: MentionKind;
  readonly words: readonly string[];
  /** Counts only where the document has another name of the entity. */
  readonly isDoubtful: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  surfaces: Surface[];
}

/** All surfaces, to be found by their words. */
export interface Lexicon {
  readonly root: Node;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** A place where a surface stands: `to` is the index behind its last word. */
export interface LexiconHit {
  readonly surface: Surface;
  readonly from: number;
  readonly to: number;
}

/** Words as the lexicon compares them. */
export const plainWord = (word: string): string => word.toLowerCase().replace(/[’`´]/gu, '\'').normalize('NFKD').replace(/\p{M}/gu, '');

/** Builds the lexicon of the lists and of the actors that the case has; the case's own come first. */
export function buildLexicon(known: readonly KnownActor[]): Lexicon {
  const lexicon: Lexicon = { root: { next: new Map(), surfaces: [] }, entities: new Map() };
  for (const actor of known) addKnown(lexicon, actor);
  for (const country of countries.list) addCountry(lexicon, country);
  for (const row of file.rows) addBody(lexicon, row);
  return lexicon;
}

function addKnown(lexicon: Lexicon, actor: KnownActor): void {
  const entity: Entity = { id: `known:${actor.id}`, name: actor.name, type: actor.type, state: null, known: actor };
  add(lexicon, entity, actor.name, 'name', false);
  for (const alias of actor.aliases) add(lexicon, entity, alias.name, aliasMention[alias.kind] ?? 'name', false);
}

const aliasMention: Readonly<Record<string, MentionKind>> = { short: 'short', acronym: 'short', metonym: 'metonym', demonym: 'demonym' };

function addCountry(lexicon: Lexicon, country: (typeof countries.list)[number]): void {
  const entity: Entity = { id: `state:${country.code}`, name: country.name, type: 'state', state: country.code, known: null };
  for (const name of country.names) add(lexicon, entity, name, 'name', country.doubtful.has(name));
  for (const name of country.genitives) add(lexicon, entity, name, 'name', false);
  for (const name of country.metonyms) add(lexicon, entity, name, 'metonym', country.doubtful.has(name));
  for (const name of country.demonyms) {
    if (country.names.includes(name)) continue;
    add(lexicon, entity, name, 'demonym', false);
    for (const ending of /^\p{Ll}/u.test(name) ? ['s', 'e', 'es', 'n', 'r', 'm', 'nes'] : /(?:an|i|o|er|n)$/u.test(name) ? ['s'] : []) add(lexicon, entity, `${name}${ending}`, 'demonym', false);
  }
}

function addBody(lexicon: Lexicon, row: string): void {
  const [name = '', type = '', state = '', others = ''] = row.split('|');
  const actorType = actorTypes.find((candidate) => candidate === type);
  if (!actorType) throw new Error(`${name}: ${type} is no type of actor`);
  const entity: Entity = { id: `body:${name}`, name, type: actorType, state: state === '' ? null : state, known: null };
  add(lexicon, entity, name, 'name', false);
  if (state === 'DE' && /^\p{L}{8,}$/u.test(name)) for (const ending of ['s', 'es']) add(lexicon, entity, `${name}${ending}`, 'name', false);
  for (const other of others.split(';').map((part) => part.trim()).filter((part) => part !== '')) {
    const bare = other.replace(/^=|[?~]$/gu, '');
    const kind = other.endsWith('~') ? 'demonym' : isAcronym(bare) ? 'short' : 'name';
    add(lexicon, entity, bare, kind, other.startsWith('=') || other.endsWith('?'));
  }
}

/** Whether a name is written as an acronym. */
export const isAcronym = (name: string): boolean => /^(?:\p{Lu}[\p{Lu}\p{N}&-]{1,9}|(?:\p{Lu}\.){2,8})$/u.test(name);

function add(lexicon: Lexicon, entity: Entity, name: string, kind: MentionKind, isDoubtful: boolean): void {
  const words = tokensOf(name, 0, name.length).map(({ text }) => text);
  let node = lexicon.root;
  for (const word of words) {
    const key = plainWord(word);
    const next = node.next.get(key) ?? { next: new Map(), surfaces: [] };
    node.next.set(key, next);
    node = next;
  }
  if (words.length === 0 || node.surfaces.some((surface) => surface.entity.id === entity.id && surface.words.join() === words.join())) return;
  node.surfaces.push({ entity, kind, words, isDoubtful });
  if (!lexicon.entities.has(entity.id) && lexicon.entities instanceof Map) lexicon.entities.set(entity.id, entity);
}

/**
 * The longest surface that begins at each word. A stray full stop between two words of a name is passed over.
 *
 * @param plain the words as `plainWord` gives them
 * @param isCapitalLine a line in capitals, where case tells nothing
 */
export function lookUp(lexicon: Lexicon, words: readonly string[], plain: readonly string[], isCapitalLine: boolean): LexiconHit[] {
  const hits: LexiconHit[] = [];
  for (let from = 0; from < words.length; from++) {
    const hit = longestAt(lexicon, words, plain, from, isCapitalLine);
    if (hit) hits.push(hit);
  }
  return hits;
}

function longestAt(lexicon: Lexicon, words: readonly string[], plain: readonly string[], from: number, isCapitalLine: boolean): LexiconHit | null {
  let node = lexicon.root.next.get(plain[from] ?? '');
  let best: LexiconHit | null = null;
  const seen: string[] = [words[from] ?? ''];
  for (let at = from + 1; node; at++) {
    const surface = node.surfaces.find((candidate) => isWrittenSo(candidate.words, seen, isCapitalLine));
    if (surface) best = { surface, from, to: at };
    if (words[at] === '.' && node.next.size > 0 && seen.length > 0 && node.next.has(plain[at + 1] ?? '') && !surface) at++;
    node = node.next.get(plain[at] ?? '');
    seen.push(words[at] ?? '');
  }
  return best;
}

/** Whether the case of the text's words allows the surface: capitals where it has them. */
function isWrittenSo(surface: readonly string[], seen: readonly string[], isCapitalLine: boolean): boolean {
  const single = surface.length === 1;
  return surface.every((word, index) => {
    const text = seen[index] ?? '';
    if (word === text) return true;
    if (/^[\p{Ll}'’&-]/u.test(word)) return !single || isCapitalLine;
    if (text === text.toUpperCase() && (isCapitalLine || text.length > 3 || !single)) return true;
    const isAbbreviated = word.length > 1 && word === word.toUpperCase();
    return /^\p{Lu}/u.test(text) && !(isAbbreviated && single);
  });
}

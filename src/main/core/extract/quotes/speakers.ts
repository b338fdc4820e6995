import type { ActorType } from '../../../../shared/vocabulary.ts';
import type { FoundActor, FoundMention, Range } from '../model.ts';
import { genderOf } from './genders.ts';
import type { Passage } from './passage.ts';
import type { SourcePhrase } from './sources.ts';
import { bodies, documents, peoples, persons } from './sourceWords.ts';
import { rangeOf, wordAt } from './words.ts';

/** Who says something. */
export interface Speaker {
  readonly key: string | null;
  readonly text: string;
  readonly range: Range | null;
  readonly kind: 'person' | 'people' | 'document' | 'body' | 'other';
}

/** Actors of a document by key, and their mentions in order. */
export interface Cast {
  readonly byKey: ReadonlyMap<string, FoundActor>;
  readonly mentions: readonly FoundMention[];
}

export const castOf = (actors: readonly FoundActor[]): Cast => ({
  byKey: new Map(actors.map((actor) => [actor.key, actor])),
  mentions: actors.flatMap((actor) => [...actor.mentions]).toSorted((a, b) => a.from - b.from),
});

const kinds: Readonly<Record<ActorType, Speaker['kind']>> = {
  person: 'person', organisation: 'body', state: 'body', group: 'people', persona: 'person', office: 'body', publication: 'document',
};
/** How many mentions back an antecedent is looked for. */
const memory = 40;

/** Whom a phrase means, given who spoke before. */
export function resolveSpeaker(cast: Cast, passage: Passage, source: SourcePhrase, earlier: readonly Speaker[], issuer: Speaker | null): Speaker {
  const range = rangeOf(passage.words, source);
  const text = passage.text.slice(range.from, range.to);
  if (source.kind === 'mention') return named(cast, source.mention, text, range);
  if (source.kind === 'pronoun') return byPronoun(cast, source.head, text, range, earlier, issuer);
  return byNoun(cast, passage, source, text, range, earlier);
}

function named(cast: Cast, mention: FoundMention | null, text: string, range: Range): Speaker {
  const actor = cast.byKey.get(mention?.actorKey ?? '');
  return { key: actor?.key ?? null, text, range, kind: actor ? kinds[actor.type] : 'other' };
}

function byPronoun(cast: Cast, head: string, text: string, range: Range, earlier: readonly Speaker[], issuer: Speaker | null): Speaker {
  const last = earlier.at(-1);
  const of = (key: string | null, kind: Speaker['kind']): Speaker => ({ key, text, range, kind });
  if (/^(?:we|i|wir|nous|nosotros)$/u.test(head)) return issuer ? { ...issuer, text, range } : of(null, 'other');
  const gender = /^(?:she|ella|elle)$/u.test(head) ? 'she' : /^(?:he|él|il|er)$/u.test(head) ? 'he' : null;
  if (gender) {
    const other = gender === 'he' ? 'she' : 'he';
    const fits = ({ type, name }: FoundActor) => type === 'person' && genderOf(name, '') !== other;
    const fitsWell = ({ type, name }: FoundActor) => type === 'person' && genderOf(name, '') === gender;
    const spoke = last?.kind === 'person' ? cast.byKey.get(last.key ?? '') : undefined;
    if (last?.kind === 'person' && (!spoke || fits(spoke))) return last.key === null ? { ...last, range } : of(last.key, 'person');
    return of(lastActor(cast, range.from, fitsWell) ?? lastActor(cast, range.from, fits), 'person');
  }
  if (/^(?:they|ellos|ils|sie)$/u.test(head)) {
    if (last && last.kind !== 'person') return last.key === null ? { ...last, range } : of(last.key, last.kind);
    return of(lastActor(cast, range.from, ({ type }) => type === 'group' || type === 'organisation'), 'people');
  }
  if (last && (last.kind === 'document' || last.kind === 'body')) return last.key === null ? { ...last, range } : of(last.key, last.kind);
  return of(lastActor(cast, range.from, ({ type }) => type === 'organisation' || type === 'publication' || type === 'state' || type === 'office'), 'body');
}

function byNoun(cast: Cast, passage: Passage, source: SourcePhrase, text: string, range: Range, earlier: readonly Speaker[]): Speaker {
  const { head } = source;
  const isDefinite = /^(?:the|this|that|el|la|le|l'|der|die|das)$/u.test(wordAt(passage.words, source.first));
  const of = (key: string | null, kind: Speaker['kind']): Speaker => ({ key, text, range, kind });
  if (documents.has(head)) {
    const spoke = earlier.findLast(({ kind, key }) => kind === 'document' && key !== null);
    return of(isDefinite ? spoke?.key ?? lastActor(cast, range.from, ({ type }) => type === 'publication') : null, 'document');
  }
  if (persons.has(head)) return of(personOf(cast, passage, source, isDefinite, range), 'person');
  if (peoples.has(head)) return of(null, 'people');
  if (!bodies.has(head)) return of(null, 'other');
  if (source.mention) return of(null, 'body');
  const named = isDefinite ? lastActor(cast, range.from, ({ name, type }) => type !== 'person' && name.toLowerCase().includes(head)) : null;
  const firm = isDefinite && /^(?:company|firm|agency)$/u.test(head) ? lastActor(cast, range.from, ({ type }) => type === 'organisation') : null;
  return of(named ?? firm, 'body');
}

/** `the minister`: the last person with that role; `a spokesman for the firm`, `an agency spokesman`: the body. */
function personOf(cast: Cast, { words, mentions, mentionOf }: Passage, source: SourcePhrase, isDefinite: boolean, range: Range): string | null {
  if (/^(?:spokes|portavoz|porte|sprecher)/u.test(source.head)) {
    const body = source.mention ?? (wordAt(words, source.end) === 'for' || wordAt(words, source.end) === 'of' ? mentionWithin(mentions, mentionOf, source.end + 1) : null);
    const actor = cast.byKey.get(body?.actorKey ?? '');
    return actor && actor.type !== 'state' && actor.type !== 'person' ? actor.key : null;
  }
  if (!isDefinite) return null;
  return lastActor(cast, range.from, ({ type, role }) => type === 'person' && role !== null && role.toLowerCase().includes(source.head));
}

function mentionWithin(mentions: readonly FoundMention[], mentionOf: Int32Array, first: number): FoundMention | null {
  for (let at = first; at < first + 4; at++) {
    const mention = mentions[mentionOf[at] ?? -1];
    if (mention) return mention;
  }
  return null;
}

function lastActor({ byKey, mentions }: Cast, before: number, fits: (actor: FoundActor) => boolean): string | null {
  let high = firstFrom(mentions, before) - 1;
  for (let steps = 0; high >= 0 && steps < memory; high--, steps++) {
    const mention = mentions[high];
    const actor = byKey.get(mention?.actorKey ?? '');
    if (actor && mention && mention.kind !== 'demonym' && mention.kind !== 'attributive' && fits(actor)) return actor.key;
  }
  return null;
}

/** Index of the first mention that begins at an offset or later. */
function firstFrom(mentions: readonly FoundMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { ActorType } from '../../../../shared/vocabulary.ts';
import type { FoundActor, FoundMention, Range } from '../model.ts';
import { genderOf } from './genders.ts';
import { type Passage, unitAt } from './passage.ts';
import { type SourcePhrase, sourcesIn } from './sources.ts';
import { bodies, documents, peoples, persons, prepositions } from './sourceWords.ts';
import { indexAt, rangeOf, type Stretch, wordAt } from './words.ts';

/** Who says something. */
export interface Speaker {
  readonly key: string | null;
  readonly text: string;
  readonly range: Range | null;
  readonly kind: 'person' | 'people' | 'document' | 'body' | 'state' | 'other';
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

const never: FoundActor = { key: '', name: '', type: 'organisation', role: null, knownId: null, aliases: [], mentions: [], score: 0, because: [] };

const kinds: Readonly<Record<ActorType, Speaker['kind']>> = {
  person: 'person', organisation: 'body', state: 'state', group: 'people', persona: 'person', office: 'body', publication: 'document',
};
/** How many mentions back an antecedent is looked for. */
const memory = 40;
/** Words in which the subject of a sentence stands. */
const opening = 14;
/** How many back a name of the right gender comes before one of which nothing is known. */
const nearby = 8;

/** Whom a phrase means, given who spoke before. */
export function resolveSpeaker(cast: Cast, passage: Passage, source: SourcePhrase, earlier: readonly Speaker[], issuer: Speaker | null): Speaker {
  const range = rangeOf(passage.words, source.kind === 'noun' ? withComplement(passage, source) : source);
  const text = passage.text.slice(range.from, range.to);
  if (source.kind === 'mention') return named(cast, source.mention, text, range);
  if (source.kind === 'pronoun' && /^(?:one|both|another|others)$/u.test(source.head) && wordAt(passage.words, source.end) === 'of') return oneOf(passage, source);
  if (source.kind === 'pronoun') return byPronoun(cast, passage, source.head, text, range, earlier, issuer);
  if (source.kind === 'name') return { key: personWith(cast, text), text, range, kind: /^\p{Lu}{2,8}$/u.test(text) ? 'body' : 'person' };
  return byNoun(cast, passage, source, text, range, issuer);
}

/** `a spokesman for the firm`, `members of the committee`, `people familiar with the matter`. */
function withComplement(passage: Passage, source: SourcePhrase): Stretch {
  const word = wordAt(passage.words, source.end);
  if (!/^(?:for|of|from|at|by|with|familiar|du|del)$/u.test(word)) return source;
  const first = source.end + (word === 'familiar' ? 2 : 1);
  const [next] = sourcesIn(passage, { first, end: Math.min(passage.words.tokens.length, first + 8) });
  if (word === 'familiar') return { first: source.first, end: Math.min(first + 2, passage.words.tokens.length) };
  return next && next.first <= first + 3 && next.kind !== 'pronoun' ? { first: source.first, end: next.end } : source;
}

/** `one of the officials`. */
function oneOf(passage: Passage, source: SourcePhrase): Speaker {
  const range = rangeOf(passage.words, withComplement(passage, source));
  return { key: null, text: passage.text.slice(range.from, range.to), range, kind: 'people' };
}

function named(cast: Cast, mention: FoundMention | null, text: string, range: Range): Speaker {
  const actor = cast.byKey.get(mention?.actorKey ?? '');
  return { key: actor?.key ?? null, text, range, kind: actor ? kinds[actor.type] : 'other' };
}

function byPronoun(cast: Cast, passage: Passage, head: string, text: string, range: Range, earlier: readonly Speaker[], issuer: Speaker | null): Speaker {
  const last = earlier.at(-1);
  const of = (key: string | null, kind: Speaker['kind']): Speaker => ({ key, text, range, kind });
  if (/^(?:we|i|wir|nous|nosotros)$/u.test(head)) return issuer ? { ...issuer, text, range } : of(null, 'other');
  if (head === 'es') return last ? (last.key === null ? { ...last, range } : of(last.key, last.kind)) : of(null, 'other');
  const gender = /^(?:she|ella|elle)$/u.test(head) || (head === 'sie' && (last?.kind === 'person' || subjectBefore(cast, passage, range.from, ({ type, name }) => type === 'person' && genderOf(name, '') === 'she'))) ? 'she' : /^(?:he|él|il|er)$/u.test(head) ? 'he' : null;
  if (gender) {
    const other = gender === 'he' ? 'she' : 'he';
    const fits = ({ type, name }: FoundActor) => type === 'person' && genderOf(name, '') !== other;
    const fitsWell = ({ type, name }: FoundActor) => type === 'person' && genderOf(name, '') === gender;
    const spoke = last?.kind === 'person' ? cast.byKey.get(last.key ?? '') : undefined;
    const near = subjectOfUnit(cast, passage, range.from, fits);
    if (near !== null) return of(near, 'person');
    const before = subjectBefore(cast, passage, range.from, fits);
    const isRecent = last?.kind === 'person' && (last.range?.from ?? -1) >= passage.paragraph.from;
    const isNew = before !== null && isIntroduced(before, passage.paragraph.from);
    if (before !== null && (!isRecent || isNew) && (fitsWell(before) || !spoke || ((!isRecent || isNew) && !fitsWell(spoke)))) return of(before.key, 'person');
    const isElsewhere = last?.kind === 'person' && last.key === null && (last.range?.from ?? -1) < passage.paragraph.from;
    const here = isElsewhere ? lastActor(cast, range.from, (actor) => fits(actor) && actor.mentions.some(({ from }) => from >= passage.paragraph.from), nearby) : null;
    if (here !== null) return of(here, 'person');
    if (last?.kind === 'person' && (!spoke || fits(spoke))) return last.key === null ? { ...last, range } : of(last.key, 'person');
    const inParagraph = earlier.findLast((one) => one.kind === 'person' && one.key !== null && (one.range?.from ?? -1) >= passage.paragraph.from && fits(cast.byKey.get(one.key) ?? never));
    if (inParagraph) return of(inParagraph.key, 'person');
    return of(lastActor(cast, range.from, fitsWell, nearby) ?? lastActor(cast, range.from, fits), 'person');
  }
  if (/^(?:another|both|others)$/u.test(head)) return of(null, 'people');
  if (/^(?:they|one|ellos|ils|sie)$/u.test(head)) {
    const couple = subjectBefore(cast, passage, range.from, () => true);
    const isCouple = couple !== null && couple.mentions.some(({ to }) => to < range.from && /^ and \p{L}/u.test(passage.text.slice(to, to + 8)) && range.from - to < 400);
    if (couple && isCouple) return of(couple.key, 'person');
    if (last && last.kind !== 'person') return last.key === null ? { ...last, range } : of(last.key, last.kind);
    return of(lastActor(cast, range.from, ({ type }) => type === 'group' || type === 'organisation'), 'people');
  }
  if (last && (last.kind === 'document' || last.kind === 'body' || last.kind === 'state')) return last.key === null ? { ...last, range } : of(last.key, last.kind);
  return of(lastActor(cast, range.from, ({ type }) => type === 'organisation' || type === 'publication' || type === 'state' || type === 'office'), 'body');
}

function byNoun(cast: Cast, passage: Passage, source: SourcePhrase, text: string, range: Range, issuer: Speaker | null): Speaker {
  const { head } = source;
  const isDefinite = /^(?:the|this|that|el|la|le|l'|der|die|das)$/u.test(wordAt(passage.words, source.first));
  const of = (key: string | null, kind: Speaker['kind']): Speaker => ({ key, text, range, kind });
  if (documents.has(head)) {
    if (/^(?:our|my)$/u.test(wordAt(passage.words, source.first)) && issuer) return { ...issuer, text, range };
    if (/^(?:its|their)$/u.test(wordAt(passage.words, source.first)) && /^(?:evidence|submissions?|statement)$/u.test(head)) {
      const whose = lastActor(cast, range.from, ({ type }) => type === 'organisation' || type === 'office' || type === 'publication', 4);
      if (whose !== null) return of(whose, 'body');
    }
    return of(isDefinite ? lastActor(cast, range.from, ({ type, name, aliases }) => (type === 'publication' || type === 'persona') && [name, ...aliases.map((alias) => alias.name)].some((one) => one.toLowerCase().includes(head))) : null, 'document');
  }
  if (/^(?:latter|derni(?:er|ère)|letzterer?)$/u.test(head)) return of(lastActor(cast, range.from, ({ type }) => type === 'person'), 'person');
  if (persons.has(head)) return of(personOf(cast, passage, source, isDefinite, range), 'person');
  if (peoples.has(head)) return of(null, 'people');
  if (!bodies.has(head)) return of(null, 'other');
  if (source.mention) return of(null, 'body');
  const isPlain = isDefinite && source.end - source.first === 2;
  const named = isPlain ? lastActor(cast, range.from, ({ name, type }) => type !== 'person' && name.toLowerCase().includes(head)) : null;
  const firm = isPlain && /^(?:company|firm|agency)$/u.test(head) ? lastActor(cast, range.from, ({ type, name }) => type === 'organisation' && !(head === 'agency' ? noAgency : noFirm).test(name)) : null;
  return of(named ?? firm, 'body');
}

/** Names of bodies that nobody calls an agency, or a firm. */
const noAgency = /\b(?:Assembly|Parliament|Senate|Congress|Council|Party|Court|Bank|Embassy|House|University|Union|Ltd|LLC|Inc|GmbH)\b/u;
const noFirm = /\b(?:Assembly|Parliament|Senate|Congress|Council|Party|Court|Embassy|Ministry|Department|Agency|Bureau|Commission|Committee|Service|University|Office|Police|Directorate)\b/u;

/** A person of whose name the words are the last part. */
function personWith({ byKey }: Cast, text: string): string | null {
  for (const { key, type, name } of byKey.values()) if (type === 'person' && (name === text || name.endsWith(` ${text}`) || name.includes(` ${text} `))) return key;
  return null;
}

/** The first person named in the sentence before a pronoun. */
function subjectOfUnit({ byKey }: Cast, { units, words, mentions, mentionOf, markOf }: Passage, before: number, fits: (actor: FoundActor) => boolean): string | null {
  const at = indexAt(words, before);
  const begin = Math.max(0, at - 40);
  const unit = unitAt(units, at);
  for (let index = Math.max(begin, unit?.first ?? at); index < at; index++) {
    const mention = mentions[mentionOf[index] ?? -1];
    const actor = byKey.get(mention?.actorKey ?? '');
    if (mention && actor && (markOf[index] ?? -1) === -1 && (mention.kind === 'name' || mention.kind === 'short') && fits(actor)) return actor.key;
  }
  return null;
}

/** Whether a person is named here for the first time. */
const isIntroduced = ({ mentions }: FoundActor, from: number): boolean => (mentions[0]?.from ?? -1) >= from;

/** The person that the sentence before is about: named in its first words, and by no preposition. */
function subjectBefore({ byKey }: Cast, { units, words, mentions, mentionOf, markOf }: Passage, before: number, fits: (actor: FoundActor) => boolean): FoundActor | null {
  const own = unitAt(units, indexAt(words, before));
  const unit = own && own.first > 0 ? unitAt(units, own.first - 1) : null;
  if (!unit) return null;
  for (let index = unit.first; index < Math.min(unit.end, unit.first + opening); index++) {
    const mention = mentions[mentionOf[index] ?? -1];
    const actor = byKey.get(mention?.actorKey ?? '');
    if (!mention || !actor || (markOf[index] ?? -1) !== -1 || (mention.kind !== 'name' && mention.kind !== 'short')) continue;
    if (actor.type === 'person') return fits(actor) && !prepositions.has(wordAt(words, index - 1)) ? actor : null;
  }
  return null;
}

/** `the minister`: the last person with that role; `a spokesman for the firm`, `an agency spokesman`: the body. */
function personOf(cast: Cast, { words, mentions, mentionOf }: Passage, source: SourcePhrase, isDefinite: boolean, range: Range): string | null {
  if (/^(?:spokes|portavoz|porte|sprecher)/u.test(source.head)) {
    const body = source.mention ?? (wordAt(words, source.end) === 'for' || wordAt(words, source.end) === 'of' ? mentionWithin(mentions, mentionOf, source.end + 1) : null);
    const actor = cast.byKey.get(body?.actorKey ?? '');
    if (!actor && wordAt(words, source.end) === 'for' && /^(?:company|firm|agency|group|bureau|ministry|bank)$/u.test(wordAt(words, source.end + 2))) return lastActor(cast, range.from, ({ type }) => type === 'organisation' || type === 'office');
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

function lastActor({ byKey, mentions }: Cast, before: number, fits: (actor: FoundActor) => boolean, reach = memory): string | null {
  let high = firstFrom(mentions, before) - 1;
  for (let steps = 0; high >= 0 && steps < reach; high--, steps++) {
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

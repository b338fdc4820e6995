import type { FoundActor } from '../model.ts';
import type { Sentence } from '../text/document.ts';
import { isAccusedAt } from './accused.ts';
import type { Clausal } from './units.ts';

const persons = new Set(['he', 'she', 'his', 'her']);
const accused = new Set(['defendants', 'conspirators', 'co-conspirators', 'members']);
/** What an operation is called or run with: whose it is was told before. */
const runs = new Set(['network', 'accounts', 'pages', 'effort', 'operation', 'campaign', 'scheme', 'plot', 'activity']);
const several = new Set(['two', 'pair', 'duo', 'trio', 'men', 'women', 'suspects', 'nationals']);
const bodies = new Set(['group', 'actor', 'adversary', 'contractor', 'firm', 'agency', 'persona', 'organization', 'organisation', 'company', 'unit', 'gang', 'cell', 'outfit']);

/** Nouns by which a body is taken up that has them in its name. */
const inNames = new Set(['bloc', 'foundation', 'embassy', 'delegation', 'party', 'channel', 'station', 'charity', 'bank', 'front', 'agency', 'movement', 'institute', 'ministry', 'network', 'union', 'committee', 'council', 'league', 'company']);

/** They act for a state that was told of. */
const missions = new Set(['embassy', 'delegation']);

/** Said of those who attack rather than of a company. */
const hostile = new Set(['group', 'actor', 'adversary', 'gang', 'cell', 'outfit']);

const intruders = new Set(['actors', 'actor', 'hackers', 'attackers', 'operators', 'adversary', 'intruders', 'operatives']);

/** Roles of what is called `the company`. */
const companies = /\b(?:company|firm|group|consultancy|contractor|agency|outlet|foundation|startup|business|agentur|firma|unternehmen|konzern|stiftung|agence|soci[eé]t[eé]|entreprise|cabinet|officine|empresa|agencia|fundaci[oó]n|consultora)\b/iu;

/** Persons who are named as accused in a sentence. */
const accusedIn = (units: Clausal['units']): FoundActor[] =>
  units.flatMap(({ actor, text }, index) => actor?.type === 'person' && text === text.toUpperCase() && isAccusedAt(units, index) ? [actor] : []);

/** Who was named in the sentences before, for pronouns and for "the group". Lives for one pass over a report. */
export class Recollection {
  #doers: readonly FoundActor[] = [];
  #doersAt = -9;
  /** Who did something before the last heading. */
  #before: readonly FoundActor[] = [];
  #firstDoers: readonly FoundActor[] = [];
  #theme: string | null = null;
  #named: readonly FoundActor[] = [];
  /** All who were named so far, by key. */
  readonly named = new Map<string, FoundActor>();
  /** Bodies by a noun in their name, the last one named, with its paragraph. */
  readonly #byNoun = new Map<string, { readonly actor: FoundActor; readonly at: number }>();
  readonly #persons = new Map<string, FoundActor>();
  #firstAccused: FoundActor | null = null;
  readonly #accused = new Map<string, FoundActor>();
  #namedAt = -9;
  /** The group or persona named last. */
  #group: FoundActor | null = null;
  #groupAt = -9;
  #company: FoundActor | null = null;
  #companyAt = -9;

  /** Remembers a sentence: all whom it names, and those who did something in it. */
  note({ sentence, units }: Clausal, doers: readonly FoundActor[], theme: string | null): void {
    if (theme !== null) this.#theme = theme;
    const named = units.flatMap(({ actor }) => actor && actor.type !== 'publication' ? [actor] : []);
    for (const actor of named) {
      this.#learnNoun(actor, sentence.paragraph);
      this.named.set(actor.key, actor);
    }
    this.#firstAccused ??= named.find(({ type, name }) => type === 'person' || ((type === 'organisation' || type === 'group') && !/court|jury|department|attorney|united states/iu.test(name))) ?? null;
    for (const actor of named) if (actor.type === 'person' && this.#persons.size < 12) this.#persons.set(actor.key, actor);
    for (const actor of accusedIn(units)) if (this.#accused.size < 12) this.#accused.set(actor.key, actor);
    const group = named.findLast(({ type, because }) => (type === 'group' || type === 'persona') && because.some(({ rule }) => rule !== 'list'));
    if (group) {
      this.#group = group;
      this.#groupAt = sentence.paragraph;
    }
    const company = named.findLast(({ role, type }) => type === 'organisation' && role !== null && companies.test(role));
    if (company) {
      this.#company = company;
      this.#companyAt = sentence.paragraph;
    }
    if (named.length > 0) {
      this.#named = named;
      this.#namedAt = sentence.paragraph;
    }
    if (doers.length === 0) return;
    if (doers.filter(({ type }) => type === 'person').length > 1) this.#firstDoers = doers;
    this.#doers = doers;
    this.#doersAt = sentence.paragraph;
  }

  /** Keys of the persons who were named as accused. */
  accusedKeys(): readonly string[] {
    return [...this.#accused.keys()];
  }

  /** The doers told last, unless that was long ago. */
  doers(sentence: Sentence): readonly FoundActor[] {
    return sentence.paragraph - this.#doersAt <= 2 ? this.#doers : [];
  }

  /** The organisation that the report named first, or else the persons it has named: whom "the defendants" means at its start. */
  #allAccused(): readonly FoundActor[] {
    return this.#firstAccused && this.#firstAccused.type !== 'person' ? [this.#firstAccused] : [...this.#persons.values()];
  }

  /** "The pair": the doers told last, else the persons of the sentence before, else those of the report when they are few. */
  #severalPersons(near: readonly FoundActor[], doers: readonly FoundActor[]): readonly FoundActor[] {
    const isPerson = ({ type }: FoundActor): boolean => type === 'person';
    return [doers, near, this.#firstDoers].map((list) => list.filter(isPerson)).find((list) => list.length > 1) ?? doers;
  }

  /** Forgets whose operations were told last: another begins. Behind a heading "the actors" may still be the same. */
  turn(isHeading: boolean): void {
    this.#before = isHeading ? (this.#doers.length > 0 ? this.#doers : this.#before) : [];
    this.#doers = [];
    this.#theme = null;
  }

  #learnNoun(actor: FoundActor, at: number): void {
    if (actor.type === 'person' || actor.type === 'state') return;
    for (const word of actor.name.toLowerCase().split(/[^\p{L}]+/u)) if (inNames.has(word)) this.#byNoun.set(word, { actor, at });
  }

  /**
   * The body named last that has the word in its name, "the bloc" for the Renewal Bloc; null where that was long ago or another did something in
   * this paragraph, and nobody where both stand there.
   */
  #calledBy({ paragraph }: Sentence, word: string): readonly FoundActor[] | null {
    const called = this.#byNoun.get(word);
    if (!called || paragraph - called.at > 2) return null;
    const doers = this.#doersAt === paragraph ? this.#doers.filter(({ type }) => type !== 'person') : [];
    const nearer = word === 'company' && this.#company && this.#companyAt === paragraph ? [...doers, this.#company] : doers;
    if (nearer.every(({ key }) => key === called.actor.key)) return [called.actor];
    return called.at === paragraph ? [] : null;
  }

  /** The theme of the operation told last, unless that was long ago. */
  theme(sentence: Sentence): string | null {
    return sentence.paragraph - this.#doersAt <= 2 ? this.#theme : null;
  }

  /** Whom a pronoun or noun means: the first fitting one named in the sentence before, in its paragraph, else the last doers. */
  resolve(sentence: Sentence, word: string): readonly FoundActor[] {
    const near = this.#namedAt === sentence.paragraph ? this.#named : [];
    const doers = this.doers(sentence);
    if (persons.has(word)) {
      const person = near.find(({ type }) => type === 'person') ?? doers.find(({ type }) => type === 'person');
      return person ? [person] : doers;
    }
    if (several.has(word)) return this.#severalPersons(near, doers);
    if (runs.has(word)) return doers;
    const called = this.#calledBy(sentence, word);
    if (called) return called;
    if (missions.has(word)) return doers.filter(({ type }) => type === 'state');
    if (inNames.has(word) && !bodies.has(word) && !runs.has(word)) return [];
    if (bodies.has(word)) {
      if (word === 'company' && this.#company && sentence.paragraph - this.#companyAt <= 2) return [this.#company];
      if (doers.length > 0 && this.#doersAt === sentence.paragraph && doers.every(({ type }) => type === 'group' || type === 'organisation' || type === 'persona')) return doers;
      const isGroup = hostile.has(word);
      const body = (isGroup ? near.findLast(({ type }) => type === 'group' || type === 'persona') : undefined) ?? near.find(({ type }) => type === 'group' || type === 'persona' || type === 'organisation');
      if (body || doers.length > 0) return body ? [body] : doers;
      return this.#group && isGroup && sentence.paragraph - this.#groupAt <= 5 ? [this.#group] : [];
    }
    if (word === 'it' && this.#doersAt !== sentence.paragraph) {
      const body = near.find(({ type }) => type === 'group' || type === 'persona' || type === 'state');
      if (body) return [body];
    }
    if (doers.length === 0 && word === 'they') {
      const people = near.filter(({ type }) => type === 'person');
      if (people.length > 1) return people;
    }
    if (doers.length === 0 && intruders.has(word) && this.#before.length > 0) return this.#before;
    if (doers.length === 0 && (intruders.has(word) || hostile.has(word) || word === 'they' || word === 'it') && this.#group && sentence.paragraph - this.#groupAt <= 5) return [this.#group];
    if (accused.has(word) && this.#accused.size > 1) return [...this.#accused.values()];
    return doers.length === 0 && accused.has(word) ? this.#allAccused() : doers;
  }
}

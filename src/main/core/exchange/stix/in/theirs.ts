import { derivedId, type Collector } from '../../incoming/collect.ts';
import { markingOf } from './marks.ts';
import { referencesOf, dayOf, textOf, textsOf, typeOfRef, type GivenObject } from './object.ts';
import { techniqueOf } from './technique.ts';
import { actorTypeOf, confidenceOf, isKnownRelation, kinds, periodIn, relationNameOf, saysMore, stances, titleOf } from './their-words.ts';

/** The system under which objects are kept that say more than their rows; those under `stix` itself go out again. */
export const takenSystem = 'stix (taken)';

type Claim = Readonly<Record<string, unknown>>;

/** Takes objects of others: what the case has a place for becomes rows, all else is kept as it came. */
export class ForeignReader {
  readonly #into: Collector;
  readonly #objects: ReadonlyMap<string, GivenObject>;
  readonly #ownIdOf: (ref: string) => string | null;
  readonly #fileName: string;
  readonly #claims = new Map<string, Claim>();
  readonly #texts = new Map<string, { readonly reportId: string; readonly text: string }>();
  readonly #used = new Set<string>();
  readonly #authors = new Set<string>();
  readonly #spokenOf = new Set<string>();

  /** @param ownIdOf the thing that an object of ours stands for; null for objects of others */
  constructor(into: Collector, objects: ReadonlyMap<string, GivenObject>, ownIdOf: (ref: string) => string | null, fileName: string) {
    this.#into = into;
    this.#objects = objects;
    this.#ownIdOf = ownIdOf;
    this.#fileName = fileName;
    for (const { id, created_by_ref: creator, source_ref: source, target_ref: target, object_refs: refs } of objects.values()) {
      if (typeof creator === 'string' && creator !== id) this.#authors.add(creator);
      for (const ref of textsOf([source, target, ...textsOf(refs)])) this.#spokenOf.add(ref);
    }
  }

  /** @param objects of others, in any order */
  read(objects: readonly GivenObject[]): void {
    const ofType = (...types: readonly string[]) => objects.filter(({ type }) => types.includes(type));
    const rest = new Set(objects);
    const take = (found: readonly GivenObject[], read: (object: GivenObject) => boolean) => {
      for (const object of found) if (object['revoked'] !== true && read(object)) rest.delete(object);
    };
    take(ofType('identity', 'threat-actor', 'intrusion-set', 'campaign', 'incident'), (object) => this.#node(object));
    take(ofType('report'), (object) => this.#report(object));
    take(ofType('relationship'), (object) => this.#relationship(object));
    take(ofType('note'), (object) => this.#note(object));
    take(ofType('opinion'), (object) => this.#opinion(object));
    for (const object of rest) {
      if (object['revoked'] === true) this.#into.problem(object.id, 'who made it has revoked it; it was kept as it came');
      this.#into.keep(object.id, object, this.#used.has(object.id) ? takenSystem : undefined);
    }
  }

  /** Remembers a claim of ours, on which others may have an opinion. */
  rememberClaim(ref: string, claim: Claim): void {
    this.#claims.set(ref, claim);
  }

  /** The actor, operation or event that an identifier stands for, in the file or not: an earlier file may have brought it. */
  #nodeOf(ref: unknown): string | null {
    if (typeof ref !== 'string') return null;
    const own = this.#ownIdOf(ref);
    if (own !== null) return /^(?:actor|operation|event)--/.test(own) ? own : null;
    const type = typeOfRef(ref);
    return Object.hasOwn(kinds, type) ? derivedId(kinds[type as keyof typeof kinds], 'stix', ref) : null;
  }

  #known(id: string, object: GivenObject, isPartOnly = false): void {
    this.#into.known(id, object.id, object);
    if (isPartOnly || saysMore(object)) this.#into.keep(object.id, object, takenSystem);
    this.#into.tags(id, textsOf(object['labels']).filter((label) => label.length <= 100));
    this.#into.references(id, referencesOf(object));
  }

  /** Whether an identity is there for what it made alone: it publishes then, and acts in nothing. */
  #isMereAuthor(object: GivenObject): boolean {
    return object.type === 'identity' && this.#authors.has(object.id) && !this.#spokenOf.has(object.id);
  }

  #node(object: GivenObject): boolean {
    if (this.#isMereAuthor(object)) return false;
    const id = this.#nodeOf(object.id);
    const name = textOf(object['name']);
    if (id === null || name === null) {
      this.#into.problem(object.id, 'it has no name; it was kept as it came');
      return false;
    }
    const row = { id, name, marking: markingOf(object, this.#objects), note: textOf(object['description']) };
    if (object.type === 'campaign') this.#into.add('operations', { ...row, aim: textOf(object['objective']), ...periodIn(object['first_seen'], object['last_seen']) });
    else if (object.type === 'incident') this.#into.add('events', row);
    else {
      this.#into.add('actors', { ...row, type: actorTypeOf(object), role: textsOf(object['roles']).join(', ') || null });
      for (const alias of new Set(textsOf(object['aliases']))) if (alias !== name) this.#into.part('aliases', 'alias', [id, alias], { actorId: id, name: alias });
    }
    this.#known(id, object);
    return true;
  }

  /** Who publishes what an object says: the identity that made it, or else the file itself. */
  #sourceOf({ created_by_ref: creator }: GivenObject): string {
    const name = typeof creator === 'string' ? textOf(this.#objects.get(creator)?.['name']) ?? creator : this.#fileName;
    const id = derivedId('source', 'stix', typeof creator === 'string' ? creator : name);
    if (!this.#into.rows('sources').some((source) => source['id'] === id)) this.#into.add('sources', { id, name });
    return id;
  }

  #report(object: GivenObject): boolean {
    const title = textOf(object['name']);
    if (title === null) {
      this.#into.problem(object.id, 'it has no name; it was kept as it came');
      return false;
    }
    const id = derivedId('report', 'stix', object.id);
    const text = textOf(object['description']) ?? title;
    this.#into.report(id, { text, title, sourceId: this.#sourceOf(object), date: dayOf(object['published']), marking: markingOf(object, this.#objects), fileName: `${object.id}.txt` });
    this.#texts.set(object.id, { reportId: id, text });
    // What it speaks of is no quote: the list of it has no words.
    this.#known(id, object, true);
    return true;
  }

  #relationship(object: GivenObject): boolean {
    const { source_ref: source, target_ref: target, relationship_type: given } = object;
    const type = textOf(given);
    if (type === null || typeof source !== 'string' || typeof target !== 'string') {
      this.#into.problem(object.id, 'it does not say what it links; it was kept as it came');
      return false;
    }
    if (type === 'uses' && typeOfRef(target) === 'attack-pattern') return this.#technique(object, source, target);
    const [from, to] = [this.#nodeOf(source), this.#nodeOf(target)];
    if (from === null || to === null) return false;
    const isAttribution = type === 'attributed-to' && from.startsWith('operation--') && to.startsWith('actor--');
    const relation = isAttribution ? 'executes' : relationNameOf(type);
    this.#relation(relation, type);
    const id = derivedId('claim', 'stix', object.id);
    const claim = { subjectId: isAttribution ? to : from, relation, objectId: isAttribution ? from : to, ...periodIn(object['start_time'], object['stop_time']) };
    this.#into.add('claims', { id, ...claim, confidence: confidenceOf(object['confidence']), marking: markingOf(object, this.#objects), note: textOf(object['description']) });
    this.#claims.set(object.id, { id, ...claim });
    this.#known(id, object);
    return true;
  }

  #relation(name: string, given: string): void {
    if (isKnownRelation(name) || name === '' || this.#into.rows('relations').some((relation) => relation['name'] === name)) return;
    const label = given.replaceAll(/[-_]+/g, ' ').slice(0, 60);
    this.#into.add('relations', { name, label, inverseLabel: `${label.slice(0, 48)} (inverse)`, isRole: false, isSymmetric: false });
  }

  #technique(object: GivenObject, source: string, target: string): boolean {
    const operationId = this.#nodeOf(source);
    const pattern = this.#objects.get(target);
    if (operationId === null || !operationId.startsWith('operation--') || !pattern) return false;
    const technique = techniqueOf(pattern);
    if (technique === null) return false;
    this.#into.part('techniques', 'technique', [operationId, technique.framework, technique.code], { operationId, ...technique });
    this.#used.add(target);
    this.#into.keep(object.id, object, takenSystem);
    return true;
  }

  /** The claims and nodes that an object is about. */
  #about(object: GivenObject): string[] {
    return textsOf(object['object_refs']).flatMap((ref) => this.#claims.get(ref)?.['id'] as string | undefined ?? this.#nodeOf(ref) ?? []);
  }

  #note(object: GivenObject): boolean {
    const text = textOf(object['content']);
    if (text === null) {
      this.#into.problem(object.id, 'it has no words; it was kept as it came');
      return false;
    }
    const [about, marking, speaker] = [this.#about(object), markingOf(object, this.#objects), textsOf(object['authors']).join(', ') || null];
    const place = this.#placeOf(text, textsOf(object['object_refs']));
    if (place) {
      const quoteId = derivedId('quote', 'stix', object.id);
      this.#into.add('quotes', { id: quoteId, ...place, exact: text, speakerText: speaker, marking });
      for (const thingId of new Set(about)) this.#into.evidence(quoteId, thingId);
    } else {
      this.#into.statement(object.id, { title: textOf(object['abstract']) ?? titleOf(text), text, sourceId: this.#sourceOf(object), speaker, marking, date: dayOf(object['created']), about });
    }
    this.#known(derivedId('quote', 'stix', object.id), object);
    return true;
  }

  /** Where the words of a note stand in a report that it is about, when they stand there once. */
  #placeOf(words: string, refs: readonly string[]): { reportId: string; start: number; end: number } | undefined {
    for (const ref of refs) {
      const report = this.#texts.get(ref);
      const at = report?.text.indexOf(words) ?? -1;
      if (!report || at < 0 || report.text.includes(words, at + 1)) continue;
      const start = [...report.text.slice(0, at)].length;
      return { reportId: report.reportId, start, end: start + [...words].length };
    }
    return undefined;
  }

  /** An opinion for or against a claim is a claim on the same; on anything else it is a property. */
  #opinion(object: GivenObject): boolean {
    const opinion = textOf(object['opinion']);
    const stance = opinion === null ? undefined : stances[opinion];
    const targets = textsOf(object['object_refs']);
    const sayable = targets.filter((ref) => (this.#claims.has(ref) ? stance !== undefined : this.#nodeOf(ref) !== null));
    if (opinion === null || sayable.length === 0) return false;
    const [marking, words] = [markingOf(object, this.#objects), textOf(object['explanation'])];
    const speaker = textsOf(object['authors']).join(', ') || this.#nameOf(object['created_by_ref']);
    const ids = sayable.map((ref, index) => {
      const id = derivedId('claim', 'stix', object.id, ...(index === 0 ? [] : [ref]));
      const on = this.#claims.get(ref);
      const said = on
        ? { ...on, polarity: stance, voice: stance === 'denies' ? 'dissent' : 'source' }
        : { subjectId: this.#nodeOf(ref), property: 'opinion', value: opinion };
      this.#into.add('claims', { ...said, id, confidence: confidenceOf(object['confidence']), attributionText: speaker, marking });
      return id;
    });
    if (words !== null) this.#into.statement(object.id, { title: titleOf(words), text: words, sourceId: this.#sourceOf(object), speaker, marking, date: dayOf(object['created']), about: ids });
    this.#known(ids[0] ?? '', object, sayable.length < targets.length);
    return true;
  }

  #nameOf(ref: unknown): string | null {
    return typeof ref === 'string' ? textOf(this.#objects.get(ref)?.['name']) : null;
  }
}

import type { Collector } from '../../incoming/collect.ts';
import { extension, extensionId, type Extension } from '../extension.ts';
import { markingOf } from './marks.ts';
import { isRecord, referencesOf, textsOf, type GivenObject } from './object.ts';

type Of<K extends Extension['kind']> = Extract<Extension, { kind: K }>;

/** An object that Casewright wrote, and what it says in the extension. */
export interface OwnObject {
  readonly object: GivenObject;
  readonly said: Extension;
}

/** What an object says in our extension; undefined where it has none, a message where it is not of our form. */
export function ownIn({ extensions }: GivenObject): Extension | string | undefined {
  const body = isRecord(extensions) ? extensions[extensionId] : undefined;
  if (body === undefined) return undefined;
  const parsed = extension.safeParse(body);
  return parsed.success ? parsed.data : `what it says in the extension of Casewright is not of its form: ${parsed.error.issues.slice(0, 2).map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`;
}

/** Takes objects of ours back as the rows that they were. */
export class OwnReader {
  readonly #into: Collector;
  readonly #objects: ReadonlyMap<string, GivenObject>;
  readonly #own: ReadonlyMap<string, OwnObject>;

  constructor(into: Collector, objects: ReadonlyMap<string, GivenObject>, own: ReadonlyMap<string, OwnObject>) {
    this.#into = into;
    this.#objects = objects;
    this.#own = own;
  }

  /** The thing of the case that an object stands for; an identifier that leads nowhere stays, so that what needs it is refused by name. */
  readonly idOf = (ref: string | undefined): string | null => (ref === undefined ? null : this.#own.get(ref)?.said.case_id ?? ref);

  read({ object, said }: OwnObject): void {
    if (said.kind === 'case') return this.#relations(said);
    this.#into.original(said.case_id, object);
    this.#hanging(object, said);
    switch (said.kind) {
      case 'source': return this.#source(object, said);
      case 'report': return this.#report(object, said);
      case 'actor': return this.#actor(object, said);
      case 'operation': return this.#operation(object, said);
      case 'event': return this.#event(object, said);
      case 'quote': return this.#quote(object, said);
      case 'claim': return this.#claim(object, said);
    }
  }

  #relations({ relations = [] }: Of<'case'>): void {
    for (const { name, label, inverse_label: inverseLabel, is_role: isRole, is_symmetric: isSymmetric } of relations) this.#into.add('relations', { name, label, inverseLabel, isRole, isSymmetric });
  }

  /** Tags, references, and the place in the network. */
  #hanging(object: GivenObject, said: Extension): void {
    const { case_id: thingId } = said;
    this.#into.tags(thingId, textsOf(object['labels']).filter((label) => !label.startsWith('casewright:')));
    this.#into.references(thingId, referencesOf(object));
    if ('position' in said && said.position) this.#into.add('placements', { thingId, ...said.position });
  }

  #common(object: GivenObject, { case_id: id, marking_inherited: isInherited, note }: Extension) {
    return { id, marking: isInherited ? null : markingOf(object, this.#objects), note: note ?? null };
  }

  #source({ name }: GivenObject, { case_id: id, source_kind: kind, reliability = 'F', url, language, note }: Of<'source'>): void {
    this.#into.add('sources', { id, name, kind, reliability, url: url ?? null, language: language ?? null, note: note ?? null });
  }

  #report(object: GivenObject, said: Of<'report'>): void {
    const { case_id: id, author = null, url = null, language = null, extractor_options: extractorOptions = null, unconfirmed = null } = said;
    this.#into.add('reports', {
      ...this.#common(object, said), sourceId: this.idOf(said.source_ref), title: object['name'], author, ...dated(said.date), url, language, fileName: said.file_name, mediaType: said.media_type,
      originalSha256: said.original_sha256, originalBytes: said.original_bytes, textSha256: said.text_sha256, textLength: said.text_length, encoding: said.encoding, extractor: said.extractor,
      extractorVersion: said.extractor_version, extractorOptions, importedAt: said.imported_at, unconfirmed, replacesId: this.idOf(said.replaces_ref),
    });
    const payload = said.text_ref === undefined ? undefined : this.#objects.get(said.text_ref)?.['payload_bin'];
    if (typeof payload === 'string') this.#into.document(id, Buffer.from(payload, 'base64').toString());
    for (const { actor_ref: actor, start, end, exact, kind } of said.mentions ?? []) {
      const actorId = this.idOf(actor);
      this.#into.part('mentions', 'mention', [id, String(actorId), `${start} ${end}`], { actorId, reportId: id, start, end, exact, kind });
    }
    for (const { start, end, exact, date, note } of said.datings ?? []) this.#into.part('datings', 'dating', [id, `${start} ${end}`], { reportId: id, start, end, exact, ...dated(date), note: note ?? null });
  }

  #actor(object: GivenObject, said: Of<'actor'>): void {
    const { case_id: id, actor_type: type, role = null, affiliation = null } = said;
    this.#into.add('actors', { ...this.#common(object, said), name: object['name'], type, role, affiliation });
    for (const { name, kind, language = null } of said.aliases ?? []) this.#into.part('aliases', 'alias', [id, name], { actorId: id, name, kind, language });
    for (const { ref, note } of said.distinct_from ?? []) {
      const other = this.idOf(ref) ?? ref;
      // Both say it: one row is for the two.
      const [actorId, otherId] = id < other ? [id, other] : [other, id];
      if (id === actorId || !this.#own.has(ref)) this.#into.part('distinctions', 'distinction', [actorId, otherId], { actorId, otherId, note: note ?? null });
    }
  }

  #operation(object: GivenObject, said: Of<'operation'>): void {
    const { case_id: id, operation_kind: kind, aim = null, status, status_basis: statusBasis = null, scale = null } = said;
    this.#into.add('operations', { ...this.#common(object, said), name: object['name'], kind, aim, status, statusBasis, scale, ...dated(said.date), parentId: this.idOf(said.parent_ref) });
    for (const { framework, code, name } of said.techniques ?? []) this.#into.part('techniques', 'technique', [id, framework, code], { operationId: id, framework, code, name });
  }

  #event(object: GivenObject, said: Of<'event'>): void {
    this.#into.add('events', { ...this.#common(object, said), name: object['name'], status: said.status ?? null, ...dated(said.date) });
  }

  #quote(object: GivenObject, said: Of<'quote'>): void {
    const { case_id: id, quote_kind: kind, page, voice, polarity, likelihood = null, analytic_confidence: confidence = null, credibility = null, language = null } = said;
    const place = said.selectors.find((selector) => selector.type === 'TextPositionSelector');
    this.#into.add('quotes', {
      ...this.#common(object, said), reportId: this.idOf(said.report_ref), exact: object['content'], start: place?.start, end: place?.end, page, kind, voice, polarity, likelihood, confidence, credibility, language,
      outerStart: said.outer_start ?? null, outerEnd: said.outer_end ?? null, partOfId: this.idOf(said.part_of_ref), carriedFromId: this.idOf(said.carried_from_ref),
      speakerId: this.idOf(said.speaker_ref), speakerText: said.speaker_text ?? null, speakerStart: said.speaker_start ?? null, speakerEnd: said.speaker_end ?? null,
      viaId: this.idOf(said.via_ref), viaText: said.via_text ?? null,
    });
    for (const [index, estimative] of (said.estimatives ?? []).entries()) this.#into.part('estimatives', 'estimative', [id, String(index)], { quoteId: id, ...estimative });
    for (const { ref, note } of said.supports ?? []) this.#into.evidence(id, this.idOf(ref) ?? ref, note ?? null);
  }

  #claim(object: GivenObject, said: Of<'claim'>): void {
    const { relation = null, property = null, value = null, voice, polarity, likelihood = null, analytic_confidence: confidence = null, credibility = null, status = null } = said;
    this.#into.add('claims', {
      ...this.#common(object, said), subjectId: this.idOf(said.subject_ref), relation, objectId: this.idOf(said.object_ref), property, value, voice, polarity, likelihood, confidence, credibility, status,
      estimativeWords: said.estimative_words ?? null, attributionId: this.idOf(said.attribution_ref), attributionText: said.attribution_text ?? null, ...dated(said.date),
    });
  }
}

const dated = (date: Of<'event'>['date']) => ({ date: date?.edtf ?? null, dateInferred: date?.inferred ?? false, dateBasis: date?.basis ?? null });

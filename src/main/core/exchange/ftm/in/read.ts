import { markings, statuses, type ActorType, type Status } from '../../../../../shared/vocabulary.ts';
import { relationSeeds } from '../../../db/relations.ts';
import { standingWords } from '../../common/standing.ts';
import { Collector, derivedId } from '../../incoming/collect.ts';
import type { Reader } from '../../incoming/incoming.ts';
import { claimIn } from '../claim-body.ts';
import { entitiesIn, type GivenEntity } from './lines.ts';
import { ownQuote } from './quote.ts';

const actorTypes: Readonly<Record<string, ActorType>> = {
  Person: 'person', Organization: 'organisation', Company: 'organisation', LegalEntity: 'organisation', PublicBody: 'organisation', UserAccount: 'persona',
};
/** As `writeFtm` has them. */
const ownActorTypes: Readonly<Record<string, ActorType>> = { ...actorTypes, LegalEntity: 'group', PublicBody: 'state', Document: 'publication' };
const documents = new Set(['Document', 'HyperText', 'PlainText', 'Pages', 'Article', 'Page', 'Email']);

/** Schemata that link two things: the two ends, and the relation that the case has for it. */
const edges: Readonly<Record<string, readonly [from: string, to: string, relation: string]>> = {
  Membership: ['member', 'organization', 'member_of'], Employment: ['employee', 'employer', 'works_for'], Representation: ['agent', 'client', 'agent_of'],
  Directorship: ['director', 'organization', 'leads'], Ownership: ['owner', 'asset', 'controls'], ProjectParticipant: ['participant', 'project', 'takes_part_in'],
  UnknownLink: ['subject', 'object', 'linked_to'], Associate: ['person', 'associate', 'close_to'], Family: ['person', 'relative', 'close_to'],
};
const relationByLabel = new Map(relationSeeds.map(({ name, label }) => [label, name]));
const ownKind = /^(source|report|quote|actor|operation|event|claim)--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const asSaid = /^Date \(EDTF\): (.+)$/;
const asAim = /^Aim: ([\s\S]+)$/;

const first = ({ properties }: GivenEntity, ...names: readonly string[]) => names.map((name) => properties[name]?.[0]).find((value) => value !== undefined) ?? null;
const all = ({ properties }: GivenEntity, name: string): readonly string[] => properties[name] ?? [];

/** The date as it was written, or else from the first to the last day. */
function dateOf(entity: GivenEntity): string | null {
  const said = all(entity, 'summary').map((line) => asSaid.exec(line)?.[1]).find((edtf) => edtf !== undefined);
  if (said !== undefined) return said;
  const day = (...names: readonly string[]) => /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(first(entity, ...names) ?? '')?.[0] ?? null;
  const [from, to] = [day('startDate', 'date', 'publishedAt', 'authoredAt'), day('endDate')];
  if (from === null) return to === null ? null : `../${to}`;
  return to === null || to === from ? from : `${from}/${to}`;
}

/** Tags and the marking among the keywords. */
function keywordsOf(entity: GivenEntity) {
  const words = all(entity, 'keywords');
  return { marking: markings.find((label) => words.includes(label)) ?? null, tags: words.filter((word) => word.length <= 100 && !markings.some((label) => label === word)) };
}

/** Takes the entities of a file, one after the other. */
class FtmReader {
  readonly #into: Collector;
  readonly #fileName: string;
  readonly #kinds = new Map<string, string>();
  readonly #edges: GivenEntity[] = [];
  readonly #quotes: GivenEntity[] = [];

  constructor(into: Collector, fileName: string) {
    this.#into = into;
    this.#fileName = fileName;
  }

  take(entity: GivenEntity): void {
    const own = ownKind.exec(entity.id)?.[1];
    const { schema, id } = entity;
    if (own === 'claim' && schema === 'Note' && this.#claim(entity)) return;
    if (schema in edges) this.#edges.push(entity);
    else if (schema === 'Note' && (own === undefined || own === 'quote')) this.#quotes.push(entity);
    else if (own === 'source') this.#source(entity);
    else if (schema === 'Project' || own === 'operation') this.#operation(entity);
    else if (schema === 'Event' || own === 'event') this.#event(entity);
    else if (own !== 'report' && (own === 'actor' ? ownActorTypes : actorTypes)[schema]) this.#actor(entity, (own === 'actor' ? ownActorTypes : actorTypes)[schema] ?? 'organisation');
    else if (documents.has(schema) && first(entity, 'bodyText') !== null) this.#report(entity, first(entity, 'bodyText') ?? '');
    else this.#into.keep(id, entity.body);
  }

  /** What links things waits until all of these were seen. */
  finish(): void {
    for (const entity of this.#edges) this.#edge(entity);
    for (const entity of this.#quotes) this.#note(entity);
  }

  /** The thing that an entity stands for, in the file or not: an earlier file may have brought it. */
  #idOf(id: string, kind?: string): string {
    return ownKind.test(id) ? id : derivedId((kind ?? this.#kinds.get(id) ?? 'actor') as 'actor', 'ftm', id);
  }

  #begin(entity: GivenEntity, kind: string): string {
    this.#kinds.set(entity.id, kind);
    const id = this.#idOf(entity.id, kind);
    if (id === entity.id) this.#into.original(id, entity.body);
    else {
      this.#into.known(id, entity.id, entity.body);
      // The rows hold the names, days and words; what else an entity says stays with it.
      this.#into.keep(entity.id, entity.body, 'ftm (taken)');
    }
    const { tags } = keywordsOf(entity);
    this.#into.tags(id, kind === 'operation' && id === entity.id ? tags.slice(1) : tags);
    return id;
  }

  #source(entity: GivenEntity): void {
    const { id, schema } = entity;
    const kind = ({ Person: 'author', PublicBody: 'court', Company: 'company', Organization: 'outlet' } as const)[schema] ?? 'other';
    const reliability = /^Reliability \(Admiralty scale\): ([A-E])$/.exec(first(entity, 'summary') ?? '')?.[1] ?? 'F';
    this.#into.add('sources', { id, name: first(entity, 'name'), kind, reliability, url: first(entity, 'sourceUrl'), note: first(entity, 'notes') });
  }

  #actor(entity: GivenEntity, type: ActorType): void {
    const id = this.#begin(entity, 'actor');
    const name = first(entity, 'name', 'username', 'title', 'fileName');
    const isOwn = id === entity.id;
    this.#into.add('actors', {
      id, name, type, marking: keywordsOf(entity).marking, role: first(entity, 'summary', 'position'), affiliation: isOwn ? first(entity, 'description') : null,
      note: first(entity, ...(isOwn ? ['notes'] : ['description', 'notes'])),
    });
    for (const [property, kind] of [['alias', 'name'], ['weakAlias', 'short'], ['previousName', 'former'], ['name', 'name']] as const) {
      // Others say the name again among the aliases; a case of ours that does so means it.
      for (const alias of all(entity, property)) if (alias !== name || (isOwn && property !== 'name')) this.#into.part('aliases', 'alias', [id, alias], { actorId: id, name: alias, kind });
    }
    this.#into.references(id, all(entity, 'wikidataId').map((identifier) => ({ system: 'Wikidata', identifier })));
  }

  #operation(entity: GivenEntity): void {
    const id = this.#begin(entity, 'operation');
    const said = first(entity, 'status');
    const status = entity.schema === 'Note' ? statusIn(entity) : statuses.find((one) => one === said) ?? 'conducted';
    const kind = id === entity.id ? all(entity, 'keywords')[0] ?? 'campaign' : 'campaign';
    const note = first(entity, ...(id === entity.id ? ['notes'] : ['description', 'notes']));
    const aim = first(entity, 'goal') ?? all(entity, 'summary').map((line) => asAim.exec(line)?.[1]).find((words) => words !== undefined) ?? null;
    const scale = id === entity.id ? all(entity, 'summary').find((line) => !asSaid.test(line) && !asAim.test(line)) ?? null : null;
    this.#into.add('operations', { id, name: first(entity, 'name'), kind, status, aim, scale, date: dateOf(entity), marking: keywordsOf(entity).marking, note });
  }

  #event(entity: GivenEntity): void {
    const id = this.#begin(entity, 'event');
    const note = first(entity, ...(id === entity.id ? ['notes'] : ['description', 'notes']));
    this.#into.add('events', { id, name: first(entity, 'name'), status: entity.schema === 'Note' ? statusIn(entity) : null, date: dateOf(entity), marking: keywordsOf(entity).marking, note });
  }

  #report(entity: GivenEntity, text: string): void {
    const id = this.#begin(entity, 'report');
    const title = first(entity, 'title', 'name', 'fileName') ?? entity.id;
    this.#into.report(id, {
      text, title, sourceId: this.#publisher(first(entity, 'publisher')), author: first(entity, 'author'), date: dateOf(entity), url: first(entity, 'sourceUrl'),
      marking: keywordsOf(entity).marking, fileName: first(entity, 'fileName') ?? `${title.slice(0, 100)}.txt`,
    });
  }

  /** The source of a name; the file itself where nobody is named. */
  #publisher(name: string | null): string {
    const there = this.#into.rows('sources').find((source) => source['name'] === (name ?? this.#fileName));
    if (there) return String(there['id']);
    const id = derivedId('source', 'ftm', name ?? this.#fileName);
    this.#into.add('sources', { id, name: name ?? this.#fileName });
    return id;
  }

  #edge(entity: GivenEntity): void {
    const [from, to, usual] = edges[entity.schema] ?? ['subject', 'object', 'linked_to'];
    const [subject, object] = [first(entity, from), first(entity, to)];
    if (subject === null || object === null) {
      this.#into.problem(entity.id, `it does not say what it links, in line ${entity.line}; it was kept as it came`);
      this.#into.keep(entity.id, entity.body);
      return;
    }
    const role = first(entity, 'role')?.replace(/ \(unsourced\)$/, '');
    const id = this.#idOf(entity.id, 'claim');
    if (id === entity.id) this.#into.original(id, entity.body);
    else this.#into.known(id, entity.id, entity.body);
    const status = statuses.find((one) => one === first(entity, 'status')) ?? null;
    this.#into.add('claims', {
      id, subjectId: this.#idOf(subject), relation: (role === undefined ? undefined : relationByLabel.get(role)) ?? usual, objectId: this.#idOf(object), status, date: dateOf(entity),
      note: id === entity.id ? null : all(entity, 'description').join('\n') || null,
    });
  }

  /** A claim of ours that is no edge: its note says what it was. */
  #claim(entity: GivenEntity): boolean {
    const said = all(entity, 'notes').map(claimIn).find((claim) => claim !== undefined);
    if (said === undefined) return false;
    const { marking, tags } = keywordsOf(entity);
    this.#into.original(entity.id, entity.body);
    this.#into.add('claims', { ...said, id: entity.id, marking, note: all(entity, 'notes').find((note) => claimIn(note) === undefined) ?? null });
    this.#into.tags(entity.id, tags);
    return true;
  }

  #note(entity: GivenEntity): void {
    const text = first(entity, 'description');
    const about = all(entity, 'entity').map((id) => this.#idOf(id));
    const own = ownQuote(entity);
    if (own) {
      this.#into.original(entity.id, entity.body);
      const { marking, tags } = keywordsOf(entity);
      this.#into.add('quotes', { id: entity.id, reportId: first(entity, 'proof'), exact: text, marking, ...own.row });
      this.#into.tags(entity.id, tags);
      for (const thingId of new Set(own.supports ?? about)) this.#into.evidence(entity.id, thingId);
    } else if (text === null) this.#into.keep(entity.id, entity.body);
    else {
      const { marking } = keywordsOf(entity);
      const title = first(entity, 'name') ?? text.trim().slice(0, 100);
      this.#into.statement(entity.id, { title, text, sourceId: this.#publisher(first(entity, 'publisher')), speaker: null, marking, date: null, about });
      this.#into.original(entity.id, entity.body);
    }
  }
}

/** The status of what did not happen, by the first word of what is said of it. */
function statusIn(entity: GivenEntity): Status {
  const word = first(entity, 'description')?.split(':')[0];
  return statuses.find((status) => (standingWords as Readonly<Record<string, string>>)[status] === word) ?? 'alleged';
}

/**
 * Reads entities of FollowTheMoney, a line each, without having all of the file in memory at once.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line, `FILE_TOO_LARGE`
 */
export const readFtm: Reader = (file, { onProgress }) => {
  const into = new Collector('ftm');
  const reader = new FtmReader(into, file.name);
  for (const entity of entitiesIn(file, onProgress)) reader.take(entity);
  reader.finish();
  return into.incoming();
};

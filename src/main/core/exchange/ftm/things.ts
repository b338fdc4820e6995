import type { Actor } from '../../../../shared/model/thing.ts';
import type { ActorType, AliasKind, SourceKind, Status } from '../../../../shared/vocabulary.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { rowsWhere } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import { plainDay } from '../common/days.ts';
import { markedAs, type Marked } from '../common/marks.ts';
import { isRealised, standingWords, statusOf } from '../common/standing.ts';
import { uriOf } from '../common/web-address.ts';
import type { Release } from '../release/release.ts';
import { entity, type Entity } from './entity.ts';

const actorSchemas: Readonly<Record<ActorType, string>> = {
  person: 'Person', organisation: 'Organization', state: 'PublicBody', group: 'LegalEntity', persona: 'UserAccount', office: 'Organization', publication: 'Document',
};
const sourceSchemas: Readonly<Record<SourceKind, string>> = {
  outlet: 'Organization', agency: 'Organization', author: 'Person', court: 'PublicBody', company: 'Company', other: 'LegalEntity',
};
/** Names that others may bear too. */
const weakKinds: readonly AliasKind[] = ['short', 'acronym', 'metonym', 'demonym', 'handle'];

/** The schema of what stands for an actor, operation or event; what did not happen, or is only said to have, is a note. */
export function schemaOf(db: ReadableDb, nodeId: string): string {
  if (nodeId.startsWith('actor--')) return actorSchemas[String(db.get('SELECT type FROM actor WHERE id = :id', { id: nodeId })?.['type']) as ActorType];
  if (!isRealised(statusOf(db, nodeId))) return 'Note';
  return nodeId.startsWith('operation--') ? 'Project' : 'Event';
}

/** Tags of a thing, and the marking that it counts as having, which the model has no place for. */
export function keywordsOf(release: Release, thingId: string, { marking }: Marked): string[] {
  return [...(marking === null ? [] : [marking]), ...release.hanging(tables.tag, 'thingId', thingId).map(({ name }) => name).sort()];
}

/** Reports in which a thing is quoted. */
export function proofOf(release: Release, thingId: string): string[] {
  const reports = release.hanging(tables.evidence, 'thingId', thingId).map(({ quoteId }) => release.reportOf(quoteId));
  return [...new Set(reports)].sort();
}

/** First and last day, and the date as it was written, for people. */
export function daysOf({ date, earliestDay, latestDay }: { readonly date: string | null; readonly earliestDay: number | null; readonly latestDay: number | null }) {
  return { startDate: plainDay(earliestDay), endDate: plainDay(latestDay), summary: date === null ? null : `Date (EDTF): ${date}` };
}

function actorEntity(release: Release, actor: Actor): Entity {
  const { db } = release;
  const { id, name, type, role, affiliation, marking, note } = actor;
  const aliases = rowsWhere(db, tables.alias, 'actor_id', id);
  const named = (isWeak: boolean) => aliases.filter(({ kind }) => weakKinds.includes(kind) === isWeak).map((alias) => alias.name).sort();
  const references = rowsWhere(db, tables.reference, 'thing_id', id);
  const own = type === 'persona' ? { username: name } : type === 'publication' ? { fileName: name, title: name } : {};
  return entity(id, actorSchemas[type], {
    name, alias: named(false), weakAlias: named(true), summary: role, description: affiliation, notes: note, keywords: keywordsOf(release, id, markedAs(release, marking)), proof: proofOf(release, id),
    wikidataId: references.filter(({ system, identifier }) => system.toLowerCase() === 'wikidata' && /^Q\d+$/.test(identifier)).map(({ identifier }) => identifier).sort(), ...own,
  });
}

export function* thingEntities(release: Release): Generator<Entity> {
  const { db } = release;
  for (const { id, name, kind, reliability, url, note } of release.rows(tables.source)) {
    yield entity(id, sourceSchemas[kind], { name, sourceUrl: uriOf(url), notes: note, summary: reliability === 'F' ? null : `Reliability (Admiralty scale): ${reliability}` });
  }
  for (const actor of release.rows(tables.actor)) yield actorEntity(release, actor);
  const unrealised = (id: string, name: string, status: Status | null, more: Parameters<typeof entity>[2]) =>
    entity(id, 'Note', { name, description: `${standingWords[isRealised(status) ? 'alleged' : status]}: ${name}`, ...more });
  for (const operation of release.rows(tables.operation)) {
    const { id, name, kind, aim, status, scale, marking, note } = operation;
    const techniques = rowsWhere(db, tables.technique, 'operation_id', id).map(({ framework, code, name: title }) => `${framework} ${code} ${title}`).sort();
    const { summary, startDate, endDate } = daysOf(operation);
    const common = { keywords: [kind, ...techniques, ...keywordsOf(release, id, markedAs(release, marking))], notes: note, proof: proofOf(release, id), summary: [summary, scale] };
    yield isRealised(status) ? entity(id, 'Project', { name, goal: aim, status, startDate, endDate, ...common }) : unrealised(id, name, status, { ...common, summary: [summary, aim === null ? null : `Aim: ${aim}`, scale] });
  }
  for (const event of release.rows(tables.event)) {
    const { id, name, status, marking, note } = event;
    const { summary, startDate, endDate } = daysOf(event);
    const common = { keywords: keywordsOf(release, id, markedAs(release, marking)), notes: note, proof: proofOf(release, id), summary };
    yield isRealised(status) ? entity(id, 'Event', { name, startDate, endDate, ...common }) : unrealised(id, name, status, common);
  }
}

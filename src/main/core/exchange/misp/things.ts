import type { Claim } from '../../../../shared/model/thing.ts';
import type { Reliability } from '../../../../shared/vocabulary.ts';
import { rowsWhere } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import { endOf, startOf } from '../common/days.ts';
import { limitsOf, limitsOfStatus, saidIn, saidSql, withLimits } from '../common/limits.ts';
import { markedAs, quoteMarkedAs } from '../common/marks.ts';
import { standingOf } from '../common/standing.ts';
import { uriOf } from '../common/web-address.ts';
import { attributionOf, nameOf, sentenceOf } from '../common/words.ts';
import type { Release } from '../release/release.ts';
import { confidenceTag, credibilityTag, likelihoodTag, markingTag, ownTag, reliabilityTag, type Described, type Reference, type Value } from './model.ts';

const lines = (relation: string, values: readonly string[], correlates = false): Value[] => values.map((value) => ({ relation, value, correlates }));

/** What the case says of any thing beside its own fields: tags, identifiers of others. */
function partsOf({ db }: Release, thingId: string): Value[] {
  const tags = db.all('SELECT name FROM tag WHERE thing_id = :thingId ORDER BY name', { thingId });
  const references = db.all('SELECT system, identifier FROM reference WHERE thing_id = :thingId ORDER BY system, identifier', { thingId });
  return [...lines('tag', tags.map(({ name }) => String(name))), ...lines('reference', references.map(({ system, identifier }) => `${String(system)}: ${String(identifier)}`), true)];
}

/** Quotes that a thing rests on. */
function restsOn({ db }: Release, thingId: string): Reference[] {
  return db.all('SELECT DISTINCT quote_id FROM evidence WHERE thing_id = :thingId ORDER BY quote_id', { thingId }).map(({ quote_id: to }) => ({ to: String(to), type: 'supported-by' }));
}

const dated = ({ date, earliestDay, latestDay }: { readonly date: string | null; readonly earliestDay: number | null; readonly latestDay: number | null }) => ({
  date, firstSeen: startOf(earliestDay), lastSeen: endOf(latestDay),
});

/** What keeps a claim from being a plain assertion; what was judged not likely among them. */
function limitsIn(release: Release, claim: Claim): string[] {
  const row = release.db.get(`SELECT ${saidSql} FROM claim WHERE id = :id`, { id: claim.id });
  if (!row) throw new Error(`The claim ${claim.id} is not in the release`);
  return [...limitsOf(saidIn(row)), ...(standingOf(release.db, claim) === 'unlikely' ? ['not judged likely'] : [])];
}

/** Claims between two things that are asserted: MISP draws an edge for each, so that nothing else may be one. */
function edgesFrom(release: Release, subjectId: string): Reference[] {
  const { db } = release;
  return rowsWhere(db, tables.claim, 'subject_id', subjectId).flatMap((claim) => {
    const { id, relation, objectId } = claim;
    return relation === null || objectId === null || standingOf(db, claim) !== 'asserted' ? [] : [{ to: objectId, type: relation.replaceAll('_', '-'), comment: withLimits(id, limitsIn(release, claim)) }];
  });
}

function* actors(release: Release): Generator<Described> {
  for (const { id, name, type, role, affiliation, marking, note } of release.rows(tables.actor)) {
    const aliases = rowsWhere(release.db, tables.alias, 'actor_id', id).map((alias) => alias.name).sort();
    yield {
      id, kind: 'actor', tags: markingTag(markedAs(release, marking).marking), references: [...edgesFrom(release, id), ...restsOn(release, id)], comment: name,
      values: [
        { relation: 'name', value: name, correlates: true }, { relation: 'type', value: type }, ...lines('alias', aliases, true), { relation: 'role', value: role },
        { relation: 'affiliation', value: affiliation }, ...partsOf(release, id), { relation: 'note', value: note },
      ],
    };
  }
}

const readsAs = (limits: readonly string[]) => limits.map((limit) => ownTag('reads-as', limit));

function* operations(release: Release): Generator<Described> {
  for (const operation of release.rows(tables.operation)) {
    const { id, name, kind, aim, status, scale, parentId, marking, note } = operation;
    const { date, ...seen } = dated(operation);
    const techniques = rowsWhere(release.db, tables.technique, 'operation_id', id).map(({ framework, code, name: title }) => `${framework} ${code} ${title}`).sort();
    yield {
      id, kind: 'operation', tags: markingTag(markedAs(release, marking).marking), ...seen, comment: name,
      references: [...(parentId === null ? [] : [{ to: parentId, type: 'part-of' }]), ...edgesFrom(release, id), ...restsOn(release, id)],
      values: [
        { relation: 'name', value: name, correlates: true, tags: readsAs(limitsOfStatus(status)) }, { relation: 'kind', value: kind }, { relation: 'status', value: status }, { relation: 'aim', value: aim },
        { relation: 'scale', value: scale }, { relation: 'date', value: date }, ...lines('technique', techniques, true), ...partsOf(release, id), { relation: 'note', value: note },
      ],
    };
  }
}

function* events(release: Release): Generator<Described> {
  for (const event of release.rows(tables.event)) {
    const { id, name, status, marking, note } = event;
    const { date, ...seen } = dated(event);
    yield {
      id, kind: 'event', tags: markingTag(markedAs(release, marking).marking), references: [...edgesFrom(release, id), ...restsOn(release, id)], ...seen, comment: name,
      values: [
        { relation: 'name', value: name, correlates: true, tags: readsAs(limitsOfStatus(status)) }, { relation: 'status', value: status }, { relation: 'date', value: date },
        ...partsOf(release, id), { relation: 'note', value: note },
      ],
    };
  }
}

function* claims(release: Release): Generator<Described> {
  const { db } = release;
  for (const claim of release.rows(tables.claim)) {
    const { id, subjectId, objectId, relation, property, value, polarity, voice, status, likelihood, confidence, credibility, estimativeWords, marking, note } = claim;
    const { date, ...seen } = dated(claim);
    const limits = limitsIn(release, claim);
    const graded = [...likelihoodTag(likelihood), ...confidenceTag(confidence), ...credibilityTag(credibility)];
    const about = objectId === null ? [subjectId] : [subjectId, objectId];
    yield {
      id, kind: 'claim', tags: markingTag(markedAs(release, marking).marking), ...seen, references: [...about.map((to) => ({ to, type: 'annotates' })), ...restsOn(release, id)],
      values: [
        { relation: 'statement', value: sentenceOf(db, claim), tags: [...graded, ...readsAs(limits)] }, { relation: 'reads-as', value: limits.join(', ') || 'asserted' },
        { relation: 'relation', value: relation }, { relation: 'property', value: property }, { relation: 'value', value }, { relation: 'polarity', value: polarity }, { relation: 'voice', value: voice },
        { relation: 'status', value: status }, { relation: 'attributed-to', value: attributionOf(db, claim) }, { relation: 'estimative-words', value: estimativeWords },
        { relation: 'date', value: date }, ...partsOf(release, id), { relation: 'note', value: note },
      ],
    };
  }
}

function* quotes(release: Release): Generator<Described> {
  const { db } = release;
  for (const quote of release.rows(tables.quote)) {
    const { id, reportId, exact, start, end, page, kind, voice, polarity, likelihood, confidence, credibility, speakerId, speakerText, note } = quote;
    const facts = db.get('SELECT text_sha256, reliability FROM report JOIN source ON source.id = source_id WHERE report.id = :reportId', { reportId });
    const graded = [...reliabilityTag((facts?.['reliability'] ?? null) as Reliability | null), ...credibilityTag(credibility), ...likelihoodTag(likelihood), ...confidenceTag(confidence)];
    yield {
      id, kind: 'quote', tags: markingTag(quoteMarkedAs(release, quote).marking), references: [{ to: reportId, type: 'contained-within' }],
      values: [
        { relation: 'words', value: exact, tags: [...graded, ...(polarity === 'asserts' ? [] : [ownTag('reads-as', polarity === 'denies' ? 'denied' : 'partly denied')])] },
        { relation: 'start', value: start }, { relation: 'end', value: end }, { relation: 'page', value: page }, { relation: 'text-sha256', value: String(facts?.['text_sha256']), type: 'sha256' },
        { relation: 'kind', value: kind }, { relation: 'voice', value: voice }, { relation: 'polarity', value: polarity },
        { relation: 'speaker', value: speakerId === null ? speakerText : nameOf(db, speakerId) }, ...partsOf(release, id), { relation: 'note', value: note },
      ],
    };
  }
}

function* reports(release: Release): Generator<Described> {
  const { db } = release;
  for (const report of release.rows(tables.report)) {
    const { id, title, author, sourceId, url, language, originalSha256, textSha256, fileName, mediaType, marking, note } = report;
    const source = db.get('SELECT name, reliability FROM source WHERE id = :sourceId', { sourceId });
    const { date, ...seen } = dated(report);
    yield {
      id, kind: 'report', tags: markingTag(markedAs(release, marking).marking), references: [], ...seen, comment: title,
      values: [
        { relation: 'title', value: title }, { relation: 'source', value: String(source?.['name']), tags: reliabilityTag((source?.['reliability'] ?? null) as Reliability | null) },
        { relation: 'author', value: author }, { relation: 'date', value: date }, { relation: 'link', value: uriOf(url), type: 'link', correlates: true }, { relation: 'language', value: language },
        { relation: 'file', value: fileName }, { relation: 'media-type', value: mediaType }, { relation: 'original-sha256', value: originalSha256, type: 'sha256', correlates: true },
        { relation: 'text-sha256', value: textSha256, type: 'sha256' }, ...partsOf(release, id), { relation: 'note', value: note },
      ],
    };
  }
}

/** Everything of a release that MISP can hold, kind by kind, each in the order of identifiers. */
export function* described(release: Release): Generator<Described> {
  for (const kind of [actors, operations, events, claims, quotes, reports]) yield* kind(release);
}

import type { NetworkFacets } from '../../../shared/contract/facets.ts';
import type { ReadableDb } from '../db/connection.ts';
import type { HandlersOf } from '../handler.ts';

type Claim = NetworkFacets['claims'][number];

const claimSql = `SELECT claim.id, claim.credibility, claim.marking,
    coalesce(claim.date, subject.date, subject_event.date, object.date, object_event.date) IS NOT NULL AS is_dated,
    CASE WHEN claim.date IS NOT NULL THEN claim.earliest_day WHEN subject.date IS NOT NULL THEN subject.earliest_day
      WHEN subject_event.date IS NOT NULL THEN subject_event.earliest_day WHEN object.date IS NOT NULL THEN object.earliest_day ELSE object_event.earliest_day END AS earliest_day,
    CASE WHEN claim.date IS NOT NULL THEN claim.latest_day WHEN subject.date IS NOT NULL THEN subject.latest_day
      WHEN subject_event.date IS NOT NULL THEN subject_event.latest_day WHEN object.date IS NOT NULL THEN object.latest_day ELSE object_event.latest_day END AS latest_day
  FROM claim
  LEFT JOIN operation AS subject ON subject.id = claim.subject_id LEFT JOIN event AS subject_event ON subject_event.id = claim.subject_id
  LEFT JOIN operation AS object ON object.id = claim.object_id LEFT JOIN event AS object_event ON object_event.id = claim.object_id
  WHERE claim.object_id IS NOT NULL`;

const supportSql = `SELECT standing_evidence.thing_id AS id, report.source_id, min(quote.credibility) AS credibility
  FROM standing_evidence JOIN quote ON quote.id = standing_evidence.quote_id JOIN report ON report.id = quote.report_id
  WHERE standing_evidence.thing_id BETWEEN 'claim--' AND 'claim--~' GROUP BY 1, 2`;

const datedSql = ['operation', 'event'].map((table) => `SELECT id, coalesce(earliest_day, latest_day) AS day FROM ${table} WHERE coalesce(earliest_day, latest_day) IS NOT NULL`).join(' UNION ALL ');

/** Credibility 6 says that it cannot be judged, so that any other grade is better. */
const best = (one: number | null, other: number | null) => (one === null ? other : other === null ? one : Math.min(one, other));

function facetsOf(db: ReadableDb): NetworkFacets {
  const sources = db.all('SELECT id, name, reliability FROM source ORDER BY name, id') as NetworkFacets['sources'];
  const sourceAt = new Map(sources.map(({ id }, index) => [String(id), index]));
  const support = new Map<string, { sources: number[]; credibility: number | null }>();
  for (const row of db.all(supportSql)) {
    const entry = support.get(String(row['id'])) ?? { sources: [], credibility: null };
    support.set(String(row['id']), entry);
    const source = sourceAt.get(String(row['source_id']));
    if (source !== undefined) entry.sources.push(source);
    entry.credibility = best(entry.credibility, row['credibility'] as number | null);
  }
  const tagRows = db.all('SELECT thing_id, name FROM tag ORDER BY name, thing_id');
  const tags = [...new Set(tagRows.map((row) => String(row['name'])))];
  const tagAt = new Map(tags.map((name, index) => [name, index]));
  const tagsOf = new Map([...Map.groupBy(tagRows, (row) => String(row['thing_id']))].map(([id, rows]) => [id, rows.map((row) => tagAt.get(String(row['name'])) ?? 0)]));
  const claims = db.all(claimSql).map((row): Claim => {
    const id = row['id'] as Claim['id'];
    const supported = support.get(id);
    return {
      id, sources: supported?.sources ?? [], credibility: (row['credibility'] as number | null) ?? supported?.credibility ?? null,
      marking: row['marking'] as Claim['marking'], isDated: row['is_dated'] === 1,
      earliestDay: row['earliest_day'] as number | null, latestDay: row['latest_day'] as number | null, tags: tagsOf.get(id) ?? [],
    };
  });
  const isNode = (id: string) => /^(?:actor|operation|event)--/.test(id);
  const tagged = [...tagsOf].filter(([id]) => isNode(id)).map(([id, own]) => ({ id: id as NetworkFacets['tagged'][number]['id'], tags: own }));
  const dated = db.all(datedSql) as NetworkFacets['dated'];
  return { sources, tags, claims, tagged, dated };
}

export const facetHandlers: HandlersOf<'network.facets'> = { 'network.facets': (db) => facetsOf(db) };

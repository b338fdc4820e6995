import type { Gap } from '../../../../shared/contract/exchange.ts';
import { gapWords, type GapKind } from '../../../../shared/exchange.ts';
import { tables } from '../../db/tables.ts';
import { sentenceOf } from '../common/words.ts';
import type { Release } from '../release/release.ts';
import type { Line, Run } from './model.ts';

const lacksQuote = (table: string) => `NOT EXISTS (SELECT 1 FROM standing_evidence WHERE thing_id = ${table}.id)`;

/** Parts of a citation that ICS 206-01 asks for, as a report can lack them: who wrote it, when, where it is, and how far its source is relied on. */
const reportsSql = `SELECT report.id, title, author IS NULL AS author, date IS NULL AS date, report.url IS NULL AS address, reliability = 'F' AS reliability, unconfirmed IS NOT NULL AS confirmation
  FROM report JOIN source ON source.id = source_id ORDER BY imported_at, report.id`;
const ofReports = ['author', 'date', 'address', 'reliability', 'confirmation'] as const;

const claimsSql = `SELECT claim.*, ${lacksQuote('claim')} AS quote, voice = 'analyst' AND likelihood IS NULL AS no_likelihood, voice = 'analyst' AND confidence IS NULL AS no_confidence
  FROM claim WHERE quote = 1 OR no_likelihood = 1 OR no_confidence = 1 ORDER BY earliest_day IS NULL, earliest_day, id`;

const thingsSql = (['operation', 'event'] as const).map((table) => `SELECT id, name FROM ${table} WHERE ${lacksQuote(table)}`).join(' UNION ALL ');

/** What a reader has to know is not there: parts of citations, statements without a quote, judgements that do not say how sure they are. */
export function gapsOf({ db }: Release): Gap[] {
  const gaps: { id: string; name: string; missing: GapKind[] }[] = [];
  for (const row of db.all(reportsSql)) {
    const missing = ofReports.filter((kind) => row[kind] === 1);
    if (missing.length > 0) gaps.push({ id: String(row['id']), name: String(row['title']), missing });
  }
  for (const row of db.all(claimsSql)) {
    const claim = tables.claim.fromRow(row);
    const missing: GapKind[] = [...(row['quote'] === 1 ? ['quote' as const] : []), ...(row['no_likelihood'] === 1 ? ['likelihood' as const] : []), ...(row['no_confidence'] === 1 ? ['confidence' as const] : [])];
    gaps.push({ id: claim.id, name: sentenceOf(db, claim), missing });
  }
  for (const row of db.all(`${thingsSql} ORDER BY name, id`)) gaps.push({ id: String(row['id']), name: String(row['name']), missing: ['quote'] });
  return gaps as Gap[];
}

/** More of them than these are counted. */
const mostLines = 100;

/** The same as lines of a dossier. */
export function gapLines(gaps: readonly Gap[]): Line[] {
  const lines = gaps.slice(0, mostLines).map(({ name, missing }): Line => [
    { text: name, look: 'strong' }, { text: '.' }, ...missing.flatMap((kind): Run[] => [{ text: ' ' }, kind === 'quote' ? { text: gapWords[kind], look: 'limit' } : { text: gapWords[kind] }]),
  ]);
  return gaps.length > mostLines ? [...lines, [{ text: `And ${gaps.length - mostLines} more.` }]] : lines;
}

import type { Release } from '../release/release.ts';
import type { Line } from './model.ts';

/** Parts of a citation that ICS 206-01 asks for, as a report can have them. */
const elements = [['author', 'author IS NULL'], ['date', 'date IS NULL'], ['address', 'url IS NULL']] as const;

/** What a reader has to know is not there: parts of citations, statements without a quote, metadata that nobody confirmed. */
export function gapsOf({ db, counts }: Release): Line[] {
  const reports = db.all(`SELECT title, ${elements.map(([name, missing]) => `${missing} AS no_${name}`).join(', ')}, unconfirmed IS NOT NULL AS open FROM report ORDER BY imported_at, id`);
  const lines: Line[] = [];
  for (const row of reports) {
    const missing = elements.flatMap(([name]) => (row[`no_${name}`] === 1 ? [name] : []));
    if (missing.length > 0) lines.push([{ text: `${String(row['title'])}: no ${missing.join(', no ')}.` }]);
    if (row['open'] === 1) lines.push([{ text: `${String(row['title'])}: what is said of it was read from the document and confirmed by nobody.` }]);
  }
  const unsourced = (table: string) => db.all(`SELECT name FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM standing_evidence WHERE thing_id = ${table}.id) ORDER BY name, id`).map(({ name }) => String(name));
  if (counts.unsourced > 0) lines.push([{ text: `${counts.unsourced === 1 ? 'One claim rests' : `${counts.unsourced} claims rest`} on no quote; each is marked `, }, { text: '[unsourced]', look: 'limit' }, { text: '.' }]);
  for (const name of [...unsourced('operation'), ...unsourced('event')]) lines.push([{ text: `${name} rests on no quote.` }]);
  return lines;
}

import type { ReadableDb, Row } from '../../db/connection.ts';
import { derivedUuid } from '../release/ids.ts';
import { oneLine } from '../references/works.ts';
import { element, escapeXml } from '../xml/escape.ts';
import { guidOf, noteGuid, noteRef } from './codes.ts';

const longestName = 100;

const said = (row: Row, column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]));
const listed = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('; ');

/** Whose words they are, and whether they assert; F and 6 are left out. */
function remarksOn(row: Row): string {
  const [speaker, reliability, credibility] = ['speaker', 'reliability', 'credibility'].map((column) => said(row, column));
  return listed([
    `${String(row['kind'])} words`, `voice ${String(row['voice'])}`, String(row['polarity']), speaker === null ? null : `said by ${speaker}`, said(row, 'likelihood')?.replaceAll('_', ' ') ?? null,
    reliability === null ? null : `source reliability ${reliability}`, credibility === null ? null : `information credibility ${credibility}`, said(row, 'marking'),
  ]);
}

const quotesSql = `SELECT quote.id, start, "end", exact, quote.kind, voice, polarity, likelihood, nullif(credibility, 6) AS credibility, nullif(reliability, 'F') AS reliability, quote.marking, quote.note,
    coalesce((SELECT name FROM actor WHERE id = speaker_id), speaker_text) AS speaker
  FROM quote JOIN report ON report.id = report_id JOIN source ON source.id = source_id WHERE report_id = :reportId ORDER BY start, quote.id`;

/** A quote as a selection, coded with all that rests on it. Places are code points from 0, the end not included, as the case has them. */
function selectionOf(db: ReadableDb, row: Row): string {
  const id = String(row['id']);
  const codings = db.all('SELECT id, thing_id FROM evidence WHERE quote_id = :id ORDER BY id', { id })
    .map(({ id: evidenceId, thing_id: thingId }) => element('Coding', { guid: guidOf(String(evidenceId)) }, element('CodeRef', { targetGUID: guidOf(String(thingId)) })));
  return `${element('PlainTextSelection', { guid: guidOf(id), name: oneLine(String(row['exact'])).slice(0, longestName), startPosition: Number(row['start']), endPosition: Number(row['end']) },
    `<Description>${escapeXml(remarksOn(row))}</Description>${codings.join('')}${noteRef(id, row['note'] ?? null)}`)}\n`;
}

/** Where the text of a report lies in the archive. */
export const textName = (reportId: string): string => `${guidOf(reportId)}.txt`;

/** Reports as sources of plain text, with their quotes. Empty where there are none. */
export function* sources(db: ReadableDb): Generator<string> {
  let isBegun = false;
  for (const row of db.each('SELECT report.*, source.name AS publisher FROM report JOIN source ON source.id = source_id ORDER BY report.id')) {
    const id = String(row['id']);
    const about = listed([said(row, 'publisher'), said(row, 'author'), said(row, 'date'), said(row, 'url'), said(row, 'marking'), `SHA-256 of the text: ${String(row['text_sha256'])}`, `of the original: ${String(row['original_sha256'])}`]);
    if (!isBegun) yield '<Sources>\n';
    isBegun = true;
    yield `<TextSource guid="${guidOf(id)}" name="${escapeXml(oneLine(String(row['title'])))}" plainTextPath="internal://${textName(id)}" creationDateTime="${String(row['imported_at'])}">\n<Description>${escapeXml(about)}</Description>\n`;
    for (const quote of db.all(quotesSql, { reportId: id })) yield selectionOf(db, quote);
    yield `${noteRef(id, row['note'] ?? null)}</TextSource>\n`;
  }
  if (isBegun) yield '</Sources>\n';
}

/** Analysts' notes, where they go out. */
export function* notes(db: ReadableDb): Generator<string> {
  const noted = ['actor', 'operation', 'event', 'claim', 'report', 'quote'];
  const sql = noted.map((table) => `SELECT id, note FROM ${table} WHERE note IS NOT NULL AND note <> ''`).join(' UNION ALL ');
  let isBegun = false;
  for (const { id, note } of db.each(`SELECT * FROM (${sql}) ORDER BY id`)) {
    if (!isBegun) yield '<Notes>\n';
    isBegun = true;
    yield `${element('Note', { guid: noteGuid(String(id)), name: 'Note' }, `<PlainTextContent>${escapeXml(String(note))}</PlainTextContent>`)}\n`;
  }
  if (isBegun) yield '</Notes>\n';
}

export const userGuid = derivedUuid('qdpx user');

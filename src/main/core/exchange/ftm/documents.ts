import type { ReadableDb } from '../../db/connection.ts';
import { tables } from '../../db/tables.ts';
import { plainDay } from '../common/days.ts';
import { markedAs, quoteMarkedAs } from '../common/marks.ts';
import { uriOf } from '../common/web-address.ts';
import { nameOf } from '../common/words.ts';
import type { Release } from '../release/release.ts';
import { entity, type Entity } from './entity.ts';
import { keywordsOf } from './things.ts';

const schemas: Readonly<Record<string, string>> = { 'text/html': 'HyperText', 'text/plain': 'PlainText', 'application/pdf': 'Pages' };

/** What quoted words are about: the things that rest on them, and both ends of the claims. One claim at a time: SQLite would go through all of them for each quote. */
function nodesOf(db: ReadableDb, supports: readonly string[]): string[] {
  const nodes = supports.flatMap((id) => {
    if (!id.startsWith('claim--')) return [id];
    const claim = db.get('SELECT subject_id, object_id FROM claim WHERE id = :id', { id });
    return [claim?.['subject_id'], claim?.['object_id']].filter((node) => typeof node === 'string');
  });
  return [...new Set(nodes)].sort();
}

/** Reports as documents, and quotes as notes with the exact words. */
export function* documentEntities(release: Release): Generator<Entity> {
  const { db, options: { withTexts } } = release;
  for (const report of release.rows(tables.report)) {
    const { id, title, author, url, sourceId, fileName, mediaType, originalBytes, originalSha256, textSha256, earliestDay, latestDay, marking, note } = report;
    const source = db.get('SELECT name, url FROM source WHERE id = :sourceId', { sourceId });
    const text = withTexts ? db.get('SELECT text FROM report_text WHERE sha256 = :textSha256', { textSha256 })?.['text'] : null;
    yield entity(id, schemas[mediaType] ?? 'Document', {
      title, name: title, fileName, author, publishedAt: earliestDay === latestDay ? plainDay(earliestDay) : null, mimeType: mediaType, fileSize: String(originalBytes),
      summary: report.date === null ? null : `Date (EDTF): ${report.date}`, sourceUrl: uriOf(url), publisher: String(source?.['name'] ?? ''), publisherUrl: uriOf(source?.['url'] as string | null),
      bodyText: text === null || text === undefined ? null : String(text), keywords: keywordsOf(release, id, markedAs(release, marking)), notes: [note, `SHA-256 of the original: ${originalSha256}`, `SHA-256 of the text: ${textSha256}`],
    });
  }
  for (const quote of release.rows(tables.quote)) {
    const { id, reportId, exact, prefix, suffix, start, end, page, speakerId, speakerText, note } = quote;
    const { voice, polarity, likelihood, confidence, credibility } = quote;
    const supports = release.hanging(tables.evidence, 'quoteId', id).map(({ thingId }) => thingId).sort();
    const place = { selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, { type: 'TextPositionSelector', start, end }], page };
    const grades = { voice, polarity, likelihood, confidence, credibility: credibility === 6 ? null : credibility };
    const speaker = speakerId === null ? speakerText : nameOf(db, speakerId);
    yield entity(id, 'Note', {
      name: speaker === null ? 'Quote' : `Quote of ${speaker}`, description: exact, entity: nodesOf(db, supports), proof: reportId,
      keywords: keywordsOf(release, id, quoteMarkedAs(release, quote)), notes: [note, JSON.stringify({ ...place, ...grades, supports })],
    });
  }
}

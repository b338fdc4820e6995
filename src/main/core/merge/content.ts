import type { ReadableDb, Row } from '../db/connection.ts';
import type { PassageSpan } from '../ingest/passages.ts';
import { partsOf, storedCounts, type Part, type StoredDocument } from '../reports/content.ts';
import { placeOf, type MaybeRow } from './model.ts';

/** What a report was read from and to, by its hashes. */
export interface Hashes {
  readonly original: string;
  readonly text: string;
}

const passageOf = ({ start, end, page, kind }: Row): PassageSpan => ({ start: Number(start), end: Number(end), page: Number(page), kind: kind as PassageSpan['kind'] });

/** Whether a document is here with all that it has there. Another reading of the same text may have left more of it here. */
function isStored(mine: ReadableDb, theirs: ReadableDb, { original, text }: Hashes): boolean {
  const hashes = { originalSha256: original, textSha256: text };
  const [here, there] = [storedCounts(mine, hashes), storedCounts(theirs, hashes)];
  return (['bytes', 'texts', 'passages', 'pages', 'warnings'] as const).every((part) => here[part] >= there[part]);
}

/** Documents of new reports that are not here as a whole yet. */
export function missingContents(mine: ReadableDb, theirs: ReadableDb, rows: ReadonlyMap<string, MaybeRow>): Hashes[] {
  const wanted = new Map<string, Hashes>();
  for (const [key, row] of rows) {
    if (row === null || placeOf(key).table !== 'report') continue;
    const hashes = { original: String(row['original_sha256']), text: String(row['text_sha256']) };
    if (!isStored(mine, theirs, hashes)) wanted.set(`${hashes.original} ${hashes.text}`, hashes);
  }
  return [...wanted.values()];
}

function documentOf(theirs: ReadableDb, { original, text }: Hashes): StoredDocument {
  const both = { original, text };
  return {
    originalSha256: original, textSha256: text, text: String(theirs.get('SELECT text FROM report_text WHERE sha256 = :text', { text })?.['text']),
    passages: theirs.all('SELECT * FROM passage WHERE text_sha256 = :text ORDER BY ordinal', { text }).map(passageOf),
    pages: theirs.all('SELECT * FROM report_page WHERE original_sha256 = :original AND text_sha256 = :text ORDER BY number', both).map((row) => ({
      start: Number(row['start']), end: Number(row['end']), width: Number(row['width']), height: Number(row['height']),
      words: new Float32Array(Uint8Array.from(row['words'] as Uint8Array).buffer),
    })),
    warnings: theirs.all('SELECT text FROM report_warning WHERE original_sha256 = :original AND text_sha256 = :text ORDER BY number', both).map((row) => String(row['text'])),
  };
}

/** What stores a document of the other copy, part by part. */
export function partsOfContent(theirs: ReadableDb, hashes: Hashes): Iterable<Part> {
  const bytes = theirs.get('SELECT bytes FROM original WHERE sha256 = :original', { original: hashes.original })?.['bytes'];
  if (!(bytes instanceof Uint8Array)) throw new Error(`The bytes of ${hashes.original} are not in the other copy`);
  return partsOf(documentOf(theirs, hashes), bytes);
}

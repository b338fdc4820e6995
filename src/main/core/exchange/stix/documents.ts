import type { Marking } from '../../../../shared/vocabulary.ts';
import { highest, markedAs, type Marked } from '../common/marks.ts';
import type { Context } from './context.ts';
import { artifactId, fileId } from './ids.ts';
import { observable, type StixObject } from './object.ts';

/** Bytes or a text may be those of several reports: they are marked as the highest of these. */
function sharedMark({ release, db }: Context, column: 'original_sha256' | 'text_sha256', sha256: string): Marked {
  const marks = db.all(`SELECT DISTINCT marking FROM report WHERE ${column} = :sha256`, { sha256 });
  return { marking: highest(marks.map(({ marking }) => markedAs(release, marking as Marking | null).marking)), isInherited: false };
}

/** What was imported, by its name and hash; without its bytes. */
export function* fileObjects(context: Context): Generator<StixObject> {
  const rows = context.db.all(`SELECT original_sha256 AS sha256, file_name AS name, min(media_type) AS type, min(original_bytes) AS size
    FROM report GROUP BY original_sha256, file_name ORDER BY original_sha256, file_name`);
  for (const { sha256, name, type, size } of rows) {
    yield observable(fileId(String(sha256), String(name)), sharedMark(context, 'original_sha256', String(sha256)), {
      hashes: { 'SHA-256': sha256 }, size: Number(size), name, mime_type: type,
    });
  }
}

/**
 * The texts of reports, which the places of quotes count in, where they were asked for.
 *
 * @param found gets the identifier of the artifact of each text, by its hash
 */
export function* textObjects(context: Context, found: Map<string, string>): Generator<StixObject> {
  if (!context.release.options.withTexts) return;
  for (const { sha256, text } of context.db.each('SELECT sha256, text FROM report_text ORDER BY sha256')) {
    const payload = Buffer.from(String(text)).toString('base64');
    const id = artifactId(String(sha256), payload);
    found.set(String(sha256), id);
    yield observable(id, sharedMark(context, 'text_sha256', String(sha256)), { mime_type: 'text/plain', payload_bin: payload, hashes: { 'SHA-256': sha256 } });
  }
}

import { expect, it } from 'vitest';
import type { ReadableDb } from '../db/connection.ts';
import { contentWithout } from './testing/content.ts';
import { exportTo } from './testing/releases.ts';
import { forGenerated, type GeneratedGround } from './testing/in-generated.ts';

/* Case to form to case, for generated cases. Into a case that has the reports already: none of these forms brings their bytes. STIX and FollowTheMoney have tests of their own. */

type Columns = Readonly<Record<string, unknown>>;
const without = (row: Columns, dropped: readonly string[]): Columns => ({
  ...Object.fromEntries(Object.entries(row).filter(([column]) => !dropped.includes(column))), ...('credibility' in row ? { credibility: row['credibility'] === 6 ? null : row['credibility'] } : {}),
});

/** What tables have no column for, by `docs/exchange.md`. */
const noColumn: Readonly<Record<string, readonly string[]>> = {
  aliases: ['kind', 'language'], quotes: ['outer_start', 'outer_end', 'speaker_start', 'speaker_end', 'speaker_text', 'via_text'], evidence: ['note'],
};
const noTable = ['estimatives', 'mentions', 'datings', 'relations', 'placements', 'distinctions'];
const inTables = (db: ReadableDb) => Object.entries(contentWithout(db, (table, row) => without(row, noColumn[table] ?? []))).filter(([name]) => !noTable.includes(name));

/** What a graph holds. */
const inGraph = (db: ReadableDb) => [
  'SELECT id, name, type, role, affiliation, note FROM actor ORDER BY id', 'SELECT actor_id, name FROM alias ORDER BY actor_id, name',
  'SELECT id, name, kind, status, date, note FROM operation ORDER BY id', 'SELECT id, name, status, date, note FROM event ORDER BY id',
  `SELECT id, subject_id, relation, object_id, polarity, voice, status, likelihood, confidence, nullif(credibility, 6) AS credibility, date, note FROM claim
     WHERE relation IS NOT NULL ORDER BY id`,
  `SELECT thing_id, name FROM tag ORDER BY thing_id, name`,
].map((query) => db.all(query));

const forms = [
  { format: 'json', heldIn: (db: ReadableDb) => contentWithout(db, (_, row) => without(row, [])) },
  { format: 'csv', heldIn: inTables },
  { format: 'xlsx', heldIn: inTables },
  { format: 'graphml', heldIn: inGraph },
  { format: 'gexf', heldIn: inGraph },
] as const;

/** Takes back all but the source and the report. */
async function takeBackToReport({ session, run }: GeneratedGround): Promise<void> {
  const { db } = session.requireOpen().file;
  while (db.count('SELECT count(*) FROM actor') > 0) await run('journal.undo', {});
}

it('brings any case back through each form, equal but for what the form can not hold, and nothing the second time', { timeout: 240_000 }, () => forGenerated(5, async (ground) => {
  const { session, folder, filePath, run } = ground;
  const { db } = session.requireOpen().file;
  const files = [];
  for (const { format, heldIn } of forms) files.push({ format, file: await exportTo(folder, filePath, format), heldIn, expected: heldIn(db) });
  await takeBackToReport(ground);
  const bare = contentWithout(db, (_, row) => row);
  for (const { format, file, heldIn, expected } of files) {
    const { problems } = await run('import.apply', { format, file });
    expect([format, problems]).toEqual([format, []]);
    expect([format, heldIn(db)]).toEqual([format, expected]);
    const { added } = await run('import.apply', { format, file });
    expect([format, Object.values(added).reduce((sum, count) => sum + count, 0)]).toEqual([format, 0]);
    await takeBackToReport(ground);
    expect([format, contentWithout(db, (_, row) => row)]).toEqual([format, bare]);
  }
}));

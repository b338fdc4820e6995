import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';
import { runRaw } from '../testing/raw.ts';
import type { World } from '../testing/world.ts';
import { Connection } from './connection.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

/** What SQLite says to SQL on the closed file, with nothing of Casewright in between. */
async function answer(sql: string): Promise<string> {
  const ground = await openWorld(file);
  ground.session.leave();
  try {
    runRaw(ground.filePath, sql);
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const newQuote = ({ reportId }: World, start: number, end: number, exact: string) =>
  `INSERT INTO quote (id, report_id, start, "end", exact, prefix, suffix, exact_sha256, page, kind, voice, polarity, revision)
   VALUES ('quote--x', '${reportId}', ${start}, ${end}, '${exact}', '', '', '${'0'.repeat(64)}', 1, 'direct', 'source', 'asserts', 1)`;

describe('the file itself', () => {
  it('takes a quote that is the slice of its report', async () => {
    expect(await answer(newQuote(file.world, 0, 8, 'Minister'))).toBe('done');
    expect(await answer(newQuote(file.world, 25, 26, '😀'))).toBe('done');
  });

  it.each<{ what: string; sql: (world: World) => string; says: string }>([
    { what: 'a quote of other words', sql: (world) => newQuote(world, 0, 8, 'minister'), says: 'NOT_A_SLICE' },
    { what: 'a quote one character off', sql: (world) => newQuote(world, 1, 9, 'Minister'), says: 'NOT_A_SLICE' },
    { what: 'a quote counted in UTF-16 units', sql: (world) => newQuote(world, 25, 27, '😀'), says: 'NOT_A_SLICE' },
    { what: 'a quote behind the text', sql: (world) => newQuote(world, 9000, 9001, 'x'), says: 'NOT_A_SLICE' },
    { what: 'a quote of nothing', sql: (world) => newQuote(world, 3, 3, ''), says: 'CHECK constraint failed' },
    { what: 'a quote of no report', sql: (world) => newQuote({ ...world, reportId: 'report--x' as never }, 0, 8, 'Minister'), says: 'NOT_A_SLICE' },
    { what: 'new words for a quote', sql: () => "UPDATE quote SET exact = 'x'", says: 'IMMUTABLE|NOT_A_SLICE' },
    { what: 'a new place for a quote', sql: () => 'UPDATE quote SET start = start + 1', says: 'IMMUTABLE|NOT_A_SLICE' },
    { what: 'another report for a quote', sql: ({ reprintId }) => `UPDATE quote SET report_id = '${reprintId}'`, says: 'IMMUTABLE' },
    { what: 'a new prefix for a quote', sql: () => "UPDATE quote SET prefix = 'not '", says: 'IMMUTABLE' },
    { what: 'a quote in the place of a quote', sql: ({ quoteId }) => `REPLACE INTO quote SELECT * FROM quote WHERE id = '${quoteId}'`, says: 'IMMUTABLE' },
    { what: 'a mention of other words', sql: () => "UPDATE mention SET exact = 'x'", says: 'NOT_A_SLICE' },
    { what: 'a mention moved to a report of other words', sql: ({ sourceId }) => `INSERT INTO original VALUES ('${'1'.repeat(64)}', x'61');
      INSERT INTO report_text VALUES ('${'1'.repeat(64)}', 'a');
      INSERT INTO report (id, source_id, title, date_inferred, file_name, media_type, original_sha256, original_bytes, text_sha256, text_length, encoding, extractor, extractor_version, imported_at, revision)
        VALUES ('report--x', '${sourceId}', 'T', 0, 'f', 'm', '${'1'.repeat(64)}', 1, '${'1'.repeat(64)}', 1, 'e', 'x', '1', 'now', 1);
      UPDATE mention SET report_id = 'report--x'`, says: 'NOT_A_SLICE' },
    { what: 'an estimative wording of other words', sql: () => 'UPDATE estimative SET start = start + 1', says: 'NOT_A_SLICE' },
    { what: 'a date expression of other words', sql: () => 'UPDATE dating SET "end" = "end" + 1', says: 'NOT_A_SLICE' },
    { what: 'a new text for a report', sql: () => "UPDATE report_text SET text = 'x'", says: 'IMMUTABLE' },
    { what: 'a text in the place of a text', sql: () => "REPLACE INTO report_text SELECT sha256, 'x' FROM report_text", says: 'IMMUTABLE' },
    { what: 'new bytes for a report', sql: () => "UPDATE original SET bytes = x'00'", says: 'IMMUTABLE' },
    { what: 'bytes in the place of bytes', sql: () => "REPLACE INTO original SELECT sha256, x'00' FROM original", says: 'IMMUTABLE' },
    { what: 'a report without its text', sql: () => 'DELETE FROM report_text', says: 'IMMUTABLE' },
    { what: 'a report without its bytes', sql: () => 'DELETE FROM original', says: 'IMMUTABLE' },
    { what: 'a text with a NUL', sql: () => `INSERT INTO report_text VALUES ('${'2'.repeat(64)}', 'a' || char(0))`, says: 'CHECK constraint failed' },
    { what: 'another text behind a report', sql: () => `INSERT INTO report_text VALUES ('${'2'.repeat(64)}', 'a'); UPDATE report SET text_sha256 = '${'2'.repeat(64)}'`, says: 'IMMUTABLE' },
    { what: 'a report in the place of a report', sql: ({ reportId }) => `REPLACE INTO report SELECT * FROM report WHERE id = '${reportId}'`, says: 'IMMUTABLE' },
    { what: 'a new identifier', sql: ({ groupId }) => `UPDATE actor SET id = 'actor--x' WHERE id = '${groupId}'`, says: 'IMMUTABLE|FOREIGN KEY' },
    { what: 'a change of the journal', sql: () => "UPDATE journal SET author = 'x'", says: 'IMMUTABLE' },
    { what: 'an entry in the place of an entry', sql: () => 'REPLACE INTO journal SELECT * FROM journal WHERE seq = 1', says: 'IMMUTABLE' },
    { what: 'a shorter journal', sql: () => 'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)', says: 'IMMUTABLE' },
    { what: 'a change in the place of a change', sql: () => 'REPLACE INTO journal_change SELECT * FROM journal_change', says: 'IMMUTABLE' },
    { what: 'an actor that others speak of going away', sql: ({ personId }) => `DELETE FROM actor WHERE id = '${personId}'`, says: 'FOREIGN KEY' },
    { what: 'a claim about nothing', sql: ({ claimId }) => `UPDATE claim SET object_id = 'actor--x' WHERE id = '${claimId}'`, says: 'FOREIGN KEY' },
    { what: 'a claim about a claim', sql: ({ claimId, propertyId }) => `UPDATE claim SET object_id = '${propertyId}' WHERE id = '${claimId}'`, says: 'CHECK' },
    { what: 'a claim with a link and a property', sql: ({ claimId }) => `UPDATE claim SET property = 'p', value = 'v' WHERE id = '${claimId}'`, says: 'CHECK' },
    { what: 'a claim in a relation that there is not', sql: ({ claimId }) => `UPDATE claim SET relation = 'haunts' WHERE id = '${claimId}'`, says: 'FOREIGN KEY' },
    { what: 'a quote that supports a report', sql: ({ quoteId, reportId }) => `INSERT INTO evidence VALUES ('evidence--x', '${quoteId}', '${reportId}', NULL, 1)`, says: 'CHECK' },
    { what: 'a likelihood of its own', sql: () => "UPDATE claim SET likelihood = 'sure'", says: 'CHECK' },
    { what: 'a credibility of 7', sql: () => 'UPDATE quote SET credibility = 7', says: 'CHECK' },
    { what: 'a reliability of G', sql: () => "UPDATE source SET reliability = 'G'", says: 'CHECK' },
    { what: 'a marking of its own', sql: () => "UPDATE actor SET marking = 'SECRET'", says: 'CHECK' },
    { what: 'a latest day before the earliest', sql: () => 'UPDATE event SET latest_day = earliest_day - 1', says: 'CHECK' },
    { what: 'days without a date', sql: () => 'UPDATE operation SET date = NULL WHERE date IS NOT NULL', says: 'CHECK' },
    { what: 'an operation that is part of itself', sql: ({ parentId }) => `UPDATE operation SET parent_id = id WHERE id = '${parentId}'`, says: 'CHECK' },
    { what: 'a word where a number belongs', sql: () => "UPDATE placement SET x = 'left'", says: 'cannot store TEXT value in REAL column' },
    { what: 'an actor without a name', sql: () => "UPDATE actor SET name = ''", says: 'CHECK' },
    { what: 'a second case in the file', sql: () => "INSERT INTO case_info SELECT 'other', title, description, marking, created_at, revision FROM case_info", says: 'CHECK' },
    { what: 'a layout that is not JSON', sql: () => "INSERT INTO view_state VALUES ('k', '{')", says: 'CHECK' },
  ])('refuses $what', async ({ sql, says }) => {
    expect(await answer(sql(file.world))).toMatch(new RegExp(says));
  });

  it.each(['id', 'report_id', 'start', 'end', 'exact', 'prefix', 'suffix', 'exact_sha256', 'page'])('refuses another %s for a quote', async (column) => {
    expect(await answer(`UPDATE quote SET "${column}" = CASE typeof("${column}") WHEN 'integer' THEN "${column}" + 1 ELSE substr("${column}" || 'x', 2) END`)).toMatch(/IMMUTABLE|NOT_A_SLICE/);
  });

  it.each([
    'id', 'file_name', 'media_type', 'original_sha256', 'original_bytes', 'text_sha256', 'text_length', 'encoding', 'extractor', 'extractor_version', 'imported_at',
  ])('refuses another %s for a report', async (column) => {
    expect(await answer(`UPDATE report SET ${column} = CASE typeof(${column}) WHEN 'integer' THEN ${column} + 1 ELSE substr(${column} || 'x', 2) END`)).toMatch(/IMMUTABLE/);
  });

  it('holds STRICT tables alone', async () => {
    const ground = await openWorld(file);
    const loose = ground.session.requireOpen().file.db.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'");
    expect(loose).toEqual([]);
  });

  it('deletes nothing by cascade, for undo would not bring it back', async () => {
    const ground = await openWorld(file);
    const { db } = ground.session.requireOpen().file;
    const cascades = db.all(`SELECT list.name, keys.on_delete FROM pragma_table_list AS list JOIN pragma_foreign_key_list(list.name) AS keys
      WHERE list.schema = 'main' AND (keys.on_delete <> 'NO ACTION' OR keys.on_update <> 'NO ACTION')`);
    expect(cascades).toEqual([]);
  });

  it('can be checked and read with nothing but its views', async () => {
    const ground = await openWorld(file);
    ground.session.leave();
    const db = Connection.open(ground.filePath, { readonly: true, mustExist: true });
    expect(db.all('SELECT DISTINCT is_exact FROM quote_check')).toEqual([{ is_exact: 1 }]);
    expect(db.all('SELECT subject, relation, object, polarity, attributed_to, quote FROM claim_with_quotes WHERE quote IS NOT NULL')).toEqual([
      { subject: 'L. Moreau', relation: 'executes', object: 'Raid', polarity: 'denies', attributed_to: 'L. Moreau', quote: 'We probably never planned it,' },
      { subject: 'Raid', relation: 'status', object: 'alleged', polarity: 'asserts', attributed_to: null, quote: 'We probably never planned it,' },
    ]);
    expect(db.all('SELECT name, earliest, latest FROM dated_thing WHERE date IS NOT NULL ORDER BY name')).toEqual([
      { name: 'Denial', earliest: '2019-05-03', latest: '2019-05-03' }, { name: 'Raid', earliest: '2019-05-01', latest: '2019-05-31' },
    ]);
    db.close();
  });
});

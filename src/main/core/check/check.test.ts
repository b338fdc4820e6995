import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/contract/checks.ts';
import { checkText, checkVerdict } from '../../../shared/check-text.ts';
import { CaseError } from '../../../shared/errors.ts';
import { tablesByName } from '../db/tables.ts';
import { inWorker } from '../in-worker.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import type { Document } from '../ingest/read.ts';
import { entryFromRow } from '../journal/entries.ts';
import { hashEntry, type Sealed } from '../journal/hash.ts';
import { sha256Of } from '../quotes/anchor.ts';
import { goodInputs } from '../testing/good-inputs.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { tamper } from '../testing/raw.ts';
import { worldText, type World } from '../testing/world.ts';
import { checkStored, type StoredCheck } from './check.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

/** What a check finds after somebody ran SQL on the closed file. */
async function findingsAfter(sql: string): Promise<Finding[]> {
  const ground = await openWorld(file);
  await ground.run('thing.remove', { id: ground.world.emptySourceId });
  ground.session.leave();
  tamper(ground.filePath, sql);
  await ground.run('case.open', { file: ground.filePath });
  return (await ground.run('case.check', {})).findings;
}

const found = (code: Finding['code'], subject: string) => expect.objectContaining({ code, subject }) as Finding;

describe('a check', () => {
  it('finds nothing in a case that only Casewright wrote', async () => {
    const ground = await openWorld(file);
    for (const name of ['thing.remove', 'actor.merge', 'case.edit'] as const) await ground.run(name, await goodInputs[name](ground) as never);
    await ground.run('journal.undo', {});
    const { checked, findings } = await ground.run('case.check', {});
    expect(findings).toEqual([]);
    expect(checked.journalEntries).toBeGreaterThan(30);
  });

  it('names the quotes of an altered original, which could not be looked for in it again', async () => {
    const findings = await findingsAfter("UPDATE original SET bytes = CAST('other' AS BLOB)");
    expect(findings.find(({ code }) => code === 'original-altered')?.message).toMatch(/ Quotes that could not be looked for in them again: Q1, Q2(?:, Q\d+)*\.$/);
  });

  it.each<{ what: string; sql: (world: World) => string; code: Finding['code']; subject: (world: World) => string }>([
    { what: 'bytes that were altered', sql: () => "UPDATE original SET bytes = CAST('other' AS BLOB)", code: 'original-altered', subject: ({ reportId }) => reportId },
    { what: 'bytes that are gone', sql: () => 'DELETE FROM original', code: 'original-altered', subject: ({ reportId }) => reportId },
    { what: 'a text that was altered', sql: () => "UPDATE report_text SET text = replace(text, 'denies', 'admits')", code: 'text-altered', subject: ({ reportId }) => reportId },
    { what: 'a quote that is not in the text any more', sql: () => "UPDATE report_text SET text = replace(text, 'never planned', 'always planned')", code: 'quote-mismatch', subject: ({ partId }) => partId },
    { what: 'a quote that was altered with its hash left', sql: ({ quoteId }) => `UPDATE quote SET exact = 'We planned it,' WHERE id = '${quoteId}'`, code: 'quote-hash', subject: ({ quoteId }) => quoteId },
    { what: 'a quote that was moved', sql: ({ looseId }) => `UPDATE quote SET start = start - 1, "end" = "end" - 1 WHERE id = '${looseId}'`, code: 'quote-mismatch', subject: ({ looseId }) => looseId },
    { what: 'a quote that became a denial', sql: ({ partId }) => `UPDATE quote SET polarity = 'denies' WHERE id = '${partId}'`, code: 'row-differs', subject: ({ partId }) => partId },
    { what: 'an actor under another name', sql: ({ groupId }) => `UPDATE actor SET name = 'Other' WHERE id = '${groupId}'`, code: 'row-differs', subject: ({ groupId }) => groupId },
    { what: 'a claim that is gone', sql: ({ claimId }) => `DELETE FROM claim WHERE id = '${claimId}'`, code: 'row-differs', subject: ({ claimId }) => claimId },
    { what: 'a tag that nobody made', sql: ({ groupId }) => `INSERT INTO tag VALUES ('tag--x', '${groupId}', 'guilty', 0)`, code: 'row-differs', subject: () => 'tag--x' },
    { what: 'a relation that reads otherwise', sql: () => "UPDATE relation SET label = 'denies' WHERE name = 'executes'", code: 'row-differs', subject: () => 'executes' },
    { what: 'a relation that is gone', sql: () => "DELETE FROM relation WHERE name = 'discloses'", code: 'row-differs', subject: () => 'discloses' },
    { what: 'a removed row that came back', sql: ({ emptySourceId }) => `INSERT INTO source VALUES ('${emptySourceId}', 'Back', 'outlet', 'A', NULL, NULL, NULL, 1)`, code: 'row-differs', subject: ({ emptySourceId }) => emptySourceId },
    { what: 'a reference into nothing', sql: ({ personId }) => `DELETE FROM thing WHERE id = '${personId}'`, code: 'foreign-key', subject: () => 'claim' },
    { what: 'a journal entry by another author', sql: () => "UPDATE journal SET author = 'Nobody' WHERE seq = 3", code: 'journal-hash', subject: () => 'journal 3' },
    { what: 'a journal entry at another time', sql: () => "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1", code: 'journal-hash', subject: () => 'journal 1' },
    { what: 'a journal entry with another label', sql: () => "UPDATE journal SET label = 'nothing' WHERE seq = (SELECT max(seq) FROM journal)", code: 'journal-hash', subject: () => expect.stringMatching(/^journal \d+$/) as string },
    { what: 'a journal entry that is gone', sql: () => 'DELETE FROM journal WHERE seq = 5; DELETE FROM journal_change WHERE seq = 5', code: 'journal-gap', subject: () => 'journal 6' },
    { what: 'a journaled change that was altered', sql: () => "UPDATE journal_change SET after = replace(after, 'Daily', 'Nightly') WHERE seq = 2", code: 'journal-hash', subject: () => 'journal 2' },
    { what: 'a journaled change that is gone', sql: () => 'DELETE FROM journal_change WHERE seq = 4 AND ordinal = 0', code: 'journal-hash', subject: () => 'journal 4' },
    { what: 'a journaled change too many', sql: () => "INSERT INTO journal_change VALUES (4, 99, 'tag', 'tag--x', NULL, '{}')", code: 'journal-hash', subject: () => 'journal 4' },
    { what: 'a journal entry whose hash of its changes was altered', sql: () => `UPDATE journal SET changes_sha256 = '${'0'.repeat(64)}' WHERE seq = 4`, code: 'journal-hash', subject: () => 'journal 4' },
    { what: 'the newest entries cut off', sql: () => 'DELETE FROM journal WHERE seq > 20; DELETE FROM journal_change WHERE seq > 20', code: 'row-differs', subject: ({ aliasId }) => aliasId },
  ])('names $what', async ({ sql, code, subject }) => {
    expect(await findingsAfter(sql(file.world))).toContainEqual(found(code, subject(file.world)));
  });

  it.each([...tablesByName.keys()].filter((name) => !['distinction', 'relation', 'batch', 'merge'].includes(name)))('names any row of %s whose revision was altered', async (name) => {
    const findings = await findingsAfter(`UPDATE ${name} SET revision = 1000`);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ code, message }) => `${code} ${message}`))).toEqual(new Set([`row-differs A row of ${name} was changed outside the journal.`]));
  });

  it.each<{ what: string; forge: (entry: Sealed) => Sealed; at: 'newest' | number; named: (seq: number) => number }>([
    { what: 'an entry that was forged with a hash that fits, by the entry after it', forge: (entry) => ({ ...entry, author: 'Nobody' }), at: 5, named: (seq) => seq + 1 },
    { what: 'a newest entry that was forged to follow another one', forge: (entry) => ({ ...entry, previousHash: 'f'.repeat(64) }), at: 'newest', named: (seq) => seq },
    { what: 'a newest entry that was forged to be of fewer changes', forge: (entry) => ({ ...entry, changeCount: 0 }), at: 'newest', named: (seq) => seq },
  ])('names $what', async ({ forge, at, named }) => {
    const ground = await openWorld(file);
    const { db } = ground.session.requireOpen().file;
    const seq = at === 'newest' ? db.count('SELECT max(seq) FROM journal') : at;
    const row = db.get('SELECT * FROM journal WHERE seq = :seq', { seq }) ?? {};
    const forged = forge({ ...entryFromRow(row), changesSha256: String(row['changes_sha256']) });
    ground.session.leave();
    tamper(ground.filePath, `UPDATE journal SET author = '${forged.author}', previous_hash = '${forged.previousHash}', change_count = ${forged.changeCount},
      hash = '${hashEntry(forged)}' WHERE seq = ${seq}`);
    await ground.run('case.open', { file: ground.filePath });
    expect((await ground.run('case.check', {})).findings).toEqual([found('journal-hash', `journal ${named(seq)}`)]);
  });

  it('is a dated report of what was looked at, by which program and with which extractors', async () => {
    const ground = await openWorld(file);
    const progress: number[] = [];
    ground.session.subscribe((event) => { if (event.type === 'job/progressed') progress.push(event.done / event.total); });
    const report = await ground.run('case.check', { jobId: 'check' });
    const { db } = ground.session.requireOpen().file;
    const newest = db.get('SELECT hash FROM journal ORDER BY seq DESC LIMIT 1')?.['hash'];
    expect(report).toMatchObject({
      checkedAt: expect.stringMatching(/^2026-01-15T09:/) as string, tool: 'Casewright test', caseTitle: 'World', fileName: 'world.casefile', journalHash: newest,
      checked: { reports: 2, quotes: 3, readAgain: 2, quotesAgain: 3, journalEntries: db.count('SELECT count(*) FROM journal') },
      extractors: [{ name: 'plain-text', version: '1', reports: 2, isAtHand: true }], findings: [], notes: [],
    });
    expect(progress.at(-1)).toBe(1);
    expect(checkText(report)).toContain('extractor plain-text 1: 2 reports\n');
    expect(checkText(report)).toContain(`checked    ${report.checkedAt}\nby         Casewright test`);
  });

  it('is written to a file as text or as JSON, and over nothing else', async () => {
    const ground = await openWorld(file);
    const report = await ground.run('case.check', {});
    const inFolder = (name: string) => path.join(ground.folder, name);
    await ground.run('check.save', { file: inFolder('check.txt'), report });
    await ground.run('check.save', { file: inFolder('check.json'), report });
    expect(fs.readFileSync(inFolder('check.txt'), 'utf8')).toBe(checkText(report));
    expect(JSON.parse(fs.readFileSync(inFolder('check.json'), 'utf8'))).toEqual(report);
    await expect(ground.run('check.save', { file: ground.filePath, report })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  /** A reader that gives other texts, or calls itself by another version. */
  const readingAs = (change: (document: Document) => Partial<Document>): Ingest => {
    const ingest = createIngest(new URL('../ingest/worker.ts', import.meta.url));
    return { ...ingest, read: async (given, watch) => {
      const document = await ingest.read(given, watch);
      const changed = { ...document, ...change(document) };
      return { ...changed, textSha256: sha256Of(changed.text) };
    } };
  };

  it('names a report whose original the recorded extractor reads otherwise, and each of its quotes that is not in it', async () => {
    const ingest = readingAs(({ text }) => ({ text: text.replace('never planned', 'always planned') }));
    const ground = await openWorld(file, { ingest });
    const { reportId, reprintId, quoteId, partId, looseId } = ground.world;
    const { findings, notes } = await ground.run('case.check', {});
    expect(findings).toEqual([
      found('text-differs', reportId), found('quote-differs', quoteId), found('quote-differs', partId), found('quote-differs', looseId), found('text-differs', reprintId),
    ]);
    expect(notes).toEqual([]);
  });

  it('says of a report whose extractor is not at hand any more that it was not compared, which is no finding', async () => {
    const ground = await openWorld(file, { ingest: readingAs(() => ({ extractorVersion: '2' })) });
    const report = await ground.run('case.check', {});
    expect(report.findings).toEqual([]);
    expect(report.notes).toMatchObject([
      { code: 'extractor-other', subject: ground.world.reportId, message: expect.stringContaining('plain-text 1, which is not at hand any more') as string },
      { code: 'extractor-other', subject: ground.world.reprintId },
    ]);
    expect(report.extractors).toEqual([{ name: 'plain-text', version: '1', reports: 2, isAtHand: false }]);
    expect(report.checked.readAgain).toBe(0);
  });

  it('says of an original that the reader fails on that it was not read, and names one that it can not read', async () => {
    const failing = (code: 'FILE_UNREADABLE' | 'NOT_AVAILABLE' | 'FORMAT_UNKNOWN'): Ingest => ({ ...createIngest(new URL('../ingest/worker.ts', import.meta.url)), read: () => Promise.reject(new CaseError(code, 'It failed.')) });
    for (const code of ['FILE_UNREADABLE', 'NOT_AVAILABLE'] as const) {
      const stopped = await openWorld(file, { ingest: failing(code) });
      expect(await stopped.run('case.check', {})).toMatchObject({ findings: [], notes: [{ code: 'not-read' }, { code: 'not-read' }] });
    }
    const other = await openWorld(file, { ingest: failing('FORMAT_UNKNOWN') });
    expect(await other.run('case.check', {})).toMatchObject({ findings: [{ code: 'text-differs' }, { code: 'text-differs' }], notes: [] });
  });

  it('does not say that all is well beside an original that is encrypted, and compares it with its password', async () => {
    const reader = createIngest(new URL('../ingest/worker.ts', import.meta.url));
    const read: Ingest['read'] = ({ password, ...given }, watch) => (password === 'open' ? reader.read(given, watch) : Promise.reject(new CaseError(password === undefined ? 'PASSWORD_NEEDED' : 'PASSWORD_WRONG', 'It is encrypted.')));
    const ground = await openWorld(file, { ingest: { ...reader, read } });
    const locked = await ground.run('case.check', {});
    expect(locked).toMatchObject({ findings: [], notes: [{ code: 'encrypted', subject: ground.world.reportId }, { code: 'encrypted' }], checked: { readAgain: 0 } });
    expect([checkVerdict(locked), checkText(locked).includes('All is well')]).toEqual(['2 reports not compared: encrypted; nothing else found', false]);
    expect((await ground.run('case.check', { passwords: ['wrong'] })).notes.map(({ code }) => code)).toEqual(['encrypted', 'encrypted']);
    const opened = await ground.run('case.check', { passwords: ['wrong', 'open'] });
    expect(opened).toMatchObject({ findings: [], notes: [], checked: { readAgain: 2 } });
    expect(checkVerdict(opened)).toBe('all is well');
    expect(JSON.stringify(opened)).not.toContain('wrong');
  });

  it('names a text that was exchanged together with its hash, and an extractor that was written over', async () => {
    const text = worldText.replace('denies', 'admits');
    const sha256 = sha256Of(text);
    const swapped = await findingsAfter(`INSERT INTO report_text VALUES ('${sha256}', '${text.replaceAll("'", "''")}'); UPDATE report SET text_sha256 = '${sha256}'`);
    expect(swapped).toEqual(expect.arrayContaining([found('text-differs', file.world.reportId), found('row-differs', file.world.reportId)]));
    expect(await findingsAfter("UPDATE report SET extractor_version = '9'")).toContainEqual(found('row-differs', file.world.reportId));
  });

  it('can be cancelled between two reports', async () => {
    const ingest = createIngest(new URL('../ingest/worker.ts', import.meta.url));
    let reads = 0;
    const ground: TestGround = await openWorld(file, { ingest: { ...ingest, read: async (given, watch) => {
      reads++;
      await ground.run('job.cancel', { jobId: 'check' });
      return ingest.read(given, watch);
    } } });
    await expect(ground.run('case.check', { jobId: 'check' })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(reads).toBe(1);
  });

  it('finds in a worker what it finds here', async () => {
    const ground = await openWorld(file);
    ground.session.leave();
    tamper(ground.filePath, "UPDATE original SET bytes = CAST('other' AS BLOB)");
    await ground.run('case.open', { file: ground.filePath });
    const caseFile = ground.session.requireOpen().file;
    const here = caseFile.db.snapshot(() => checkStored(caseFile.db, () => undefined));
    const there = await inWorker<StoredCheck>(new URL('worker.ts', import.meta.url), { path: ground.filePath, key: null }, {
      timeMs: 60_000, memoryMb: 512, tooLong: 'too long', failed: 'failed', cancelled: 'cancelled',
    }, {});
    expect(there).toEqual(here);
    expect(there.findings.map(({ code }) => code)).toEqual(['original-altered', 'original-altered']);
    // The second connection took no lock away.
    await ground.run('tag.add', { thingId: ground.world.groupId, name: 'still written' });
  });

  it('checks the bytes of a report that was removed, since undo brings it back', async () => {
    const ground = await openWorld(file);
    await ground.run('thing.remove', { id: ground.world.reprintId });
    await ground.run('thing.remove', { id: ground.world.reportId });
    ground.session.leave();
    tamper(ground.filePath, "UPDATE original SET bytes = x'00'; UPDATE report_text SET text = 'other'");
    await ground.run('case.open', { file: ground.filePath });
    expect((await ground.run('case.check', {})).findings.map(({ code }) => code)).toEqual(['original-altered', 'text-altered', 'index-differs']);
  });
});

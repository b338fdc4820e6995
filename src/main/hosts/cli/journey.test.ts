import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseFile } from '../../core/db/casefile.ts';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'river.casefile';

const report = `Who paid for the river petition?

The Harbour Trust paid for the petition, a former
clerk told the Courier. "We never paid anybody," said
Mira Olt of the Harbour Trust.

The Harbour Trust paid for the posters too \u{1f600}, he said.
`;

beforeEach(async () => {
  desk = new TestDesk();
  desk.write('report.txt', report);
  await desk.run('new', file, '--title', 'River petition', '--marking', 'green');
});

afterEach(() => desk.clear());

/** The one object that a command answers. */
async function one(...words: string[]): Promise<Record<string, unknown>> {
  const [only] = await desk.json(...words);
  return only ?? {};
}

describe('a case made on the command line', () => {
  it('goes from a report to claims that rest on its words, and back', async () => {
    expect(await one('import', file, 'report.txt', '--source', 'Courier', '--reliability', 'b', '--date', '2021-05', '--language', 'en')).toMatchObject({ title: 'Who paid for the river petition?', encoding: 'utf-8' });
    expect(await desk.json('list', file, 'sources')).toMatchObject([{ name: 'Courier', reliability: 'B', reportCount: 1 }]);

    await desk.run('add', file, 'actor', 'Harbour Trust');
    await desk.run('add', file, 'actor', 'Mira Olt', '--type', 'person', '--affiliation', 'Harbour Trust');
    await desk.run('add', file, 'operation', 'River petition', '--kind', 'influence', '--status', 'alleged', '--date', '2021~');
    const quote = await one('add', file, 'quote', '--report', 'Who paid for the river petition?', '--text', 'a former clerk told the Courier', '--kind', 'reported', '--attach', 'Harbour Trust');
    const denial = await one('add', file, 'quote', '--report', 'Who paid for the river petition?', '--text', 'We never paid anybody', '--kind', 'direct', '--speaker', 'Mira Olt', '--polarity', 'denies');
    const claim = await one('link', file, 'Harbour Trust', 'supports', 'River petition', '--quote', String(quote['id']), '--likelihood', 'very likely', '--credibility', '3');
    await desk.run('link', file, 'Mira Olt', 'works_for', 'Harbour Trust');

    expect(await desk.json('list', file, 'claims')).toMatchObject([{ subjectName: 'Harbour Trust', objectName: 'River petition', likelihood: 'very_likely', credibility: 3, quoteCount: 1 }, { quoteCount: 0 }]);
    expect(await desk.json('list', file, 'claims', '--unsourced')).toMatchObject([{ subjectName: 'Mira Olt' }]);
    expect(await desk.json('list', file, 'quotes', '--unattached')).toMatchObject([{ id: denial['id'], polarity: 'denies' }]);
    expect((await desk.run('attach', file, String(denial['id']), String(claim['id']))).exitCode).toBe(0);
    expect((await desk.run('check', file)).out).toMatch(/\nchecked 1 report, 2 quotes, \d+ journal entries: all is well\n$/);

    expect((await desk.run('undo', file)).out).toMatch(/^undone: attach quote to /);
    expect((await desk.run('undo', file)).out).toMatch(/^undone: add claim Mira Olt /);
    expect(await desk.json('list', file, 'claims')).toHaveLength(1);
    expect((await desk.run('redo', file)).exitCode).toBe(0);
    expect(await desk.json('list', file, 'claims')).toHaveLength(2);
    const kinds = (await desk.json('history', file, '--limit', '3')).map(({ kind }) => kind);
    expect(kinds).toEqual(['redo', 'undo', 'undo']);
    expect((await desk.run('check', file)).exitCode).toBe(0);
  });

  it('keeps words across line ends as they stand in the report', async () => {
    await desk.run('import', file, 'report.txt', '--source', 'Courier');
    const { id } = await one('add', file, 'quote', '--report', 'Who paid for the river petition?', '--text', 'said Mira Olt');
    expect(await one('show', file, String(id))).toMatchObject({ exact: 'said\nMira Olt', page: 1 });
    const places = await desk.run('add', file, 'quote', '--report', 'Who paid for the river petition?', '--text', 'The Harbour Trust paid for');
    expect(places).toMatchObject({ exitCode: 2, err: expect.stringMatching(/stand 2 times[^]*1: [^]*2: /) });
    const second = await one('add', file, 'quote', '--report', 'Who paid for the river petition?', '--text', 'The Harbour Trust paid for', '--occurrence', '2');
    const { start, end } = await one('show', file, String(second['id']));
    expect([...report].slice(Number(start), Number(end)).join('')).toBe('The Harbour Trust paid for');
    expect(await desk.run('add', file, 'quote', '--report', 'Who paid for the river petition?', '--start', '0', '--end', '3')).toMatchObject({ exitCode: 0 });
    expect(await desk.run('add', file, 'quote', '--report', 'Who paid for the river petition?', '--start', '9000', '--end', '9009')).toMatchObject({ exitCode: 1, err: expect.stringContaining('9000') });
    expect(await desk.run('add', file, 'quote', '--report', 'Who paid for the river petition?')).toMatchObject({ exitCode: 2 });
    expect((await desk.run('show', file, 'Who paid for the river petition?', '--text')).out).toBe(report);
  });

  it('takes the numbers of quotes that lists show, and asks where two reports have one of that number', async () => {
    await desk.run('import', file, 'report.txt', '--source', 'Courier');
    const quote = (reportName: string, text: string) => one('add', file, 'quote', '--report', reportName, '--text', text);
    await quote('Who paid for the river petition?', 'river');
    await desk.run('add', file, 'actor', 'Trust', '--type', 'group');
    await desk.run('add', file, 'actor', 'Vik', '--type', 'state');
    expect(await desk.run('link', file, 'Trust', 'supports', 'Vik', '--quote', 'Q1')).toMatchObject({ exitCode: 0, err: '' });
    expect(await one('show', file, 'Trust')).toMatchObject({ claims: [{ quoteCount: 1 }] });
    desk.write('other.txt', 'Another report\n\nIt tells of the river.\n');
    await desk.run('import', file, 'other.txt', '--source', 'Courier');
    await quote('Another report', 'the river');
    expect(await desk.run('attach', file, 'q1', 'Vik')).toMatchObject({ exitCode: 2, err: expect.stringMatching(/"q1" may be several: quote .* river; quote .* the river/) });
    expect(await desk.run('attach', file, 'Q7', 'Vik')).toMatchObject({ exitCode: 1, err: expect.stringContaining('There is no quote "Q7"') });
  });

  it('writes a text into a file letter by letter, so that its hash is the one on record, and says in words what is unconfirmed', async () => {
    desk.write('turned.txt', 'Turned letters\r\n\r\nOne \u202egpj.exe\u202c\fA second page\r\n');
    await desk.run('import', file, 'turned.txt', '--source', 'Courier');
    const shown = await one('show', file, 'Turned letters');
    const { out } = await desk.run('show', file, 'Turned letters', '--text');
    expect(createHash('sha256').update(out).digest('hex')).toBe(shown['textSha256']);
    expect((await desk.run('show', file, 'Turned letters')).out).toMatch(/\n  unconfirmed +title \(text\)\n/);
  });

  it('changes every kind of thing, clears fields, and refuses what a kind does not have', async () => {
    await desk.run('import', file, 'report.txt', '--source', 'Courier');
    await desk.run('add', file, 'actor', 'Harbour Trust', '--role', 'payer', '--note', 'look again');
    await desk.run('edit', file, 'Harbour Trust', '--name', 'The Harbour Trust', '--type', 'group', '--note', '');
    expect(await one('show', file, 'The Harbour Trust')).toMatchObject({ kind: 'actor', type: 'group', role: 'payer', note: null });
    await desk.run('add', file, 'event', 'Vote', '--date', '2021-06', '--date-inferred');
    await desk.run('edit', file, 'Vote', '--no-date-inferred', '--date', '2021-06-03');
    expect(await one('show', file, 'Vote')).toMatchObject({ date: '2021-06-03', dateInferred: false });
    expect((await desk.run('show', file, 'Vote')).out).toMatch(/earliest day +2021-06-03\n +latest day +2021-06-03\n/);
    expect(await desk.run('edit', file, 'Courier', '--language', 'not a language!')).toMatchObject({ exitCode: 2, err: expect.stringContaining('this is no language') });
    expect(await desk.run('edit', file, 'Courier', '--url', 'javascript:alert(1)')).toMatchObject({ exitCode: 2, err: expect.stringContaining('this is no web address') });
    await desk.run('edit', file, 'Courier', '--language', 'pt-BR', '--url', 'https://courier.example/front');
    expect(await one('show', file, 'Courier')).toMatchObject({ language: 'pt-BR', url: 'https://courier.example/front' });
    await desk.run('edit', file, 'Courier', '--reliability', 'c');
    await desk.run('edit', file, 'Who paid for the river petition?', '--title', 'Petition', '--author', 'A. Writer');
    expect(await one('show', file, 'Petition')).toMatchObject({ kind: 'report', author: 'A. Writer', sourceName: 'Courier', reliability: 'C' });
    expect(await desk.run('edit', file, 'Vote', '--role', 'x')).toMatchObject({ exitCode: 2, err: expect.stringContaining('event has no --role') });
    expect(await desk.run('edit', file, 'Vote')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Say what to change') });
    expect(await desk.run('edit', file, 'Vote', '--date', 'soon')).toMatchObject({ exitCode: 1, err: expect.stringContaining('EDTF') });
  });

  it('adds parts, merges, removes, and takes it all back', async () => {
    await desk.run('add', file, 'actor', 'Harbour Trust');
    await desk.run('add', file, 'actor', 'H. Trust');
    await desk.run('add', file, 'operation', 'Petition');
    for (const words of [
      ['alias', 'H. Trust', 'HT', '--kind', 'acronym'], ['tag', 'H. Trust', 'check'], ['reference', 'H. Trust', 'wikidata', 'Q1'],
      ['technique', 'Petition', 'T0049'], ['technique', 'Petition', 'X1', '--framework', 'Own', '--name', 'Posters'],
      ['relation', 'funded_by', '--label', 'funded by', '--inverse', 'funds', '--role'],
      ['claim', '--subject', 'H. Trust', '--property', 'budget', '--value', '2 million'],
    ]) expect(await desk.run('add', file, ...words)).toMatchObject({ exitCode: 0, err: '' });
    expect(await desk.run('add', file, 'technique', 'Petition', 'T9')).toMatchObject({ exitCode: 2 });
    expect(await one('show', file, 'Petition')).toMatchObject({ techniques: [{ code: 'T0049', framework: 'DISARM' }, { code: 'X1', framework: 'Own' }] });
    expect((await desk.json('list', file, 'relations')).find(({ name }) => name === 'funded_by')).toMatchObject({ inverseLabel: 'funds', isRole: true });

    expect((await desk.run('merge', file, 'H. Trust', 'Harbour Trust')).out).toBe('merged H. Trust into Harbour Trust\n');
    expect(await one('show', file, 'HT')).toMatchObject({ name: 'Harbour Trust', claimTotal: 1 });
    expect((await desk.run('remove', file, 'Harbour Trust')).exitCode).toBe(0);
    expect(await desk.json('list', file, 'actors')).toEqual([]);
    await desk.run('undo', file);
    await desk.run('undo', file);
    expect((await desk.json('list', file, 'actors')).map(({ name }) => name)).toEqual(['H. Trust', 'Harbour Trust']);
  });

  it('starts from the sample, which is never written over', async () => {
    expect(await one('sample', 'sample.casefile')).toMatchObject({ fileName: 'sample.casefile', isReadOnly: false });
    expect((await desk.json('list', 'sample.casefile', 'claims', '--unsourced')).length).toBeGreaterThan(0);
    expect(await desk.run('check', 'sample.casefile')).toMatchObject({ exitCode: 0, err: '' });
    expect(await desk.run('sample', 'sample.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('already there') });
  });

  it('lists in pages and tells how many there are', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await desk.run('add', file, 'actor', name);
    expect(await desk.run('list', file, 'actors', '--limit', '2', '--offset', '1')).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^NAME.*\nB .*\nC .*\n$/), err: '2 of 4\n' });
    expect(await desk.run('list', file, 'events')).toEqual({ exitCode: 0, out: '', err: 'nothing to list\n' });
    expect(await desk.run('--json', 'list', file, 'events')).toEqual({ exitCode: 0, out: '', err: '' });
  });

  it('imports several reports of one source, and refuses a second grade, a duplicate and a lost title', async () => {
    desk.write('other.txt', 'Another report.\n');
    expect((await desk.json('import', file, 'report.txt', 'other.txt', '--source', 'Courier', '--reliability', 'B')).at(-1)).toEqual({ summary: { total: 2, imported: 2, duplicates: 0, refused: 0 } });
    expect(await desk.run('import', file, 'other.txt', '--source', 'Courier')).toMatchObject({ exitCode: 1, err: expect.stringMatching(/already in this case.*--allow-duplicate/) });
    expect(await desk.run('import', file, 'other.txt', '--source', 'Courier', '--reliability', 'A')).toMatchObject({ exitCode: 1, err: expect.stringContaining('reliability B') });
    expect(await desk.run('import', file, 'report.txt', 'other.txt', '--source', 'Courier', '--title', 'T')).toMatchObject({ exitCode: 2 });
    expect(await desk.run('import', file, 'missing.txt', '--source', 'Courier')).toMatchObject({ exitCode: 1, err: expect.stringContaining('missing.txt') });
    desk.write('cyrillic.txt', Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a]));
    expect(await one('import', file, 'cyrillic.txt', '--source', 'Courier', '--encoding', 'windows-1251')).toMatchObject({ title: 'Привет' });
  });

  it('ends with 3 when the case was altered behind its back', async () => {
    await desk.run('import', file, 'report.txt', '--source', 'Courier');
    alter(path.join(desk.folder, file));
    const { exitCode, out } = await desk.run('check', file);
    expect(exitCode).toBe(3);
    expect(out).toMatch(/row-differs[^]*found\n$/);
  });
});

/** Changes a row without telling the journal. */
function alter(filePath: string): void {
  expect(fs.existsSync(filePath)).toBe(true);
  const opened = CaseFile.open(filePath);
  opened.writable().run("UPDATE source SET reliability = 'A'", {});
  opened.close();
}

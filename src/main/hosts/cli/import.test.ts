import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = new TestDesk();
  await desk.run('new', 'a.casefile', '--title', 'A');
  fs.mkdirSync(path.join(desk.folder, 'in/deep'), { recursive: true });
  desk.write('in/1.txt', 'First\n\nWords.');
  desk.write('in/2.txt', 'Second\n\nWords.');
  desk.write('in/deep/3.txt', 'First\n\nWords.');
  desk.write('in/4.bin', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]));
});
afterEach(() => desk.clear());

const importing = (...words: string[]) => ['import', 'a.casefile', ...words, '--source', 'The Gazette'];

describe('importing one file', () => {
  it('refuses one that is too large, and names the limit', async () => {
    desk.write('large.html', '');
    fs.truncateSync(path.join(desk.folder, 'large.html'), 65 * 1024 * 1024);
    expect(await desk.run(...importing('large.html'))).toMatchObject({ exitCode: 1, err: expect.stringContaining('large.html has 65 MB; at most 64 MB can be imported. Split it.') });
  });

  it('names the option for the password of an encrypted one, alone and among others', async () => {
    fs.copyFileSync(path.join(import.meta.dirname, '../../core/ingest/pdf/testing/encrypted.pdf'), path.join(desk.folder, 'in/locked.pdf'));
    const message = 'locked.pdf is encrypted. Give its password to read it. On the command line that is --ask-password.';
    expect((await desk.run(...importing('in/locked.pdf'))).err).toContain(message);
    expect((await desk.run(...importing('in'))).out).toContain(`refused locked.pdf: ${message}`);
  });

  it('warns of letters that are shown in another order, and calls the report by what they say', async () => {
    desk.write('bidi.txt', 'The file invoice\u202Efdp.exe was sent\n\nWords.');
    const { err } = await desk.run(...importing('bidi.txt'));
    expect(err).toContain('bidi.txt: The text holds 1 character that turns the order');
    expect((await desk.json('list', 'a.casefile', 'reports'))[0]?.['title']).toBe('The file invoicefdp.exe was sent');
  });

  it('takes all of a web page where that is asked for', async () => {
    const sentence = 'The harbour office said on Monday that it had paid nobody for the ferry, and that the papers would be opened. ';
    desk.write('page.html', `<html><body><nav>Menu of the site</nav><article><h1>Ferry</h1>${`<p>${sentence.repeat(6)}</p>`.repeat(4)}</article></body></html>`);
    const textOf = async () => JSON.stringify(await desk.json('search', 'a.casefile', '"menu of the site"'));
    await desk.run(...importing('page.html'));
    expect(await textOf()).not.toContain('Menu of the site');
    await desk.run(...importing('page.html', '--whole-page', '--allow-duplicate'));
    expect(await textOf()).toContain('Menu of the site');
  });
});

describe('importing many files', () => {
  it('takes a folder, and ends with what was imported, there already and refused', async () => {
    const { exitCode, out, err } = await desk.run(...importing('in'));
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^imported 1\.txt as \w+: First$/m);
    expect(out).toMatch(/^duplicate deep\/3\.txt is \w+: First$/m);
    expect(out).toMatch(/^refused 4\.bin: 4\.bin is .*can't be imported/m);
    expect(err).toContain('4 files: 2 imported, 1 duplicate, 1 refused.');
    expect((await desk.json('list', 'a.casefile', 'reports')).map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(await desk.run('undo', 'a.casefile')).toMatchObject({ exitCode: 0 });
    expect(await desk.json('list', 'a.casefile', 'reports')).toEqual([]);
  });

  it('takes a pattern that the shell has left alone, and answers in lines of JSON', async () => {
    const lines = await desk.json(...importing('in/*.txt'));
    expect(lines.map(({ file, state }) => [file, state])).toEqual([[path.join('in', '1.txt'), 'imported'], [path.join('in', '2.txt'), 'imported'], [undefined, undefined]]);
    expect(lines.at(-1)).toEqual({ summary: { total: 2, imported: 2, duplicates: 0, refused: 0 } });
  });

  it('says so when a pattern fits nothing', async () => {
    expect(await desk.run(...importing('in/*.pdf'))).toMatchObject({ exitCode: 1, err: expect.stringContaining('No file fits in/*.pdf') });
  });

  it('names a file that is not there among the others', async () => {
    expect(await desk.run(...importing('in/1.txt', 'in/9.txt'))).toMatchObject({ exitCode: 1, out: expect.stringMatching(/imported 1\.txt[^]*refused 9\.txt: 9\.txt can't be read/) });
  });

  it('leaves what it took from a document to be confirmed, and what was said is said', async () => {
    desk.write('in/5.txt', 'TLP:AMBER\n\nA leak.');
    await desk.json(...importing('in/5.txt', '--title', 'A leak'));
    const [report] = await desk.json('list', 'a.casefile', 'reports');
    expect(await desk.json('call', 'a.casefile', 'report.read', JSON.stringify({ id: report?.['id'] }))).toMatchObject([{ report: { title: 'A leak', marking: 'TLP:AMBER', unconfirmed: '{"marking":"text"}' } }]);
  });

  it('proposes a classification as note, which a reading for proposals then has no need to propose', async () => {
    desk.write('in/6.txt', 'SECRET//NOFORN\n\nForeign threats.');
    desk.write('in/7.txt', 'SECRET//NOFORN\n\nOther threats.');
    const [{ id } = {}] = await desk.json(...importing('in/6.txt', '--title', 'Threats'));
    expect(await desk.json('call', 'a.casefile', 'report.read', JSON.stringify({ id }))).toMatchObject([{ report: { marking: null, note: 'Handling: SECRET//NOFORN', unconfirmed: '{"note":"text"}' } }]);
    expect((await desk.run('propose', 'a.casefile', String(id))).out).toContain('nothing new');
    await desk.run(...importing('in/7.txt', '--note', 'Read by Ann.', '--title', 'Others'));
    expect((await desk.run('show', 'a.casefile', 'Others')).out).toMatch(/Read by Ann\.(?![^]*Handling)/);
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'river.casefile';

beforeEach(async () => {
  desk = new TestDesk();
  desk.write('report.txt', 'Who paid?\n\nThe Harbour Trust paid for the petition, a clerk told the Courier.\n\nNobody else \u001b[31m paid.\n');
  await desk.run('new', file, '--title', 'River petition');
  await desk.run('import', file, 'report.txt', '--source', 'Courier', '--title', 'Petition');
  await desk.run('add', file, 'actor', 'Harbour Trust', '--type', 'organisation', '--note', 'paid in cash?');
});

afterEach(() => desk.clear());

it('prints what it finds in groups, with the words in brackets', async () => {
  const { out, err, exitCode } = await desk.run('search', file, 'paid', '--limit', '2');
  expect(out.replaceAll(/[0-9a-f]{12}/g, 'ID')).toBe([
    'notes: 1', '  Harbour Trust  (organisation, ID)', '    [paid] in cash?', '',
    'text of reports: 2 of 3', '  Petition  (p. 1, ID)', '    Who [paid]?', '  Petition  (p. 1, ID)', '    Nobody else \\u{1b}[31m [paid].', '', '',
  ].join('\n'));
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
});

it('answers scripts with a hit a line, and nothing but results on standard output', async () => {
  const hits = await desk.json('search', file, '"harbour trust"', 'type:text');
  expect(hits).toMatchObject([{ group: 'passage', report: { title: 'Petition', page: 1 }, snippet: { marks: [{ start: 4, end: 17 }] }, spans: [{ start: 15, end: 28 }] }]);
  expect(await desk.run('--json', 'search', file, 'zebra')).toEqual({ exitCode: 0, out: '', err: '' });
  expect(await desk.run('search', file, 'harbor')).toMatchObject({ out: '', err: 'nothing found; did you mean: harbour\n' });
  expect(await desk.run('search', file, 'paid AND')).toMatchObject({ err: expect.stringContaining('"AND" has nothing to join') });
});

it('refuses what it does not understand with what to write instead', async () => {
  expect(await desk.run('search', file, 'NOT', 'paid')).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('nothing but NOT') });
  expect(await desk.run('search', file, 'type:mood')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Use one of text, actor') });
  expect(await desk.run('search', file)).toMatchObject({ exitCode: 2, err: expect.stringContaining('Say what to look for') });
});

it('keeps searches under names, and makes the index anew', async () => {
  expect(await desk.run('search', file, 'paid', 'type:text', '--save', 'Money')).toMatchObject({ exitCode: 0, out: 'saved the search Money\n' });
  expect(await desk.json('search', file, '--list')).toMatchObject([{ name: 'Money', query: 'paid type:text' }]);
  expect(await desk.json('search', file, '--saved', 'Money')).toHaveLength(3);
  expect(await desk.run('search', file, '--forget', 'Money')).toMatchObject({ exitCode: 0 });
  expect(await desk.run('search', file, '--saved', 'Money')).toMatchObject({ exitCode: 1, err: expect.stringContaining('no saved search "Money"') });
  expect((await desk.run('search', file, '--rebuild')).out).toMatch(/^indexed 4 things and notes, 3 passages, \d+ words\n$/);
  expect((await desk.run('check', file)).exitCode).toBe(0);
});

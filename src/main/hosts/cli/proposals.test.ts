import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'ferry.casefile';
const text = 'The ferry\n\nThe harbour office planned it, Ada Vik said.\n';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const because = [{ rule: 'mine', note: null, words: [] }];
const actor = { role: null, knownId: null, aliases: [], because };
const answer = {
  extractor: 'mine', version: '1', operations: [], claims: [], dates: [], markings: [],
  actors: [
    { ...actor, key: 'a', name: 'Ada Vik', type: 'person', mentions: [{ ...at('Ada Vik'), kind: 'name' }], score: 0.9 },
    { ...actor, key: 'b', name: 'harbour office', type: 'office', mentions: [{ ...at('harbour office'), kind: 'name' }], score: 0.4 },
  ],
  quotes: [{
    key: 'q', ...at('The harbour office planned it'), outer: null, kind: 'reported', voice: 'source', polarity: 'asserts', speakerKey: 'a', speakerText: 'Ada Vik',
    speakerSpan: at('Ada Vik'), viaKey: null, viaText: null, likelihood: null, confidence: null, estimatives: [], language: null, score: 0.8, because,
  }],
};

beforeEach(async () => {
  desk = new TestDesk();
  desk.write('report.txt', text);
  desk.write('answer.json', JSON.stringify(answer));
  await desk.run('new', file, '--title', 'Ferry');
  await desk.run('import', file, 'report.txt', '--source', 'Courier');
});

afterEach(() => desk.clear());

const names = async (what: string) => (await desk.json('list', file, what)).map(({ name }) => name);

describe('proposals on the command line', () => {
  it('come from a file, are listed, accepted above a score, and taken back', async () => {
    expect((await desk.run('propose', file, 'The ferry', '--from', 'answer.json')).out).toBe('proposed from The ferry: 2 actors, 1 quote\n');
    expect(await names('proposals')).toEqual(['The harbour office planned it', 'harbour office', 'Ada Vik']);
    expect(await names('actors')).toEqual([]);
    expect((await desk.run('accept', file, '--above', '0.5')).out).toMatch(/^accepted 2\n {2}actor [0-9a-f]{12}\n {2}quote [0-9a-f]{12}\n$/);
    expect(await names('actors')).toEqual(['Ada Vik']);
    expect((await desk.run('undo', file)).out).toContain('accept 2 proposals');
    expect(await names('proposals')).toHaveLength(3);
  });

  it('are decided one by one by the identifiers that lists show', async () => {
    await desk.run('propose', file, 'The ferry', '--from', 'answer.json');
    const [, office, ada] = (await desk.json('list', file, 'proposals')).map(({ id }) => String(id).slice(-12));
    expect((await desk.run('reject', file, office ?? '', '--never')).out).toBe('rejected 1\n');
    await desk.run('add', file, 'actor', 'A. Vik', '--type', 'person');
    expect((await desk.run('list', file, 'proposals')).out).toContain('A. Vik (same surname: A. Vik, both person)');
    expect(await desk.run('accept', file, ada ?? '', '--into', 'A. Vik')).toMatchObject({ exitCode: 0 });
    expect(await names('actors')).toEqual(['A. Vik']);
    expect(await desk.run('accept', file, office ?? '')).toMatchObject({ exitCode: 1, err: expect.stringContaining('was rejected') });
    expect((await desk.run('reopen', file, office ?? '')).out).toBe('reopened 1\n');
    expect(await desk.run('accept', file, 'nothing')).toMatchObject({ exitCode: 1, err: expect.stringContaining('no such proposal') });
    expect(await desk.run('accept', file)).toMatchObject({ exitCode: 2 });
    expect(await desk.run('accept', file, '--above', '7')).toMatchObject({ exitCode: 2 });
  });

  it('come from a program of the user, which is asked on standard input', async () => {
    desk.write('mine.mjs', `let asked = '';
for await (const piece of process.stdin) asked += piece;
const { form, title, text } = JSON.parse(asked);
const answer = ${JSON.stringify(answer)};
if (form !== 'casewright-extraction-1' || title !== 'The ferry' || text !== ${JSON.stringify(text)}) process.exit(7);
console.log(JSON.stringify(answer));
`);
    const command = `${JSON.stringify(process.execPath)} mine.mjs`;
    expect(await desk.run('propose', file, 'The ferry', '--with', command)).toMatchObject({ exitCode: 0, out: 'proposed from The ferry: 2 actors, 1 quote\n' });
    expect(await desk.json('list', file, 'proposals')).toMatchObject([{ extractor: 'mine' }, { extractor: 'mine' }, { extractor: 'mine' }]);
  });

  it('leave the case as it was when that program fails or answers something else', async () => {
    const node = JSON.stringify(process.execPath);
    expect(await desk.run('propose', file, 'The ferry', '--with', `${node} -e "process.exit(3)"`)).toMatchObject({ exitCode: 1, err: expect.stringContaining('exit code 3') });
    expect(await desk.run('propose', file, 'The ferry', '--with', `${node} -e "console.log('{}')"`)).toMatchObject({ exitCode: 1, err: expect.stringContaining('documented form (extractor)') });
    expect(await desk.run('propose', file, 'The ferry', '--with', `${node} -e "console.log('so it was')"`)).toMatchObject({ exitCode: 1, err: expect.stringContaining('is not JSON') });
    expect(await names('proposals')).toEqual([]);
  });
});

describe('extract', () => {
  it('answers one object a document, and goes on after a bad one', async () => {
    desk.write('empty.txt', '');
    const { exitCode, out } = await desk.run('--json', 'extract', 'report.txt', 'empty.txt', 'report.txt', '--published', '2021-03-16');
    const lines = out.trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line));
    expect(exitCode).toBe(1);
    expect(lines).toMatchObject([{ file: 'report.txt', actors: expect.any(Array) }, { file: 'empty.txt', error: { code: 'FILE_EMPTY' } }, { file: 'report.txt' }]);
    expect(lines[0]).toEqual(lines[2]);
  });
});

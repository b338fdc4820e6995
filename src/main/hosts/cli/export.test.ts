import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'ferry.casefile';

beforeEach(async () => {
  desk = new TestDesk();
  desk.write('first.txt', 'The harbour office planned it, Ada Vik said. Colonel Zed knew.\n');
  await desk.run('new', file, '--title', 'Ferry');
  await desk.run('import', file, 'first.txt', '--source', 'Courier', '--title', 'First');
  await desk.run('add', file, 'actor', 'Harbour office', '--type', 'office');
  await desk.run('add', file, 'actor', 'Ada Vik', '--type', 'person');
  await desk.run('add', file, 'quote', '--report', 'First', '--text', 'The harbour office planned it', '--attach', 'Harbour office');
});

afterEach(() => desk.clear());

it('writes a case and says what is in it', async () => {
  const { exitCode, out } = await desk.run('export', file, '--format', 'json', '--out', 'ferry.json');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^wrote ferry\.json: 1 source, 1 report, 1 quote, 2 actors\nSHA-256 [0-9a-f]{64}, \d+ bytes\n$/);
  expect((JSON.parse(desk.read('ferry.json')) as { actors: { name: string }[] }).actors.map(({ name }) => name).sort()).toEqual(['Ada Vik', 'Harbour office']);
});

it('writes a part of a case by its names', async () => {
  await desk.run('export', file, '--format', 'json', '--out', 'ferry.json', '--only', 'Ada Vik');
  expect((JSON.parse(desk.read('ferry.json')) as { actors: object[]; reports: object[] })).toMatchObject({ actors: [{ name: 'Ada Vik' }], reports: [] });
});

it('says why nothing is in an export, and counts of references the works alone', async () => {
  expect(await desk.run('export', file, '--format', 'json', '--out', 'none.json', '--only', 'Ada Vik', '--during', '1990')).toMatchObject({
    exitCode: 0, out: expect.stringContaining('wrote none.json: nothing\n') as string, err: expect.stringContaining('nothing of what was chosen has a date within 1990') as string,
  });
  expect((await desk.run('export', file, '--format', 'ris', '--out', 'works.ris')).out).toMatch(/^wrote works\.ris: 1 source, 1 report\n/);
});

it('writes STIX, with the texts of reports where they are asked for', async () => {
  const types = () => (JSON.parse(desk.read('ferry.json')) as { objects: { type: string }[] }).objects.map(({ type }) => type);
  await desk.run('export', file, '--format', 'stix', '--out', 'ferry.json');
  expect(types()).not.toContain('artifact');
  expect(await desk.run('export', file, '--format', 'stix', '--out', 'ferry.json', '--texts', '--replace')).toMatchObject({ exitCode: 0 });
  expect(types()).toEqual(expect.arrayContaining(['report', 'file', 'artifact', 'note', 'identity']));
});

it('names the leak, and gives no file', async () => {
  await desk.run('add', file, 'actor', 'Colonel Zed', '--type', 'person', '--marking', 'TLP:RED');
  const { exitCode, err } = await desk.run('export', file, '--format', 'json', '--out', 'ferry.json', '--level', 'TLP:GREEN');
  expect(exitCode).toBe(1);
  expect(err).toContain('"Colonel Zed"');
  expect(() => desk.read('ferry.json')).toThrow('ENOENT');
});

it('refuses a form that there is not, and a file that is there', async () => {
  expect(await desk.run('export', file, '--format', 'docx', '--out', 'ferry.docx')).toMatchObject({ exitCode: 2 });
  desk.write('ferry.json', 'mine');
  expect(await desk.run('export', file, '--format', 'json', '--out', 'ferry.json')).toMatchObject({ exitCode: 1 });
  expect(desk.read('ferry.json')).toBe('mine');
});

it('takes things of another case in, once, and says what it could not take', async () => {
  await desk.run('export', file, '--format', 'json', '--out', 'ferry.json');
  await desk.run('new', 'other.casefile', '--title', 'Other');
  const { exitCode, out } = await desk.run('import', 'other.casefile', 'ferry.json', '--format', 'json');
  expect(out).toMatch(/^imported from ferry\.json: 1 source, 2 actors\n/);
  expect(out).toContain('not taken: report report--');
  expect(exitCode).toBe(3);
  const again = await desk.run('--json', 'import', 'other.casefile', 'ferry.json', '--format', 'json', '--dry-run');
  expect(JSON.parse(again.out)).toMatchObject({ added: { actors: 0 }, matched: { actors: 2 } });
  expect((await desk.json('list', 'other.casefile', 'actors')).map(({ name }) => name)).toEqual(['Ada Vik', 'Harbour office']);
});

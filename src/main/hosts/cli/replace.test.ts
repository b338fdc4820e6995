import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'ferry.casefile';
const first = 'The ferry\n\nThe harbour office planned it, Ada Vik said. Nobody saw it.\nThe mayor knew of the whole plan. Nobody saw it.\n';
const second = 'The ferry (updated)\n\nThe harbour office planned it, Ada Vik said. Nobody saw it.\nIn spring, the mayor knew nothing of the plan.\n';

beforeEach(async () => {
  desk = new TestDesk();
  desk.write('first.txt', first);
  desk.write('second.txt', second);
  await desk.run('new', file, '--title', 'Ferry');
  await desk.run('import', file, 'first.txt', '--source', 'Courier', '--title', 'First');
  await desk.run('import', file, 'second.txt', '--source', 'Courier', '--title', 'Second');
  await desk.run('add', file, 'actor', 'Harbour office', '--type', 'office');
  await desk.run('add', file, 'quote', '--report', 'First', '--text', 'The harbour office planned it', '--attach', 'Harbour office');
  await desk.run('add', file, 'quote', '--report', 'First', '--text', 'The mayor knew of the whole plan', '--attach', 'Harbour office');
  await desk.run('add', file, 'quote', '--report', 'First', '--text', 'Nobody saw it', '--occurrence', '2', '--attach', 'Harbour office');
});

afterEach(() => desk.clear());

describe('replace', () => {
  it('shows what becomes of each quote, and changes nothing', async () => {
    const { exitCode, out, err } = await desk.run('replace', file, 'First', 'Second');
    expect(exitCode).toBe(0);
    expect(out).toContain('Q1    moved      The harbour office planned it\nQ2    orphan     The mayor knew of the whole plan\n        1 (');
    expect(out).toContain('[the mayor knew nothing of the plan]');
    expect(out).toContain('Q3    ambiguous  Nobody saw it\n        1: ...');
    expect(out).toContain('undecided  Harbour office\n');
    expect(err).toContain('Nothing was changed');
    expect((await desk.json('list', file, 'quotes')).length).toBe(3);
  });

  it('carries over what is sure and what is placed, and is taken back by undo', async () => {
    const [plan] = await desk.json('replace', file, 'First', 'Second', '--place', 'Q2=1', '--leave', 'Q3', '--apply');
    expect(plan).toMatchObject({ applied: { quotes: 2, mentions: 0, datings: 0 }, changes: [{ change: 'lost', lines: [{ change: 'unchanged' }, { change: 'reworded' }, { change: 'lost' }] }] });
    expect((await desk.json('list', file, 'quotes')).length).toBe(5);
    expect((await desk.json('list', file, 'actors'))[0]).toMatchObject({ quoteCount: 3 });
    expect((await desk.run('replace', file, 'First', 'Second')).out).toContain('Q2    carried');
    expect((await desk.run('check', file)).exitCode).toBe(0);
    expect((await desk.run('undo', file)).out).toContain('carry 2 quotes over to Second');
    expect((await desk.json('list', file, 'quotes')).length).toBe(3);
  });

  it('refuses places that were not offered, quotes that are not there, and versions the wrong way round', async () => {
    expect(await desk.run('replace', file, 'First', 'Second', '--place', 'Q2=9', '--apply')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Q2 has 1 places to choose from') as string });
    expect(await desk.run('replace', file, 'First', 'Second', '--leave', 'Q9')).toMatchObject({ exitCode: 1, err: expect.stringContaining('is no quote of First') as string });
    await desk.run('replace', file, 'First', 'Second', '--apply');
    expect(await desk.run('replace', file, 'Second', 'First')).toMatchObject({ exitCode: 1, err: expect.stringContaining('is itself a later version') as string });
  });
});

it('check prints a dated report of what it looked at', async () => {
  const { exitCode, out } = await desk.run('check', file);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^Check of a case\n\ncase {7}Ferry\nfile {7}ferry\.casefile\nchecked {4}\d{4}-\d\d-\d\dT.*Z\nby {9}Casewright .* \(command line\)\n/);
  expect(out).toContain('2 originals read again by the recorded extractor, 3 quotes looked for in what it read');
  expect(out).toMatch(/\nchecked 2 reports, 3 quotes, \d+ journal entries: all is well\n$/);
});

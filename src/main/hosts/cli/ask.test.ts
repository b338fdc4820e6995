import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'river.casefile';

beforeEach(async () => {
  desk = new TestDesk();
  desk.write('report.txt', 'The Harbour Trust paid for the petition.\n');
  await desk.run('new', file, '--title', 'River petition');
  await desk.run('import', file, 'report.txt', '--source', 'Courier', '--title', 'Petition');
  for (const name of ['Harbour Trust', 'Clerk', 'Mayor']) await desk.run('add', file, 'actor', name, '--type', 'organisation');
  const [quote] = await desk.json('add', file, 'quote', '--report', 'Petition', '--text', 'Harbour Trust paid') as { id: string }[];
  await desk.run('link', file, 'Harbour Trust', 'supports', 'Clerk', '--quote', quote?.id ?? '');
  await desk.run('link', file, 'Clerk', 'supports', 'Mayor');
});

afterEach(() => desk.clear());

it('answers with the words that each step rests on', async () => {
  expect(await desk.run('ask', file, 'path', 'Harbour Trust', 'Mayor')).toEqual({ exitCode: 0, err: '', out: [
    'Harbour Trust - Clerk - Mayor', '  Harbour Trust supports Clerk  (1 quote, 1 source)', '    "Harbour Trust paid"  Petition, p. 1',
    '  Clerk supports Mayor  (unsourced)', 'Of 3 things and 2 claims between them.', '',
  ].join('\n') });
  expect((await desk.run('ask', file, 'path', 'Harbour Trust', 'Mayor', '--sourced-only')).out).toBe(
    'Nothing that is asserted connects them; denied, considered or unsourced claims do, over 2.\nOf 3 things and 1 claim between them; not taken for connections: 1 unsourced.\n',
  );
  expect(await desk.json('ask', file, 'without', '--source', 'Courier')).toMatchObject([{ found: { lost: { total: 1 }, pairsApart: 2 } }]);
});

it('says what to write instead of what it does not understand', async () => {
  expect(await desk.run('ask', file, 'gossip')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Ask one of path, common') });
  expect(await desk.run('ask', file, 'path', 'Mayor')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Name two things') });
  expect(await desk.run('ask', file, 'path', 'Mayor', 'Mayor')).toMatchObject({ exitCode: 1, err: expect.stringContaining('same thing twice') });
  expect(await desk.run('ask', file, 'without')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Say what to leave out') });
});

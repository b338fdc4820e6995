import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = new TestDesk();
  desk.write('report.txt', 'The Harbour Trust paid for the petition.\n');
  await desk.run('new', 'river.casefile', '--title', 'River');
  await desk.run('import', 'river.casefile', 'report.txt', '--source', 'Courier', '--title', '=Petition');
  await desk.run('edit', 'river.casefile', '=Petition', '--note', 'Seen at the town hall');
  await desk.run('undo', 'river.casefile');
});
afterEach(() => desk.clear());

it('names everybody who changed what is said of a report, and seals each step', async () => {
  const history = await desk.json('history', 'river.casefile');
  const [record] = await desk.json('custody', 'river.casefile');
  expect(record).toMatchObject({ title: '=Petition', sourceName: 'Courier', fileName: 'report.txt', originalSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const steps = record?.['steps'] as { seq: number; hash: string; kind: string }[];
  expect(steps.map(({ kind }) => kind)).toEqual(['do', 'do', 'undo']);
  for (const { seq, hash } of steps) expect(history.find((entry) => entry['seq'] === seq)?.['hash']).toBe(hash);
  const csv = (await desk.run('custody', 'river.casefile', '--format', 'csv')).out.split('\r\n');
  expect(csv[0]).toBe('report,title,source,file,original_sha256,text_sha256,extractor,seq,at,author,tool,change,entry_hash,copy,copy_sha256');
  expect(csv.length).toBe(5);
  expect(csv[1]).toContain(",'=Petition,Courier,report.txt,");
  expect((await desk.run('custody', 'river.casefile', '--report', '=Petition')).out).toContain('original SHA-256');
});

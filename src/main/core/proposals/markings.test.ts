import { afterAll, beforeAll, expect, it } from 'vitest';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';
import { worldExtraction } from '../testing/world.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

it('words on handling that are no TLP label go into the note of the report, once', async () => {
  const { run, world: { reportId } } = await openWorld(file);
  const { report: before } = await run('report.read', { id: reportId });
  const answer = { ...worldExtraction(), markings: [{ key: 'm1', start: 0, end: 5, marking: null, score: 0.7, because: [{ rule: 'by hand', note: null, words: [{ start: 0, end: 5 }] }] }] };
  await run('proposal.import', { reportId, file: await upload(run, 'again.json', JSON.stringify(answer)) });
  const { proposals } = await run('proposal.list', { states: ['pending'], kinds: ['marking'], offset: 0, limit: 9 });
  const [proposal] = proposals;
  await run('proposal.accept', { ids: proposals.map(({ id }) => id) });
  const { report: after } = await run('report.read', { id: reportId });
  expect([after.note, after.marking]).toEqual([[...(before.note === null ? [] : [before.note]), `Handling: ${proposal?.name}`].join('\n'), before.marking]);
  const again = await run('proposal.import', { reportId, file: await upload(run, 'third.json', JSON.stringify(answer)) });
  expect(again.added.marking).toBe(0);
  await run('journal.undo', {});
  expect((await run('report.read', { id: reportId })).report.note).toBe(before.note);
});

import { expect, it } from 'vitest';
import { openTestCase } from '../testing/services.ts';

const actor = { type: 'person' as const, role: null, affiliation: null, marking: null, note: null, quoteIds: [] };

it('takes back only the step that was meant', async () => {
  const { run } = await openTestCase();
  await run('actor.create', { name: 'First', ...actor });
  const seen = (await run('case.state', {}))?.undoSeq ?? 0;
  await run('actor.create', { name: 'Second', ...actor });
  await expect(run('journal.undo', { expectedSeq: seen })).rejects.toMatchObject({ code: 'STALE_REVISION' });
  expect((await run('case.state', {}))?.counts.actors).toBe(2);
  expect(await run('journal.undo', { expectedSeq: seen + 1 })).toMatchObject({ label: 'add actor Second' });
  const { redoSeq } = (await run('case.state', {})) ?? {};
  await expect(run('journal.redo', { expectedSeq: seen })).rejects.toMatchObject({ code: 'STALE_REVISION' });
  expect(await run('journal.redo', { expectedSeq: redoSeq ?? 0 })).toMatchObject({ label: 'add actor Second' });
});

import { expect, it } from 'vitest';
import { blankActor } from '../../testing/blank.ts';
import { openTestCase, type TestCase } from '../../testing/services.ts';
import type { AnalysisTask } from './task.ts';

const basis = { withDenied: false, withConsidered: false, withUnsourced: true };
const all: AnalysisTask = { question: null, measures: 'all', basis };
const idOf = (kind: 'actor' | 'claim', at: number) => `${kind}--00000000-0000-7000-8001-${String(at).padStart(12, '0')}`;

/** So many things that a worker answers, each tied to five others. */
function fillCrowd({ session }: TestCase): void {
  const db = session.requireOpen().file.writable();
  const size = 4_000;
  db.transaction(() => {
    for (let at = 0; at < size; at++) db.run("INSERT INTO actor (id, name, type, revision) VALUES (:id, 'Crowd', 'person', 0)", { id: idOf('actor', at) });
    for (let at = 0; at < size * 5; at++) {
      db.run("INSERT INTO claim (id, subject_id, relation, object_id, voice, polarity, date_inferred, revision) VALUES (:id, :one, 'linked_to', :other, 'source', 'asserts', 0, 0)", {
        id: idOf('claim', at), one: idOf('actor', at % size), other: idOf('actor', (at * 7 + Math.floor(at / size) * 31 + 1) % size),
      });
    }
  });
}

it('works out measures once for each state of the case, small or large, and anew when it has changed', async () => {
  const ground = await openTestCase();
  const { session, services: { analyses }, run } = ground;
  const { file } = session.requireOpen();
  const ask = async () => {
    const told: number[] = [];
    return { answer: await analyses.answer(file, all, { onProgress: (done) => told.push(done) }), told };
  };
  const small = await ask();
  expect((await ask()).answer).toBe(small.answer);
  fillCrowd(ground);
  await run('actor.create', { name: 'One', type: 'person', ...blankActor });
  const [first, second] = [await ask(), await ask()];
  expect([first.answer === small.answer, first.told.length > 10, first.told[0]]).toEqual([false, true, 0]);
  expect(second.answer).toBe(first.answer);
  expect(second.told).toEqual([]);
  await run('actor.create', { name: 'Other', type: 'person', ...blankActor });
  const third = await ask();
  expect([third.answer === first.answer, third.told.length > 10]).toEqual([false, true]);
});

it.each([['measures', 'all'], ['communities', 'communities'], ['ways', null]] as const)('stops working out %s when it is told to, and answers when it is asked again', async (_what, measures) => {
  const ground = await openTestCase();
  fillCrowd(ground);
  const { run } = ground;
  const ask = (jobId: string) => (measures === null
    ? run('network.ask', { question: { ask: 'paths', fromId: idOf('actor', 0), toId: idOf('actor', 1_999), longerBy: 3, limit: 200 } as never, jobId })
    : run('network.measure', { measures, jobId }));
  const [, cancelled] = await Promise.all([expect(ask('first')).rejects.toMatchObject({ code: 'CANCELLED' }), run('job.cancel', { jobId: 'first' })]);
  expect(cancelled).toEqual({ wasRunning: true });
  expect(await run('job.cancel', { jobId: 'first' })).toEqual({ wasRunning: false });
  expect(await ask('second')).toMatchObject(measures === null ? { found: { ask: 'paths' } } : { ids: { length: 4_000 } });
});

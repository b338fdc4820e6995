import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VerbName } from '../../../shared/contract.ts';
import type { ThingId } from '../../../shared/ids.ts';
import { dispatch } from '../dispatch.ts';
import type { Dump } from '../testing/dump.ts';
import { checkSearch } from '../search/check.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { commands, inputOf, removable } from '../testing/random-deeds.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

type Step = { readonly do: VerbName } | { readonly remove: typeof removable[number] } | 'undo' | 'redo' | 'reopen';

/** What a case was after each change, and where undo and redo stand in it. */
interface History {
  readonly dumps: Dump[];
  at: number;
}

/** The index of the search is derived: after every step it must be what it would be if it were made anew. */
function expectIndexInStep({ session }: TestGround): void {
  expect([...checkSearch(session.requireOpen().file.db)]).toEqual([]);
}

/** A change that may fail, which then leaves the case as it was. */
async function change(ground: TestGround, history: History, name: VerbName, input: unknown): Promise<void> {
  const seqOf = async () => (await ground.run('case.state', {}))?.seq;
  const seq = await seqOf();
  const reply = await dispatch(ground.session, name, input);
  if (!reply.ok) expect(reply.error.code).not.toBe('INTERNAL');
  expectIndexInStep(ground);
  if (await seqOf() === seq) {
    expect(ground.dump()).toEqual(history.dumps[history.at]);
    return;
  }
  history.dumps.splice(history.at + 1, Infinity, ground.dump());
  history.at++;
}

async function move(ground: TestGround, history: History, by: 1 | -1): Promise<void> {
  const isThere = history.dumps[history.at + by] !== undefined;
  const reply = await dispatch(ground.session, by === 1 ? 'journal.redo' : 'journal.undo', {});
  expect(reply.ok).toBe(isThere);
  if (isThere) history.at += by;
  expectIndexInStep(ground);
  expect(ground.dump()).toEqual(history.dumps[history.at]);
}

async function take(step: Step, ground: TestGround, history: History): Promise<void> {
  if (step === 'undo') return move(ground, history, -1);
  if (step === 'redo') return move(ground, history, 1);
  if (step === 'reopen') {
    await ground.run('case.open', { file: ground.filePath });
    return expect(ground.dump()).toEqual(history.dumps[history.at]);
  }
  if ('remove' in step) return change(ground, history, 'thing.remove', { id: ground.world[step.remove] satisfies ThingId });
  const input = await inputOf(step.do, ground);
  return input === undefined ? undefined : change(ground, history, step.do, input);
}

it('walks any mixture of commands, undo, redo and reopening back and forth without losing a row', async () => {
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...commands).map((name): Step => ({ do: name })) },
    { weight: 2, arbitrary: fc.constantFrom(...removable).map((name): Step => ({ remove: name })) },
    { weight: 6, arbitrary: fc.constantFrom<Step>('undo') },
    { weight: 4, arbitrary: fc.constantFrom<Step>('redo') },
    { weight: 1, arbitrary: fc.constantFrom<Step>('reopen') },
  );
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
    const ground = await openWorld(file, { isKept: true });
    try {
      const history: History = { dumps: [ground.dump()], at: 0 };
      // Undo would go on into how the world was made.
      for (const next of steps) if (next !== 'undo' || history.at > 0) await take(next, ground, history);
      expect((await ground.run('case.check', {})).findings).toEqual([]);
      expect(ground.logged).toEqual([]);
    } finally {
      ground.dispose();
    }
  }), { numRuns: 60 });
}, 120_000);

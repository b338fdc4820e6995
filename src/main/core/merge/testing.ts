import fc from 'fast-check';
import { expect } from 'vitest';
import type { MergeDecision, MergeOutcome } from '../../../shared/contract/merges.ts';
import type { VerbName } from '../../../shared/contract.ts';
import { dispatch } from '../dispatch.ts';
import { openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { commands, inputOf, removable } from '../testing/random-deeds.ts';

/** What is done in one copy. */
export type Deed = { readonly do: VerbName } | { readonly remove: typeof removable[number] } | 'undo' | 'redo';

/** What somebody may do in a copy, one after the other. */
export const deeds = fc.array(fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...commands, 'report.import' as const).map((name): Deed => ({ do: name })) },
  { weight: 2, arbitrary: fc.constantFrom(...removable).map((name): Deed => ({ remove: name })) },
  { weight: 1, arbitrary: fc.constantFrom<Deed>('undo', 'redo') },
), { minLength: 1, maxLength: 10 });

/** Does deeds, those that can't be done any more left out. */
export async function act(ground: TestGround, list: readonly Deed[]): Promise<void> {
  const first = (await ground.run('case.state', {}))?.seq ?? 0;
  for (const deed of list) {
    const state = await ground.run('case.state', {});
    if (deed === 'undo') {
      if ((state?.undoSeq ?? 0) > first) await ground.run('journal.undo', {});
    } else if (deed === 'redo') {
      if (state?.redoSeq !== null) await ground.run('journal.redo', {});
    } else if ('remove' in deed) await dispatch(ground.session, 'thing.remove', { id: ground.world[deed.remove] });
    else {
      const input = await inputOf(deed.do, ground);
      if (input !== undefined) await dispatch(ground.session, deed.do, input);
    }
  }
}

/** An actor as it is read, the group of the world unless told. */
export const actorIn = async ({ run, world }: TestGround, id = world.groupId) => (await run('actor.read', { id })).actor;

/** Expects that a check finds nothing. */
export const sound = async ({ run }: TestGround) => expect((await run('case.check', {})).findings).toEqual([]);

/** The one number that a statement gives. */
export const count = ({ session }: TestGround, sql: string, params = {}) => session.requireOpen().file.db.count(sql, params);

/** Two copies of the world, each open. The caller disposes of them. */
export async function openCopies(file: WorldFile): Promise<{ mine: TestGround; theirs: TestGround; dispose: () => void }> {
  const [mine, theirs] = [await openWorld(file, { isKept: true, author: 'Mine' }), await openWorld(file, { isKept: true, author: 'Theirs' })];
  return {
    mine, theirs,
    dispose: () => {
      mine.dispose();
      theirs.dispose();
    },
  };
}

/** Merges a copy that is open elsewhere: it is closed for that, and opened again. Every conflict is decided as asked for. */
export async function mergeInto(mine: TestGround, theirs: TestGround, decide: (id: string) => MergeDecision['take']): Promise<MergeOutcome> {
  theirs.session.leave();
  try {
    const decisions = new Map<string, MergeDecision>();
    for (;;) {
      const { conflicts } = await mine.run('merge.preview', { file: theirs.filePath, decisions: [...decisions.values()] });
      const open = conflicts.filter(({ id }) => !decisions.has(id));
      if (open.length === 0) break;
      for (const { id } of open) decisions.set(id, { id, take: decide(id) });
    }
    return await mine.run('merge.apply', { file: theirs.filePath, decisions: [...decisions.values()] });
  } finally {
    await theirs.run('case.open', { file: theirs.filePath });
  }
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract, type VerbName } from '../../../../shared/contract.ts';
import { dispatch } from '../../dispatch.ts';
import { goodInputs } from '../../testing/good-inputs.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { forGenerated } from '../testing/in-generated.ts';
import { textOf } from '../testing/releases.ts';
import type { StixObject } from './object.ts';
import { bundleOf } from './testing.ts';

/* The same version of an object never says two things: whatever a step changes in a bundle, changes the moments of the objects it changed. */

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const commands = (Object.keys(contract) as VerbName[]).filter((name) => contract[name].kind === 'command');
const objectsOf = async (filePath: string) => new Map(bundleOf(await textOf(filePath, 'stix', { withNotes: true })).objects.map((object) => [object.id, object]));
const withoutMoment = ({ modified, ...said }: StixObject) => JSON.stringify(said);
const momentOf = (object: StixObject | undefined) => String(object?.['modified']);

/** Objects that say something else than before under a moment that is not later. */
const changedUnseen = (before: ReadonlyMap<string, StixObject>, after: ReadonlyMap<string, StixObject>) => [...after.values()].filter((object) => {
  const was = before.get(object.id);
  return was?.['modified'] !== undefined && withoutMoment(was) !== withoutMoment(object) && !(momentOf(object) > momentOf(was));
});
/** How many said the same before and kept their moment, but for those that are the same in every bundle. */
const keptOf = (before: ReadonlyMap<string, StixObject>, after: ReadonlyMap<string, StixObject>) =>
  [...after.values()].filter((object) => object['created_by_ref'] !== undefined && object['modified'] !== undefined && momentOf(object) === momentOf(before.get(object.id)) && object.type !== 'extension-definition').length;

/** The world, which was made the day before. */
function openNextDay() {
  let seconds = 0;
  return openWorld(worldFile, { now: () => new Date(Date.UTC(2026, 0, 16, 9, 0, seconds++)) });
}

it.each(commands)('gives later moments to what %s changes in a bundle', async (name) => {
  const ground = await openNextDay();
  const input = await goodInputs[name](ground);
  const before = await objectsOf(ground.filePath);
  expect((await dispatch(ground.session, name, input)).ok).toBe(true);
  expect(changedUnseen(before, await objectsOf(ground.filePath))).toEqual([]);
});

it('gives a technique a later moment when the operation that named it uses it no longer', async () => {
  const ground = await openNextDay();
  const { id: operationId } = await ground.run('operation.create', { ...(await goodInputs['operation.create'](ground)), name: 'Another' });
  const { id } = await ground.run('technique.add', { operationId, framework: 'DISARM', code: 'T0049', name: 'A name before the other' });
  const before = await objectsOf(ground.filePath);
  await ground.run('technique.remove', { id });
  const after = await objectsOf(ground.filePath);
  const named = (objects: ReadonlyMap<string, StixObject>) => [...objects.values()].find(({ type }) => type === 'attack-pattern')?.['name'];
  expect([named(before), named(after)]).toEqual(['A name before the other', 'Flooding']);
  expect(changedUnseen(before, after)).toEqual([]);
});

it('gives later moments to what any step changes that is taken back, and leaves other objects theirs', { timeout: 240_000 }, async () => {
  let kept = 0;
  await forGenerated(2, async ({ filePath, run }) => {
    let after = await objectsOf(filePath);
    for (let state = await run('case.state', {}); state?.undoSeq; state = await run('case.state', {})) {
      const before = after;
      await run('journal.undo', {});
      after = await objectsOf(filePath);
      expect(changedUnseen(before, after)).toEqual([]);
      kept += keptOf(before, after);
    }
  });
  expect(kept).toBeGreaterThan(0);
});

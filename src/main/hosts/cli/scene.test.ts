import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dispatch } from '../../core/dispatch.ts';
import { Session } from '../../core/session.ts';
import { blankView } from '../../core/testing/blank.ts';
import { runOver } from '../../core/testing/channel.ts';
import { createTestDesk } from '../../core/testing/services.ts';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'river.casefile';

/** Saves scenes as the app does: the command line has no screen to save. */
async function saveScenes(): Promise<void> {
  const { services, dispose } = createTestDesk();
  const session = new Session(services);
  const run = runOver({ call: (name, input) => dispatch(session, name, input), fileHandle: (name) => Promise.resolve(name) });
  await run('case.open', { file: path.join(desk.folder, file) });
  const { actors } = await run('actor.list', { offset: 0, limit: 10 });
  const nodes = actors.map(({ id }, at) => ({ id, x: at * 100, y: 0 }));
  await run('scene.create', { name: 'Who paid', caption: 'The Trust paid', speakerNote: 'Slowly \u001b[31m', marking: 'TLP:GREEN', view: { ...blankView, nodes } });
  await run('scene.create', { name: 'Nothing yet', caption: null, speakerNote: null, marking: null, view: blankView });
  session.leave();
  dispose();
}

beforeEach(async () => {
  desk = new TestDesk();
  await desk.run('new', file, '--title', 'River petition');
  await desk.run('add', file, 'actor', 'Harbour Trust', '--type', 'organisation');
  await saveScenes();
});

afterEach(() => desk.clear());

it('lists scenes with what has changed since they were saved', async () => {
  await desk.run('remove', file, 'Harbour Trust');
  const { out, exitCode } = await desk.run('scene', 'list', file);
  expect(exitCode).toBe(0);
  expect(out.replaceAll(/[0-9a-f]{12}/g, 'ID').split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' | '))).toEqual([
    '# | NAME | THINGS | CLAIMS | MARKING | SINCE SAVED | ID', '1 | Who paid | 1 | 0 | TLP:GREEN | 1 deleted | ID', '2 | Nothing yet | 0 | 0 | ID', '',
  ]);
});

it('shows one, and names what was deleted', async () => {
  await desk.run('remove', file, 'Harbour Trust');
  expect((await desk.run('scene', 'show', file, 'Who paid')).out).toBe('1. Who paid\n  TLP:GREEN\n  caption: The Trust paid\n  note: Slowly \\u{1b}[31m\n  shows: \n  deleted: Harbour Trust\n');
  expect(await desk.json('scene', 'show', file, '1')).toMatchObject([{ scene: { name: 'Who paid' }, changes: [{ change: 'deleted', name: 'Harbour Trust' }] }]);
});

it('puts scenes first, removes them, and takes it back', async () => {
  expect(await desk.json('scene', 'order', file, '2')).toMatchObject([{ name: 'Nothing yet', number: 1 }, { name: 'Who paid', number: 2 }]);
  expect((await desk.run('scene', 'remove', file, 'Who paid')).out).toBe('removed the scene Who paid\n');
  await desk.run('undo', file);
  await desk.run('undo', file);
  expect(await desk.json('scene', 'list', file)).toMatchObject([{ name: 'Who paid' }, { name: 'Nothing yet' }]);
});

it('refuses a scene that there is not with what to write instead', async () => {
  expect(await desk.run('scene', 'show', file, 'Seven')).toMatchObject({ exitCode: 1, err: expect.stringContaining('scene list FILE') });
  expect(await desk.run('scene', 'remove', file)).toMatchObject({ exitCode: 2, err: expect.stringContaining('Say which scene') });
});

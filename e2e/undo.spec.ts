import path from 'node:path';
import { runCasewright } from './command-line.ts';
import { addActor, importText, inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { EvidencePane } from './pages/evidence.ts';

const text = 'Notes\n\nThe minister met the captain in Vik. Nobody else was there.\n';

test('every change is taken back and done again by keys, by its name, also after the case was closed', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Undo.casefile'), (run) => importText(run, folders.cases, text));
  const window = await open(file);
  const evidence = new EvidencePane(window);
  const { keyboard } = window.page;
  await evidence.drag('the captain');
  await keyboard.press('a');
  await keyboard.press('Enter');
  await expect(window.undo).toHaveAccessibleName(/^Undo: .*the captain/);
  await evidence.drag('Nobody else');
  await keyboard.press('q');
  await keyboard.press('Enter');
  await expect(window.undo).toHaveAccessibleName(/^Undo: .*Nobody else/);
  await expect(evidence.pane).toContainText('2 quotes');

  await keyboard.press('Control+z');
  await expect(window.redo).toHaveAccessibleName(/^Redo: .*Nobody else/);
  await expect(evidence.pane).toContainText('1 quote');
  await keyboard.press('Control+z');
  await expect(window.redo).toHaveAccessibleName(/^Redo: .*the captain/);
  await expect(evidence.pane).toContainText('no quotes');
  await keyboard.press('Control+Shift+z');
  await expect(window.undo).toHaveAccessibleName(/^Undo: .*the captain/);
  await window.application.close();

  const again = await open(file);
  await expect(again.undo).toHaveAccessibleName(/^Undo: .*the captain/);
  await expect(again.redo).toHaveAccessibleName(/^Redo: .*Nobody else/);
  await again.undo.click();
  await expect(new EvidencePane(again).pane).toContainText('no quotes');
  expect((await inCase(file, (run) => run('case.check', {}))).findings).toEqual([]);
});

test('the history shows every step, what it changed, and what was taken back', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'History.casefile'), async (run) => {
    await addActor(run, 'Nordland');
    await addActor(run, 'Sundland');
    await run('journal.undo', {});
  });
  const window = await open(file);
  const history = await window.showPanel('History');
  const steps = history.getByRole('listbox').getByRole('option');
  await expect(steps.first()).toContainText('Undid: ');
  await expect(steps.first()).toContainText('Sundland');
  await expect(steps.nth(1)).toContainText('undone');
  await expect(steps.nth(2)).toContainText('Nordland');
  await steps.nth(2).click();
  await expect(history).toContainText('What changed');
  await expect(history).toContainText('Nordland');
  await window.page.keyboard.press('Control+z');
  await expect(steps.first()).toContainText('Nordland');
});

test('an undo from the command line is followed by the window', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Outside.casefile'), (run) => addActor(run, 'Nordland'));
  const window = await open(file);
  await expect(window.pane('Network')).toContainText('1 of 1 thing');
  expect(await runCasewright(folders, 'undo', file)).toContain('Nordland');
  await expect(window.pane('Network')).toContainText('Nothing here yet');
  await expect(window.redo).toHaveAccessibleName(/^Redo: .*Nordland/);
  await window.redo.click();
  await expect(window.pane('Network')).toContainText('1 of 1 thing');
  expect(await runCasewright(folders, 'list', file, 'actors')).toContain('Nordland');
});

test('a field that somebody else changed first is said, with both values, and nothing is lost', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Stale.casefile'), (run) => addActor(run, 'Nordland'));
  const window = await open(file);
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /^Nordland/ }).click();
  await window.inspector.getByRole('button', { name: 'Add role' }).click();
  await window.inspector.getByRole('group', { name: 'Role' }).getByRole('textbox').fill('mine');
  await inCase(file, async (run) => {
    const { actors: [actor] } = await run('actor.list', { offset: 0, limit: 1 });
    if (!actor) throw new Error('The actor is gone');
    const { id, revision, name, type, affiliation, marking, note } = actor;
    await run('actor.edit', { id, revision, name, type, affiliation, marking, note, role: 'theirs' });
  });
  await window.page.keyboard.press('Enter');
  await expect(window.inspector.getByText('Changed somewhere else while you were editing')).toBeVisible();
  await expect(window.inspector).toContainText('Role now reads “theirs”. You wrote “mine”, which is not saved.');
  await window.inspector.getByRole('button', { name: 'Save mine' }).click();
  await expect(window.inspector.getByRole('button', { name: 'Edit role: mine' })).toBeVisible();
});

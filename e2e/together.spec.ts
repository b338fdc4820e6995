import path from 'node:path';
import { runCasewright } from './command-line.ts';
import { addActor, importText, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { CaseWindow } from './pages/case-window.ts';
import { EvidencePane } from './pages/evidence.ts';

const text = 'Notes\n\nThe minister met the captain in Vik. Nobody else was there.\n';

test('two windows on one case see what the other does', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Two.casefile'), async (run) => {
    await importText(run, folders.cases, text);
    await addActor(run, 'Nordland');
  });
  const first = await open(file);
  const second = new CaseWindow(first.application, await first.application.openWindow());
  await second.stands();
  const [here, there] = [new EvidencePane(first), new EvidencePane(second)];
  await here.drag('the captain');
  await first.page.keyboard.press('a');
  await first.page.keyboard.press('Enter');
  await expect(there.number(1)).toBeVisible();
  await expect(second.pane('Network')).toContainText('2 of 2 things');

  await second.page.bringToFront();
  await there.drag('Nobody else');
  await second.page.keyboard.press('q');
  await second.page.keyboard.press('Enter');
  await expect(here.number(2)).toBeVisible();
  await first.page.bringToFront();
  await first.page.keyboard.press('Control+z');
  await expect(there.number(2)).toBeHidden();
  await expect(second.redo).toHaveAccessibleName(/Nobody else/);
});

test('what the command line adds appears in the window', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Both.casefile'), (run) => addActor(run, 'Nordland'));
  const window = await open(file);
  const things = await window.showPanel('Things');
  await expect(things.getByRole('option')).toHaveCount(1);
  await runCasewright(folders, 'add', file, 'actor', 'Sundland', '--type', 'state');
  await expect(things.getByRole('option', { name: /^Sundland/ })).toBeVisible();
  await expect(window.pane('Network')).toContainText('2 of 2 things');
  await expect(window.undo).toHaveAccessibleName(/Sundland/);
});

test('what is selected is shown to be gone when somebody else removes it', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Gone.casefile'), (run) => addActor(run, 'Nordland'));
  const window = await open(file);
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /^Nordland/ }).click();
  await expect(window.inspector.getByRole('article', { name: 'Nordland' })).toBeVisible();
  await runCasewright(folders, 'undo', file);
  await expect(window.inspector).toContainText('is not in the case any more.');
});

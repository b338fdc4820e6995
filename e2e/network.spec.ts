import fs from 'node:fs';
import path from 'node:path';
import { addActor, inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { NetworkPane } from './pages/network.ts';
import { standings } from '../src/drawing/network/standing.ts';
import { networkStrings } from '../src/renderer/strings/network.ts';
import { questionStrings } from '../src/renderer/strings/network-questions.ts';

const placed = (file: string) => inCase(file, async (run) => {
  const { nodes } = await run('network.read', { limit: 100, withEvents: false });
  return nodes.filter(({ x }) => x !== null).map(({ name, x, y }) => ({ name, x, y }));
});

test('a thing that was dragged stays where it was put, until that is undone', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Drag.casefile'), async (run) => {
    await addActor(run, 'Nordland');
    await addActor(run, 'Sundland');
  });
  const window = await open(file);
  const { mouse } = window.page;
  const from = await new NetworkPane(window).point('Nordland');
  await mouse.down();
  await mouse.move(from.x + 40, from.y + 50, { steps: 4 });
  await mouse.move(from.x + 80, from.y + 90, { steps: 4 });
  await mouse.up();
  await expect(window.undo).toHaveAccessibleName(/^Undo: .*Nordland/);
  const [place, ...others] = await placed(file);
  expect(place).toMatchObject({ name: 'Nordland' });
  expect(others).toEqual([]);
  await window.page.reload();
  await window.stands();
  expect(await placed(file)).toEqual([place]);
  await new NetworkPane(window).point('Nordland');
  await expect(window.undo).toBeEnabled();
  await window.undo.click();
  await expect.poll(() => placed(file)).toEqual([]);
});

test('what another pane selects is seen beside the inspector, not under it', async ({ open, sample }) => {
  const window = await open(sample);
  await window.page.setViewportSize({ width: 1280, height: 720 });
  const things = await window.showPanel('Things');
  for (const name of ['2021 assessment', 'Hezbollah']) {
    await things.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    await expect(window.inspector.getByRole('article', { name })).toBeVisible();
    const card = await window.inspector.boundingBox();
    expect((await new NetworkPane(window).point(name)).x).toBeLessThan(card?.x ?? 0);
  }
});

test('all of the network stands beside the inspector, also where room is short', async ({ open, sample }) => {
  const window = await open(sample);
  await window.page.setViewportSize({ width: 1280, height: 720 });
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /^Hezbollah/ }).click();
  const card = await window.inspector.boundingBox();
  // The one furthest to the left and the one furthest to the right.
  for (const name of ['Nicolás Maduro', 'NIO for Cyber']) {
    // It may be found while the view is still on its way.
    await expect(async () => expect((await new NetworkPane(window).point(name)).x).toBeLessThan(card?.x ?? 0)).toPass();
  }
});

test('where the legend has no room below the drawing, a button shows all of it', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  await expect(network.legend('unsourced')).toBeVisible();
  await expect(network.legendButton).toBeHidden();
  await window.page.setViewportSize({ width: 1280, height: 720 });
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /^Hezbollah/ }).click();
  await expect(network.legend('unsourced')).toBeHidden();
  await network.legendButton.press('Enter');
  for (const standing of standings) await expect(network.legend(networkStrings.standings[standing])).toBeInViewport({ ratio: 1 });
  await window.page.keyboard.press('Tab');
  await expect(network.legend('person')).toBeFocused();
  await window.page.keyboard.press('Space');
  await expect(network.legend('person')).toHaveAttribute('aria-pressed', 'false');
  await window.page.keyboard.press('Escape');
  await expect(network.legend('person')).toBeHidden();
  await expect(network.legendButton).toBeFocused();
  await expect(window.inspector).toBeVisible();
});

test('the network is walked by keys, and says what it comes to', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  const { keyboard } = window.page;
  await keyboard.press('1');
  await expect(network.canvas).toBeFocused();
  await keyboard.press('Home');
  const said = network.pane.locator('[aria-live="polite"]');
  await expect(said).not.toBeEmpty();
  const first = await said.innerText();
  await keyboard.press('PageDown');
  await expect(said).not.toHaveText(first);
  const name = (await said.innerText()).split(',')[0] ?? '';
  await keyboard.press('Enter');
  await expect(window.inspector.getByRole('article', { name })).toBeVisible();
  await keyboard.press('Alt+ArrowRight');
  await expect(said).toContainText(`${name} moved`);
  await expect(window.undo).toHaveAccessibleName(new RegExp(`^Undo: .*${name}`));
  await keyboard.press('Escape');
  await expect(window.inspector).toBeHidden();
});

test('the legend hides kinds and standings, says how many, and one click brings them back', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  await network.showTable();
  await expect(network.row('Hezbollah')).toBeVisible();
  await network.legend('group').click();
  await expect(network.legend('group')).toHaveAttribute('aria-pressed', 'false');
  await expect(network.row('Hezbollah')).toBeHidden();
  const chip = network.pane.getByRole('button', { name: '2 groups hidden' });
  await chip.click();
  await expect(network.row('Hezbollah')).toBeVisible();
  await expect(chip).toBeHidden();

  await network.pane.getByRole('button', { name: 'Layout', exact: true }).click();
  await network.pane.getByRole('menuitemcheckbox', { name: 'Hide unsourced claims' }).click();
  await expect(network.pane.getByRole('button', { name: /^\d+ unsourced hidden$/ })).toBeVisible();
  await expect(network.pane.getByRole('cell', { name: /unsourced/ })).toHaveCount(0);
  await network.pane.getByRole('button', { name: /^\d+ unsourced hidden$/ }).click();
  await expect(network.pane.getByRole('cell', { name: /unsourced/ })).not.toHaveCount(0);
});

test('claims of every standing are told apart, in the table and the legend', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  await network.showTable();
  for (const standing of ['denied', 'considered, planned', 'alleged', 'unsourced', 'analyst’s view', 'voices contradict', 'not conducted', 'attempted', 'partly denied']) {
    await expect(network.legend(standing)).toBeVisible();
    await expect(network.pane.getByRole('cell', { name: standing }).first()).toBeAttached();
  }
  for (const type of ['person', 'organisation', 'state', 'group', 'persona', 'office', 'publication', 'operation']) await expect(network.legend(type)).toBeVisible();
});

test('events are shown on demand, and the surroundings of one thing alone', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  await network.showTable();
  await network.pane.getByRole('button', { name: '9 events hidden' }).click();
  await expect(network.row('Election day')).toBeVisible();
  await network.row('Hezbollah').getByRole('button').click();
  await network.pane.getByRole('button', { name: 'Layout', exact: true }).click();
  await network.pane.getByRole('menuitem', { name: 'Only what surrounds the selection' }).click();
  await expect(network.pane.getByText('Around Hezbollah')).toBeVisible();
  await expect(network.row('Iran')).toBeHidden();
  await network.pane.getByRole('button', { name: 'Back to the whole network' }).click();
  await expect(network.row('Iran')).toBeVisible();
});

test('a question about two things is answered in the drawing and in words, down to the quote', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  const pick = async (name: string, modifiers: readonly 'Shift'[]) => {
    const { x, y } = await network.point(name);
    if (modifiers.length > 0) await window.page.keyboard.down('Shift');
    await window.page.mouse.click(x, y);
    if (modifiers.length > 0) await window.page.keyboard.up('Shift');
  };
  await pick('Andrii Derkach', []);
  await pick('Vladimir Putin', ['Shift']);
  const ask = network.pane.getByRole('button', { name: questionStrings.menu, exact: true });
  await ask.press('Enter');
  await network.pane.getByRole('menuitem', { name: questionStrings.ways }).press('Enter');

  const answer = network.pane.getByRole('region', { name: questionStrings.panel });
  await expect(answer).toBeFocused();
  await expect(answer.getByRole('heading', { level: 3 })).toHaveText(/^What connects (Andrii Derkach and Vladimir Putin|Vladimir Putin and Andrii Derkach)$/);
  const words = answer.getByRole('region', { name: questionStrings.way(1) }).locator('q').first();
  const exact = await words.textContent() ?? '';
  await words.click();
  await expect(window.pane('Evidence').getByText(exact.slice(0, 40)).first()).toBeInViewport();

  await answer.getByRole('button', { name: questionStrings.close }).press('Escape');
  await expect(answer).toBeHidden();
  await expect(ask).toBeFocused();
});

test('the network is saved as a picture with its words, in the form that is chosen', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  await expect(network.canvas).toBeVisible();
  const save = async (form: string) => {
    await network.pane.getByRole('button', { name: 'More', exact: true }).click();
    await window.page.getByRole('menuitem', { name: 'Save picture…' }).click();
    const dialog = window.page.getByRole('dialog', { name: 'Save picture' });
    await dialog.getByLabel('Form').selectOption(form);
    if (form === 'png') await dialog.getByLabel('Size').selectOption('1200');
    const saved = window.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(`network.${form}`);
    return fs.readFileSync(await download.path());
  };
  const svg = (await save('svg')).toString('utf8');
  for (const words of ['Hezbollah', 'voices contradict', '46 of 49 claims']) expect(svg).toContain(words);
  const png = await save('png');
  // The width stands in the header of a PNG, 16 bytes on.
  expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16)]).toEqual(['PNG', 1200]);
});

test('arrangement, filters and looks are there again after a reload', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  const layout = network.pane.getByRole('button', { name: 'Layout', exact: true });
  await layout.click();
  await window.page.getByRole('menuitemcheckbox', { name: 'By kind' }).click();
  await network.legend('group').click();
  await expect(network.legend('group')).toHaveAttribute('aria-pressed', 'false');
  // Written a moment after the last change, or when the window goes.
  await window.page.reload();
  await window.stands();
  await expect(network.legend('group')).toHaveAttribute('aria-pressed', 'false');
  await layout.click();
  await expect(window.page.getByRole('menuitemcheckbox', { name: 'By kind' })).toHaveAttribute('aria-checked', 'true');
});

test('the network is followed along its claims in a tree, with the same selection as elsewhere', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  await network.showTable();
  await network.pane.getByRole('button', { name: 'Tree', exact: true }).click();
  const tree = network.pane.getByRole('tree');
  const russia = tree.getByRole('treeitem', { name: /^Russia, state, \d+ claims; / });
  await tree.focus();
  await window.page.keyboard.press('Home');
  await expect(tree).toHaveAttribute('aria-activedescendant', await russia.getAttribute('id') ?? '');
  await window.page.keyboard.press('ArrowRight');
  await expect(russia).toHaveAttribute('aria-expanded', 'true');
  await window.page.keyboard.press('ArrowRight');
  const claim = tree.locator('[data-active]');
  await expect(claim).toHaveAttribute('aria-level', '2');
  await window.page.keyboard.press('ArrowRight');
  await expect(claim).toHaveAttribute('aria-expanded', 'true');
  await window.page.keyboard.press('Enter');
  await expect(window.inspector).toBeVisible();
  await expect(claim).toHaveAttribute('aria-selected', 'true');
  await window.page.keyboard.press('ArrowLeft');
  await window.page.keyboard.press('ArrowLeft');
  await window.page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('article', { name: 'Russia' })).toBeVisible();
});

test('things stand as groups that are opened and closed by keys', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  await expect(network.canvas).toBeVisible();
  await network.pane.getByRole('button', { name: 'More', exact: true }).click();
  await window.page.getByRole('menuitemcheckbox', { name: 'Groups by kind' }).click();
  const chip = network.pane.getByRole('button', { name: /^\d groups$/ });
  await expect(chip).toBeVisible();
  await network.canvas.focus();
  await window.page.keyboard.press('Home');
  const said = network.pane.locator('[aria-live="polite"]');
  await expect(said).toContainText(/^Group of 11, .*, \d+ claims, \d+ of them inside/);
  const before = await network.canvas.getAttribute('aria-label');
  await window.page.keyboard.press('Enter');
  await expect(network.canvas).not.toHaveAttribute('aria-label', before ?? '');
  await window.page.keyboard.press('Space');
  await expect(window.inspector).toBeVisible();
  await window.page.keyboard.press('g');
  await expect(network.canvas).toHaveAttribute('aria-label', before ?? '');
  await chip.click();
  await expect(chip).toBeHidden();
});

test('a lasso picks what it goes round, and so do keys', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  const { mouse, keyboard } = window.page;
  const at = await network.point('Hezbollah, group');
  await network.pane.getByRole('button', { name: 'More', exact: true }).click();
  await window.page.getByRole('menuitemcheckbox', { name: 'Select with a lasso' }).click();
  await mouse.move(at.x - 40, at.y - 40);
  await mouse.down();
  for (const [x, y] of [[40, -40], [40, 60], [-40, 60], [-40, -30]] as const) await mouse.move(at.x + x, at.y + y, { steps: 3 });
  await mouse.up();
  await expect(window.inspector.getByRole('article', { name: 'Hezbollah' })).toBeVisible();
  await network.canvas.focus();
  await keyboard.press('Escape');
  await expect(window.inspector).toBeHidden();
  await keyboard.press('Control+a');
  await expect(network.pane.locator('[aria-live="polite"]')).toHaveText('29 things selected');
  await keyboard.press('Escape');
  // Small cases need no map, but may have one.
  await expect(network.pane.locator('.network-minimap')).toBeHidden();
  await network.pane.getByRole('button', { name: 'More', exact: true }).click();
  await window.page.getByRole('menuitemcheckbox', { name: 'Minimap' }).click();
  await expect(network.pane.locator('.network-minimap')).toBeVisible();
});

test('a filter is set, saved and chosen again', async ({ open, sample }) => {
  const window = await open(sample);
  const network = new NetworkPane(window);
  const chip = network.pane.getByRole('button', { name: /^Filter: \d+ claims hidden$/ });
  await network.pane.getByRole('button', { name: 'Filter', exact: true }).click();
  const panel = network.pane.getByRole('region', { name: 'Filter and looks' });
  await panel.getByText('Polarity', { exact: true }).click();
  await panel.getByRole('button', { name: 'Only Polarity: denies' }).click();
  await expect(chip).toBeVisible();
  await panel.getByText('Kind of thing').click();
  await panel.getByRole('checkbox', { name: 'office' }).click();
  await expect(network.legend('office')).toHaveAttribute('aria-pressed', 'false');
  await panel.getByLabel('Save this filter as').fill('What is denied');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('button', { name: 'Let everything pass' }).click();
  await network.legend('office').click();
  await expect(chip).toBeHidden();
  await window.page.reload();
  await window.stands();
  await expect(chip).toBeHidden();
  await network.pane.getByRole('button', { name: 'Filter', exact: true }).click();
  await panel.getByRole('button', { name: 'What is denied', exact: true }).click();
  await expect(chip).toBeVisible();
  await expect(network.legend('office')).toHaveAttribute('aria-pressed', 'false');
  await expect(panel.getByRole('status').first()).toHaveText(/^\d+ of 46 claims pass$/);
});

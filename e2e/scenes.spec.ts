import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import type { Arrangement } from '../src/drawing/network/layout/rules/arrange.ts';
import { layoutStrings } from '../src/drawing/words/network-layout.ts';
import { violationsOf } from './pages/axe.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { NetworkPane } from './pages/network.ts';

const panelOf = (window: CaseWindow): Locator => window.page.getByRole('region', { name: 'Scenes', exact: true });
const namesIn = (window: CaseWindow): Promise<string[]> => panelOf(window).locator('.scenes-name').allTextContents();
const presentationOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Presentation' });
const placeIn = (page: Page): Locator => presentationOf(page).locator('.present-place');

/** Saves what is on screen by the key, and waits until it is listed. */
async function save(window: CaseWindow, name: string): Promise<void> {
  await window.pane('Network').getByRole('application').focus();
  await window.page.keyboard.press('s');
  await expect(panelOf(window).getByText(name, { exact: true })).toBeVisible();
}

/** The network stands when its layout is done. */
const laidOut = (window: CaseWindow): Promise<void> => expect(window.pane('Network').getByText('Laying out')).toHaveCount(0);

test('what is on screen is saved, put in order, written on and presented by keys', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  await laidOut(window);
  for (const name of ['Scene 1', 'Scene 2', 'Scene 3']) await save(window, name);
  expect(await namesIn(window)).toEqual(['Scene 1', 'Scene 2', 'Scene 3']);

  await panelOf(window).getByRole('button', { name: 'Present from Scene 3' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => namesIn(window)).toEqual(['Scene 1', 'Scene 3', 'Scene 2']);
  await panelOf(window).getByRole('listitem').filter({ hasText: 'Scene 2' }).dragTo(panelOf(window).getByRole('listitem').filter({ hasText: 'Scene 1' }));
  await expect.poll(() => namesIn(window)).toEqual(['Scene 2', 'Scene 1', 'Scene 3']);

  await panelOf(window).getByRole('button', { name: 'More for Scene 2' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const form = window.dialog('Scene');
  await form.getByRole('textbox', { name: 'Title' }).fill('Who did what');
  await form.getByRole('textbox', { name: 'Caption' }).fill('Several states tried; their means differ.');
  await form.getByRole('textbox', { name: 'Speaker note' }).fill('Pause here.');
  await form.getByRole('combobox', { name: 'Marking' }).selectOption('TLP:RED');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(panelOf(window).getByText('Who did what')).toBeVisible();
  await expect(panelOf(window).getByRole('listitem').filter({ hasText: 'Who did what' })).toContainText('TLP:RED');

  await page.keyboard.press('p');
  const shown = presentationOf(page);
  await expect(shown.getByRole('img', { name: /^Who did what: \d+ things, \d+ claims$/ })).toBeVisible();
  await expect(shown.locator('.present-marking')).toHaveText('TLP:RED');
  await expect(shown.locator('.present-caption')).toHaveText('Several states tried; their means differ.');
  for (const [key, place] of [['ArrowRight', '2 / 3'], ['PageDown', '3 / 3'], ['Space', '3 / 3'], ['PageUp', '2 / 3'], ['End', '3 / 3'], ['Home', '1 / 3'], ['Space', '2 / 3']] as const) {
    await page.keyboard.press(key);
    await expect(placeIn(page)).toHaveText(place);
  }
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
});

test('quotes, time, blank screens, the grid and the keys come and go by keys', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  await laidOut(window);
  await save(window, 'Scene 1');
  await save(window, 'Scene 2');
  await page.keyboard.press('p');
  const shown = presentationOf(page);
  await expect(shown.getByRole('img', { name: /^Scene 1/ })).toBeVisible();

  await page.keyboard.press('q');
  const card = shown.getByRole('complementary', { name: 'The words behind it' });
  await expect(card.getByRole('figure')).not.toHaveCount(0);
  const first = await card.locator('.present-card-claim').textContent();
  await page.keyboard.press('q');
  await expect(card.locator('.present-card-claim')).not.toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await shown.locator('.present-hit').first().dispatchEvent('click', { bubbles: true });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');

  const things = shown.locator('[data-node]');
  const all = await things.count();
  const hidden = shown.locator('[data-node][style*="opacity: 0"]');
  await expect(hidden).toHaveCount(0);
  await page.keyboard.press('t');
  await expect.poll(() => hidden.count()).toBeGreaterThan(0);
  await page.keyboard.press('t');
  await shown.getByRole('slider', { name: 'Time' }).press('End');
  await expect(hidden).toHaveCount(0);
  expect(await things.count()).toBe(all);

  await shown.getByRole('img').click({ position: { x: 3, y: 3 } });
  await page.keyboard.press('b');
  await expect(shown.locator('.present-blank-black')).toBeVisible();
  await expect(shown.locator('.present-marking')).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('w');
  await expect(shown.locator('.present-blank-white')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown.locator('.present-blank')).toHaveCount(0);

  await page.keyboard.press('g');
  const grid = shown.getByRole('list', { name: 'All scenes' });
  await expect(grid.getByRole('button')).toHaveCount(2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(grid).toHaveCount(0);
  await expect(placeIn(page)).toHaveText('2 / 2');

  await page.keyboard.press('?');
  await expect(shown.getByRole('region', { name: 'Keys' })).toContainText('Black or white screen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
});

test('the speaker sees the note, the next scene and the time in a window of their own, and steps from there', async ({ open, sample, host }) => {
  // The stand-in shows one page in the browser of the tests; windows of its own are Electron's, where this test runs too.
  test.skip(host === 'stand-in', 'the stand-in for Electron opens no second window by itself');
  const window = await open(sample);
  const { page } = window;
  await laidOut(window);
  await save(window, 'Scene 1');
  await save(window, 'Scene 2');
  await inCase(sample, async (run) => {
    const [scene] = await run('scene.list', {});
    if (scene !== undefined) await run('scene.update', { id: scene.id, revision: scene.revision, name: scene.name, caption: null, speakerNote: 'Say who asked for it.', marking: null });
  });
  await page.keyboard.press('p');
  await expect(presentationOf(page)).toBeVisible();
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText('Say who asked for it.');
  await expect(speaker.getByRole('region', { name: 'Next' })).toContainText('Scene 2');
  await speaker.keyboard.press('ArrowRight');
  await expect(placeIn(page)).toHaveText('2 / 2');
  await expect(speaker.getByRole('region', { name: 'Next' })).toContainText('This is the last scene.');
  await presentationOf(page).press('Escape');
  await expect(presentationOf(page)).toHaveCount(0);
  await expect.poll(() => speaker.isClosed()).toBe(true);
});

test('a scene says what was deleted and changed since, in the list and before everybody', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  await laidOut(window);
  await save(window, 'Scene 1');
  await inCase(sample, async (run) => {
    const { actors: [iran] } = await run('actor.list', { text: 'Iran', offset: 0, limit: 1 });
    if (iran === undefined) throw new Error('The sample names Iran no more');
    await run('thing.remove', { id: iran.id });
  });
  const badge = panelOf(window).getByRole('button', { name: /changed since$/ });
  await badge.click();
  const changes = window.dialog('What has changed of Scene 1');
  await expect(changes.getByRole('region', { name: 'Deleted' })).toContainText('Iran');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(presentationOf(page).getByRole('note', { name: 'Deleted since this scene was saved' })).toContainText('Iran is not in the case any more.');
  await page.keyboard.press('Escape');
  await panelOf(window).getByRole('button', { name: 'More for Scene 1' }).click();
  await page.getByRole('menuitem', { name: 'Save what is on screen in its place' }).click();
  await expect(badge).toHaveCount(0);
  await panelOf(window).getByRole('button', { name: 'More for Scene 1' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(panelOf(window).getByText('No scenes yet')).toBeVisible();
  await window.undo.click();
  await expect(panelOf(window).getByText('Scene 1', { exact: true })).toBeVisible();
});

test('a scene is put back into the panes, with its filters and places, to be changed and saved anew', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  await laidOut(window);
  const network = new NetworkPane(window);
  // Beside the panel of the scenes the legend may have no room below the drawing.
  const togglePersons = async () => {
    if (await network.legendButton.isVisible()) await network.legendButton.click();
    await network.legend('person').click();
    await page.keyboard.press('Escape');
  };
  await togglePersons();
  const drawing = network.canvas;
  const label = await drawing.getAttribute('aria-label');
  await save(window, 'Scene 1');
  const viewOf = () => inCase(sample, async (run) => {
    const [scene] = await run('scene.list', {});
    return (await run('scene.read', { id: scene?.id as never })).view;
  });
  const before = await viewOf();
  await togglePersons();
  await expect(drawing).not.toHaveAttribute('aria-label', label ?? '');
  // Something lies elsewhere since.
  const lastStep = await window.undo.getAttribute('title') ?? '';
  await inCase(sample, (run) => run('network.place', { placements: before.nodes.slice(0, 3).map(({ id }, at) => ({ thingId: id, x: 2_000 + at, y: 2_000 })) }));
  // Noticed only after the scene was put back, it would count as a change to what was put back.
  await expect(window.undo).not.toHaveAttribute('title', lastStep);
  await page.waitForTimeout(500);
  await panelOf(window).getByRole('button', { name: 'More for Scene 1' }).click();
  await page.getByRole('menuitem', { name: 'Open in the panes' }).click();
  await expect(drawing).toHaveAttribute('aria-label', label ?? '');
  await panelOf(window).getByRole('button', { name: 'More for Scene 1' }).click();
  await page.getByRole('menuitem', { name: 'Save what is on screen in its place' }).click();
  await expect.poll(async () => (await viewOf()).nodes).toEqual(before.nodes);

  // What lies elsewhere after that is no longer where the scene had it; all else is.
  await inCase(sample, (run) => run('network.place', { placements: before.nodes.slice(0, 1).map(({ id }) => ({ thingId: id, x: 3_000, y: 3_000 })) }));
  await expect.poll(async () => {
    await panelOf(window).getByRole('button', { name: 'More for Scene 1' }).click();
    await page.getByRole('menuitem', { name: 'Save what is on screen in its place' }).click();
    await page.waitForTimeout(300);
    return (await viewOf()).nodes;
  }).toEqual(before.nodes.map((node, at) => (at === 0 ? { ...node, x: 3_000, y: 3_000 } : node)));
});

test('a scene that is put back is looked at as it was saved, though what its rule goes by comes later', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  const { pane } = new NetworkPane(window);
  const arrange = async (by: Arrangement): Promise<void> => {
    await pane.getByRole('button', { name: 'Layout', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: layoutStrings.arrangements[by], exact: true }).click();
  };
  const viewOf = () => inCase(sample, async (run) => {
    const [scene] = await run('scene.list', {});
    return (await run('scene.read', { id: scene?.id as never })).view;
  });
  const choose = async (item: string): Promise<void> => {
    await panelOf(window).getByRole('button', { name: 'More for Scene 1' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await laidOut(window);
  await save(window, 'Scene 1');
  await arrange('time');
  for (let times = 0; times < 4; times++) await pane.getByRole('button', { name: 'Zoom in' }).click();
  await choose('Save what is on screen in its place');
  await expect.poll(async () => (await viewOf()).viewport).not.toBeNull();
  const before = await viewOf();
  await arrange('automatic');

  await page.route('**/api/call', async (route) => {
    if ((route.request().postDataJSON() as { readonly name: string }).name === 'network.facets') await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue().catch(() => undefined);
  });
  await page.reload();
  await window.stands();
  await laidOut(window);
  const read = page.waitForResponse((response) => (response.request().postDataJSON() as { readonly name?: string } | null)?.name === 'network.facets');
  await choose('Open in the panes');
  await read;
  await expect(pane.getByRole('button', { name: 'Layout', exact: true })).toBeVisible();
  await choose('Save what is on screen in its place');
  await expect.poll(async () => (await viewOf()).marks).toEqual(before.marks);
  const again = await viewOf();
  expect(again.nodes).toEqual(before.nodes);
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(again.viewport?.[side]).toBeCloseTo(before.viewport?.[side] ?? 0, 0);
});

test('an empty case has nothing to save or to present, and says what to do', async ({ folders, open }) => {
  const window = await open(await makeCase(path.join(folders.cases, 'Empty.casefile')), ['Network']);
  const { page } = window;
  await page.keyboard.press('s');
  await expect(panelOf(window).getByText('The network shows nothing that a scene could keep.')).toBeVisible();
  await page.keyboard.press('p');
  await expect(presentationOf(page).getByText('There is nothing to present yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(presentationOf(page)).toHaveCount(0);
});

test('names that are long, from right to left or markup are drawn as words', async ({ folders, open }) => {
  const names = ['<img src=x onerror=alert(1)>', 'וזארת החוץ של המדינה', `Very ${'long '.repeat(200)}name`, '"quoted" & \u202Eturned'];
  const file = await makeCase(path.join(folders.cases, 'Names.casefile'), async (run) => {
    const ids = [];
    for (const name of names) ids.push((await run('actor.create', { name, type: 'organisation', role: null, affiliation: null, marking: null, note: null, quoteIds: [] })).id);
    await run('scene.create', {
      name: names[0] ?? '', caption: names[3] ?? '', speakerNote: null, marking: null,
      view: { nodes: ids.map((id, at) => ({ id, x: at * 160, y: 0 })), claimIds: [], fadedIds: [], selectedIds: [], viewport: null, sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {} },
    });
  });
  const window = await open(file);
  await window.page.keyboard.press('p');
  const shown = presentationOf(window.page);
  await expect(shown.locator('[data-label="node"]')).toHaveCount(4);
  await expect(shown.locator('img')).toHaveCount(0);
  await expect(shown.locator('.present-name')).toContainText('<img src=x onerror=alert(1)>');
});

test('everything that axe has a rule for holds in the panel and the presentation', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  await laidOut(window);
  await save(window, 'Scene 1');
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('p');
  await page.keyboard.press('q');
  await expect(presentationOf(page).getByRole('complementary')).toBeVisible();
  for (const key of ['d', 'd', 'g', 'g', '?', '?', 'b', 'b', 'w']) {
    expect(await violationsOf(page), `before ${key}`).toEqual([]);
    await page.keyboard.press(key);
  }
  expect(await violationsOf(page)).toEqual([]);
});

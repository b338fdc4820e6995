import path from 'node:path';
import { addActor, makeCase, type Run } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { NetworkPane } from './pages/network.ts';

/** More than vis-network is left with. */
const size = 1_060;
/** A claim that says no more than who is tied to whom. */
const blank = {
  voice: 'source', polarity: 'asserts', attributionId: null, attributionText: null, status: null, likelihood: null, confidence: null,
  estimativeWords: null, credibility: null, marking: null, note: null, date: null, dateInferred: false, dateBasis: null,
} as const;

/** Things in stars of twenty, whose middles hang together. */
async function fillCrowd(run: Run): Promise<void> {
  const ids: Awaited<ReturnType<typeof addActor>>['id'][] = [];
  for (let at = 0; at < size; at++) ids.push((await addActor(run, `Thing ${at}`, 'organisation')).id);
  for (const [at, subjectId] of ids.entries()) {
    const objectId = ids[at % 20 === 0 ? Math.max(0, at - 20) : at - at % 20];
    if (objectId === undefined || objectId === subjectId) continue;
    await run('claim.create', { claim: { ...blank, subjectId, relation: 'linked_to', objectId, property: null, value: null }, quoteIds: [] });
  }
}

test('a crowd is laid out beside the window, and is selected, looked over and copied', async ({ folders, open, context }) => {
  const window = await open(await makeCase(path.join(folders.cases, 'Crowd.casefile'), fillCrowd));
  const network = new NetworkPane(window);
  const { page } = window;
  await page.keyboard.press('Escape');
  await network.pane.getByRole('button', { name: /groups$/u }).click();
  const more = network.pane.getByRole('button', { name: /· Show/u });
  for (const shown of ['300', '600', '1,000']) await more.filter({ hasText: `connected ${shown} ` }).click();
  await expect(network.pane.locator('.network-own-canvas')).toBeVisible();
  await expect(network.pane.getByText('Finding places')).toBeHidden({ timeout: 30_000 });
  expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/layout-worker/u)]);

  await network.point('Thing ');
  const name = /^Thing \d+/u.exec(await network.hint.innerText())?.[0] ?? '';
  await page.mouse.down();
  await page.mouse.up();
  await expect(window.inspector.getByRole('article', { name, exact: true })).toBeVisible();

  const sight = network.pane.locator('.network-minimap-sight');
  await network.pane.getByRole('button', { name: 'Zoom in' }).click();
  await network.pane.getByRole('button', { name: 'Zoom in' }).click();
  const map = await network.pane.locator('.network-minimap').boundingBox();
  if (map === null) throw new Error('There is no map');
  await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
  await page.mouse.down();
  const middle = (await sight.boundingBox())?.x ?? 0;
  await page.mouse.move(map.x + map.width * 0.8, map.y + map.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await sight.boundingBox())?.x ?? 0).toBeGreaterThan(middle + map.width * 0.2);

  // From one rule to another, the view is that of the new places, which come later than the choice.
  await page.keyboard.press('Escape');
  for (const rule of ['By kind', 'Who directs whom']) {
    await network.pane.getByRole('button', { name: 'Layout', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: rule }).click();
    await expect(network.pane.getByText('Finding places')).toBeHidden({ timeout: 30_000 });
  }
  const sightAtRest = async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = await sight.boundingBox() ?? {};
    return [x, y, width, height].map(Math.round);
  };
  await page.waitForTimeout(1000);
  const fitted = await sightAtRest();
  await network.pane.getByRole('button', { name: 'Fit', exact: false }).first().click();
  await page.waitForTimeout(1000);
  expect(await sightAtRest()).toEqual(fitted);

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await network.pane.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as image' }).click();
  await expect(network.pane.getByText('The picture is on the clipboard')).toBeAttached();
  expect(await page.evaluate(async () => (await navigator.clipboard.read()).map(({ types }) => types))).toEqual([['image/png']]);
});

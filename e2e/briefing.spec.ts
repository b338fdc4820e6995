import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BriefingView } from '../src/shared/briefing-view.ts';
import type { Marking } from '../src/shared/vocabulary.ts';
import { coloursOf, paletteOf } from '../src/drawing/network/palette.ts';
import { drawingOfScene, positionsOfScene, stretched } from '../src/drawing/scene/stage.ts';
import { inCase, makeCase, buildSampleFile } from './case-file.ts';
import { runCasewright } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import type { TestFolders } from './hosts/folders.ts';
import { violationsOf } from './pages/axe.ts';

const blankView = { fadedIds: [], selectedIds: [], viewport: null, sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {} };

/** A case with two scenes: the most connected things, and fewer of them. Gives its path. */
async function sampleWithScenes(folders: TestFolders, marking: Marking | null = null): Promise<string> {
  const file = await buildSampleFile(folders.cases);
  await inCase(file, async (run) => {
    const { nodes, edges } = await run('network.read', { limit: 24, withEvents: false });
    for (const count of [24, 9]) {
      const shown = nodes.slice(0, count);
      const ids = new Set<string>(shown.map(({ id }) => id));
      await run('scene.create', {
        name: `The first ${count}`, caption: `What ${count} of them did.`, speakerNote: 'Breathe here.', marking,
        view: { ...blankView, nodes: shown.map(({ id }, at) => ({ id, x: (at % 6) * 190, y: Math.floor(at / 6) * 150 })), claimIds: edges.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)).map(({ id }) => id) },
      });
    }
  });
  return file;
}

const dataOf = (file: string): BriefingView => JSON.parse(/id="briefing-view">(.*?)<\/script>/s.exec(fs.readFileSync(file, 'utf8'))?.[1] ?? '') as BriefingView;

test('a page of scenes is stepped through from a file, without a network, and shows the quotes behind claims', async ({ folders, page, context }) => {
  const file = await sampleWithScenes(folders);
  await runCasewright(folders, 'export', path.basename(file), '--format', 'html', '--out', 'briefing.html');
  const target = path.join(folders.cases, 'briefing.html');
  const address = pathToFileURL(target).href;
  expect(fs.readFileSync(target, 'utf8')).toContain("default-src 'none'");
  expect(fs.readFileSync(target, 'utf8')).not.toContain('Breathe here.');
  const [asked, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(address);
  await expect(page).toHaveTitle(/ – briefing$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first 24');
  await expect(page.locator('.present-caption')).toHaveText('What 24 of them did.');
  const picture = page.getByRole('img', { name: /^The first \d+: \d+ things/ });
  await expect(picture.locator('[data-node]')).toHaveCount(24);

  // What is drawn is what the drawing model says of the scene that was saved.
  const [scene] = dataOf(target).scenes;
  if (scene === undefined) throw new Error('The page holds no scene');
  const size = { width: Number(await picture.getAttribute('width')), height: Number(await picture.getAttribute('height')) };
  const { drawing, positions } = stretched(drawingOfScene(scene, new Set(dataOf(target).symmetricRelations), null), positionsOfScene(scene), size);
  const nodes = await picture.locator('[data-node]').evaluateAll((all) => all.map((each) => [each.getAttribute('data-node'), each.getAttribute('transform'), getComputedStyle(each.querySelector('path:nth-child(1) ~ g') ?? each).stroke]));
  const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
  const short = (value: number) => Math.round(value * 100) / 100;
  expect(nodes).toEqual(drawing.nodes.map((node) => {
    const at = positions.get(node.id) ?? { x: NaN, y: NaN };
    return [node.id, `translate(${short(at.x)} ${short(at.y)})`, rgb(coloursOf(paletteOf('light'), node).stroke)];
  }));
  expect(await picture.locator('[data-label="node"]').evaluateAll((all) => all.map((each) => [...each.children].map(({ textContent }) => textContent)).toSorted())).toEqual(drawing.nodes.map(({ label }) => [...label]).toSorted());
  const lines = await picture.locator('[data-claims]:has(.present-hit)').evaluateAll((all) => all.map((each) => each.getAttribute('data-claims')));
  expect(lines.toSorted()).toEqual(drawing.edges.map(({ claimIds }) => claimIds.join(' ')).toSorted());

  const card = page.getByRole('complementary', { name: 'The words behind it' });
  // Not every claim rests on a quote.
  await expect(async () => {
    await page.keyboard.press('q');
    await expect(card.getByRole('figure')).not.toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(card.getByRole('figure').first().locator('figcaption')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await page.getByRole('button', { name: 'Timeline' }).click();
  const timeline = page.getByRole('region', { name: 'Timeline of this scene' });
  await expect(timeline.locator('.timeline-plot')).toBeVisible();
  expect(await violationsOf(page), 'with the timeline').toEqual([]);
  await page.keyboard.press('y');
  await expect(timeline).toHaveCount(0);

  // A button that was clicked keeps the focus, and leaves the arrows to the scenes.
  await page.getByRole('button', { name: 'Next scene' }).click();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first 24');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first 9');
  await page.keyboard.press('g');
  await expect(page.getByRole('list', { name: 'All scenes' }).getByRole('button')).toHaveCount(2);
  expect(await violationsOf(page), 'all scenes').toEqual([]);
  await page.keyboard.press('Escape');
  for (const [key, what] of [['q', 'with quotes'], ['d', 'in a dark room'], ['?', 'with keys']] as const) {
    await page.keyboard.press(key);
    expect(await violationsOf(page), what).toEqual([]);
  }
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address]);
  expect(complaints).toEqual([]);
});

test('it is printed, and shown without scripts, as slides', async ({ folders, page, browser }) => {
  const file = await sampleWithScenes(folders);
  await runCasewright(folders, 'export', path.basename(file), '--format', 'html', '--out', 'briefing.html', '--theme', 'dark', '--notes');
  const address = pathToFileURL(path.join(folders.cases, 'briefing.html')).href;
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const slides = page.locator('#slides section');
  await expect(slides.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(slides.first()).toBeVisible();
  await expect(page.getByRole('main')).toBeHidden();
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(address);
  await expect(plain.locator('#slides section > svg')).toHaveCount(2);
  await expect(plain.locator('#slides')).toContainText('What 9 of them did.');
  await plain.context().close();
});

test('nothing moves where the system asks for less motion, and all is legible at both sizes', async ({ folders, page }) => {
  const file = await sampleWithScenes(folders, 'TLP:AMBER');
  await runCasewright(folders, 'export', path.basename(file), '--format', 'html', '--out', 'briefing.html');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(path.join(folders.cases, 'briefing.html')).href);
  for (const height of [720, 2160]) {
    await page.setViewportSize({ width: Math.round(height * 16 / 9), height });
    await expect(page.locator('.present-marking')).toHaveText('TLP:AMBER');
    const type = await page.locator('.present-picture [data-label="node"]').first().evaluate((label) => label.getBoundingClientRect().height / [...label.children].length);
    expect(type / height).toBeGreaterThan(0.014);
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.present-picture [data-node]')).toHaveCount(9, { timeout: 700 });
});

test('names that are long, from right to left or markup are words in the page', async ({ folders, page }) => {
  const names = ['<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', 'וזארת החוץ של המדינה', `Very ${'long '.repeat(200)}name`];
  const file = await makeCase(path.join(folders.cases, 'Names.casefile'), async (run) => {
    const ids = [];
    for (const name of names) ids.push((await run('actor.create', { name, type: 'organisation', role: null, affiliation: null, marking: null, note: null, quoteIds: [] })).id);
    await run('scene.create', { name: names[1] ?? '', caption: names[0] ?? '', speakerNote: null, marking: null, view: { ...blankView, nodes: ids.map((id, at) => ({ id, x: at * 160, y: 0 })), claimIds: [] } });
  });
  await runCasewright(folders, 'export', path.basename(file), '--format', 'html', '--out', 'names.html');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  await page.goto(pathToFileURL(path.join(folders.cases, 'names.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[1] ?? '');
  await expect(page.locator('.present-picture [data-label="node"]')).toHaveCount(4);
  await expect(page.locator('img')).toHaveCount(0);
  expect(errors).toEqual([]);
});

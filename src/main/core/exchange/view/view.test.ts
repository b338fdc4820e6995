import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseView } from '../../../../shared/case-view.ts';
import { blankActor, blankClaim } from '../../testing/blank.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { worldText } from '../../testing/world.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const opening = '<script type="application/json" id="case-view">';

/** The page of a bundle: its data, and all around it. */
async function page({ run, folder }: TestGround, options: object = {}) {
  const file = path.join(folder, `bundle-${fs.readdirSync(folder).length}`);
  await run('export.write', { format: 'bag', file, options });
  const html = fs.readFileSync(path.join(file, 'viewer.html'), 'utf8');
  const from = html.indexOf(opening) + opening.length;
  const data = html.slice(from, html.indexOf('</script>', from));
  return { data, around: html.replace(data, ''), view: JSON.parse(data) as CaseView };
}

it('shows reports, quotes, claims, network and timeline, and says what limits each claim', async () => {
  const ground = await openWorld(worldFile);
  const { world } = ground;
  const { view } = await page(ground);
  expect(view).toMatchObject({ format: 'casewright-view', formatVersion: 1, title: 'World', scope: 'whole case' });
  expect(view.texts[view.reports[0]?.textSha256 ?? '']).toBe(worldText);
  expect(view.reports.map(({ original }) => original)).toEqual(['data/reports/raid.txt', 'data/reports/raid.txt']);
  expect(view.quotes.find(({ id }) => id === world.quoteId)).toMatchObject({ exact: 'We probably never planned it,', polarity: 'denies', speaker: 'Léa Moreau', supports: expect.arrayContaining([world.claimId, world.operationId]) as unknown });
  expect(view.claims.find(({ id }) => id === world.claimId)).toMatchObject({ words: 'L. Moreau executes Raid', limits: ['denied', 'considered'] });
  expect(view.claims.filter(({ limits }) => limits.includes('unsourced'))).toHaveLength(2);
  expect(view.network.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['L. Moreau', 'Raid', 'Denial']));
  expect(view.network.edges.find(({ id }) => id === world.claimId)).toMatchObject({ polarity: 'denies', status: 'considered' });
  expect(view.timeline.items.map(({ name }) => name)).toContain('Denial');
  expect(view.things.find(({ id }) => id === world.operationId)?.facts).toContainEqual(['techniques', 'DISARM T0049 Flooding']);
});

it('holds words that would end its script, and is the same page around any case', async () => {
  const ground = await openWorld(worldFile);
  const { around } = await page(ground);
  const name = '</script><script>alert(1)</script><!-- <script>';
  await ground.run('actor.create', { name, type: 'person', ...blankActor });
  const named = await page(ground);
  expect(named.data).not.toContain('<');
  expect(named.view.network.nodes.map((node) => node.name)).toContain(name);
  // Compared as a truth: a page is half a megabyte, which nobody wants to read in a failure.
  expect(named.around === around && around.includes("default-src 'none'")).toBe(true);
});

it('shows what is released and nothing else, withheld actors by their stand-ins', async () => {
  const ground = await openWorld(worldFile);
  const zed = await ground.run('actor.create', { name: 'Colonel Zed', type: 'person', ...blankActor, marking: 'TLP:RED' });
  await ground.run('claim.create', { claim: { ...blankClaim, subjectId: zed.id, relation: 'executes', objectId: ground.world.operationId }, quoteIds: [ground.world.quoteId] });
  const { data, view } = await page(ground, { level: 'TLP:GREEN' });
  expect(data).not.toMatch(/Colonel Zed/);
  expect(data).not.toContain(zed.id);
  expect(view.marking).toBe('TLP:GREEN');
  expect(view.network.nodes.map(({ name, type }) => `${name}, ${type}`)).toContain('Withheld person 1, person');
});

it('does not take the words of its own script for a leak, and finds a leak in its data', async () => {
  const ground = await openWorld(worldFile);
  await ground.run('actor.create', { name: 'createElement', type: 'person', ...blankActor, marking: 'TLP:RED' });
  expect((await page(ground, { level: 'TLP:GREEN' })).around.includes('createElement')).toBe(true);
  await ground.run('actor.create', { name: 'Her Office', type: 'office', ...blankActor, marking: 'TLP:RED' });
  await expect(page(ground, { level: 'TLP:GREEN' })).rejects.toMatchObject({ code: 'EXPORT_LEAKS' });
});

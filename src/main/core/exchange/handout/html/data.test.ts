import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { drawingOfScene } from '../../../../../drawing/scene/stage.ts';
import type { BriefingView } from '../../../../../shared/briefing-view.ts';
import { blankActor, blankClaim, blankQuote, blankReport, blankView } from '../../../testing/blank.ts';
import { upload } from '../../../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../../testing/ground.ts';
import { spanOf } from '../../../testing/world.ts';

vi.setConfig({ testTimeout: 90_000 });

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const unwritten = { caption: null, speakerNote: null, marking: null };

/** A page of scenes, and the data in it. */
async function pageOf({ run, folder }: TestGround, given: object): Promise<{ readonly view: BriefingView; readonly html: string }> {
  const to = path.join(folder, 'out.html');
  await run('export.write', { format: 'html', file: to, replaces: true, options: {}, ...given } as never);
  const html = fs.readFileSync(to, 'utf8');
  const data = /id="briefing-view">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return { view: JSON.parse(data) as BriefingView, html };
}

it('holds nothing that was selected or faded beside what its scenes show, and is no leak for it', async () => {
  const ground = await openWorld(file);
  const { run, world } = ground;
  const secret = await run('report.import', { file: await upload(run, 'secret.txt', 'The bridge was closed.'), sourceId: world.sourceId, title: 'Secret cable', ...blankReport, marking: 'TLP:RED' });
  const other = await run('actor.create', { ...blankActor, name: 'Another', type: 'person', marking: 'TLP:GREEN' });
  const shown = [world.personId, world.quoteId];
  const view = { ...blankView, nodes: [{ id: world.personId, x: 0, y: 0 }], quoteId: world.quoteId, selectedIds: [...shown, secret.id, other.id], fadedIds: [world.personId, other.id] };
  const scene = await run('scene.create', { ...unwritten, name: 'Alone', view } as never);
  const page = await pageOf(ground, { handOut: { sceneIds: [scene.id] }, options: { level: 'TLP:GREEN' } });
  expect(page.view.scenes[0]?.view).toMatchObject({ selectedIds: shown, fadedIds: [world.personId] });
  expect([secret.id, other.id].filter((id) => page.html.includes(id))).toEqual([]);
});

it('has measures of what its scenes show alone, as they are in all of the case, and counts of their own', async () => {
  const ground = await openWorld(file);
  const { run } = ground;
  const ids = [];
  for (const name of ['One', 'Two', 'Three', 'Alone']) ids.push((await run('actor.create', { ...blankActor, name, type: 'group' })).id);
  const [first, second, third, alone] = ids;
  for (const objectId of [second, third]) await run('claim.create', { claim: { ...blankClaim, subjectId: first, objectId, relation: 'directs' }, quoteIds: [] } as never);
  // Of their community only one is shown.
  const view = { ...blankView, nodes: [first, alone].map((id, index) => ({ id, x: index * 100, y: 0 })), sizeBy: 'degree', colourBy: 'community' };
  const scene = await run('scene.create', { ...unwritten, name: 'Sized', view } as never);
  const page = await pageOf(ground, { handOut: { sceneIds: [scene.id] } });
  const all = await run('network.measure', { measures: 'all' } as never);
  const { measured, scenes } = page.view;
  const at = [first, alone].map((id) => measured?.ids.indexOf(id as never) ?? -1);
  expect(measured?.ids.toSorted()).toEqual([first, alone].toSorted());
  const group = all.community[all.ids.indexOf(first as never)] ?? -1;
  expect(group).toBeGreaterThanOrEqual(0);
  expect([at.map((index) => measured?.degree[index]), at.map((index) => measured?.community[index])]).toEqual([[2, 0], [group, -1]]);
  expect([measured?.betweenness, measured?.closeness, measured?.pagerank].map((values) => values?.length)).toEqual([2, 2, 2]);
  expect(scenes[0]?.network.totals).toEqual({ nodes: 2, edges: 0, unsourced: 0 });
  const drawn = drawingOfScene(scenes[0] as never, new Set(), measured);
  expect(drawn.nodes.map(({ id, badge }) => [id, badge]).toSorted()).toEqual([[first, String(group + 1)], [alone, null]].toSorted());
});

it('marks quotes no lower than their reports, and those of a report without a marking like the case', async () => {
  const ground = await openWorld(file);
  const { run, world } = ground;
  const text = 'The bridge was closed.';
  const quotes = [];
  for (const [title, marking] of [['Cable', 'TLP:AMBER'], ['Note', null]] as const) {
    const { id: reportId } = await run('report.import', { file: await upload(run, `${title}.txt`, `${title}. ${text}`), sourceId: world.sourceId, title, ...blankReport, marking });
    quotes.push(await run('quote.capture', { reportId, ...spanOf('bridge was closed', `${title}. ${text}`), ...blankQuote, marking: 'TLP:CLEAR', targets: [] }));
  }
  const { id } = await run('actor.create', { ...blankActor, name: 'Shown', type: 'person', quoteIds: [] });
  const state = await run('case.state', {});
  await run('case.edit', { title: 'World', description: null, marking: 'TLP:GREEN', revision: state?.revision ?? 0 });
  const sceneIds = [];
  for (const quote of quotes) sceneIds.push((await run('scene.create', { ...unwritten, name: 'Open', view: { ...blankView, nodes: [{ id, x: 0, y: 0 }], quoteId: quote.id } } as never)).id);
  const { view } = await pageOf(ground, { handOut: { sceneIds } });
  expect(quotes.map((quote) => view.quotes.find((each) => each.id === quote.id)?.marking)).toEqual(['TLP:AMBER', 'TLP:GREEN']);
});

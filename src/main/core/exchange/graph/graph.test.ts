import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { blankClaim } from '../../testing/blank.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { addHostile, hostileNames } from '../testing/hostile.ts';
import { python } from '../testing/outside.ts';
import { typeColours } from './network.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

type Values = Readonly<Record<string, unknown>>;
interface Graph { readonly nodes: Readonly<Record<string, Values>>; readonly edges: readonly (readonly [string, string, Values])[] }

/** networkx reads GEXF up to 1.2: what it reads of it is the same in 1.3, but for the namespaces. */
const asDraft = (gexf: string) => gexf.replace('http://gexf.net/1.3/viz', 'http://www.gexf.net/1.2draft/viz').replace('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft').replace('version="1.3"', 'version="1.2"');

async function readByNetworkx(context: TestContext, { run, folder }: TestGround, format: 'graphml' | 'gexf'): Promise<Graph> {
  const file = path.join(folder, `a.${format}`);
  await run('export.write', { format, file, options: {}, replaces: true });
  if (format === 'gexf') fs.writeFileSync(file, asDraft(fs.readFileSync(file, 'utf8')));
  return python(context, `
g = networkx.read_${format}(sys.argv[1])
print(json.dumps({'nodes': dict(g.nodes(data=True)), 'edges': [[a, b, dict(d, id=str(d.get('id', k)))] for a, b, k, d in (networkx.MultiDiGraph(g) if not g.is_multigraph() else g).edges(keys=True, data=True)]}))`, [file], ['networkx']);
}

describe.each(['graphml', 'gexf'] as const)('%s', (format) => {
  it('has the nodes, edges and values of the case, as networkx reads them', async (context) => {
    const ground = await openWorld(worldFile);
    const { world } = ground;
    const { nodes, edges } = await readByNetworkx(context, ground, format);
    expect(Object.keys(nodes).sort()).toEqual([world.personId, world.groupId, world.twinId, world.parentId, world.operationId, world.eventId].sort());
    expect(nodes[world.operationId]).toMatchObject({ label: 'Raid (considered)', name: 'Raid', kind: 'operation', status: 'considered', date: '2019-05', earliest_day: '2019-05-01', latest_day: '2019-05-31', properties: 'status: alleged (considered, analyst judgement)' });
    expect(nodes[world.twinId]).toMatchObject({ label: 'L. Moreau', type: 'person', aliases: 'Лея', tags: 'priority', unsourced: false, quotes: 1 });
    expect(edges).toHaveLength(3);
    const denied = edges.find(([from, to]) => from === world.twinId && to === world.operationId)?.[2];
    expect(denied).toMatchObject({ label: 'executes (denied, considered)', reads_as: 'denied, considered', polarity: 'denies', voice: 'source', unsourced: false, quotes: 1 });
    expect(JSON.parse(String(denied?.['quote_texts']))).toMatchObject([{ id: world.quoteId, exact: 'We probably never planned it,', start: 31, end: 60, page: 1, report: 'Raid', textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
    expect(edges.map(([, , { label }]) => label)).toContain('member of (unsourced)');
  });

  it('keeps edges between the same two apart', async (context) => {
    const ground = await openWorld(worldFile);
    const { world, run } = ground;
    await run('claim.create', { claim: { ...blankClaim, subjectId: world.twinId, relation: 'executes', objectId: world.operationId, voice: 'dissent' }, quoteIds: [world.quoteId] });
    const { edges } = await readByNetworkx(context, ground, format);
    expect(edges.filter(([from, to]) => from === world.twinId && to === world.operationId).map(([, , { label }]) => label).sort()).toEqual(['executes (considered, dissent)', 'executes (denied, considered)']);
  });

  it('is read whatever names hold', async (context) => {
    const ground = await openWorld(worldFile);
    const { actorIds } = await addHostile(ground.run);
    const { nodes } = await readByNetworkx(context, ground, format);
    const kept = hostileNames.map((name) => name.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/g, '\uFFFD'));
    expect(actorIds.map((id) => nodes[id]?.['name'])).toEqual(kept);
  });
});

it('places and colours nodes as the network does, and gives edges their days', async () => {
  const { run, folder, world } = await openWorld(worldFile);
  const file = path.join(folder, 'a.gexf');
  await run('export.write', { format: 'gexf', file, options: {} });
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const node = lines.find((line) => line.includes(`<node id="${world.twinId}"`));
  expect(node).toContain('<viz:color r="199" g="83" b="0"/><viz:position x="1.5" y="2" z="0"/>');
  expect(lines.find((line) => line.includes(`<node id="${world.operationId}"`))).toContain('start="2019-05-01" end="2019-05-31"');
  const member = lines.find((line) => line.includes('member of (unsourced)'));
  expect(member).toContain(' start="2018-01-01">');
});

it('has the colours of the window', () => {
  const css = fs.readFileSync(new URL('../../../../renderer/ui/theme.css', import.meta.url), 'utf8');
  for (const [type, colour] of Object.entries(typeColours)) expect(css).toContain(`--${type}: ${colour};`);
});

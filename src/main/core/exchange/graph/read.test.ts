import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';
import { upload } from '../../testing/channel.ts';
import { addHostile } from '../testing/hostile.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

describe.each(['graphml', 'gexf'] as const)('%s', (format) => {
  it('brings nothing into the case it came from, and its things and links into another', async () => {
    const { run, folder } = await openWorld(worldFile);
    await addHostile(run);
    const file = path.join(folder, `a.${format}`);
    const { counts } = await run('export.write', { format, file, options: { withNotes: true } });
    const again = await run('import.apply', { format, file });
    expect([again.added, again.problems]).toEqual([Object.fromEntries(Object.keys(again.added).map((name) => [name, 0])), []]);
    const other = await openTestCase();
    const { added, problems } = await other.run('import.apply', { format, file: await upload(other.run, `a.${format}`, fs.readFileSync(file, 'utf8')) });
    expect(problems).toEqual([]);
    expect([added['actors'], added['operations'], added['events']]).toEqual([counts.released.actor, counts.released.operation, counts.released.event]);
    const claims = async (ground: typeof run) => (await ground('claim.list', { offset: 0, limit: 500 })).claims.filter(({ relation }) => relation !== null)
      .map(({ id, subjectId, relation, objectId, polarity, status, voice, likelihood }) => ({ id, subjectId, relation, objectId, polarity, status, voice, likelihood })).sort((left, right) => (left.id < right.id ? -1 : 1));
    expect(await claims(other.run)).toEqual(await claims(run));
  });

  it('names the line where the file is broken, and leaves the case as it was', async () => {
    const { run } = await openTestCase();
    const file = await upload(run, `b.${format}`, `<${format}>\n<graph>\n<node id="a">\n</graph>`);
    await expect(run('import.apply', { format, file })).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('line 4') as string });
  });
});

it('takes nodes and edges of others, and says of an edge without its end that it was not taken', async () => {
  const { run } = await openTestCase();
  const gexf = `<gexf xmlns="http://gexf.net/1.2" version="1.2"><graph><attributes class="node"><attribute id="0" title="type" type="string"/></attributes>
    <nodes><node id="1" label="Acme"><attvalues><attvalue for="0" value="Company"/></attvalues></node><node id="2" label="Raid of May" start="2019-05-01" end="2019-05-03"><attvalues><attvalue for="0" value="incident"/></attvalues></node></nodes>
    <edges><edge id="0" source="1" target="2" label="paid for"/><edge id="1" source="1" target="9"/></edges></graph></gexf>`;
  const { added, problems } = await run('import.apply', { format: 'gexf', file: await upload(run, 'other.gexf', gexf) });
  expect([added['actors'], added['events'], added['claims'], problems]).toEqual([1, 1, 1, [{ where: 'edge 1', message: 'one of its ends is no node of the file' }]]);
  const { claims: [claim] } = await run('claim.list', { offset: 0, limit: 10 });
  expect(claim).toMatchObject({ relation: 'linked_to', note: 'In the file: paid for' });
  expect((await run('import.inspect', { file: await upload(run, 'unnamed', gexf) })).format).toBe('gexf');
});

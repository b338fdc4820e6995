import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { addHostile, hostileNames } from '../testing/hostile.ts';
import { readCsv, unpackTo } from '../testing/outside.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

it('gives nodes and typed relationships whose ends are all there, and words as they are', async (context) => {
  const { run, folder, world } = await openWorld(worldFile);
  const { actorIds } = await addHostile(run);
  const file = path.join(folder, 'a.zip');
  await run('export.write', { format: 'neo4j', file, options: {} });
  const place = unpackTo(context, file, path.join(folder, 'neo4j'));
  const read = readCsv(context, fs.readdirSync(place).map((name) => path.join(place, name)));
  const table = (name: string) => {
    const [heading = [], ...rows] = read[`${name}.csv`] ?? [];
    return rows.map((row) => Object.fromEntries(heading.map((column, index) => [column, row[index] ?? 'MISSING'])));
  };
  const nodes = ['things', 'claims', 'quotes', 'reports', 'sources'].flatMap(table);
  const ids = nodes.map((node) => node['id:ID']);
  expect(new Set(ids).size).toBe(ids.length);
  const ends = ['relations', 'links'].flatMap(table).flatMap((row) => [row[':START_ID'], row[':END_ID']]);
  expect(ends.filter((end) => !ids.includes(end))).toEqual([]);
  expect(table('things').find((node) => node['id:ID'] === world.operationId)).toMatchObject({ ':LABEL': 'Thing;Operation', label: 'Raid (considered)' });
  expect(actorIds.map((id) => nodes.find((node) => node['id:ID'] === id)?.['name'])).toEqual([...hostileNames]);
  expect(table('relations').find((row) => row['claim_id'] === world.claimId)).toMatchObject({ ':START_ID': world.twinId, ':END_ID': world.operationId, ':TYPE': 'DENIED_CONSIDERED_EXECUTES' });
  expect(table('relations').map((row) => row[':TYPE'])).toEqual(expect.arrayContaining(['UNSOURCED_MEMBER_OF', 'ALLEGED_EXECUTES']));
  expect(table('links')).toContainEqual({ ':START_ID': world.claimId, ':END_ID': world.quoteId, ':TYPE': 'RESTS_ON' });
  expect(table('quotes').find((node) => node['id:ID'] === world.quoteId)).toMatchObject({ 'start:long': '31', 'end:long': '60', exact: 'We probably never planned it,', ':LABEL': 'Quote' });
});

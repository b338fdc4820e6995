import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExportFormatName } from '../../../../shared/exchange.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { addHostile } from '../testing/hostile.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

async function exported({ run, folder }: TestGround, format: ExportFormatName, extension: string): Promise<string> {
  const file = path.join(folder, `a.${extension}`);
  await run('export.write', { format, file, options: {}, replaces: true });
  return fs.readFileSync(file, 'utf8');
}

it('gives reports as CSL-JSON, with dates as they are known and no grade that says nothing', async () => {
  const ground = await openWorld(worldFile);
  const { reportId } = await addHostile(ground.run);
  const items = JSON.parse(await exported(ground, 'csl', 'json')) as { id: string; custom: object }[];
  expect(items.map(({ id }) => id)).toEqual([ground.world.reportId, ground.world.reprintId, reportId].sort());
  expect(items.find(({ id }) => id === ground.world.reportId)).toMatchObject({
    type: 'article-newspaper', title: 'Raid', 'container-title': 'Daily', issued: { 'date-parts': [[2019, 5, 4]] }, custom: { 'date (EDTF)': '2019-05-04', 'source reliability': 'B', quotes: '3', 'SHA-256 of the text': expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  });
  const hostile = items.find(({ id }) => id === reportId);
  expect(hostile).toMatchObject({ title: '@Report, "of" {all} 100% & more', author: [{ literal: "O'Brien, Anne; =Evil Corp" }], issued: { 'date-parts': [[2020, 10]], circa: true } });
  expect(hostile?.custom).not.toHaveProperty('source reliability');
});

it('gives reports as RIS, a field a line whatever they hold', async () => {
  const ground = await openWorld(worldFile);
  await addHostile(ground.run);
  const records = (await exported(ground, 'ris', 'ris')).split('\r\n\r\n').filter((record) => record !== '');
  expect(records).toHaveLength(3);
  for (const record of records) {
    const lines = record.split('\r\n');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- ?/.test(line))).toEqual([]);
    expect([lines[0]?.slice(0, 6), lines.at(-1), lines.filter((line) => line.startsWith('TY')).length]).toEqual(['TY  - ', 'ER  - ', 1]);
  }
  expect(records.find((record) => record.includes('@Report'))).toContain('DA  - 2020/10//2020-10~');
});

it('gives reports as BibTeX that ends no field and no entry within words', async () => {
  const ground = await openWorld(worldFile);
  await addHostile(ground.run);
  const text = await exported(ground, 'bibtex', 'bib');
  const entries = text.split('\n\n').filter((entry) => entry !== '');
  expect(entries).toHaveLength(3);
  for (const entry of entries) {
    for (const [, field = ''] of entry.matchAll(/^ {2}\w+ = \{(.*)\},$/gm)) {
      let depth = 0;
      for (const sign of field.replaceAll(/\\[{}]/g, '')) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  }
  const hostile = entries.find((entry) => entry.includes('Report, "of"'));
  expect(hostile).toContain('title = {{@Report, "of" (all) 100\\% \\& more}}');
  expect(hostile).toContain("author = {{O'Brien, Anne; =Evil Corp}}");
  expect(hostile).toContain('url = {https://example.org/r?a=1&b=\\%7B2\\%7D}');
  expect(hostile).toContain('date = {2020-10~}');
});

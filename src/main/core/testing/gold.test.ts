import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadGold } from './gold.ts';
import { contentOf } from './gold/content.ts';
import { readGold } from './gold/read.ts';
import { openTestCase } from './services.ts';
import { skipLoudly } from './skip.ts';

/** Annotated reports lie beside the repository where they may: their texts are not ours to ship. */
const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const annotated = [
  { gold: 'extraction/seed.gold.json', report: 'seed/report.txt' },
  { gold: 'extraction/dev/H03.gold.json', report: 'extraction/dev/H03_fbi_flash_me000138tt_20201029.txt' },
  { gold: 'extraction/dev/H05.gold.json', report: 'extraction/dev/H05_uscode_50_3369_findings.txt' },
].map(({ gold, report }) => ({ gold: path.join(shared, gold), report: path.join(shared, report) }));
const isThere = annotated.every(({ gold, report }) => fs.existsSync(gold) && fs.existsSync(report));

it('holds whole annotated reports, loaded and read back through the public verbs', async (context) => {
  if (!isThere) skipLoudly(context, `there are no annotated reports in ${shared}`);
  const { run } = await openTestCase();
  const loaded = [];
  for (const { gold, report } of annotated) loaded.push(await loadGold(run, JSON.parse(fs.readFileSync(gold, 'utf8')), fs.readFileSync(report)));
  for (const { gold, reportId } of loaded) expect(await readGold(run, reportId, gold)).toEqual(contentOf(gold));
  expect((await run('case.check', {})).findings).toEqual([]);
  expect((await run('case.state', {}))?.counts.reports).toBe(annotated.length);
});

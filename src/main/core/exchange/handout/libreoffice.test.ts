import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../../ingest/pdf/read-pdf.ts';
import { blankView } from '../../testing/blank.ts';
import { openTestCase } from '../../testing/services.ts';
import { printedByLibreOffice } from '../testing/outside.ts';

it('slides of the sample are opened and printed by LibreOffice, with every name, line of words and marking', { timeout: 180_000 }, async (context) => {
  const { run, folder } = await openTestCase();
  await run('case.openSample', {});
  const { nodes, edges } = await run('network.read', { limit: 40, withEvents: true });
  const view = { ...blankView, nodes: nodes.map(({ id }, at) => ({ id, x: (at % 8) * 170, y: Math.floor(at / 8) * 140 })), claimIds: edges.map(({ id }) => id) };
  for (const name of ['Who did what', 'All of it again']) await run('scene.create', { name, caption: 'As one report tells it.', speakerNote: null, marking: null, view } as never);
  const file = path.join(folder, 'deck.pptx');
  await run('export.write', { format: 'pptx', file, options: {} });
  const printed = printedByLibreOffice(context, file);
  const { pages, text } = await readPdf({ name: 'deck.pdf', bytes: fs.readFileSync(printed) }, () => undefined);
  const words = text.replaceAll(/\s+/g, ' ');
  expect(pages).toHaveLength(2);
  for (const said of ['Who did what', 'All of it again', 'As one report tells it.', 'TLP:AMBER', 'Vladimir Putin', 'Proud Boys']) expect(words).toContain(said);
});

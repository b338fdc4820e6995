// How long 30 scenes of a case take to become a hand-out, from the call to the finished file, which was looked through; and a dossier of the same case. The limit is 10 s for the scenes.
import fs from 'node:fs';
import path from 'node:path';
import { exportFormats, type ExportFormatName } from '../src/shared/exchange.ts';
import { handOutOptions, releaseOptions } from '../src/shared/contract/exchange.ts';
import { connectBeside } from '../src/main/core/db/casefile.ts';
import { runExport } from '../src/main/core/exchange/task.ts';
import { blankView } from '../src/main/core/testing/blank.ts';
import { createTestDesk, runIn } from '../src/main/core/testing/services.ts';
import { Session } from '../src/main/core/session.ts';
import { median, report } from './measure.ts';
import { sized } from './size.ts';

const scenes = sized(30, 2);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? sized(3, 1));
const limitSeconds = 10;
const forms: readonly ExportFormatName[] = ['pdf', 'pptx'];

const desk = createTestDesk();
const session = new Session(desk.services);
const run = runIn(session);
await run('case.openSample', {});
// One thing that stays back, so that the finished file is looked through.
await run('actor.create', { name: 'Nobody of this case', type: 'person', role: null, affiliation: null, marking: 'TLP:RED', note: null, quoteIds: [] });
const network = await run('network.read', { limit: 1_000, withEvents: true });
const nodes = network.nodes.filter(({ name }) => name !== 'Nobody of this case').map(({ id }, index) => ({ id, x: (index % 8) * 200, y: Math.floor(index / 8) * 170 }));
const claimIds = network.edges.map(({ id }) => id);
for (let scene = 1; scene <= scenes; scene++) await run('scene.create', { name: `Scene ${scene}`, caption: 'What is known of it', speakerNote: null, marking: null, view: { ...blankView, nodes, claimIds } } as never);

async function secondsOf(format: ExportFormatName): Promise<number> {
  const connection = connectBeside({ path: desk.services.samplePath, key: null });
  const file = path.join(desk.folder, `made.${exportFormats[format].extension}`);
  const begun = performance.now();
  connection.script('BEGIN');
  await runExport(connection, { format, options: releaseOptions.parse({ level: 'TLP:AMBER' }), handOut: handOutOptions.parse({}), shape: exportFormats[format].isArchive ? 'archive' : 'file', file, scratch: `${file}.parts`, viewer: '', signingKey: null, encryptWith: null }, () => undefined);
  const seconds = (performance.now() - begun) / 1000;
  connection.close();
  fs.rmSync(file);
  return seconds;
}

for (const format of [...forms, 'dossier-pdf', 'dossier-docx', 'dossier'] as const) {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) taken.push(await secondsOf(format));
  const isOfScenes = forms.includes(format);
  report(`${isOfScenes ? `${scenes} scenes of ${nodes.length} things` : 'the sample'} as ${format}, beside the limit`, median(taken), limitSeconds, 's', isOfScenes ? 1 : null);
}
session.leave();
desk.dispose();

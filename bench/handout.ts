// A deck of 30 scenes in each form that scenes are handed out in, by the verb that the window and the command line call, and one scene of 5,000 things. Wall clock: most of
// it is one worker thread. A picture shows one scene, so that there are 30 of them.
import fs from 'node:fs';
import path from 'node:path';
import { exportFormats, pictureFormatNames, sceneFormatNames } from '../src/shared/exchange.ts';
import { scratch } from './case.ts';
import { inCase, makeScenes, type Run } from './scenes-made.ts';
import { isTried, sized } from './size.ts';

const decks = sized([{ scenes: 30, things: 40, shift: 20 }, { scenes: 30, things: 120, shift: 20 }, { scenes: 1, things: 5_000, shift: 0 }], [{ scenes: 2, things: 10, shift: 5 }]);
const limitSeconds = 10;

/** Writes all scenes of a case in a form. Gives the seconds and bytes that it took. */
async function handOut(run: Run, folder: string, format: (typeof sceneFormatNames)[number]): Promise<{ readonly seconds: number; readonly bytes: number }> {
  const scenes = await run('scene.list', {});
  const files = pictureFormatNames.includes(format) ? scenes.map(({ id }) => [id]) : [scenes.map(({ id }) => id)];
  const start = performance.now();
  let bytes = 0;
  for (const [at, sceneIds] of files.entries()) {
    const file = path.join(folder, `${format}-${String(at)}.${exportFormats[format].extension}`);
    bytes += (await run('export.write', { format, file, replaces: true, options: { withNotes: true }, handOut: { sceneIds } })).bytes;
  }
  return { seconds: (performance.now() - start) / 1000, bytes };
}

for (const deck of decks) {
  const { folder, clean } = scratch();
  const file = path.join(folder, 'deck.casefile');
  await makeScenes(file, deck);
  console.log(`  ${deck.scenes} scenes of ${deck.things.toLocaleString('en-GB')} things, case of ${(fs.statSync(file).size / 1e6).toFixed(1)} MB`);
  await inCase(file, async (run) => {
    for (const format of [...sceneFormatNames, ...pictureFormatNames]) {
      const { seconds, bytes } = await handOut(run, folder, format);
      console.log(`    ${format.padEnd(6)} ${seconds.toFixed(2)} s, ${(bytes / 1e6).toFixed(1)} MB${isTried ? '' : ` (limit ${limitSeconds} s) ${seconds <= limitSeconds ? 'met' : 'NOT MET'}`}`);
    }
  });
  clean();
}

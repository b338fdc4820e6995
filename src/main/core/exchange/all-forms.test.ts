import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormatNames, exportFormats } from '../../../shared/exchange.ts';
import { blankActor, blankQuote, blankReport } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { openTestCase } from '../testing/services.ts';
import { addHostile } from './testing/hostile.ts';

/** What holds for every form in which a case goes out. */

const exportAll = fileURLToPath(new URL('testing/export-all.ts', import.meta.url));
/** Fourteen hours ahead of UTC, and nine and a half behind: the same moment is another day. */
const zones = ['Pacific/Kiritimati', 'Pacific/Marquesas'];

let worldFile: WorldFile;
let hostile: TestGround;
beforeAll(async () => {
  worldFile = await buildWorldFile();
  hostile = await openWorld(worldFile, { isKept: true });
  await addHostile(hostile.run);
  for (const zone of zones) {
    const folder = path.join(hostile.folder, zone);
    fs.mkdirSync(folder, { recursive: true });
    execFileSync(process.execPath, [exportAll, hostile.filePath, folder], { env: { ...process.env, TZ: zone }, stdio: 'pipe' });
  }
}, 120_000);
afterAll(() => {
  hostile.dispose();
  worldFile.dispose();
});

describe.each(exportFormatNames)('%s', (format) => {
  const { extension } = exportFormats[format];

  it('gives the same bytes twice and in every time zone', async () => {
    const file = path.join(hostile.folder, `${format}.${extension}`);
    const { sha256 } = await hostile.run('export.write', { format, file, options: { withNotes: true } });
    const inZones = zones.map((zone) => createHash('sha256').update(fs.readFileSync(path.join(hostile.folder, zone, `${format}.${extension}`))).digest('hex'));
    expect(inZones).toEqual([sha256, sha256]);
  });

  it('stops where a withheld name stands in what it would write', async () => {
    const { run, folder, world } = await openWorld(worldFile);
    await run('actor.create', { name: 'Colonel Zed', type: 'person', ...blankActor, marking: 'TLP:RED' });
    await run('actor.create', { name: 'Aide of (Colonel) "Zed"', type: 'person', ...blankActor });
    const titled = await run('report.import', { file: await upload(run, 'other.txt', 'Nothing in here.'), sourceId: world.sourceId, title: 'Colonel\nZed & others', ...blankReport });
    await run('quote.capture', { reportId: titled.id, start: 0, end: 7, exact: 'Nothing', ...blankQuote, targets: [{ to: 'thing', thingId: world.personId }] });
    const file = path.join(folder, `leak.${extension}`);
    await expect(run('export.write', { format, file, options: { level: 'TLP:GREEN' } })).rejects.toMatchObject({ code: 'EXPORT_LEAKS', message: expect.stringContaining('Colonel Zed') as string });
    expect(fs.existsSync(file)).toBe(false);
  });

  it('writes an empty case', async () => {
    const { run, folder } = await openTestCase();
    const { bytes } = await run('export.write', { format, file: path.join(folder, `empty.${extension}`), options: {} });
    expect(bytes).toBe(fs.statSync(path.join(folder, `empty.${extension}`)).size);
  });
});

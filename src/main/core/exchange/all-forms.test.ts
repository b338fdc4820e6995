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
import { reverseRows } from './testing/releases.ts';

/** What holds for every form in which a case goes out. */

const exportAll = fileURLToPath(new URL('testing/export-all.ts', import.meta.url));
/**
 * Fourteen hours ahead of UTC, and nine and a half behind: the same moment is another day. Turkish has other capitals for i, Persian other
 * digits and another calendar, and either sorts letters in another order than English.
 */
const elsewhere = [{ name: 'east', TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }, { name: 'west', TZ: 'Pacific/Marquesas', LC_ALL: 'fa_IR.UTF-8' }];

let worldFile: WorldFile;
let hostile: TestGround;
beforeAll(async () => {
  worldFile = await buildWorldFile();
  hostile = await openWorld(worldFile, { isKept: true });
  await addHostile(hostile.run);
  // The same case entered the other way round goes to the one of them.
  const turned = path.join(hostile.folder, 'turned.casefile');
  await hostile.session.requireOpen().file.db.copyTo(turned);
  reverseRows(turned);
  for (const [index, { name, ...env }] of elsewhere.entries()) {
    const folder = path.join(hostile.folder, name);
    fs.mkdirSync(folder);
    execFileSync(process.execPath, [exportAll, index === 0 ? hostile.filePath : turned, folder], { env: { ...process.env, LANG: env.LC_ALL, ...env }, stdio: 'pipe' });
  }
}, 120_000);
afterAll(() => {
  hostile.dispose();
  worldFile.dispose();
});

describe.each(exportFormatNames)('%s', (format) => {
  const { extension } = exportFormats[format];

  it('gives the same bytes twice, in every time zone and language, and whatever the order of entry', async () => {
    const file = path.join(hostile.folder, `${format}.${extension}`);
    const { sha256 } = await hostile.run('export.write', { format, file, options: { withNotes: true } });
    const there = elsewhere.map(({ name }) => createHash('sha256').update(fs.readFileSync(path.join(hostile.folder, name, `${format}.${extension}`))).digest('hex'));
    expect(there).toEqual([sha256, sha256]);
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

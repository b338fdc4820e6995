import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankReport } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';

/** What is left of an export that was killed or cancelled in the middle. */

const exporter = fileURLToPath(new URL('testing/exporter.ts', import.meta.url));
const passphrase = 'a long walk in the rain';
/** So long after the first bytes are on the disk. */
const delaysMs = [0, 10, 50];

const forms = [
  { what: 'a bundle in a folder', format: 'bag', name: 'made', encryptWith: null },
  { what: 'a bundle in an archive', format: 'bag', name: 'made.zip', encryptWith: null },
  { what: 'an encrypted bundle', format: 'bag', name: 'made.zip.age', encryptWith: passphrase },
  { what: 'STIX', format: 'stix', name: 'made.json', encryptWith: null },
] as const;
type Form = (typeof forms)[number];

let worldFile: WorldFile;
let ground: TestGround;
beforeAll(async () => {
  worldFile = await buildWorldFile();
  ground = await openWorld(worldFile, { isKept: true });
  const { run, world } = ground;
  // Long enough that the middle of an export can be met.
  const text = Array.from({ length: 30_000 }, (_, index) => `Line ${index}: ${(index * 7_919) % 104_729} tapes and ${(index * 6_133) % 99_991} calls of nobody.`).join('\n');
  await run('report.import', { file: await upload(run, 'long.txt', text), sourceId: world.sourceId, title: 'Long', ...blankReport });
}, 240_000);
afterAll(() => {
  ground.dispose();
  worldFile.dispose();
});

function newFolder(name: string): string {
  return fs.mkdtempSync(path.join(ground.folder, `${name} `));
}

/** Whether a process has written something into a folder under a name of its own. */
const hasWritten = (folder: string, pid: number): boolean => fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  .some((entry) => entry.isFile() && path.join(entry.parentPath, entry.name).includes(`-${pid}-`) && fs.statSync(path.join(entry.parentPath, entry.name)).size > 0);

/** Resolves when the export of a process has written something; false when it ended before. */
async function isUnderWay(folder: string, pid: number, ended: () => boolean): Promise<boolean> {
  while (!ended()) {
    try {
      if (hasWritten(folder, pid)) return true;
    } catch (error) {
      // What was listed may have gone meanwhile.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
    await after(1);
  }
  return false;
}

const write = ({ format, encryptWith }: Form, file: string) => ground.run('export.write', { format, file, options: { withNotes: true, withProposals: true }, encryptWith });

/** Nothing is missing of an export that has its name. */
async function expectWhole(form: Form, file: string): Promise<void> {
  if (form.format === 'bag') {
    expect(await ground.run('bundle.verify', { file, passphrase: form.encryptWith })).toMatchObject({ findings: [] });
    return;
  }
  const { sha256 } = await write(form, path.join(newFolder(`whole ${form.name}`), form.name));
  expect(createHash('sha256').update(fs.readFileSync(file)).digest('hex')).toBe(sha256);
}

describe.each(forms)('$what', (form) => {
  const { format, name, encryptWith } = form;
  it('has no file with its name when it is killed, and what is left goes with the next export', async () => {
    const folder = newFolder(`killed ${name}`);
    const target = path.join(folder, name);
    let killed = 0;
    for (const delay of delaysMs) {
      const child = spawn(process.execPath, [exporter, ground.filePath, format, target, ...(encryptWith === null ? [] : [encryptWith])], { stdio: ['ignore', 'ignore', 'inherit'] });
      const closed = once(child, 'close');
      const pid = child.pid ?? 0;
      await isUnderWay(folder, pid, () => child.exitCode !== null);
      await after(delay);
      child.kill('SIGKILL');
      await closed;
      if (fs.existsSync(target)) {
        // It was through already.
        await expectWhole(form, target);
        break;
      }
      killed++;
      // Also: what the one before left is gone.
      const left = fs.readdirSync(folder);
      expect(left.length).toBeGreaterThan(0);
      expect(left.filter((each) => !each.includes(`-${pid}-`))).toEqual([]);
      // What is to be encrypted never lies there as it is.
      if (encryptWith !== null) expect(left.map((each) => fs.readFileSync(path.join(folder, each)).subarray(0, 3).toString()).filter((start) => start !== '' && start !== 'age')).toEqual([]);
    }
    expect(killed).toBeGreaterThan(0);
    fs.rmSync(target, { recursive: true, force: true });
    await write(form, target);
    expect(fs.readdirSync(folder)).toEqual([name]);
    await expectWhole(form, target);
  }, 240_000);

  it('leaves nothing behind when it is cancelled', async () => {
    const folder = newFolder(`cancelled ${name}`);
    let isOver = false;
    const writing = ground.run('export.write', { format, file: path.join(folder, name), options: {}, encryptWith, jobId: name }).finally(() => { isOver = true; });
    const refused = writing.then(() => null, (error: unknown) => error);
    expect(await isUnderWay(folder, process.pid, () => isOver)).toBe(true);
    expect(await ground.run('job.cancel', { jobId: name })).toEqual({ wasRunning: true });
    expect(await refused).toMatchObject({ code: 'CANCELLED' });
    expect(fs.readdirSync(folder)).toEqual([]);
  }, 30_000);
});

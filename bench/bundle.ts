// What writing and checking an evidence bundle costs, beside copying the same files and hashing them with SHA-256 and SHA-512 in one thread,
// in the same run. Needs the build. BENCH_MB: how large the originals are. Also the most memory that a process of its own had for it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { scratch, writeThroughJournal } from './case.ts';
import { generate } from './generate.ts';
import { median, report } from './measure.ts';
import { sized } from './size.ts';

const megabyte = 1024 * 1024;
const originalMb = Number(process.env['BENCH_MB'] ?? sized(256, 2));
const rounds = Number(process.env['BENCH_ROUNDS'] ?? sized(3, 1));
const size = sized(
  { reports: 256, actors: 1_000, operations: 200, quotes: 10_000, claims: 5_000, scanBytes: Math.round(originalMb * megabyte / 128) },
  { reports: 8, actors: 20, operations: 5, quotes: 80, claims: 40, scanBytes: Math.round(originalMb * megabyte / 4) },
);

interface Run {
  readonly seconds: number;
  readonly peakMb: number;
}

function run(...args: readonly string[]): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'bundle-made.ts'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

/** Copies every file of a folder in pieces and hashes it twice on the way. Gives seconds. */
function copyAndHash(from: string, to: string, piece: Buffer): number {
  const begun = performance.now();
  for (const name of fs.readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (fs.statSync(source).isDirectory()) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const hashes = [createHash('sha256'), createHash('sha512')];
    const [input, output] = [fs.openSync(source, 'r'), fs.openSync(target, 'w')];
    for (let count; (count = fs.readSync(input, piece)) > 0;) {
      for (const hash of hashes) hash.update(piece.subarray(0, count));
      fs.writeSync(output, piece, 0, count);
    }
    fs.fsyncSync(output);
    for (const handle of [input, output]) fs.closeSync(handle);
    for (const hash of hashes) hash.digest('hex');
  }
  return (performance.now() - begun) / 1000;
}

const { folder, clean } = scratch();
const casePath = path.join(folder, 'bundle.casefile');
writeThroughJournal(casePath, generate(size));
const [asFolder, asZip, copied] = ['made', 'made.zip', 'copied'].map((name) => path.join(folder, name)) as [string, string, string];
const runs: Record<'copy' | 'folder' | 'zip' | 'verifyFolder' | 'verifyZip', Run[]> = { copy: [], folder: [], zip: [], verifyFolder: [], verifyZip: [] };
let bagMb = 0;
for (let round = 0; round < rounds; round++) {
  runs.folder.push(run('write', casePath, asFolder));
  bagMb = fs.readdirSync(asFolder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => sum + fs.statSync(path.join(asFolder, name)).size, 0) / megabyte;
  runs.copy.push({ seconds: copyAndHash(asFolder, copied, Buffer.alloc(megabyte)), peakMb: 0 });
  runs.verifyFolder.push(run('verify', asFolder));
  runs.zip.push(run('write', casePath, asZip));
  runs.verifyZip.push(run('verify', asZip));
  if (round === rounds - 1) process.stdout.write(`case ${(fs.statSync(casePath).size / megabyte).toFixed(0)} MB, bag ${bagMb.toFixed(0)} MB, as ZIP ${(fs.statSync(asZip).size / megabyte).toFixed(0)} MB\n`);
  for (const made of [asFolder, asZip, copied]) fs.rmSync(made, { recursive: true });
}
const secondsOf = (of: readonly Run[]) => median(of.map(({ seconds }) => seconds));
const peer = secondsOf(runs.copy);
for (const [what, of] of [['export as folder', runs.folder], ['export as ZIP', runs.zip], ['verify a folder', runs.verifyFolder], ['verify a ZIP', runs.verifyZip]] as const) {
  report(`${what}, beside copying and hashing`, secondsOf(of), peer, 's', 2);
  process.stdout.write(`  ${(bagMb / secondsOf(of)).toFixed(0)} MB/s beside ${(bagMb / peer).toFixed(0)}; at most ${Math.max(...of.map(({ peakMb }) => peakMb)).toFixed(0)} MB of memory\n`);
}
clean();

import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/*
 * Holds every property that is stated over generated cases against cases of other seeds: `npm run reliability:properties -- [--rounds 3] [--seed N] [FILE...]`.
 * A round that fails says its seed, and ends the run with exit code 1.
 */

const { values, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, seed: { type: 'string' } }, allowPositionals: true });
const rounds = values.seed === undefined ? Number(values.rounds) : 1;
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is a whole number from 1 on, and not ${values.rounds}`);

const isStated = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file) && /\b(?:fc\.assert|forGenerated)\(/.test(fs.readFileSync(file, 'utf8'));
const files = positionals.length > 0 ? positionals : fs.readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => path.join('src', file)).filter(isStated);

for (let round = 1; round <= rounds; round++) {
  const seed = values.seed ?? String(randomInt(2 ** 31));
  process.stdout.write(`round ${round} of ${rounds}, seed ${seed}, ${files.length} files\n`);
  const { status } = spawnSync('vitest', ['run', '--reporter=dot', ...files], { stdio: 'inherit', env: { ...process.env, CASEWRIGHT_SEED: seed }, shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stdout.write(`again: npm run reliability:properties -- --seed ${seed}\n`);
    process.exit(1);
  }
}

// Runs the benchmarks one after the other; `npm run bench -- core` runs one of them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { benches } from './benches.mjs';
import { root } from './tools.mjs';

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : benches.map((bench) => bench.name)) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [path.join(root, 'bench', `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

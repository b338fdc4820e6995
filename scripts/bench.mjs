// Runs the benchmarks one after the other; `npm run bench -- core` runs one of them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : ['core', 'transports', 'paint', 'extract', 'quotes', 'large', 'import', 'original', 'pdf', 'search', 'find']) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`../bench/${name}.ts`, import.meta.url))], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

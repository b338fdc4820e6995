#!/usr/bin/env node
// Looks at the Node that runs it before anything is loaded: the database driver brings an old one down without a word.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeProblem } from './hosts/common/node-version.mjs';

const source = new URL('./cli.ts', import.meta.url);
const built = new URL('../../out/main/cli.js', import.meta.url);
const isSource = existsSync(fileURLToPath(source)) && !fileURLToPath(source).includes('node_modules');
const problem = nodeProblem(process.versions.node, isSource);
if (problem === null) {
  await import((isSource ? source : built).href);
} else {
  console.error(`casewright: ${problem}`);
  process.exitCode = 1;
}

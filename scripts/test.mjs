// Runs all that has to hold and ends with one line: `N passed, N failed`. With --quick it leaves out the build, the benchmarks and the browser.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { tryBenches } from './benches.mjs';
import { browserVariable, ensureBrowser } from './browser.mjs';
import { readPlaywright, readVitest } from './report.mjs';
import { atMost, pinnedNode, root, run, runTool } from './tools.mjs';

const isQuick = process.argv.includes('--quick');
const reports = path.join(root, '.cache/reports');
const startedAt = Date.now();

/** @type {import('./report.mjs').Tally[]} */
const tallies = [];

/** Runs a step, prints its line and, where it failed, what it said. */
async function step(/** @type {string} */ name, /** @type {() => Promise<import('./report.mjs').Tally>} */ work) {
  const from = Date.now();
  const tally = await work();
  tallies.push(tally);
  const counts = [`${tally.passed} passed`, `${tally.failures.length} failed`, ...(tally.skipped.length > 0 ? [`${tally.skipped.length} SKIPPED`] : [])];
  console.log(`${tally.failures.length === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${counts.join(', ')} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  for (const failure of tally.failures) console.log(failure.trimEnd().replaceAll(/^/gm, '     '));
}

/** @typedef {(report: never) => import('./report.mjs').Tally} Read reads the report of one tool */

/** A step that passes or fails as a whole. */
const whole = (/** @type {string} */ name, /** @type {() => Promise<{ code: number, output: string }>} */ work) => step(name, async () => {
  const { code, output } = await work();
  return { passed: code === 0 ? 1 : 0, failures: code === 0 ? [] : [output], skipped: [] };
});

/** A step whose tests are counted; a runner that ends badly without a failed test is a failure of its own. */
function counted(/** @type {string} */ name, /** @type {Read} */ read, /** @type {(file: string) => Promise<{ code: number, output: string }>} */ work) {
  return step(name, async () => {
    const file = path.join(reports, `${name}.json`);
    rmSync(file, { force: true });
    const { code, output } = await work(file);
    const tally = readReport(file, read);
    if (tally === null) return { passed: 0, failures: [`${name} left no report\n${output}`], skipped: [] };
    if (tally.isCut) return { ...tally, failures: [...tally.failures, output] };
    return code === 0 || tally.failures.length > 0 ? tally : { ...tally, failures: [`${name} ended with ${code}\n${output}`] };
  });
}

function readReport(/** @type {string} */ file, /** @type {Read} */ read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

async function endToEnd(/** @type {string} */ file) {
  try {
    const browser = await ensureBrowser((line) => console.log(`     ${line}`));
    return await runTool('playwright', ['test', '-c', 'e2e/playwright.config.ts', '--reporter=json'], {
      env: { [browserVariable]: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

mkdirSync(reports, { recursive: true });
const node = pinnedNode();
await atMost(2, [
  () => whole('types', () => run(node, ['scripts/types.mjs'])),
  () => whole('lint', () => runTool('oxlint', ['--deny-warnings'])),
  () => whole('imports', () => run(node, ['scripts/imports.mjs'])),
  () => whole('unused', () => runTool('knip', ['--no-config-hints'])),
  ...(isQuick ? [] : [() => whole('build', () => runTool('electron-vite', ['build']))]),
]);
await counted('unit', readVitest, (file) => runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile=${file}`]));
if (!isQuick) {
  await step('benches', tryBenches);
  await counted('e2e', readPlaywright, endToEnd);
}

const skipped = tallies.flatMap((tally) => tally.skipped);
if (skipped.length > 0) console.log(`\nSKIPPED, not tested here:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
const flaky = tallies.flatMap((tally) => tally.flaky ?? []);
if (flaky.length > 0) console.log(`\nFLAKY, did not pass at the first try; look at them:\n${flaky.join('\n').trimEnd().replaceAll(/^/gm, '  ')}`);
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failures.length, 0);
console.log(`\n${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

import path from 'node:path';
import { atMost, pinnedNode, root, run } from './tools.mjs';

/** Every benchmark, and whether it needs a window that was built and a browser to open it in. */
export const benches = [
  { name: 'core' }, { name: 'transports' }, { name: 'paint', needsBrowser: true }, { name: 'extract' }, { name: 'quotes' }, { name: 'large' }, { name: 'import' },
  { name: 'original', needsBrowser: true }, { name: 'pdf' }, { name: 'search' }, { name: 'find' }, { name: 'bundle' }, { name: 'network' }, { name: 'timeline', needsBrowser: true },
  { name: 'layout' }, { name: 'crowd', needsBrowser: true }, { name: 'handout' }, { name: 'present', needsBrowser: true },
];

/** A benchmark that takes longer at its smallest size has not been made small. */
const longestMs = 60_000;

/**
 * Tries every benchmark that needs no browser at its smallest size: it must run, whatever its figures are.
 *
 * @returns {Promise<import('./report.mjs').Tally>}
 */
export async function tryBenches() {
  const node = pinnedNode();
  const tried = benches.filter(({ needsBrowser }) => !needsBrowser);
  const outcomes = await atMost(2, tried.map(({ name }) => async () => {
    const { code, output } = await run(node, [path.join(root, 'bench', `${name}.ts`)], { env: { BENCH_SMALLEST: '1' }, longestMs });
    return code === 0 ? [] : [`bench/${name}.ts ended with ${code}\n${output}`];
  }));
  const failures = outcomes.flat();
  return { passed: tried.length - failures.length, failures, skipped: benches.filter((bench) => !tried.includes(bench)).map(({ name }) => `bench/${name}.ts: it needs a browser`) };
}

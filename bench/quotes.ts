// CPU time that quotations take in hostile text: one paragraph of 100 kB and of 1 MB of each run. Linear is a ratio of about 10.
import { cpuMsOf } from './measure.ts';
import { sized } from './size.ts';
import { findQuotes } from '../src/main/core/extract/quotes/find.ts';
import { actorsIn, hostileRuns } from '../src/main/core/extract/quotes/testing.ts';
import { readText } from '../src/main/core/extract/text/read.ts';

/** A ratio above this is no longer linear; times below a tenth of a second are noise. */
const most = 30;
const noiseMs = 100;
const [small, large] = [sized(100_000, 2_000), sized(1_000_000, 20_000)];

function timeOf(run: string, size: number): number {
  const text = run.repeat(Math.ceil(size / run.length));
  const document = readText(text, { published: null, known: [] });
  const actors = actorsIn(text.slice(0, 1000), { 'Ann Roe': ['person', 'Roe'] });
  return cpuMsOf(() => findQuotes(document, actors));
}

for (const run of hostileRuns) timeOf(run, 5_000);
for (const run of hostileRuns) {
  const [first, second] = [timeOf(run, small), timeOf(run, large)];
  const ratio = second / Math.max(first, noiseMs);
  console.log(`${JSON.stringify(run).padEnd(36)} ${small / 1000} kB ${first.toFixed(0).padStart(6)} ms   ${large / 1000} kB ${second.toFixed(0).padStart(7)} ms   ratio ${(second / first).toFixed(1)}${ratio > most ? '   NOT LINEAR' : ''}`);
  if (ratio > most) process.exitCode = 1;
}

// CPU time that quotations take in hostile text: one paragraph of 100 kB and of 1 MB of each run. Linear is a ratio of about 10.
import { cpuMsOf } from './measure.ts';
import { findQuotes } from '../src/main/core/extract/quotes/find.ts';
import { actorsIn, hostileRuns } from '../src/main/core/extract/quotes/testing.ts';
import { readText } from '../src/main/core/extract/text/read.ts';

/** A ratio above this is no longer linear; times below a tenth of a second are noise. */
const most = 30;
const noiseMs = 100;

function timeOf(run: string, size: number): number {
  const text = run.repeat(Math.ceil(size / run.length));
  const document = readText(text, { published: null, known: [] });
  const actors = actorsIn(text.slice(0, 1000), { 'Ann Roe': ['person', 'Roe'] });
  return cpuMsOf(() => findQuotes(document, actors));
}

for (const run of hostileRuns) timeOf(run, 5_000);
for (const run of hostileRuns) {
  const small = timeOf(run, 100_000);
  const large = timeOf(run, 1_000_000);
  const ratio = large / Math.max(small, noiseMs);
  console.log(`${JSON.stringify(run).padEnd(36)} 100 kB ${small.toFixed(0).padStart(6)} ms   1 MB ${large.toFixed(0).padStart(7)} ms   ratio ${(large / small).toFixed(1)}${ratio > most ? '   NOT LINEAR' : ''}`);
  if (ratio > most) process.exitCode = 1;
}

// Reads one PDF in a process of its own, for bench/pdf.ts: `ours` as the program does, in a worker thread, or `plain` by pdf.js alone.
import fs from 'node:fs';
import { createIngest } from '../src/main/core/ingest/ingest.ts';
import { plainText } from './pdf-plain.ts';

const [reader, file = ''] = process.argv.slice(2);

/** Bytes of what was read. */
async function read(bytes: Buffer): Promise<number> {
  if (reader === 'plain') return (await plainText(bytes)).length;
  const ingest = createIngest(new URL('../src/main/core/ingest/worker.ts', import.meta.url));
  const { text, pages = [] } = await ingest.read({ name: 'long.pdf', bytes });
  return text.length + pages.reduce((sum, { words }) => sum + words.byteLength, 0);
}

const begun = performance.now();
const resultBytes = await read(fs.readFileSync(file));
process.stdout.write(JSON.stringify({ seconds: (performance.now() - begun) / 1000, peakMb: process.resourceUsage().maxRSS / 1024, resultMb: resultBytes / 1024 / 1024 }));
process.exit();

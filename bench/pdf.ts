// The PDF importer beside pdftotext and pdf.js's own text on documents of this machine, and on 2,000 pages: pages a second, words
// that agree, and memory. `node bench/pdf.ts FILE...` takes other documents.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '../src/main/core/ingest/pdf/read-pdf.ts';
import { agreementOf } from '../src/main/core/ingest/pdf/testing/agreement.ts';
import { lines, makePdf } from '../src/main/core/ingest/pdf/testing/make-pdf.ts';
import { median, report } from './measure.ts';
import { scratch } from './case.ts';

const rounds = 3;
const largest = 2_000_000;
const fixture = path.join(import.meta.dirname, '../src/main/core/ingest/pdf/testing/two-columns.pdf');

/** PDFs that packages of documentation have brought here, unpacked. */
function* documents(): Generator<{ name: string; bytes: Buffer }> {
  const given = process.argv.slice(2);
  const under = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.pdf(\.gz)?$/.test(name)).map((name) => path.join(folder, name));
  for (const file of given.length > 0 ? given : [fixture, ...(fs.existsSync('/usr/share/doc') ? under('/usr/share/doc') : [])]) {
    const bytes = fs.readFileSync(file);
    const unpacked = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    if (unpacked.byteLength < largest || given.length > 0) yield { name: path.basename(file), bytes: unpacked };
  }
}

/** What the page's own interface of pdf.js gives, and nothing made of it. */
async function plainText(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    letters += items.reduce((sum, item) => sum + ('str' in item ? item.str.length : 0), 0);
    page.cleanup();
  }
  await task.destroy();
  return letters;
}

/** CPU milliseconds of work of this process. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const { folder, clean } = scratch();
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPdftotext) process.stdout.write('pdftotext (Debian: poppler-utils) is not installed; nothing is compared with it.\n');

/** CPU milliseconds of pdftotext, its start included, and what it read. */
function popplerMs(file: string): { ms: number; text: string } {
  const { stdout, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time pdftotext "$0" -', file], { encoding: 'utf8', maxBuffer: 1e9 });
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { ms: (user + system) * 1000, text: stdout };
}

async function compare(name: string, bytes: Buffer): Promise<void> {
  const file = path.join(folder, 'document.pdf');
  fs.writeFileSync(file, bytes);
  const { text, pages = [] } = await readPdf({ name, bytes }, () => undefined);
  const [ours, plain, poppler]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await cpuMs(() => readPdf({ name, bytes }, () => undefined)));
    plain.push(await cpuMs(() => plainText(bytes)));
    if (hasPdftotext) poppler.push(popplerMs(file).ms);
  }
  const count = pages.length;
  report(`${name}, ${count} pages: ms a page beside getTextContent`, median(ours) / count, median(plain) / count, 'ms', null);
  if (!hasPdftotext) return;
  report(`${name}: ms a page beside pdftotext`, median(ours) / count, median(poppler) / count, 'ms', null);
  const { found, right, ordered } = agreementOf(text, popplerMs(file).text);
  const share = (value: number) => (value * 100).toFixed(2);
  process.stdout.write(`${name}: ${share(found)} % of pdftotext's words found, ${share(right)} % of ours are there, ${share(ordered)} % of pairs in order\n`);
}

for (const { name, bytes } of documents()) await compare(name, bytes);

const paragraph = ['The operators of the network opened with accounts that had been idle for many years, and they', 'were coordinated from one place. Nobody who read their posts could have told them from those', 'of the neighbours next door, and none of the outlets that took them up asked who they were.'];
const long = makePdf({ pages: Array.from({ length: 2000 }, () => ({ content: lines(Array.from({ length: 14 }, () => paragraph).flat(), 72, 740) })) });
let most = 0;
const begun = performance.now();
const { text } = await readPdf({ name: 'long.pdf', bytes: long }, () => { most = Math.max(most, process.memoryUsage.rss()); });
process.stdout.write(`2,000 pages, ${(text.length / 1e6).toFixed(1)} million letters: ${((performance.now() - begun) / 1000).toFixed(1)} s, at most ${Math.round(most / 1024 / 1024)} MB in memory\n`);
clean();

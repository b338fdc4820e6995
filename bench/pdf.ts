// The PDF importer beside pdftotext and pdf.js's own text on documents of this machine, and on 2,000 pages: pages a second, words
// that agree, and memory of a process of its own for each length. `node bench/pdf.ts FILE...` takes other documents.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPdf } from '../src/main/core/ingest/pdf/read-pdf.ts';
import { agreementOf } from '../src/main/core/ingest/pdf/testing/agreement.ts';
import { lines, makePdf } from '../src/main/core/ingest/pdf/testing/make-pdf.ts';
import { median, report } from './measure.ts';
import { plainText } from './pdf-plain.ts';
import { scratch } from './case.ts';
import { isTried, sized } from './size.ts';

const rounds = sized(3, 1);
const largest = 2_000_000;
/** Pages of made documents on which memory is measured. */
const lengths = sized([500, 2_000, 10_000], [5]);
const fixture = path.join(import.meta.dirname, '../src/main/core/ingest/pdf/testing/two-columns.pdf');

/** PDFs that packages of documentation have brought here, unpacked. */
function* documents(): Generator<{ name: string; bytes: Buffer }> {
  const given = process.argv.slice(2);
  const under = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.pdf(\.gz)?$/.test(name)).map((name) => path.join(folder, name));
  for (const file of given.length > 0 ? given : [fixture, ...(!isTried && fs.existsSync('/usr/share/doc') ? under('/usr/share/doc') : [])]) {
    const bytes = fs.readFileSync(file);
    const unpacked = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    if (unpacked.byteLength < largest || given.length > 0) yield { name: path.basename(file), bytes: unpacked };
  }
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

/** What a process of its own took to read a file: seconds, and the most memory that it ever had. */
function memoryOf(reader: 'ours' | 'plain', file: string): { seconds: number; peakMb: number; resultMb: number } {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'pdf-memory.ts'), reader, file], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof memoryOf>;
}

for (const pages of lengths) {
  const file = path.join(folder, `${pages}.pdf`);
  fs.writeFileSync(file, makePdf({ pages: Array.from({ length: pages }, () => ({ content: lines(Array.from({ length: 14 }, () => paragraph).flat(), 72, 740) })) }));
  const [ours, plain] = [memoryOf('ours', file), memoryOf('plain', file)];
  report(`${pages} pages: peak memory beside getTextContent`, ours.peakMb, plain.peakMb, 'MB', null);
  process.stdout.write(`${pages} pages: ${ours.seconds.toFixed(1)} s beside ${plain.seconds.toFixed(1)} s; what is read of them takes ${ours.resultMb.toFixed(0)} MB, a file of ${(fs.statSync(file).size / 1e6).toFixed(0)} MB\n`);
}
clean();

// The extractor beside compromise and wink-nlp: what they find in annotated documents, and how fast, in one run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import compromise from 'compromise';
import winkNlp, { type ItemEntity, type ItemToken } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { extract } from '../src/main/core/extract/extract.ts';
import { loadNameResources } from '../src/main/core/extract/actors/find.ts';
import { cpuMsOf, median, report } from './measure.ts';
import { sized } from './size.ts';

const root = path.join(import.meta.dirname, '..');
const passages = path.join(root, 'src/main/core/extract/passages');
const shared = path.join(root, '..', 'shared');
const scorer = path.join(shared, 'extraction/score.mjs');

interface Annotated {
  readonly name: string;
  readonly textFile: string;
  readonly goldFile: string;
  readonly published: string | null;
}

type Span = readonly [from: number, to: number];

/** What a system says of a text, in the scorer's form. */
interface Answer {
  readonly actors: readonly { readonly name: string; readonly type: string; readonly aliases: readonly string[]; readonly mentions: readonly Span[] }[];
  readonly quotes: readonly unknown[];
  readonly operations: readonly unknown[];
  readonly dates: readonly { readonly span: Span; readonly edtf: string | null }[];
}

function publishedOf(goldFile: string): string | null {
  const gold: unknown = JSON.parse(fs.readFileSync(goldFile, 'utf8'));
  const edtf = (gold as { document?: { publication_date?: { edtf?: string } } }).document?.publication_date?.edtf;
  return edtf?.split('/').at(-1) ?? null;
}

function documents(): Annotated[] {
  const own = fs.readdirSync(passages).filter((name) => name.endsWith('.txt')).map((file) => {
    const name = path.basename(file, '.txt');
    const goldFile = path.join(passages, `${name}.gold.json`);
    return { name, textFile: path.join(passages, file), goldFile, published: publishedOf(goldFile) };
  });
  const given = [['seed', 'seed/report.txt', 'seed.gold.json'], ['H03', 'extraction/dev/H03_fbi_flash_me000138tt_20201029.txt', 'dev/H03.gold.json'], ['H05', 'extraction/dev/H05_uscode_50_3369_findings.txt', 'dev/H05.gold.json']] as const;
  return [...own, ...given.map(([name, text, gold]) => ({ name, textFile: path.join(shared, text), goldFile: path.join(shared, 'extraction', gold) }))
    .filter(({ textFile }) => fs.existsSync(textFile)).map((one) => ({ ...one, published: publishedOf(one.goldFile) }))];
}

function byName(mentions: readonly { readonly name: string; readonly type: string; readonly span: Span }[]): Answer['actors'] {
  const found = new Map<string, { name: string; type: string; aliases: string[]; mentions: Span[] }>();
  for (const { name, type, span } of mentions) {
    const there = found.get(name) ?? { name, type, aliases: [], mentions: [] };
    there.mentions.push(span);
    found.set(name, there);
  }
  return [...found.values()];
}

/** compromise's people, organisations and places, and its quotations. */
function askCompromise(text: string): Answer {
  const read = compromise(text);
  const spans = (view: { json: (options: object) => unknown }): { name: string; span: Span }[] =>
    (view.json({ offset: true }) as { text: string; offset: { start: number; length: number } }[])
      .map(({ text: words, offset }) => ({ name: words.replace(/^[\s“"']+|[\s”"',.;:]+$/g, ''), span: [offset.start, offset.start + offset.length] as const }));
  const actors = byName([
    ...spans(read.people()).map((one) => ({ ...one, type: 'person' })), ...spans(read.organizations()).map((one) => ({ ...one, type: 'organisation' })),
    ...spans(read.places()).map((one) => ({ ...one, type: 'state' })),
  ]);
  const quotes = spans(read.quotations()).map(({ span: [from, to] }) => ({ span: [from + 1, to - 1], speaker: null, kind: 'direct', polarity: 'asserts' }));
  return { actors, quotes, operations: [], dates: [] };
}

const wink = winkNlp(model);

/** wink-nlp's small English model names no people: its runs of proper nouns stand for them; its dates are its own. */
function askWink(text: string): Answer {
  const document = wink.readDoc(text);
  const mentions: { name: string; type: string; span: Span }[] = [];
  const dates: Answer['dates'][number][] = [];
  let at = 0;
  let run: { from: number; to: number } | null = null;
  document.tokens().each((token: ItemToken) => {
    const word = token.out();
    const from = text.indexOf(word, at);
    at = from + word.length;
    if (token.out(wink.its.pos) === 'PROPN') run = run && text.slice(run.to, from).trim() === '' ? { from: run.from, to: at } : (close(), { from, to: at });
    else close();
  });
  close();
  function close(): void {
    if (run) mentions.push({ name: text.slice(run.from, run.to), type: 'organisation', span: [run.from, run.to] });
    run = null;
  }
  let dateAt = 0;
  document.entities().each((entity: ItemEntity) => {
    if (entity.out(wink.its.type) !== 'DATE') return;
    const words = entity.out();
    const from = text.indexOf(words, dateAt);
    if (from < 0) return;
    dateAt = from + words.length;
    dates.push({ span: [from, dateAt], edtf: null });
  });
  return { actors: byName(mentions), quotes: [], operations: [], dates };
}

type Scores = Readonly<Record<string, { readonly f1?: number; readonly end_to_end?: number | null; readonly accuracy?: number | null } | null>>;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));

function score(goldFile: string, answer: string): Scores {
  const file = path.join(folder, 'answer.json');
  fs.writeFileSync(file, answer);
  return JSON.parse(spawnSync(process.execPath, [scorer, goldFile, file, '--json'], { encoding: 'utf8' }).stdout) as Scores;
}

function askOurs({ textFile, published }: Annotated): string {
  const words = ['scripts/extract-score.mjs', textFile, ...(published === null ? [] : ['--published', published])];
  return spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' }).stdout;
}

const columns: readonly (readonly [heading: string, read: (scores: Scores) => number | null | undefined])[] = [
  ['actors', (s) => s['actors']?.f1], ['mentions', (s) => s['mentions_linked']?.f1], ['direct', (s) => s['quotes_direct']?.f1], ['quotes', (s) => s['quotes_all']?.f1],
  ['speaker', (s) => s['attribution_all']?.end_to_end], ['dates', (s) => s['dates_span']?.f1], ['value', (s) => s['dates_value']?.f1],
  ['strict', (s) => s['operations_strict']?.f1], ['polarity', (s) => s['polarity']?.accuracy], ['estim.', (s) => s['estimative']?.f1],
];
const cell = (value: number | null | undefined) => (typeof value === 'number' ? value.toFixed(2) : '-').padStart(9);

function accuracy(): void {
  if (!fs.existsSync(scorer)) {
    process.stdout.write('SKIPPED: the scorer is not beside the repository, so nothing is scored\n');
    return;
  }
  process.stdout.write(`${'document'.padEnd(34)}${columns.map(([heading]) => heading.padStart(9)).join('')}\n`);
  const all = documents().slice(0, sized(Number.POSITIVE_INFINITY, 1));
  for (const [system, ask] of [['ours', askOurs], ['compromise', (one: Annotated) => JSON.stringify(askCompromise(fs.readFileSync(one.textFile, 'utf8')))], ['wink-nlp', (one: Annotated) => JSON.stringify(askWink(fs.readFileSync(one.textFile, 'utf8')))]] as const) {
    const rows = all.map((one) => ({ name: one.name, values: columns.map(([, read]) => read(score(one.goldFile, ask(one))) ?? null) }));
    const mean = (chosen: typeof rows) => columns.map((_, index) => {
      const values = chosen.map(({ values: row }) => row[index]).filter((value) => typeof value === 'number');
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    });
    if (system === 'ours') for (const { name, values } of rows) process.stdout.write(`${name.padEnd(34)}${values.map(cell).join('')}\n`);
    for (const [what, chosen] of [['held-', rows.filter(({ name }) => name.startsWith('held-'))], ['all', rows]] as const) {
      process.stdout.write(`${`${system}, mean of ${what} (${chosen.length})`.padEnd(34)}${mean(chosen).map(cell).join('')}\n`);
    }
  }
}

/** Text of at least so many bytes, out of the passages. */
function textOf(bytes: number): string {
  const all = documents().filter(({ textFile }) => textFile.startsWith(passages)).map(({ textFile }) => fs.readFileSync(textFile, 'utf8')).join('\n\n');
  return Array.from({ length: Math.ceil(bytes / all.length) }, () => all).join('\n\n').slice(0, bytes);
}

function speed(): void {
  const resources = loadNameResources();
  const kBPerSecond = (text: string, work: () => void, rounds: number) => median(Array.from({ length: rounds }, () => text.length / cpuMsOf(work)));
  const large = textOf(sized(250_000, 3_000));
  const small = textOf(sized(50_000, 2_000));
  const ours = kBPerSecond(large, () => void extract(large, { published: '2021-03-17', known: [], resources }), 3);
  const peer = kBPerSecond(small, () => void askCompromise(small), 2);
  const other = kBPerSecond(large, () => void askWink(large), 2);
  process.stdout.write(`\n${'kB of text for each CPU second'.padEnd(52)} ${'limit'.padStart(10)} ${'ours'.padStart(10)}\n`);
  report('at least 200 (limit / ours)', 200, ours, 'kB/s', 1);
  report('compromise (peer / ours)', peer, ours, 'kB/s', null);
  report('wink-nlp, names and dates alone (peer / ours)', other, ours, 'kB/s', null);
  const book = textOf(sized(2_500_000, 5_000));
  const cpu = cpuMsOf(() => void extract(book, { published: '2021-03-17', known: [], resources })) / 1000;
  report('a report of 1,000 pages of 2,500 letters', cpu, 20, 's', 1);
  process.stdout.write(`largest memory of this process so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
}

accuracy();
speed();
fs.rmSync(folder, { recursive: true, force: true });

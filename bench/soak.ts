import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ActorId, ClaimId, OperationId, QuoteId, ReportId, SourceId, ThingId } from '../src/shared/ids.ts';
import { Session } from '../src/main/core/session.ts';
import { blankActor, blankClaim, blankEvent, blankOperation, blankQuote, blankReport, blankSource } from '../src/main/core/testing/blank.ts';
import { createTestDesk, runIn } from '../src/main/core/testing/services.ts';
import { oneOf, random } from './random.ts';

/*
 * A day of work in one process: `npm run reliability:soak -- --commands 100000 --seed 1`. Commands are spread over eight hours of a
 * clock that is set on with each; between them the panes are read and searched as a window does, and every quarter of an hour a backup is made.
 * Fails when memory, handles or the log of the file grow on after the second fifth, or when the check finds anything at the end.
 */

const dayMs = 8 * 3_600_000;
const backupEveryMs = 15 * 60_000;
/** So many things are kept alive; beyond that the oldest go. What is removed stays in the journal. */
const mostThings = 3000;
/** SQLite keeps up to 64 MB of pages for each of its connections, which fill as the file grows; the allocator keeps what workers gave back. */
const limits = { heapMb: 12, rssMb: 160, handles: 4, walMb: 64 } as const;

const { values } = parseArgs({ options: { commands: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const wanted = Number(values.commands);
const next = random(Number(values.seed));
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let now = Date.parse('2026-03-02T09:00:00Z');
const desk = createTestDesk({ now: () => new Date(now), newUuid: () => randomUUID() });
const session = new Session(desk.services);
const run = runIn(session);
const filePath = path.join(desk.folder, 'soak.casefile');

interface Living {
  readonly actors: ActorId[];
  readonly operations: OperationId[];
  readonly claims: ClaimId[];
  readonly quotes: QuoteId[];
  readonly reports: { readonly id: ReportId; readonly text: string }[];
}
const living: Living = { actors: [], operations: [], claims: [], quotes: [], reports: [] };
const surnames = ['Moreau', 'Wałęsa', 'Okafor', 'Деркач', 'Nguyễn', '習', 'Smith', 'Ó Briain'];
const words = 'the river petition was paid by a trust that nobody had heard of until March when the posters went up in nine towns and a minister denied it'.split(' ');
const name = () => `${oneOf(next, surnames)} ${Math.floor(next() * 100_000)}`;
const some = <T>(things: readonly T[]) => things[Math.floor(next() * things.length)];

async function importReport(sourceId: SourceId): Promise<void> {
  const text = Array.from({ length: 60 }, () => Array.from({ length: 40 }, () => oneOf(next, words)).join(' ')).join('.\n\n');
  const file = path.join(desk.folder, 'soak.txt');
  fs.writeFileSync(file, text);
  living.reports.push({ id: (await run('report.import', { ...blankReport, file, sourceId, title: name(), allowDuplicate: true })).id, text });
}

async function capture(): Promise<void> {
  const report = some(living.reports);
  const actorId = some(living.actors);
  if (!report || !actorId) return;
  const start = report.text.indexOf(' ', Math.floor(next() * (report.text.length - 200))) + 1;
  const end = report.text.indexOf(' ', start + 20 + Math.floor(next() * 60));
  const exact = report.text.slice(start, end);
  if (end <= start || exact.includes('\n')) return;
  living.quotes.push((await run('quote.capture', { ...blankQuote, reportId: report.id, start, end, exact, targets: [{ to: 'thing', thingId: actorId }] })).id);
}

async function makeClaim(): Promise<void> {
  const [subjectId, objectId, quoteId] = [some(living.actors), some(living.actors), some(living.quotes)];
  if (!subjectId || !objectId || subjectId === objectId || !quoteId) return;
  living.claims.push((await run('claim.create', { claim: { ...blankClaim, subjectId, objectId, relation: 'linked_to', date: oneOf(next, [null, '2019-03', '2020~', '2021-03-04/..']) }, quoteIds: [quoteId] })).id);
}

async function editActor(): Promise<void> {
  const id = some(living.actors);
  if (!id) return;
  const { actor } = await run('actor.read', { id });
  await run('actor.edit', { id, name: actor.name, type: actor.type, role: actor.role, affiliation: actor.affiliation, marking: actor.marking, note: `${name()} said so`, revision: actor.revision });
}

async function look(): Promise<void> {
  await run('network.read', { limit: 2000, withEvents: true });
  await run('timeline.read', { limit: 2000 });
  await run('quote.list', { offset: 0, limit: 50 });
  await run('search.run', { query: oneOf(next, ['petition', 'wal*', '"the trust"', 'type:actor Moreau', 'nobody NEAR/4 heard']), limit: 20 });
  const id = some(living.claims);
  if (id) await run('claim.read', { id });
}

/** What grows beyond what a day's case holds goes. */
async function removeOldest(): Promise<void> {
  for (const things of [living.claims, living.quotes, living.actors, living.operations] as ThingId[][]) {
    if (things.length < mostThings / 4) continue;
    const [id] = things.splice(0, 1);
    if (id) await run('thing.remove', { id });
    return;
  }
}

/** Undo may take back what is noted as living: such a command is refused then, and a window would be told so. */
const work: readonly { readonly weight: number; readonly of: (sourceId: SourceId) => Promise<unknown> }[] = [
  { weight: 14, of: async () => living.actors.push((await run('actor.create', { ...blankActor, name: name(), type: 'person' })).id) },
  { weight: 6, of: async () => living.operations.push((await run('operation.create', { ...blankOperation, name: name(), kind: 'influence', status: 'alleged', date: '2021-03' })).id) },
  { weight: 4, of: () => run('event.create', { ...blankEvent, name: name(), date: '2020-05-01' }) },
  { weight: 18, of: capture }, { weight: 16, of: makeClaim }, { weight: 16, of: editActor },
  { weight: 6, of: async () => { const actorId = some(living.actors); if (actorId) await run('alias.add', { actorId, name: name(), kind: 'transliteration', language: null }); } },
  { weight: 6, of: async () => { const thingId = some(living.claims); if (thingId) await run('tag.add', { thingId, name: oneOf(next, ['ask', 'doubtful', 'key']) }); } },
  { weight: 8, of: () => run('journal.undo', {}) }, { weight: 4, of: () => run('journal.redo', {}) },
  { weight: 12, of: removeOldest }, { weight: 0.05, of: importReport },
];
const allWeights = work.reduce((sum, { weight }) => sum + weight, 0);

interface Measure {
  readonly commands: number;
  readonly heapMb: number;
  readonly rssMb: number;
  readonly handles: number;
  readonly fileMb: number;
  readonly walMb: number;
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 102.4) / 10;
const sizeOf = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
const descriptors = () => (process.platform === 'linux' ? fs.readdirSync('/proc/self/fd').length : process.getActiveResourcesInfo().length);

function measure(commands: number): Measure {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { commands, heapMb: megabytes(heapUsed + external), rssMb: megabytes(rss), handles: descriptors(), fileMb: megabytes(sizeOf(filePath)), walMb: megabytes(sizeOf(`${filePath}-wal`)) };
}

function show({ commands, heapMb, rssMb, handles, fileMb, walMb }: Measure): void {
  process.stdout.write(`${String(commands).padStart(7)} commands  heap ${heapMb.toFixed(1).padStart(6)} MB  rss ${rssMb.toFixed(1).padStart(6)} MB  handles ${handles}  file ${fileMb.toFixed(1).padStart(6)} MB  log ${walMb.toFixed(1)} MB\n`);
}

/** What a thing that undo took away, a tag that is there already or an end of the history give rise to. */
const explained: ReadonlySet<string> = new Set(['THING_MISSING', 'REPORT_MISSING', 'THING_IN_USE', 'RULE_BROKEN', 'NOTHING_TO_REDO', 'NOTHING_TO_UNDO', 'UNDO_CONFLICT', 'QUOTE_MISMATCH', 'SPAN_CUTS_GRAPHEME', 'SPAN_EMPTY', 'SPAN_OUT_OF_RANGE']);

/** Does something. Gives the code of a refusal that undo explains; throws anything else. */
async function attempt(what: () => Promise<unknown>): Promise<string | null> {
  try {
    await what();
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!explained.has(code)) throw error;
    return code;
  }
}

/** One command of the mix. */
function step(sourceId: SourceId): Promise<string | null> {
  let left = next() * allWeights;
  const chosen = work.find(({ weight }) => (left -= weight) < 0);
  return attempt(() => chosen?.of(sourceId) ?? Promise.resolve());
}

const middle = (numbers: readonly number[]) => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** What is more in the last fifth than in the second, in words. A single measure says little: a backup or a collection may have just been. */
function grown(measures: readonly Measure[]): string[] {
  const within = (from: number, to: number) => measures.filter(({ commands }) => commands > wanted * from && commands <= wanted * to);
  const [early, late] = [within(0.2, 0.4), within(0.8, 1)];
  const growth = (of: (measured: Measure) => number) => middle(late.map(of)) - middle(early.map(of));
  const grew: readonly (readonly [string, number, number])[] = [
    ['heap in MB', growth(({ heapMb }) => heapMb), limits.heapMb], ['rss in MB', growth(({ rssMb }) => rssMb), limits.rssMb], ['handles', growth(({ handles }) => handles), limits.handles],
  ];
  return [
    ...grew.filter(([, by, limit]) => !(by <= limit)).map(([what, by, limit]) => `${what} by ${by.toFixed(1)}, more than ${limit}`),
    ...(measures.some(({ walMb }) => walMb > limits.walMb) ? [`the log to more than ${limits.walMb} MB`] : []),
  ];
}

async function main(): Promise<void> {
  await run('case.create', { file: filePath, title: 'Soak', marking: null });
  const { id: sourceId } = await run('source.create', { name: 'Daily', ...blankSource });
  for (let report = 0; report < 5; report++) await importReport(sourceId);
  const measures: Measure[] = [];
  const refusals = new Map<string, number>();
  let lastBackup = now;
  for (let command = 1; command <= wanted; command++) {
    now += dayMs / wanted;
    const refusal = await step(sourceId);
    if (refusal !== null) refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
    if (command % 100 === 0) await attempt(look);
    if (now - lastBackup >= backupEveryMs) {
      await run('backup.make', {});
      lastBackup = now;
    }
    if (command % Math.ceil(wanted / 20) !== 0) continue;
    const measured = measure(command);
    measures.push(measured);
    show(measured);
  }
  const { findings } = await run('case.check', {});
  const state = await run('case.state', {});
  const faults = [...grown(measures), ...findings.length > 0 ? [`${findings.length} findings of the check`] : [], ...desk.logged.length > 0 ? [`${desk.logged.length} errors logged`] : []];
  process.stdout.write(`seed ${values.seed}: ${wanted} commands over 8 hours, ${state?.seq} changes, refused ${JSON.stringify(Object.fromEntries(refusals))}, check ${findings.length} findings\n`);
  process.stdout.write(faults.length === 0 ? 'flat\n' : `NOT FLAT: ${faults.join(', ')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
  session.leave();
  desk.dispose();
}

await main();

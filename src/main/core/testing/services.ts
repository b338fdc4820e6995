import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Input, Output, VerbName } from '../../../shared/contract.ts';
import type { RecentCase } from '../../../shared/contract/hosts.ts';
import { CaseError, type Reply } from '../../../shared/errors.ts';
import { createBackups } from '../backup/backups.ts';
import { createBundles } from '../bundle/bundles.ts';
import { createChecks } from '../check/checks.ts';
import { createExchange } from '../exchange/exchange.ts';
import { call } from '../dispatch.ts';
import { createExtractor } from '../extract/extractor.ts';
import { createIngest } from '../ingest/ingest.ts';
import { createPassingPreferences } from '../preferences.ts';
import type { FileAccess, RecentCases, Services } from '../services.ts';
import { Session } from '../session.ts';
import { createAnalyses } from '../network/analysis/analyses.ts';
import { createSigningKeys } from '../signing/keys.ts';
import { createVersions } from '../versions/versions.ts';

/** A clock that goes on by one second each time it is read, from 2026-01-15T09:00:00.000Z. */
export function createTestClock(): () => Date {
  let readings = 0;
  return () => new Date(Date.UTC(2026, 0, 15, 9, 0, readings++));
}

/** UUIDs that count up from 1, so that they sort in the order of making. */
export function createTestUuids(): () => string {
  let made = 0;
  return () => {
    made++;
    return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
  };
}

/** Files by their real paths: a handle is a path. Uploads land in `folder`. */
function createTestFiles(folder: string): FileAccess {
  const entryOf = (place: string, name: string) => {
    const facts = fs.statSync(path.join(place, name));
    const isFolder = facts.isDirectory();
    return { handle: path.join(place, name), name, isFolder, sizeBytes: isFolder ? null : facts.size, modifiedAt: facts.mtime.toISOString() };
  };
  return {
    hasNativeDialogs: false,
    choose: () => Promise.resolve(null),
    chooseMany: () => Promise.resolve({ files: [], folder: null }),
    release: () => undefined,
    list: (place) => {
      const listed = place ?? folder;
      const entries = fs.readdirSync(listed).map((name) => entryOf(listed, name));
      return Promise.resolve({ trail: [{ handle: listed, name: path.basename(listed) }], entries, isWritable: true });
    },
    fileIn: (place, name) => {
      const file = path.join(place, name);
      return Promise.resolve({ file, isThere: fs.existsSync(file) });
    },
    resolve: (file) => file,
    startUpload: (name) => {
      const file = path.join(fs.mkdtempSync(path.join(folder, 'upload-')), name);
      fs.writeFileSync(file, '');
      return { file };
    },
    appendUpload: (file, bytes) => {
      fs.appendFileSync(file, bytes);
      return { receivedBytes: fs.statSync(file).size };
    },
  };
}

/** Recent cases that are forgotten with the test. */
function createTestRecents(now: () => Date): RecentCases {
  const cases: RecentCase[] = [];
  const drop = (file: string) => {
    const index = cases.findIndex((recent) => recent.file === file);
    if (index >= 0) cases.splice(index, 1);
  };
  return {
    list: () => [...cases],
    add: (file, title) => {
      drop(file);
      cases.unshift({ file, title, location: path.dirname(file), openedAt: now().toISOString(), isThere: true });
    },
    forget: drop,
    clear: () => { cases.length = 0; },
  };
}

/** Services over a temporary folder, with a clock and identifiers that are the same on every run. */
export interface TestDesk {
  readonly folder: string;
  readonly services: Services;
  /** What was logged: nothing, as long as there is no bug. */
  readonly logged: readonly unknown[];
  /** Removes the folder. */
  dispose(): void;
}

/** Services for a test that disposes of them itself, such as one that shares them in a `beforeAll`. */
export function createTestDesk(given: Partial<Services> = {}): TestDesk {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-test-')));
  const now = createTestClock();
  const logged: unknown[] = [];
  const services: Services = {
    kind: 'cli', version: '0.0.0', author: 'Test Author', tool: 'Casewright test', now, newUuid: createTestUuids(),
    files: createTestFiles(folder), recent: createTestRecents(now), preferences: createPassingPreferences(),
    ingest: createIngest(new URL('../ingest/worker.ts', import.meta.url)),
    extractor: createExtractor(new URL('../extract/worker.ts', import.meta.url)),
    analyses: createAnalyses(new URL('../network/analysis/worker.ts', import.meta.url)),
    checks: createChecks(new URL('../check/worker.ts', import.meta.url)),
    exchange: createExchange({
      exportWorker: new URL('../exchange/export-worker.ts', import.meta.url), importWorker: new URL('../exchange/import-worker.ts', import.meta.url),
      hashWorker: new URL('../exchange/write/hash-worker.ts', import.meta.url), viewer: fileURLToPath(new URL('../../../../out/viewer/viewer.html', import.meta.url)),
    }),
    bundles: createBundles(new URL('../bundle/worker.ts', import.meta.url), new URL('../check/worker.ts', import.meta.url)), signing: createSigningKeys(path.join(folder, 'user', 'signing-key.json')),
    backups: createBackups({ workerUrl: new URL('../backup/worker.ts', import.meta.url), ingestWorkerUrl: new URL('../ingest/worker.ts', import.meta.url), ownFolder: path.join(folder, 'user', 'backups'), everyMs: () => null, handleOf: (file) => file }),
    versions: createVersions(new URL('../versions/worker.ts', import.meta.url)),
    samplePath: path.join(folder, 'sample.casefile'),
    resourcesPath: fileURLToPath(new URL('../../../../resources', import.meta.url)),
    watches: false, log: (error) => logged.push(error), ...given,
  };
  return { folder, services, logged, dispose: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/**
 * The value of a reply.
 *
 * @throws CaseError the failure, where it is one
 */
export function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new CaseError(reply.error.code, reply.error.message);
}

/** A session at work on a new case. */
export interface TestCase extends TestDesk {
  readonly session: Session;
  readonly filePath: string;
  /** Calls a verb through the dispatcher; rejects with the `CaseError` of a failed reply. */
  run<N extends VerbName>(name: N, input: Input<N>): Promise<Output<N>>;
}

/** Calls verbs of a session through the dispatcher; rejects with the `CaseError` of a failed reply. */
export function runIn(session: Session): TestCase['run'] {
  return async (name, input) => valueOf(await call(session, name, input));
}

/** A new case in a temporary folder. Call it in a test: case and folder go when the test is over. */
export async function openTestCase(given: Partial<Services> = {}): Promise<TestCase> {
  const desk = createTestDesk(given);
  const session = new Session(desk.services);
  const dispose = () => {
    session.leave();
    desk.dispose();
  };
  onTestFinished(dispose);
  const filePath = path.join(desk.folder, 'test.casefile');
  const run = runIn(session);
  await run('case.create', { file: filePath, title: 'Test case', marking: null });
  return { ...desk, dispose, session, filePath, run };
}

/** Writes a text as UTF-8 into the desk's folder and imports it under a new source. Gives the report's identifier. */
export async function importText({ folder, run }: TestCase, text: string, fileName = 'report.txt') {
  const file = path.join(folder, fileName);
  fs.writeFileSync(file, text);
  const source = await run('source.create', { name: 'Test source', kind: 'outlet', reliability: 'B', url: null, language: null, note: null });
  const report = await run('report.import', {
    file, sourceId: source.id, title: 'Test report', author: null, date: null, dateInferred: false, dateBasis: null, url: null,
    language: null, marking: null, note: null, replacesId: null, allowDuplicate: true,
  });
  return report.id;
}

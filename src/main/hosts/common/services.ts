import fs from 'node:fs';
import path from 'node:path';
import { createBackups, usualBackupMs } from '../../core/backup/backups.ts';
import { createBundles } from '../../core/bundle/bundles.ts';
import { createChecks } from '../../core/check/checks.ts';
import { createExchange } from '../../core/exchange/exchange.ts';
import { createExtractor } from '../../core/extract/extractor.ts';
import { createIngest } from '../../core/ingest/ingest.ts';
import type { FileAccess, Services } from '../../core/services.ts';
import { createSigningKeys } from '../../core/signing/keys.ts';
import type { Vault } from '../../core/signing/vault.ts';
import { createAnalyses } from '../../core/network/analysis/analyses.ts';
import { createVersions } from '../../core/versions/versions.ts';
import { Handles } from './handles.ts';
import { createLog } from './log.ts';
import type { Program } from './program.ts';
import { createPreferences } from './preferences.ts';
import { createRecentCases } from './recent-cases.ts';
import { authorName } from './user-folder.ts';
import { createUuids } from './uuid.ts';
import { Uploads } from './uploads.ts';

/** What all windows of one process share. */
export interface Desk {
  readonly program: Program;
  readonly handles: Handles;
  readonly uploads: Uploads;
  readonly log: (error: unknown) => void;
  /** The services of a window, which differ in how it lets the user choose files. */
  servicesFor(files: FileAccess): Services;
  /** Resolves when what goes on by itself is done. To be awaited before the program ends. */
  settled(): Promise<void>;
}

/**
 * @param userFolder what `userDataFolder` says, or a folder of a test
 * @param vault the system's key store; null where the host has none
 */
export function createDesk(kind: 'electron' | 'local', program: Program, userFolder: string, vault: Vault | null): Desk {
  const now = () => new Date();
  const log = createLog(path.join(userFolder, 'casewright.log'), now);
  const handles = new Handles();
  try {
    fs.mkdirSync(userFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    // Cases lie elsewhere, so a home that can't be written is no reason not to start.
    log(error);
  }
  const preferences = createPreferences(path.join(userFolder, 'preferences.json'), log);
  const shared = {
    kind, log, now,
    version: program.version,
    tool: `Casewright ${program.version}`,
    author: authorName(),
    newUuid: createUuids(now),
    recent: createRecentCases({ file: path.join(userFolder, 'recent.json'), handles, now, log, isWanted: () => preferences.read().listsRecent }),
    preferences,
    ingest: createIngest(program.ingestWorker),
    extractor: createExtractor(program.extractWorker),
    versions: createVersions(program.versionWorker),
    analyses: createAnalyses(program.analysisWorker),
    checks: createChecks(program.checkWorker),
    exchange: createExchange(program),
    bundles: createBundles(program.bundleWorker, program.checkWorker),
    signing: createSigningKeys(path.join(userFolder, 'signing-key.json'), vault),
    backups: createBackups({
      workerUrl: program.backupWorker, ingestWorkerUrl: program.ingestWorker, ownFolder: path.join(userFolder, 'backups'), handleOf: (file) => handles.of(file),
      everyMs: () => (preferences.read().keepsBackups ? usualBackupMs : null),
    }),
    samplePath: path.join(userFolder, 'sample.casefile'),
    resourcesPath: program.resources,
    watches: true,
  };
  return { program, handles, log, uploads: new Uploads(path.join(userFolder, 'uploads')), servicesFor: (files) => ({ ...shared, files }), settled: () => shared.backups.settled() };
}

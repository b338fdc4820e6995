import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { createBackups } from '../../core/backup/backups.ts';
import { createBundles } from '../../core/bundle/bundles.ts';
import { createChecks } from '../../core/check/checks.ts';
import { createExchange } from '../../core/exchange/exchange.ts';
import { createExtractor } from '../../core/extract/extractor.ts';
import { createIngest } from '../../core/ingest/ingest.ts';
import type { FileAccess, RecentCases, Services } from '../../core/services.ts';
import { createPassingPreferences } from '../../core/preferences.ts';
import { createSigningKeys } from '../../core/signing/keys.ts';
import { createAnalyses } from '../../core/network/analysis/analyses.ts';
import { createVersions } from '../../core/versions/versions.ts';
import { listFolder } from '../common/list-folder.ts';
import { createLog } from '../common/log.ts';
import type { Program } from '../common/program.ts';
import { authorName } from '../common/user-folder.ts';
import { createUuids } from '../common/uuid.ts';

const notHere = (what: string) => new CaseError('NOT_AVAILABLE', `The command line has no ${what}. Give the path of the file.`);

/** Handles are plain paths, taken from the folder that the command runs in: who starts a command may read those files. */
function filesFrom(workingFolder: string): FileAccess {
  const resolve = (file: string) => path.resolve(workingFolder, file);
  return {
    hasNativeDialogs: false,
    choose: () => Promise.reject(notHere('dialogs')),
    chooseMany: () => Promise.reject(notHere('dialogs')),
    release: () => undefined,
    list: (folder) => (folder === null ? Promise.reject(notHere('list of folders')) : listFolder(resolve(folder), (file) => file)),
    fileIn: (folder, name) => {
      const file = path.join(resolve(folder), name);
      return Promise.resolve({ file, isThere: fs.existsSync(file) });
    },
    resolve,
    startUpload: () => { throw notHere('uploads'); },
    appendUpload: () => { throw notHere('uploads'); },
  };
}

const noRecentCases: RecentCases = { list: () => [], add: () => undefined, forget: () => undefined, clear: () => undefined };

/** What the services of one command are made from. */
export interface CliServicesParts {
  readonly program: Program;
  readonly workingFolder: string;
  /** Folder for the log. */
  readonly userFolder: string;
  /** Path of the sample case, as the user gave it. */
  readonly samplePath: string;
}

/** The services of one command: no dialogs, no recent cases, no watching. */
export function createCliServices({ program, workingFolder, userFolder, samplePath }: CliServicesParts): Services {
  const now = () => new Date();
  return {
    kind: 'cli', now,
    version: program.version,
    tool: `Casewright ${program.version} (command line)`,
    author: authorName(),
    newUuid: createUuids(now),
    files: filesFrom(workingFolder),
    recent: noRecentCases,
    preferences: createPassingPreferences(),
    ingest: createIngest(program.ingestWorker),
    extractor: createExtractor(program.extractWorker),
    versions: createVersions(program.versionWorker),
    analyses: createAnalyses(program.analysisWorker),
    checks: createChecks(program.checkWorker),
    exchange: createExchange(program),
    bundles: createBundles(program.bundleWorker, program.checkWorker),
    signing: createSigningKeys(path.join(userFolder, 'signing-key.json')),
    backups: createBackups({ workerUrl: program.backupWorker, ingestWorkerUrl: program.ingestWorker, ownFolder: path.join(userFolder, 'backups'), everyMs: () => null, handleOf: (file) => file }),
    samplePath: path.resolve(workingFolder, samplePath),
    resourcesPath: program.resources,
    watches: false,
    log: createLog(path.join(userFolder, 'casewright.log'), now),
  };
}

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Where the parts of the program lie, whether it runs from its source or built. */
export interface Program {
  readonly version: string;
  readonly resources: string;
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** The built page that shows a bundle. */
  readonly viewer: string;
  /** The built preload script. */
  readonly preload: string;
  /** Module that reads documents in a worker. */
  readonly ingestWorker: URL;
  /** Module that reads proposals from a text in a worker. */
  readonly extractWorker: URL;
  /** Module that compares two versions of a text in a worker. */
  readonly versionWorker: URL;
  /** Module that answers questions about a network in a worker. */
  readonly analysisWorker: URL;
  /** Module that checks what a case stores in a worker. */
  readonly checkWorker: URL;
  /** Module that writes exports in a worker. */
  readonly exportWorker: URL;
  /** Module that works out checksums of a large export in a worker. */
  readonly hashWorker: URL;
  /** Module that reads what other systems wrote in a worker. */
  readonly importWorker: URL;
  /** Module that checks bundles in a worker. */
  readonly bundleWorker: URL;
  /** Module that keeps backups in a worker. */
  readonly backupWorker: URL;
}

/**
 * The program that an entry belongs to.
 *
 * @param entry `import.meta.url` of a module of `src/main` or of `out/main`
 */
export function programOf(entry: string): Program {
  const folder = path.dirname(fileURLToPath(entry));
  const root = path.join(folder, '..', '..');
  const isSource = entry.endsWith('.ts');
  const module = (source: string, built: string) => pathToFileURL(path.join(folder, isSource ? source : built));
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')));
  return {
    version,
    resources: path.join(root, 'resources'),
    renderer: path.join(root, 'out', 'renderer'),
    viewer: path.join(root, 'out', 'viewer', 'viewer.html'),
    preload: path.join(root, 'out', 'preload', 'index.cjs'),
    ingestWorker: module('core/ingest/worker.ts', 'ingest-worker.js'),
    extractWorker: module('core/extract/worker.ts', 'extract-worker.js'),
    analysisWorker: module('core/network/analysis/worker.ts', 'analysis-worker.js'),
    checkWorker: module('core/check/worker.ts', 'check-worker.js'),
    exportWorker: module('core/exchange/export-worker.ts', 'export-worker.js'),
    hashWorker: module('core/exchange/write/hash-worker.ts', 'hash-worker.js'),
    importWorker: module('core/exchange/import-worker.ts', 'import-worker.js'),
    bundleWorker: module('core/bundle/worker.ts', 'bundle-worker.js'),
    backupWorker: module('core/backup/worker.ts', 'backup-worker.js'),
    versionWorker: module('core/versions/worker.ts', 'version-worker.js'),
  };
}

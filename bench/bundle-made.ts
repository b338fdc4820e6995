// Writes or checks one bundle in a process of its own, for bench/bundle.ts, as the program does: the work is done by its built workers (`npm run build`).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOutOptions, releaseOptions } from '../src/shared/contract/exchange.ts';
import { createBundles } from '../src/main/core/bundle/bundles.ts';
import { CaseFile } from '../src/main/core/db/casefile.ts';
import { createExchange } from '../src/main/core/exchange/exchange.ts';

const [what, from = '', to = ''] = process.argv.slice(2);
const built = (name: string) => new URL(`../out/main/${name}`, import.meta.url);

async function write(): Promise<void> {
  const file = CaseFile.open(from);
  const shape = path.extname(to) === '.zip' ? 'archive' : 'folder';
  const exchange = createExchange({
    exportWorker: built('export-worker.js'), importWorker: built('import-worker.js'), hashWorker: built('hash-worker.js'),
    viewer: fileURLToPath(new URL('../out/viewer/viewer.html', import.meta.url)),
  });
  await exchange.write(file, { format: 'bag', handOut: handOutOptions.parse({}), options: releaseOptions.parse({ withNotes: true, withProposals: true }), shape, file: to, scratch: `${to}.parts`, signingKey: null, encryptWith: null });
  file.close();
}

async function verify(): Promise<void> {
  const { findings } = await createBundles(built('bundle-worker.js'), built('check-worker.js')).verify(from, null);
  if (findings.length > 0) throw new Error(`The bundle is not well: ${JSON.stringify(findings.slice(0, 3))}`);
}

/** The most memory that this program had. What `resourceUsage` says of it counts the program that started it too, as it was then. */
function peakMb(): number {
  const status = process.platform === 'linux' ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS) / 1024;
}

const begun = performance.now();
await (what === 'write' ? write() : verify());
process.stdout.write(JSON.stringify({ seconds: (performance.now() - begun) / 1000, peakMb: peakMb() }));
process.exit();

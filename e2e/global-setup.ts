import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Builds what is tested, where it is older than its source. Runs once, before all tests. */
function build(): void {
  const root = path.join(import.meta.dirname, '..');
  const program = "const { ensureBuilt } = await import('./scripts/built.mjs'); await ensureBuilt(console.error);";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The application could not be built');
}

// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default build;

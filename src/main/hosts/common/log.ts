import fs from 'node:fs';
import path from 'node:path';

const largestLogBytes = 1024 * 1024;

/**
 * Appends errors with their stack to a file, which is renamed to `*.old` at 1 MB.
 * Gets no case content and no token: callers log what failed, not what it was about.
 */
export function createLog(file: string, now: () => Date): (error: unknown) => void {
  return (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      if (sizeOf(file) > largestLogBytes) fs.renameSync(file, `${file}.old`);
      fs.appendFileSync(file, `${now().toISOString()} ${text}\n`, { mode: 0o600 });
    } catch {
      // With a full disk or a read-only folder the terminal is all that is left.
      process.stderr.write(`${text}\n`);
    }
  };
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

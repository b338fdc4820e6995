import type { TestContext } from 'vitest';

/** Skips a test that this machine can't run, and says so where it is seen: a skipped proof must not pass for one. */
export function skipLoudly({ skip, task }: TestContext, reason: string): never {
  process.stderr.write(`\nSKIPPED "${task.name}": ${reason}\n`);
  return skip(reason);
}

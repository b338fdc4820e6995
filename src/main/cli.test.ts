import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { skipLoudly } from './core/testing/skip.ts';

const entry = fileURLToPath(new URL('./casewright.mjs', import.meta.url));

/** Runs `--help` with its output led elsewhere; answers its exit code and what it said to standard error. */
async function help(output: 'pipe' | number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [entry, '--help'], { stdio: ['ignore', output, 'pipe'] });
  child.stdout?.destroy();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { said: child.stderr === null ? '' : await text(child.stderr), code: await ended };
}

it('takes a reader that has seen enough for no failure', async () => {
  expect(await help('pipe')).toEqual({ code: 0, said: '' });
});

it('says when its output goes nowhere', async (context) => {
  if (!fs.existsSync('/dev/full')) skipLoudly(context, 'this system has no /dev/full');
  const full = fs.openSync('/dev/full', 'w');
  expect(await help(full)).toEqual({ code: 1, said: expect.stringMatching(/^casewright: The output can't be written: ENOSPC/) });
  fs.closeSync(full);
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeProblem } from './node-version.mjs';

const entry = fileURLToPath(new URL('../../casewright.mjs', import.meta.url));
const execute = promisify(execFile);

/** Makes a process believe that it is of another version. */
const pretend = (version: string) => `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;

describe('the Node that runs the program', () => {
  it('must be new enough for the database driver, and newer still for a checkout', () => {
    expect(nodeProblem('20.20.2', false)).toMatch(/needs Node 22\.14 or newer; this is 20\.20\.2/);
    expect(nodeProblem('22.13.9', false)).not.toBeNull();
    expect(nodeProblem('22.14.0', false)).toBeNull();
    expect(nodeProblem('22.14.0', true)).toMatch(/22\.18/);
    expect([nodeProblem('22.18.0', true), nodeProblem('24.0.0', true), nodeProblem('100.1.0', true)]).toEqual([null, null, null]);
  });

  it('is looked at before anything is loaded', async () => {
    const failure: unknown = await execute(process.execPath, ['--import', pretend('20.20.2'), entry, '--help']).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^casewright: Casewright needs Node 22\.14 or newer; this is 20\.20\.2, .*npm run -s casewright/) });
  });

  it.each(['cli.ts', 'serve.ts'])('is looked at by %s itself, which is built and may be run alone', async (name) => {
    const file = fileURLToPath(new URL(`../../${name}`, import.meta.url));
    const failure: unknown = await execute(process.execPath, ['--import', pretend('20.20.2'), file, '--help']).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/Casewright needs Node 22\.14 or newer; this is 20\.20\.2/) });
  });

  it('starts the command line', async () => {
    const { stdout, stderr } = await execute(process.execPath, [entry, '--help']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Usage: casewright /);
  });
});

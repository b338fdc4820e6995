import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { pinnedNode, root } from '../scripts/tools.mjs';

const folder = path.join(root, '.github/workflows');
const textOf = (/** @type {string} */ name) => readFileSync(path.join(folder, name), 'utf8');
const validator = path.join(import.meta.dirname, 'node_modules/@action-validator/cli/cli.mjs');

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  it('has the form of one', async () => {
    const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'casewright-workflow-')), name);
    // The schema of the validator is older than this right.
    writeFileSync(copy, textOf(name).replace('      attestations: write\n', ''));
    await expect(promisify(execFile)(pinnedNode(), [validator, copy])).resolves.toMatchObject({ stderr: '' });
    rmSync(path.dirname(copy), { recursive: true });
  });

  it('names the version of what it uses, begins with no right but to read, and leaves no credentials to what it runs', () => {
    const text = textOf(name);
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+\.\d+\.\d+$|^\.\/\.github\//.test(action))).toEqual([]);
    expect(text).toMatch(/\npermissions:\n {2}contents: read\n/);
    expect(text.split('actions/checkout@').length).toBe(text.split('persist-credentials: false').length);
    expect(text).not.toMatch(/pull_request_target|secrets\./);
  });
});

it('a release tests in Electron on three systems before it makes packages on them', () => {
  const systems = 'system: [ubuntu-24.04, macos-15, windows-2025]';
  expect(textOf('electron.yml')).toContain(systems);
  expect(textOf('electron.yml')).toContain('--project electron');
  expect(textOf('release.yml')).toContain(systems);
  expect(textOf('release.yml')).toMatch(/packages:\n(?: {4}.*\n)*? {4}needs: electron\n/);
});

it('what builds the packages can vouch for nothing', () => {
  const jobs = textOf('release.yml').split(/\n {2}(?=[a-z]+:\n)/);
  const rights = jobs.filter((job) => job.includes('id-token: write'));
  expect(rights.map((job) => job.split(':')[0])).toEqual(['attest']);
  expect(rights[0]).not.toContain('run:');
});

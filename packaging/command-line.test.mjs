// The command line as `npm install --global` puts it down: from the packed tarball, away from the checkout.
import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { line, makePdf } from '../src/main/core/ingest/pdf/testing/make-pdf.ts';
import { pinnedNode, root } from '../scripts/tools.mjs';
import { npm } from './tools.mjs';

const execute = promisify(execFile);
const folder = mkdtempSync(path.join(os.tmpdir(), 'casewright-tarball-'));
const work = path.join(folder, 'work');
const installed = path.join(folder, process.platform === 'win32' ? 'global/node_modules/casewright' : 'global/lib/node_modules/casewright');
const passphrase = 'four wet umbrellas in a tram';

/** @type {{ name: string, files: string[], sha: string }} */
let tarball;

/** Packs the checkout, which is built. @returns {Promise<typeof tarball>} */
async function pack(/** @type {string} */ to) {
  mkdirSync(to, { recursive: true });
  const answer = JSON.parse(await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', to]));
  const [{ filename, files, integrity }] = Object.values(answer);
  return { name: path.join(to, filename), files: files.map(({ path: name }) => name), sha: integrity };
}

/** Runs the installed program as a shell would. @throws what it said, when it fails */
function casewright(/** @type {string[]} */ words, environment = {}) {
  const options = { cwd: work, env: { ...process.env, HOME: folder, USERPROFILE: folder, CASEWRIGHT_DATA: path.join(folder, 'data'), ...environment } };
  if (process.platform === 'win32') return execute(path.join(folder, 'global/casewright.cmd'), words, { ...options, shell: true });
  return execute(path.join(folder, 'global/bin/casewright'), words, { ...options, env: { ...options.env, PATH: `${path.dirname(pinnedNode())}${path.delimiter}${process.env['PATH']}` } });
}

beforeAll(async () => {
  tarball = await pack(path.join(folder, 'packed'));
  await npm(['install', '--global', '--prefix', path.join(folder, 'global'), '--no-audit', '--no-fund', tarball.name]);
  mkdirSync(work, { recursive: true });
  writeFileSync(path.join(work, 'report.txt'), 'Ministry pays for posts\n\nOn 3 May 2020 the Ministry of Order paid Blue Harbour Media for posts.\n');
  writeFileSync(path.join(work, 'report.pdf'), makePdf({ pages: [{ content: line('Blue Harbour Media denied it.', 72, 700) }] }));
  copyFileSync(path.join(root, 'src/main/core/ingest/ocr/testing/two-pages.tif'), path.join(work, 'scan.tif'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the tarball', () => {
  it('holds what runs and nothing of tests, tools or sources', () => {
    const stray = tarball.files.filter((name) => !/^(out\/(main|renderer|viewer)\/|resources\/(icon\.png|sample\/)|(LICENSE|README\.md|package\.json)$)/.test(name));
    expect(stray.toSorted()).toEqual(['src/main/casewright.mjs', 'src/main/hosts/common/node-version.mjs']);
    expect(tarball.files.filter((name) => /\.map$|\.test\.|testing|\.casefile|\.log$/.test(name))).toEqual([]);
  });

  it('is the same when it is packed again', async () => {
    expect((await pack(path.join(folder, 'again'))).sha).toBe(tarball.sha);
  });

  it('brings no tool of development', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const here = (/** @type {string} */ name) => existsSync(path.join(installed, 'node_modules', name));
    expect(Object.keys(dependencies).filter((name) => !here(name))).toEqual([]);
    // A library of the program may bring types of its own.
    expect(Object.keys(devDependencies).filter((name) => !name.startsWith('@types/') && here(name))).toEqual([]);
  });
});

describe('the installed command line', () => {
  it('says its version', async () => {
    expect((await casewright(['--version'])).stdout.trim()).toBe(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
  });

  it('makes a case, imports text, a PDF and a scan, and finds it all well', async () => {
    await casewright(['new', 'leak.casefile', '--title', 'The leak']);
    await casewright(['import', 'leak.casefile', 'report.txt', 'report.pdf', 'scan.tif', '--source', 'The Gazette']);
    const { stdout } = await casewright(['--json', 'list', 'leak.casefile', 'reports']);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect((await casewright(['check', 'leak.casefile'])).stdout).toMatch(/checked 3 reports, 0 quotes, \d+ journal entries: all is well/);
  });

  it('reads proposals, asks and searches, each in its worker', async () => {
    expect((await casewright(['--json', 'extract', 'report.txt'])).stdout).toContain('Blue Harbour Media');
    await casewright(['sample', 'sample.casefile']);
    expect((await casewright(['search', 'sample.casefile', 'type:actor'])).stdout.length).toBeGreaterThan(20);
    expect((await casewright(['search', 'leak.casefile', 'denied'])).stdout).toContain('denied');
  });

  it('writes a bundle, with the page that shows it, and finds it sound', async () => {
    await casewright(['export', 'sample.casefile', '--format', 'bag', '--out', 'sample.zip']);
    expect((await casewright(['verify', 'sample.zip'])).stdout).toContain('Found: nothing. All is well.');
  });

  it('protects a case by its other driver', async () => {
    await casewright(['protect', 'leak.casefile'], { CASEWRIGHT_NEW_PASSPHRASE: passphrase });
    expect(readFileSync(path.join(work, 'leak.casefile')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect((await casewright(['check', 'leak.casefile'], { CASEWRIGHT_CASE_PASSPHRASE: passphrase })).stdout).toContain('all is well');
  });

  it('serves the page to a browser', async () => {
    const server = spawn(pinnedNode(), [path.join(installed, 'src/main/casewright.mjs'), 'serve', 'sample.casefile'], {
      cwd: work, env: { ...process.env, CASEWRIGHT_DATA: path.join(folder, 'data') }, stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let said = '';
      for await (const piece of server.stdout) {
        said += piece.toString();
        if (said.includes('Open this address')) break;
      }
      const address = /http:\/\/\S+/.exec(said)?.[0] ?? '';
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Casewright');
    } finally {
      server.kill();
    }
  });

  it('refuses a Node that is too old before it loads anything', async () => {
    const pretend = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } })";
    const failure = await execute(pinnedNode(), ['--import', pretend, path.join(installed, 'src/main/casewright.mjs'), '--help']).catch((error) => error);
    expect(failure).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^casewright: Casewright needs Node 22\.14 or newer; this is 20\.11\.1/) });
  });
});

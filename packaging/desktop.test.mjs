// The desktop package as electron-builder makes it, around a stand-in for Electron: what is in it, its fuses, and that what is in it works.
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { extractAll, getRawHeader } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserVariable, findBrowser } from '../scripts/browser.mjs';
import { pinnedNode, root, runTool } from '../scripts/tools.mjs';
import { createIngest } from '../src/main/core/ingest/ingest.ts';
import { line, makePdf } from '../src/main/core/ingest/pdf/testing/make-pdf.ts';
import { build } from './desktop.mjs';
import { makeStandInDist } from './stand-in-dist.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'casewright-desktop-'));
const unpacked = (/** @type {string} */ name) => path.join(folder, name, 'linux-unpacked');
const archive = path.join(unpacked('first'), 'resources/app.asar');
/** What the archive holds, with what lies unpacked beside it, away from the checkout and its modules. */
const contents = path.join(folder, 'contents');

/** Makes the package of Linux. @returns {Promise<void>} */
const make = (/** @type {string} */ name, dist = path.join(folder, 'dist')) => build(['--linux', 'dir', '--x64', `-c.electronDist=${dist}`, `-c.directories.output=${path.join(folder, name)}`]);

/** The files below a folder by their names from there, each with a hash. */
const hashes = (/** @type {string} */ place) => filesIn(place).map((name) => [name, createHash('sha256').update(readFileSync(path.join(place, name))).digest('hex')]);

/** @returns {string[]} */
function filesIn(/** @type {string} */ place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

beforeAll(async () => {
  await makeStandInDist(path.join(folder, 'dist'));
  await make('first');
  extractAll(archive, contents);
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the package', () => {
  it('has the program under its name, its licences, and no application of Electron itself', () => {
    const beside = readdirSync(unpacked('first'));
    expect(beside).toEqual(expect.arrayContaining(['casewright', 'chrome-sandbox', 'LICENSE.casewright.txt', 'THIRD-PARTY-NOTICES.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html']));
    expect(beside).not.toContain('electron');
    expect(readdirSync(path.join(unpacked('first'), 'resources')).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
    expect(readdirSync(path.join(unpacked('first'), 'locales'))).toEqual(['en-US.pak']);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    await make('second');
    expect(hashes(unpacked('second'))).toEqual(hashes(unpacked('first')));
  });

  it('is refused for an Electron that has a fuse nobody decided about', async () => {
    await makeStandInDist(path.join(folder, 'newer'), '1011000111');
    await expect(make('refused', path.join(folder, 'newer'))).rejects.toThrow(/fuse/i);
  });
});

describe('the fuses', () => {
  it('are all set as they are meant to be', async () => {
    const wire = await getCurrentFuseWire(path.join(unpacked('first'), 'casewright'));
    const named = Object.entries(wire).filter(([key]) => key !== 'version').map(([key, state]) => [FuseV1Options[Number(key)], state === FuseState.ENABLE]);
    expect(Object.fromEntries(named)).toEqual({
      RunAsNode: false, EnableCookieEncryption: false, EnableNodeOptionsEnvironmentVariable: false, EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true, OnlyLoadAppFromAsar: true, LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false, WasmTrapHandlers: true,
    });
  });

  it('were others before', async () => {
    const before = await getCurrentFuseWire(path.join(folder, 'dist/electron'));
    expect([before[FuseV1Options.RunAsNode], before[FuseV1Options.OnlyLoadAppFromAsar]]).toEqual([FuseState.ENABLE, FuseState.DISABLE]);
  });
});

describe('the archive', () => {
  it('holds what runs, and nothing of tests, tools, measurements or sources', () => {
    const files = filesIn(contents);
    const outside = files.filter((name) => !/^(out\/(main|preload|renderer|viewer)|resources\/sample|node_modules)\//.test(name));
    expect(outside).toEqual(['package.json', 'resources/icon.png']);
    const own = files.filter((name) => !name.startsWith('node_modules/'));
    expect(own).toEqual(expect.arrayContaining(['out/main/index.js', 'out/main/ingest-worker.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/viewer/viewer.html', 'out/viewer/briefing.html']));
    expect(own.filter((name) => /\.test\.|testing|\.map$|\.casefile|\.log$|cli\.js$|serve\.js$/.test(name))).toEqual([]);
    expect(files.filter((name) => /\.(ts|map|cpp|gyp)$/.test(name))).toEqual([]);
  });

  it('has the modules of the program and none of its tools', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const here = (/** @type {string} */ name) => statSync(path.join(contents, 'node_modules', name), { throwIfNoEntry: false }) !== undefined;
    expect(Object.keys(dependencies).filter((name) => !here(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => !name.startsWith('@types/') && here(name))).toEqual([]);
  });

  it('keeps native modules of this system alone, and only these outside', () => {
    const outside = filesIn(`${archive}.unpacked`);
    expect(outside.map((name) => path.posix.basename(name)).toSorted()).toEqual(['linux-x64.node', 'linux-x64.node', expect.stringMatching(/^skia\.linux-x64-\w+\.node$/)]);
    expect(filesIn(contents).filter((name) => name.endsWith('.node'))).toEqual(outside);
  });

  it('has a hash for each file, which fits', () => {
    const entries = [...walk(getRawHeader(archive).header.files, '')];
    expect(entries.length).toBeGreaterThan(500);
    expect(entries.filter(([name, { integrity }]) => integrity?.hash !== createHash('sha256').update(readFileSync(path.join(contents, name))).digest('hex')).map(([name]) => name)).toEqual([]);
  });

  it('has all that its modules import', () => {
    const missing = filesIn(path.join(contents, 'out/main')).flatMap((name) => {
      const file = path.join(contents, 'out/main', name);
      const from = createRequire(file);
      const wanted = [...readFileSync(file, 'utf8').matchAll(/(?<![.\w])(?:from\s*|import\s*\(?\s*)["']([@\w][\w./@-]*)["']/g)].map(([, specifier]) => specifier);
      return wanted.filter((specifier) => specifier !== 'electron' && !builtinModules.includes(specifier) && !resolves(from, specifier));
    });
    expect([...new Set(missing)]).toEqual([]);
  });
});

/** @returns {Generator<[string, { integrity?: { hash: string } }]>} the files of an archive's header */
function* walk(/** @type {Record<string, any>} */ files, /** @type {string} */ before) {
  for (const [name, entry] of Object.entries(files)) {
    if (entry.files) yield* walk(entry.files, `${before}${name}/`);
    else yield [`${before}${name}`, entry];
  }
}

/** Whether a package that a module names is there; one that is for `import` alone can't be asked for by `require`. */
function resolves(/** @type {NodeJS.Require} */ from, /** @type {string} */ specifier) {
  try {
    from.resolve(specifier);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}

describe('what is in the archive', () => {
  it('reads a PDF and a scan, and draws the scan, in its own worker', async () => {
    const ingest = createIngest(pathToFileURL(path.join(contents, 'out/main/ingest-worker.js')));
    const pdf = makePdf({ pages: [{ content: line('Blue Harbour denied it.', 72, 700) }] });
    expect((await ingest.read({ name: 'a.pdf', bytes: pdf })).text).toContain('Blue Harbour denied it.');
    const scan = readFileSync(path.join(root, 'src/main/core/ingest/ocr/testing/two-pages.tif'));
    expect((await ingest.read({ name: 'scan.tif', bytes: scan })).text.length).toBeGreaterThan(20);
    const { bytes } = await ingest.picture({ name: 'scan.tif', bytes: scan }, 1);
    expect(Buffer.from(bytes.subarray(1, 4)).toString()).toBe('PNG');
  });

  it('opens a protected file by its driver', async () => {
    const program = "const { default: D } = await import('better-sqlite3-multiple-ciphers'); const d = new D('protected.db'); d.pragma(\"key='a'\"); d.exec('CREATE TABLE t (a)'); console.log(d.prepare('SELECT count(*) AS n FROM t').get().n)";
    const { stdout } = await promisify(execFile)(pinnedNode(), ['--input-type=module', '--eval', program], { cwd: contents });
    expect(stdout.trim()).toBe('0');
    expect(readFileSync(path.join(contents, 'protected.db')).subarray(0, 6).toString('latin1')).not.toBe('SQLite');
  });

  it('runs over the stand-in for Electron, main process, preload script and pages', async (context) => {
    const browser = await findBrowser();
    if (browser === null) {
      process.stderr.write('\nSKIPPED the packaged application at work: there is no Chromium here\n');
      context.skip('there is no Chromium here');
    }
    const { code, output } = await runTool('playwright', ['test', '-c', 'e2e/playwright.config.ts', '--project', 'stand-in', '--reporter', 'line', '--timeout', '180000', 'stand-in.spec.ts'], {
      env: { [browserVariable]: browser ?? '', CASEWRIGHT_APPLICATION: contents },
    });
    expect({ code, said: code === 0 ? '' : output }).toEqual({ code: 0, said: '' });
    expect(output).toMatch(/\d+ passed/);
  }, 900_000);
});

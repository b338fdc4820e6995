import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';

/** The mark by which the fuses of an Electron are found in its binary; after it come a version, a length, and a sign a fuse. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron is handed out: run-as-node, node options, inspection and the rights of file: on, and traps; all else off. */
const factoryFuses = '101100011';

/** Something of the size and form of a program around the fuses, as bytes. */
function program(/** @type {string} */ fuses) {
  const wire = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
  return Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(4096, 'stand-in '), wire, Buffer.alloc(4096, ' for a program')]);
}

/**
 * Lays a folder that looks to a packager like Electron for Linux, as it is unpacked: what is renamed, left out or looked
 * for is there, and the program has fuses that can be set and read. It can't be started.
 *
 * @param {string} folder made anew
 * @param {string} [fuses] a sign each, `0` off and `1` on
 */
export async function makeStandInDist(folder, fuses = factoryFuses) {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['locales', 'resources']) mkdirSync(path.join(folder, name), { recursive: true });
  const put = (/** @type {string} */ name, /** @type {string | Buffer} */ content) => writeFileSync(path.join(folder, name), content);
  put('electron', program(fuses));
  put('chrome-sandbox', program(''));
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(path.join(folder, name), 0o755);
  for (const name of ['icudtl.dat', 'resources.pak', 'snapshot_blob.bin', 'v8_context_snapshot.bin', 'libffmpeg.so', 'locales/en-US.pak', 'locales/ru.pak']) put(name, 'stand-in');
  // What Electron shows where there is no application.
  await createPackage(path.join(folder, 'locales'), path.join(folder, 'resources/default_app.asar'));
  put('LICENSE', 'The licence of Electron stands here.\n');
  put('LICENSES.chromium.html', '<p>The licences of Chromium stand here.</p>\n');
  put('version', '0.0.0-stand-in');
}

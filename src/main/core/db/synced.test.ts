import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestCase } from '../testing/services.ts';
import { syncedPlace } from './synced.ts';

let folder = '';
beforeEach(() => { folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-synced-'))); });
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it.each([
  ['Dropbox', 'Dropbox'], ['Dropbox', 'Dropbox (Example Ltd)'], ['Dropbox', 'Dropbox-Personal'], ['OneDrive', 'OneDrive'], ['OneDrive', 'OneDrive - Example'],
  ['Google Drive', 'GoogleDrive-ann@example.org'], ['Google Drive', 'My Drive'], ['iCloud Drive', 'com~apple~CloudDocs'], ['Nextcloud', 'Nextcloud'], ['ownCloud', 'ownCloud2'],
])('knows a folder of %s by its name, %s', (service, name) => {
  const inner = path.join(folder, name, 'Work');
  fs.mkdirSync(inner, { recursive: true });
  expect(syncedPlace(path.join(inner, 'leak.casefile'))).toEqual({ service, folder: path.join(folder, name) });
});

it.each([
  ['Syncthing', '.stfolder'], ['Dropbox', '.dropbox.cache'], ['Nextcloud', '.sync_a1b2c3d4e5f6.db'], ['Nextcloud', '.nextcloudsync.log'], ['ownCloud', '.owncloudsync.log'],
  ['Google Drive', '.tmp.drivedownload'], ['OneDrive', '.849C9593-D756-4E56-8D6E-42412F2A707B'],
])('knows a folder of %s by what lies in it, %s', (service, marker) => {
  fs.mkdirSync(path.join(folder, 'any', 'inner'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'any', marker), '');
  expect(syncedPlace(path.join(folder, 'any', 'inner', 'leak.casefile'))).toEqual({ service, folder: path.join(folder, 'any') });
});

it.each(['Dropbox notes', 'My OneDrive', 'nextcloud-docs', 'Sync', 'cases'])('does not take %s for one', (name) => {
  fs.mkdirSync(path.join(folder, name));
  expect(syncedPlace(path.join(folder, name, 'leak.casefile'))).toBeNull();
});

it('is told with the state of a case', async () => {
  const { run, folder: desk } = await openTestCase();
  expect((await run('case.state', {}))?.synced).toBeNull();
  fs.mkdirSync(path.join(desk, 'Dropbox'));
  const opened = await run('case.create', { file: path.join(desk, 'Dropbox', 'leak.casefile'), title: 'Leak', marking: null });
  expect(opened.synced).toEqual({ service: 'Dropbox', folder: path.join(desk, 'Dropbox') });
});

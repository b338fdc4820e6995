import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder that another program copies elsewhere, and that program. */
export interface SyncedPlace {
  readonly service: string;
  readonly folder: string;
}

/** How folders of a service are called; a company's are called after it, as in `OneDrive - Example`. */
const names: readonly (readonly [service: string, name: RegExp])[] = [
  ['Dropbox', /^dropbox( \(.*\)|-.*)?$/i],
  ['OneDrive', /^onedrive( - .*|-.*)?$/i],
  ['Google Drive', /^(google ?drive( .*|-.*)?|my drive)$/i],
  ['iCloud Drive', /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i],
  ['Nextcloud', /^nextcloud\d*$/i],
  ['ownCloud', /^owncloud\d*$/i],
];

/** What services leave in the folders that they copy. */
const markers: readonly (readonly [service: string, name: RegExp])[] = [
  ['Dropbox', /^\.dropbox(\.cache)?$/i],
  ['OneDrive', /^\.849c9593-d756-4e56-8d6e-42412f2a707b$/i],
  ['Google Drive', /^\.tmp\.drive(download|upload)$/i],
  ['Syncthing', /^\.st(folder|versions)$/i],
  ['Nextcloud', /^(\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db)$/i],
  ['ownCloud', /^\.owncloudsync\.log(\.\d+)?$/i],
];

const serviceOf = (list: typeof names, name: string) => list.find(([, form]) => form.test(name))?.[0];

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // A folder that may be passed through but not read says nothing.
    return [];
  }
}

/** The program that leaves its marks in a folder. */
function markedBy(folder: string): string | undefined {
  for (const name of namesIn(folder)) {
    const service = serviceOf(markers, name);
    if (service !== undefined) return service;
  }
  return undefined;
}

/** The folder above a file that a known program copies elsewhere, by its name or by what lies in it; null where there is none. */
export function syncedPlace(filePath: string): SyncedPlace | null {
  let folder = path.dirname(path.resolve(filePath));
  for (;;) {
    // The settings of Dropbox lie in a home as `.dropbox`, which says nothing of the home itself.
    const service = serviceOf(names, path.basename(folder)) ?? (folder === os.homedir() ? undefined : markedBy(folder));
    if (service !== undefined) return { service, folder };
    const above = path.dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}

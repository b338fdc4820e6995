import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What says where a user's things lie. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export function surroundings(): Surroundings {
  return { platform: process.platform, environment: process.env, home: os.homedir() };
}

/**
 * The folder for what Casewright itself keeps for a user: list of recent cases, sample case, log.
 * `CASEWRIGHT_DATA` overrides the custom of the system.
 */
export function userDataFolder({ platform, environment, home }: Surroundings): string {
  const chosen = environment['CASEWRIGHT_DATA'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  if (platform === 'win32') return path.join(environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Casewright');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Casewright');
  const shared = environment['XDG_DATA_HOME'];
  // The XDG specification says that relative paths are to be ignored.
  return path.join(shared !== undefined && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share'), 'casewright');
}

/** The folder that cases go to when the user names none. */
export function defaultCaseFolder({ home }: Surroundings): string {
  const documents = path.join(home, 'Documents');
  return path.join(fs.existsSync(documents) ? documents : home, 'Casewright');
}

/** Who writes into the journal: the name of the system's user. */
export function authorName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // Containers may run as a user that has no entry in the system's list.
    return 'unknown user';
  }
}

import fs from 'node:fs';
import { preferences as schema, type Preferences } from '../../../shared/contract/hosts.ts';
import { defaultPreferences } from '../../core/preferences.ts';
import type { PreferenceStore } from '../../core/services.ts';
import { writeAtomically } from './atomic-file.ts';

/**
 * Preferences kept as JSON that all windows and processes of a user share. A file that is missing or can't be read
 * gives the defaults, and one that can't be written is logged: preferences are no reason not to start.
 */
export function createPreferences(file: string, log: (error: unknown) => void): PreferenceStore {
  return {
    read: () => read(file),
    write: (preferences) => {
      try {
        writeAtomically(file, `${JSON.stringify(preferences, null, 2)}\n`);
      } catch (error) {
        log(error);
      }
    },
  };
}

function read(file: string): Preferences {
  try {
    return schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return defaultPreferences;
  }
}

import type { Preferences } from '../../shared/contract/hosts.ts';
import type { PreferenceStore } from './services.ts';

/** What holds until a person chooses otherwise. */
export const defaultPreferences: Preferences = { theme: 'system', density: 'comfortable', lockAfter: 15, listsRecent: true, keepsBackups: true };

/** Preferences that last as long as the program runs: for scripts and tests. */
export function createPassingPreferences(): PreferenceStore {
  let current = defaultPreferences;
  return {
    read: () => current,
    write: (preferences) => { current = preferences; },
  };
}

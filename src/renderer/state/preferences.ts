import type { Client } from '../client/client.ts';
import type { Density, LockAfter, Theme } from './workspace-state.ts';

/** What a person prefers in every case; kept by the host. */
export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
  readonly lockAfter: LockAfter;
  /** Whether cases that were opened are listed. */
  readonly listsRecent: boolean;
  /** Whether backups are made without being asked for. */
  readonly keepsBackups: boolean;
}

export const usualPreferences: Preferences = { theme: 'system', density: 'comfortable', lockAfter: 15, listsRecent: true, keepsBackups: true };

/** Asks the host; the defaults when it can't say. */
export async function readPreferences(client: Pick<Client, 'call'>): Promise<Preferences> {
  try {
    return await client.call('preference.read', {});
  } catch {
    return usualPreferences;
  }
}

/** Puts the preferences on the root element, where the style sheets read them. */
export function applyPreferences(root: HTMLElement, preferences: Pick<Preferences, 'theme' | 'density'>, prefersDark: boolean): void {
  const isDark = preferences.theme === 'dark' || (preferences.theme === 'system' && prefersDark);
  root.dataset['theme'] = isDark ? 'dark' : 'light';
  root.dataset['density'] = preferences.density;
}

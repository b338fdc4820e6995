import type { Density, Theme } from './workspace-state.ts';

/** What a person prefers in every case; kept in the browser profile, not in a case. */
export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
}

const storageKey = 'casewright.preferences';

/** Reads the preferences; a broken or missing entry gives the defaults. */
export function readPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  const text = storage.getItem(storageKey) ?? '';
  const [theme, density] = text.split(' ');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'compact' ? 'compact' : 'comfortable',
  };
}

export function writePreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  storage.setItem(storageKey, `${preferences.theme} ${preferences.density}`);
}

/** Puts the preferences on the root element, where the style sheets read them. */
export function applyPreferences(root: HTMLElement, preferences: Preferences, prefersDark: boolean): void {
  const isDark = preferences.theme === 'dark' || (preferences.theme === 'system' && prefersDark);
  root.dataset['theme'] = isDark ? 'dark' : 'light';
  root.dataset['density'] = preferences.density;
}

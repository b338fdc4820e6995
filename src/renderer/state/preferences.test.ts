import { describe, expect, it } from 'vitest';
import { readPreferences, writePreferences } from './preferences.ts';

function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

describe('preferences', () => {
  it('come back as they were written', () => {
    const place = storage();
    writePreferences(place, { theme: 'dark', density: 'compact' });
    expect(readPreferences(place)).toEqual({ theme: 'dark', density: 'compact' });
  });

  it('follow the system where nothing was chosen', () => {
    expect(readPreferences(storage())).toEqual({ theme: 'system', density: 'comfortable' });
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../core/preferences.ts';
import { createPreferences } from './preferences.ts';

let folder = '';
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-preferences-')); });
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('preferences', () => {
  it('are there for the next start', () => {
    const file = path.join(folder, 'preferences.json');
    createPreferences(file, () => undefined).write({ theme: 'dark', density: 'compact', lockAfter: 15, listsRecent: false, keepsBackups: true });
    expect(createPreferences(file, () => undefined).read()).toEqual({ theme: 'dark', density: 'compact', lockAfter: 15, listsRecent: false, keepsBackups: true });
  });

  it.each(['', '{', '{"theme":"pink","density":"compact"}'])('are the defaults when the file holds %j', (text) => {
    const file = path.join(folder, 'preferences.json');
    fs.writeFileSync(file, text);
    expect(createPreferences(file, () => undefined).read()).toEqual(defaultPreferences);
  });

  it('are logged and forgotten where nothing can be written', () => {
    const logged: unknown[] = [];
    fs.writeFileSync(path.join(folder, 'file'), '');
    createPreferences(path.join(folder, 'file', 'preferences.json'), (error) => logged.push(error)).write({ theme: 'dark', density: 'compact', lockAfter: 15, listsRecent: false, keepsBackups: true });
    expect(logged).toHaveLength(1);
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowserWindow } from './browser-window.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-quitter-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  fs.rmSync(folder, { recursive: true });
});

/** A program that quits at once, and leaves the name of its profile beside itself. */
function quitter(): string {
  const file = path.join(folder, 'browser');
  fs.writeFileSync(file, `#!/bin/sh\nfor given in "$@"; do case "$given" in --user-data-dir=*) printf %s "\${given#*=}" > "${folder}/profile";; esac; done\n`, { mode: 0o700 });
  return file;
}

const profile = () => fs.readFileSync(path.join(folder, 'profile'), 'utf8');
const url = 'http://127.0.0.1:4000/#token=x';

describe('a browser that quits at once', () => {
  it('is told of, leaves no profile and no timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await expect(openBrowserWindow(quitter(), url)).rejects.toThrow('The browser quit');
    expect(fs.existsSync(profile())).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is no worse when its profile is still being written to', async () => {
    const remove = vi.spyOn(fs.promises, 'rm').mockRejectedValue(Object.assign(new Error('directory not empty'), { code: 'ENOTEMPTY' }));
    await expect(openBrowserWindow(quitter(), url)).rejects.toThrow('The browser quit');
    expect(remove).toHaveBeenCalledWith(profile(), expect.anything());
    fs.rmSync(profile(), { recursive: true });
  });
});

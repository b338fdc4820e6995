import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The folders of one test, so that no test sees another's files. */
export interface TestFolders {
  /** The user's home. */
  readonly home: string;
  /** Where cases are opened from and saved to. */
  readonly cases: string;
  /** The test's own environment, changed to keep the application in these folders. */
  readonly environment: Record<string, string>;
  remove(): void;
}

export function makeFolders(): TestFolders {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-e2e-'));
  const cases = path.join(home, 'Cases');
  fs.mkdirSync(cases);
  return {
    home, cases,
    environment: { ...inherited(), HOME: home, USERPROFILE: home, CASEWRIGHT_DATA: path.join(home, 'data') },
    remove: () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRunning } from '../is-running.ts';
import { removeOwn } from '../passing.ts';

const prefix = 'casewright-open-';

/** A folder that only its owner may read, for a case that is looked at. Takes away those that a killed program left. */
export function makePrivateFolder(): string {
  const parent = os.tmpdir();
  for (const name of fs.readdirSync(parent)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removeOwn(path.join(parent, name));
  }
  return fs.mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
}

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CaseError } from '../../../shared/errors.ts';
import { makePrivateFolder } from '../bundle/private-folder.ts';
import { CaseFile } from '../db/casefile.ts';
import { identityOf, isConnected, saltOfCase } from '../db/header.ts';
import { deriveKey } from '../db/key.ts';
import type { Watch } from '../in-worker.ts';
import type { Services } from '../services.ts';

/** Another case, checked, in a private copy: the file itself is only read. Has a lifetime: `forget` it. */
export interface OtherCase {
  readonly file: CaseFile;
  readonly fileName: string;
  /** SHA-256 of the file as it lies there. */
  readonly sha256: string;
  forget(): void;
}

const shownFindings = 3;

/** @throws CaseError `RULE_BROKEN` for the open case itself, `CASE_LOCKED` for one that is in use */
function refuseInUse(filePath: string, own: CaseFile): void {
  const name = path.basename(filePath);
  if (identityOf(filePath) === identityOf(own.path)) throw new CaseError('RULE_BROKEN', `${name} is the case that is open. Choose the other copy of it.`);
  if (isConnected(filePath)) throw new CaseError('CASE_LOCKED', `${name} is open in another window. Close it there, and merge it then.`);
  // Its newest changes are not in the file itself: its hash would not speak for them.
  if ((fs.statSync(`${filePath}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new CaseError('CASE_LOCKED', `${name} is open in another program, or was not closed properly. Open it and close it again, and merge it then.`);
  }
}

async function copyAndHash(from: string, to: string): Promise<string> {
  const hash = createHash('sha256');
  const source = fs.createReadStream(from);
  source.on('data', (chunk) => hash.update(chunk));
  try {
    await pipeline(source, fs.createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    const name = path.basename(from);
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw new CaseError('DISK_FULL', `${name} can't be merged: the disk for files in passing is full. Make room and try again.`, { cause: error });
    throw new CaseError('FILE_UNREADABLE', `${name} could not be read to its end. Look whether its disk is still there, and try again; nothing was changed.`, { cause: error });
  }
  return hash.digest('hex');
}

/** @throws CaseError `CASE_DAMAGED` naming what was found first */
async function refuseUnsound({ checks }: Services, file: CaseFile, watch: Watch): Promise<void> {
  const { findings } = await checks.stored(file, watch);
  if (findings.length === 0) return;
  const shown = findings.slice(0, shownFindings).map(({ message }) => message).join(' ');
  throw new CaseError('CASE_DAMAGED', `${file.name} is not as it should be, and nothing of it was taken: ${shown} Open it and check it to see all.`);
}

/**
 * Copies another case to a private place, opens the copy and checks all of it.
 *
 * @param own the case that it is to go into
 * @throws CaseError as `CaseFile.open`; `RULE_BROKEN`, `CASE_LOCKED`, `CASE_DAMAGED`
 */
export async function openOther(services: Services, filePath: string, passphrase: string | null, own: CaseFile, watch: Watch): Promise<OtherCase> {
  const fileName = path.basename(filePath);
  const salt = saltOfCase(filePath);
  refuseInUse(filePath, own);
  if (salt !== null && passphrase === null) throw new CaseError('PASSWORD_NEEDED', `${fileName} is protected by a passphrase. Give it to merge the case.`);
  const folder = makePrivateFolder();
  let file: CaseFile | undefined;
  const forget = () => {
    file?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const copy = path.join(folder, fileName);
    const sha256 = await copyAndHash(filePath, copy);
    file = CaseFile.open(copy, salt === null || passphrase === null ? null : await deriveKey(passphrase, salt));
    await refuseUnsound(services, file, watch);
    return { file, fileName, sha256, forget };
  } catch (error) {
    forget();
    throw error;
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { decryptFile, isEncrypted } from './age.ts';
import { openFolder } from './folder.ts';
import type { BundleSource } from './source.ts';
import { openArchive } from './zip.ts';

/**
 * Opens a bundle to be read: a folder, a ZIP archive, or such an archive encrypted with age, which is decrypted in passing.
 *
 * @param passphrase what opens an encrypted one; null where none was given
 * @param folder for the decrypted archive; removed by the caller
 * @throws CaseError `FILE_MISSING`, `FORMAT_UNKNOWN`, `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `FILE_UNREADABLE`
 */
export async function openBundle(file: string, passphrase: string | null, folder: string): Promise<BundleSource> {
  const name = path.basename(file);
  const facts = fs.statSync(file, { throwIfNoEntry: false });
  if (!facts) throw new CaseError('FILE_MISSING', `${name} is not there. Give the folder or the archive of a bundle.`);
  if (facts.isDirectory()) return openFolder(fs.realpathSync(file));
  const isAge = isEncrypted(file);
  const archive = isAge ? path.join(folder, 'decrypted.zip') : file;
  if (isAge) await decryptFile(file, archive, passphrase);
  try {
    return await openArchive(archive);
  } catch (error) {
    throw new CaseError('FORMAT_UNKNOWN', `${name} is no bundle: it is no ZIP archive that can be read (${error instanceof Error ? error.message : 'it is damaged'}). Give the folder or the archive of a bundle.`, { cause: error });
  }
}

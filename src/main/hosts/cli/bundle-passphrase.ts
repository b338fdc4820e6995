import fs from 'node:fs';
import path from 'node:path';
import { isEncrypted } from '../../core/bundle/age.ts';
import type { Cli } from './cli.ts';
import { askTwice } from './new-secret.ts';

/** Holds the passphrase of an encrypted bundle for scripts; as an option it could be read by every process. */
export const bundlePassphraseVariable = 'CASEWRIGHT_BUNDLE_PASSPHRASE';

/** The passphrase that a bundle is to have: from the environment, else asked for twice. */
export async function newBundlePassphrase(cli: Pick<Cli, 'surroundings'>): Promise<string> {
  return cli.surroundings.environment[bundlePassphraseVariable] ?? await askTwice(cli, 'Passphrase for the bundle: ');
}

/** What opens a bundle; null where it is not encrypted, or not there. */
export async function bundlePassphrase(cli: Pick<Cli, 'surroundings'>, bundle: string): Promise<string | null> {
  const file = path.resolve(cli.surroundings.workingFolder, bundle);
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() !== true || !isEncrypted(file)) return null;
  return cli.surroundings.environment[bundlePassphraseVariable] ?? await cli.surroundings.askSecret('Passphrase of the bundle: ');
}

/** Whether a name is that of a bundle and not of a case: an archive, encrypted or not, or a folder. */
export function isBundle({ surroundings: { workingFolder } }: Pick<Cli, 'surroundings'>, file: string): boolean {
  return /\.zip(\.age)?$/i.test(file) || fs.statSync(path.resolve(workingFolder, file), { throwIfNoEntry: false })?.isDirectory() === true;
}

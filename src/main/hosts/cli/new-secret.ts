import { CaseError } from '../../../shared/errors.ts';
import type { Cli } from './cli.ts';

/**
 * A passphrase that nobody could put right later: asked for twice.
 *
 * @throws CaseError `INPUT_INVALID` where the two differ
 */
export async function askTwice({ surroundings: { askSecret } }: Pick<Cli, 'surroundings'>, question: string): Promise<string> {
  const typed = await askSecret(question);
  if (await askSecret('The same again: ') !== typed) throw new CaseError('INPUT_INVALID', 'The two passphrases differ. Nothing was changed.');
  return typed;
}

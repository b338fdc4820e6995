import { CaseError } from '../../../shared/errors.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { Cli } from './cli.ts';

/** Holds the passphrase of a case for scripts; as an option it could be read by every process. */
export const casePassphraseVariable = 'CASEWRIGHT_CASE_PASSPHRASE';

type Asked = Pick<Cli, 'surroundings' | 'typedPassphrase'>;

/** The passphrase of a case: from the environment, else asked for, once in a run. */
export async function casePassphrase(cli: Asked): Promise<string> {
  const { environment, askSecret } = cli.surroundings;
  return environment[casePassphraseVariable] ?? (cli.typedPassphrase ??= await askSecret('Passphrase of the case: '));
}

/**
 * Does what may need the passphrase of a case: without one first, then with the one that is given.
 *
 * @throws CaseError as the work
 */
export async function byPassphrase<T>(cli: Asked, work: (given: { readonly passphrase?: string }) => Promise<T>): Promise<T> {
  try {
    return await work({});
  } catch (error) {
    if (!(error instanceof CaseError) || error.code !== 'PASSWORD_NEEDED') throw error;
    const passphrase = await casePassphrase(cli);
    if (passphrase === '') throw error;
    return work({ passphrase });
  }
}

/**
 * Opens a case, by its passphrase where it has one.
 *
 * @throws CaseError as `case.open`
 */
export async function openCase(cli: Asked, at: CaseAtHand, file: string): Promise<void> {
  await byPassphrase(cli, (given) => at.call('case.open', { file, ...given }));
}

import type { Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import type { Cli } from '../cli.ts';
import { askTwice } from '../new-secret.ts';

/** Holds the passphrase for scripts; as an option it could be read by every process. */
export const passphraseVariable = 'CASEWRIGHT_PASSPHRASE';

/** The passphrase of the signing key: from the environment, else asked for. */
export async function passphraseOf({ surroundings: { environment, askSecret } }: Cli, question: string): Promise<string> {
  return environment[passphraseVariable] ?? await askSecret(question);
}

/** `key`. */
export function addKeyCommand(root: Command, cli: Cli): void {
  root.command('key').argument('<what>', '"make" or "show"')
    .summary('make or show the key that signs bundles')
    .description(`Makes the Ed25519 key that "export --format bag --sign" signs with, in your own folder and under a passphrase, or shows its public half. The passphrase is asked for, or taken from ${passphraseVariable}.`)
    .action((what: string) => cli.onFile('', async (at, printer) => {
      if (what !== 'make' && what !== 'show') throw new CaseError('INPUT_INVALID', `"${what}" is nothing that can be done with a key. Give "make" or "show".`);
      const key = what === 'make' ? await at.call('key.make', { passphrase: cli.surroundings.environment[passphraseVariable] ?? await askTwice(cli, 'Passphrase for the new key: ') }) : (await at.call('key.show', {})).key;
      if (!key) throw new CaseError('FILE_MISSING', 'There is no signing key yet. Make one with "casewright key make".');
      printer.result(key, () => [key.line, key.fingerprint]);
      if (what === 'make') printer.note('Give this fingerprint to those who will check your bundles, on another way than the bundles.');
    }));
}

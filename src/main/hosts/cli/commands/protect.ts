import type { Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import { casePassphrase, casePassphraseVariable } from '../case-passphrase.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { askTwice } from '../new-secret.ts';

/** Holds the passphrase that a case is to have, for scripts. */
const newPassphraseVariable = 'CASEWRIGHT_NEW_PASSPHRASE';

/** The passphrase that a case is to have: from the environment, else asked for twice. */
async function newPassphrase(cli: Cli): Promise<string> {
  return cli.surroundings.environment[newPassphraseVariable] ?? await askTwice(cli, 'New passphrase: ');
}

/** `protect` and `unprotect`. */
export function addProtectCommands(root: Command, cli: Cli): void {
  root.command('protect').argument('<file>', 'the case')
    .summary('set or change the passphrase of a case')
    .description(`Encrypts a case, so that nobody can read it without the passphrase: there is no other way in, so keep it. It is asked for, or taken from ${newPassphraseVariable}; the one that a case has already from ${casePassphraseVariable}. Copies and exports that were made before stay as they are.`)
    .action((file: string) => cli.onCase(file, async (at, printer) => {
      const { isProtected } = await at.call('case.state', {}) ?? {};
      const current = isProtected === true ? await casePassphrase(cli) : null;
      await at.call('case.protect', { current, next: await newPassphrase(cli) });
      printer.result({ file, isProtected: true }, () => [`${visible(file)} opens by its new passphrase alone`]);
    }));

  root.command('unprotect').argument('<file>', 'the case')
    .summary('take the passphrase of a case away')
    .description(`Writes a case so that anybody can read it again. Its passphrase is asked for, or taken from ${casePassphraseVariable}.`)
    .action((file: string) => cli.onCase(file, async (at, printer) => {
      const { isProtected } = await at.call('case.state', {}) ?? {};
      if (isProtected !== true) throw new CaseError('RULE_BROKEN', `${file} has no passphrase.`);
      await at.call('case.protect', { current: await casePassphrase(cli), next: null });
      printer.result({ file, isProtected: false }, () => [`${visible(file)} can be read by anybody`]);
    }));
}

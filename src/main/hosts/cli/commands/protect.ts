import type { Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import { strengthNames } from '../../../../shared/strength-names.ts';
import { casePassphrase, casePassphraseVariable } from '../case-passphrase.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { askTwice } from '../new-secret.ts';

/** Holds the passphrase that a case is to have, for scripts. */
const newPassphraseVariable = 'CASEWRIGHT_NEW_PASSPHRASE';

/** Scores from here on are good enough. */
const weakBelow = 2;

/** The passphrase that a case is to have: from the environment, else asked for twice. */
async function newPassphrase(cli: Cli): Promise<string> {
  return cli.surroundings.environment[newPassphraseVariable] ?? await askTwice(cli, 'New passphrase: ');
}

/** What is said of a passphrase that whoever has the file could find; nothing of others. */
async function warningOf(passphrase: string): Promise<readonly string[]> {
  // Loaded when it is asked for: it brings lists of words.
  const { strengthOf } = await import('../../../../shared/strength.ts');
  const { score, power } = strengthOf(passphrase);
  if (score >= weakBelow) return [];
  return [`That passphrase is ${strengthNames[score]}: about 10^${power.toFixed(0)} guesses find it, and whoever has the file can try millions a day. Four or five words that do not belong together are good; "casewright protect" changes it.`];
}

/** `protect` and `unprotect`. */
export function addProtectCommands(root: Command, cli: Cli): void {
  root.command('protect').argument('<file>', 'the case')
    .summary('set or change the passphrase of a case')
    .description(`Encrypts a case, so that nobody can read it without the passphrase: there is no other way in, so keep it. It is asked for, or taken from ${newPassphraseVariable}; the one that a case has already from ${casePassphraseVariable}. Says so when it is weak. Copies and exports that were made before stay as they are.`)
    .action((file: string) => cli.onCase(file, async (at, printer) => {
      const { isProtected } = await at.call('case.state', {}) ?? {};
      const current = isProtected === true ? await casePassphrase(cli) : null;
      const next = await newPassphrase(cli);
      await at.call('case.protect', { current, next });
      for (const warning of await warningOf(next)) cli.surroundings.terminal.err(`${warning}\n`);
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

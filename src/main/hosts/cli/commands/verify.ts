import type { Command } from 'commander';
import type { BundleReport } from '../../../../shared/contract/bundles.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { bundlePassphrase, bundlePassphraseVariable } from '../bundle-passphrase.ts';
import { visible } from '../escape.ts';

const shownFields = ['External-Description', 'External-Identifier', 'Bagging-Date', 'Casewright-Scope', 'Casewright-Marking'];

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What was found in a bundle, for people. */
function reportLines({ fileName, checkedAt, tool, info, checked, journalHash, signer, findings, notes }: BundleReport): string[] {
  const labelled = info.filter(({ label }) => shownFields.includes(label)).map(({ label, value }) => `  ${label}: ${value}`);
  const listed = (entries: BundleReport['findings'] | BundleReport['notes']) => entries.map(({ code, subject, message }) => `  ${code}  ${subject}  ${message}`);
  return [
    `bundle     ${fileName}`, `checked    ${checkedAt}`, `by         ${tool}`, ...labelled, '',
    `Looked at ${counted(checked.files, 'file', 'files')} (${checked.bytes} bytes), ${counted(checked.quotes, 'quote', 'quotes')}, ${counted(checked.journalEntries, 'journal entry', 'journal entries')}.`,
    ...(journalHash === null ? [] : [`Newest journal hash ${journalHash}`]),
    signer === null ? 'No signature that holds: nothing says who made it.' : `Signed by the holder of ${signer}. Compare this with the fingerprint that they gave you some other way.`, '',
    findings.length === 0 ? 'Found: nothing. All is well.' : `Found: ${findings.length}`, ...listed(findings),
    ...(notes.length === 0 ? [] : ['', `Notes: ${notes.length}`, ...listed(notes)]),
  ];
}

/** `verify`. */
export function addVerifyCommand(root: Command, cli: Cli): void {
  root.command('verify').argument('<bundle>', 'the folder or the archive of a bundle, encrypted with age or not')
    .summary('check an evidence bundle')
    .description(`Checks a BagIt bag, in a folder or a ZIP archive: that all is there and nothing else, its checksums, and of an evidence bundle every quote against its text, the case and its journal. Exit code 3 when something is wrong. The passphrase of an encrypted bundle is asked for, or taken from ${bundlePassphraseVariable}.`)
    .action((bundle: string) => cli.onFile(bundle, async (at, printer) => {
      const report = await at.call('bundle.verify', { file: bundle, passphrase: await bundlePassphrase(cli, bundle) });
      if (report.findings.length > 0) cli.exitCode = exitCodes.found;
      printer.result(report, () => reportLines(report).map(visible));
    }));
}

/** `unpack`. */
export function addUnpackCommand(root: Command, cli: Cli): void {
  root.command('unpack').argument('<bundle>', 'the folder or the archive of a bundle, encrypted with age or not').argument('<file>', 'where the case is to lie, such as leak.casefile')
    .summary('make a case of the one in a bundle')
    .description(`Checks a bundle as "verify" does and, where nothing is wrong with it, makes a case of the one in it. Who signed it, the hash over all of it and the check are kept in the case, as a step of its history. To look into a bundle without keeping it, give it to "show", "list", "search" or "history" in place of a case. The passphrase of an encrypted bundle is asked for, or taken from ${bundlePassphraseVariable}.`)
    .action((bundle: string, file: string) => cli.onFile(file, async (at, printer) => {
      const imported = await at.call('bundle.import', { file: bundle, passphrase: await bundlePassphrase(cli, bundle), target: file });
      printer.result(imported, () => [`made ${visible(file)}: ${visible(imported.case.title)}`]);
      printer.note(imported.report.signer === null ? 'The bundle is not signed: nothing says who made it.' : `The bundle is signed by the holder of ${imported.report.signer}. Compare this with the fingerprint that they gave you some other way.`);
    }));
}

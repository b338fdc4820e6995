import type { Command } from 'commander';
import type { BundleReport } from '../../../../shared/contract/bundles.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { visible } from '../escape.ts';

const shownFields = ['External-Description', 'External-Identifier', 'Bagging-Date', 'Casewright-Scope', 'Casewright-Marking'];

/** What was found in a bundle, for people. */
function reportLines({ fileName, checkedAt, tool, info, checked, journalHash, signer, findings, notes }: BundleReport): string[] {
  const labelled = info.filter(({ label }) => shownFields.includes(label)).map(({ label, value }) => `  ${label}: ${value}`);
  const listed = (entries: BundleReport['findings'] | BundleReport['notes']) => entries.map(({ code, subject, message }) => `  ${code}  ${subject}  ${message}`);
  return [
    `bundle     ${fileName}`, `checked    ${checkedAt}`, `by         ${tool}`, ...labelled, '',
    `Looked at ${checked.files} files (${checked.bytes} bytes), ${checked.quotes} quotes, ${checked.journalEntries} journal entries.`,
    ...(journalHash === null ? [] : [`Newest journal hash ${journalHash}`]),
    signer === null ? 'No signature that holds: nothing says who made it.' : `Signed by the holder of ${signer}. Compare this with the fingerprint that they gave you on another way.`, '',
    findings.length === 0 ? 'Found: nothing. All is well.' : `Found: ${findings.length}`, ...listed(findings),
    ...(notes.length === 0 ? [] : ['', `Notes: ${notes.length}`, ...listed(notes)]),
  ];
}

/** `verify`. */
export function addVerifyCommand(root: Command, cli: Cli): void {
  root.command('verify').argument('<bundle>', 'the folder or the ZIP archive of a bundle')
    .summary('check an evidence bundle')
    .description('Checks a BagIt bag, in a folder or a ZIP archive: that all is there and nothing else, its checksums, and of an evidence bundle every quote against its text, the case and its journal. Exit code 3 when something is wrong.')
    .action((bundle: string) => cli.onFile(bundle, async (at, printer) => {
      const report = await at.call('bundle.verify', { file: bundle });
      if (report.findings.length > 0) cli.exitCode = exitCodes.found;
      printer.result(report, () => reportLines(report).map(visible));
    }));
}

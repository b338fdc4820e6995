import { Option, type Command } from 'commander';
import type { CustodyRecord } from '../../../../shared/contract/custody.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';

function linesOf({ title, sourceName, fileName, importedAt, originalSha256, originalBytes, textSha256, extractor, extractorVersion, steps }: CustodyRecord): string[] {
  return [
    `${title} (${sourceName})`, `  file ${fileName}, ${originalBytes} bytes, imported ${importedAt}`, `  original SHA-256 ${originalSha256}`, `  text SHA-256 ${textSha256}, read by ${extractor} ${extractorVersion}`,
    ...steps.map((step) => `  ${step.seq}  ${step.at}  ${step.author}  ${step.tool}  ${step.kind === 'do' ? step.label : `${step.kind}: ${step.label}`}  ${step.hash}${step.copy ? `  in the copy ${step.copy.fileName}` : ''}`),
  ];
}

/** `custody`. */
export function addCustodyCommand(root: Command, cli: Cli): void {
  root.command('custody').argument('<file>', 'the case').option('--report <report>', 'one report; all when left out')
    .addOption(new Option('--format <format>', 'csv for a table; text for people').choices(['text', 'csv']).default('text'))
    .summary('tell who had each report in hand, when and with what')
    .description('Tells of every report where it came from, its hashes, what read it, and each entry of the journal on it: who, when, with which tool and version, and the hash that seals the entry and all before it; what was done in a copy before it was merged, too. With --json a line for each report.')
    .action((file: string, { report, format }: { report?: string; format: 'text' | 'csv' }) => cli.onCase(file, async (at, printer) => {
      const id = report === undefined ? null : await at.id(report, ['report']);
      if (!cli.isJson && format === 'csv') return cli.surroundings.terminal.out((await at.send('report.custodyTable', { id })).csv);
      const records = await at.send('report.custody', { id });
      for (const record of records) printer.result(record, () => linesOf(record).map(visible));
    }));
}

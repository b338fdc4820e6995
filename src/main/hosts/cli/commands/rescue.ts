import type { Command } from 'commander';
import type { RescueReport } from '../../../../shared/contract/rescue.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { visible } from '../escape.ts';

const shownLeft = 50;

/** What came of a damaged case, for people. */
function reportLines({ tables, left, leftCount, lostOriginals, lostTexts, readAgain, keepsHistory, soundEntries, entries }: RescueReport): string[] {
  return [
    ...tables.map(({ table, kept, isWhole, fromHistory }) => `  ${table}  ${kept} kept${isWhole ? '' : ', not all readable'}${fromHistory === 0 ? '' : `, ${fromHistory} of them from the history`}`),
    keepsHistory ? 'Nothing is lost; the history goes on.' : `The history begins anew: ${soundEntries} of at least ${entries} entries are as they were written. Keep the damaged file.`,
    ...readAgain.map((hash) => `read again from its original: the text with SHA-256 ${hash}`),
    ...lostOriginals.map((hash) => `lost: the original bytes with SHA-256 ${hash}`), ...lostTexts.map((hash) => `lost: the text with SHA-256 ${hash}`),
    ...left.slice(0, shownLeft).map(({ table, id, reason }) => `lost: ${table} ${id}: ${reason}`),
    ...(leftCount > shownLeft ? [`lost: ${leftCount - shownLeft} more; --json tells all`] : []),
  ];
}

/** `rescue`. */
export function addRescueCommand(root: Command, cli: Cli): void {
  root.command('rescue').argument('<file>', 'a damaged case').requiredOption('--out <file>', 'the new case, where there is nothing yet')
    .summary('make a new case of what can be read of a damaged one')
    .description('Reads a damaged case table by table and row by row, holds what it reads against the journal, and makes a new case of it. The damaged file is only read. Says what is lost; exit code 3 when something is.')
    .action((file: string, { out }: { out: string }) => cli.onFile(out, async (at, printer) => {
      const { report } = await at.call('case.rescue', { file, target: out });
      if (!report.keepsHistory) cli.exitCode = exitCodes.found;
      printer.result(report, () => [`made ${visible(out)} of ${visible(file)}`, ...reportLines(report).map(visible)]);
    }));
}

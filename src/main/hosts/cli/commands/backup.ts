import path from 'node:path';
import type { Command } from 'commander';
import type { KeptBackup } from '../../../../shared/contract/backups.ts';
import { byPassphrase } from '../case-passphrase.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import type { Column } from '../table.ts';

const columns: readonly Column<KeptBackup>[] = [
  { heading: 'MADE', show: ({ at }) => at },
  { heading: 'CHANGES', show: ({ seq }) => seq, isNumber: true },
  { heading: 'BYTES', show: ({ sizeBytes }) => sizeBytes, isNumber: true },
  { heading: 'FILE', show: ({ file }) => file },
];

/** `backup`, `backups` and `restore`. */
export function addBackupCommands(root: Command, cli: Cli): void {
  const { workingFolder } = cli.surroundings;
  root.command('backup').argument('<file>', 'the case')
    .summary('keep a backup').description('Keeps a copy of a case in a folder beside it, reads the copy to its last page, and only then drops older ones: the newest five stay, and the last one of each of seven days. Nothing is copied when the newest backup has all changes. Works while the application has the case open.')
    .action((file: string) => cli.onCase(file, async (at, printer) => {
      const made = await at.call('backup.make', {});
      printer.result(made, () => [`${made.isNew ? 'kept' : 'nothing has changed since'} ${visible(path.relative(workingFolder, made.file))}`]);
    }));

  root.command('backups').argument('<file>', 'the case, which need not be there any more')
    .summary('list the backups, newest first').description('Lists the backups of a case, newest first. The case itself is not opened.')
    .action((file: string) => cli.onFile(file, async (at, printer) => {
      const groups = await at.call('backup.list', { file });
      printer.table(columns, groups.flatMap(({ backups }) => backups));
    }));

  root.command('restore').argument('<backup>', 'a backup, as "backups" lists it').requiredOption('--out <file>', 'the new case, where there is nothing yet')
    .summary('make a case of a backup').description('Reads a backup to its last page and makes a new case of it. No file that is there is touched, the backup neither.')
    .action((backup: string, { out }: { out: string }) => cli.onFile(out, async (at, printer) => {
      const state = await byPassphrase(cli, (given) => at.call('backup.restore', { backup, target: out, ...given }));
      printer.result(state, () => [`made ${visible(out)}: ${visible(state.title)}, ${state.seq} changes`]);
    }));
}

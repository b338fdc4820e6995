import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { checkCounts, checkText, checkVerdict } from '../../../../shared/check-text.ts';
import type { OpenCase } from '../../../../shared/contract/cases.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { passwordOf, passwordVariable } from '../password.ts';
import { visible } from '../escape.ts';
import { addFields, fieldsOf, readFields } from '../fields.ts';
import type { Column } from '../table.ts';
import { recordLines } from '../table.ts';

const markingField = fieldsOf.actor.filter(({ key }) => key === 'marking');

/** Lines that describe a case. */
export function caseLines(state: OpenCase): string[] {
  const { counts } = state;
  return [visible(state.title), ...recordLines([
    ['file', state.fileName], ['marking', state.marking], ['description', state.description], ['sources', counts.sources], ['reports', counts.reports],
    ['quotes', counts.quotes], ['actors', counts.actors], ['operations', counts.operations], ['events', counts.events],
    ['claims', counts.unsourcedClaims === 0 ? counts.claims : `${counts.claims}, ${counts.unsourcedClaims} of them unsourced`],
    ['changes', state.seq], ['undo', state.undoLabel], ['redo', state.redoLabel], ['read only', state.isReadOnly ? 'yes' : null], ['protected', state.isProtected ? 'yes' : null],
  ])];
}

/** `new` and `sample`: commands that make a case. */
export function addCaseCommands(root: Command, cli: Cli): void {
  const creation = root.command('new').argument('<file>', 'where the case is to lie, such as leak.casefile')
    .summary('make an empty case').description('Makes an empty case. A file that is already there is never touched.')
    .option('--title <title>', "the case's title; the file's name when left out");
  addFields(creation, markingField).action((file: string, options: { title?: string }) => cli.onFile(file, async (at, printer) => {
    const { marking = null } = await readFields(at, markingField, { ...options });
    const state = await at.send('case.create', { file, title: options.title ?? path.parse(file).name, marking });
    printer.result(state, () => [`made ${visible(file)}: ${visible(state.title)}`]);
    if (state.synced !== null) printer.note(`It lies in a folder that ${state.synced.service} copies elsewhere, which can damage an open case and gives it to others. Better keep it outside of ${visible(state.synced.folder)}.`);
  }));

  root.command('sample').argument('<file>', 'where the case is to lie')
    .summary('make the sample case').description('Makes a case that is filled with an invented example.')
    .action((file: string) => cli.onFile(file, async (at, printer) => {
      if (fs.existsSync(path.resolve(cli.surroundings.workingFolder, file))) throw new CaseError('CASE_EXISTS', `${path.basename(file)} is already there. Choose another name, or open it.`);
      const state = await at.call('case.openSample', {});
      printer.result(state, () => caseLines(state));
    }));
}

/** `undo` and `redo`. */
export function addStepCommands(root: Command, cli: Cli): void {
  const step = (name: 'undo' | 'redo', summary: string) => root.command(name).argument('<file>', 'the case').summary(summary)
    .description(`${name === 'undo' ? 'Takes back the newest change, also one that was made in the app or before a restart' : 'Does again what was undone last'}.`)
    .action((file: string) => cli.onCase(file, async (at, printer) => {
      const done = await at.call(`journal.${name}`, {});
      printer.result(done, () => [`${name === 'undo' ? 'undone' : 'done again'}: ${visible(done.label)}`]);
    }));
  step('undo', 'take back the newest change');
  step('redo', 'do again what was undone last');
}

type Entries = Awaited<ReturnType<typeof entriesOf>>;
const entryColumns: readonly Column<Entries[number]>[] = [
  { heading: 'SEQ', show: ({ seq }) => seq, isNumber: true },
  { heading: 'AT', show: ({ at }) => at },
  { heading: 'AUTHOR', show: ({ author }) => author },
  { heading: 'CHANGE', show: ({ kind, label }) => (kind === 'do' ? label : `${kind}: ${label}`) },
];
const pageLimit = 500;

async function entriesOf(at: CaseAtHand, limit: number) {
  const entries = await at.call('journal.list', { limit: Math.min(limit, pageLimit) });
  for (let last = entries.at(-1); entries.length < limit && last && last.seq > 1; last = entries.at(-1)) {
    entries.push(...await at.call('journal.list', { beforeSeq: last.seq, limit: Math.min(limit - entries.length, pageLimit) }));
  }
  return entries;
}

/** `history` and `check`. */
export function addJournalCommands(root: Command, cli: Cli, readNumber: (text: string) => number): void {
  root.command('history').argument('<file>', 'the case').option('--limit <count>', 'at most so many; all when left out', readNumber)
    .summary('list the changes, newest first').description('Lists the changes of a case from its journal, newest first.')
    .action((file: string, { limit }: { limit?: number }) => cli.onCase(file, async (at, printer) => {
      printer.table(entryColumns, await entriesOf(at, limit ?? Number.MAX_SAFE_INTEGER));
    }));

  root.command('check').argument('<file>', 'the case')
    .summary('look for damage and alterations').description(`Hashes every original again, reads it again with the recorded extractor, looks for every quote in it, walks the journal and compares every row with it. Prints a dated report. Exit code 3 when something is wrong. A password of encrypted originals is taken from ${passwordVariable}.`)
    .option('--ask-password', 'ask for the password of encrypted originals')
    .action((file: string, { askPassword }: { askPassword?: boolean }) => cli.onCase(file, async (at, printer) => {
      const password = await passwordOf(cli, askPassword === true);
      const report = await at.call('case.check', { passwords: password === undefined ? [] : [password] });
      if (report.findings.length > 0) cli.exitCode = exitCodes.found;
      printer.result(report, () => [...checkText(report).trimEnd().split('\n').map(visible), '', `checked ${checkCounts(report)}: ${checkVerdict(report)}`]);
    }));
}

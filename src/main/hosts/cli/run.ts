import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { CaseError, type ErrorCode } from '../../../shared/errors.ts';
import { Cli, exitCodes, type Surroundings } from './cli.ts';
import { addAddCommand } from './commands/add.ts';
import { addAskCommand } from './commands/ask.ts';
import { addBackupCommands } from './commands/backup.ts';
import { addCaseCommands, addJournalCommands, addStepCommands } from './commands/cases.ts';
import { addCustodyCommand } from './commands/custody.ts';
import { addEditCommand, addLinkCommands, addRemoveCommand } from './commands/change.ts';
import { addDossierCommand } from './commands/dossier.ts';
import { addExportCommand } from './commands/export.ts';
import { addExtractCommand } from './commands/extract.ts';
import { addImportCommand } from './commands/import.ts';
import { addKeyCommand } from './commands/key.ts';
import { addMergeCommand } from './commands/merge.ts';
import { addProtectCommands } from './commands/protect.ts';
import { addListCommand } from './commands/list.ts';
import { addDecisionCommands, addProposeCommand } from './commands/proposals.ts';
import { addQuoteWay } from './commands/quote.ts';
import { addRescueCommand } from './commands/rescue.ts';
import { addReplaceCommand } from './commands/replace.ts';
import { addScriptCommands } from './commands/scripts.ts';
import { addSceneCommand } from './commands/scene.ts';
import { addSearchCommand } from './commands/search.ts';
import { addShowCommand } from './commands/show.ts';
import { addUnpackCommand, addVerifyCommand } from './commands/verify.ts';
import { jsonLine, visibleLines } from './escape.ts';

const description = `The case file for open-source intelligence, on the command line. No quote, no edge.

FILE is a case, *.casefile. Things are named by their exact name, by an identifier, or by a unique beginning
or end of one; lists show the short form. Every change can be taken back with "undo", here or in the app.`;

const footer = `
Examples:
  casewright new leak.casefile --title "The leak"
  casewright import leak.casefile report.txt --source "The Gazette" --reliability B --date 2016-10-21
  casewright add leak.casefile actor "Ministry of X" --type organisation
  casewright add leak.casefile actor Y --type state
  casewright add leak.casefile quote --report "Annual report" --text "the ministry paid Y" --attach Y
  casewright link leak.casefile "Ministry of X" supports Y --quote 4f1c0a9d2b7e
  casewright list leak.casefile claims --unsourced
  casewright search leak.casefile 'NEAR(ministry paid, 5) type:quote grade:A..C'
  casewright ask leak.casefile path "Ministry of X" Y --longer 1
  casewright --json list leak.casefile quotes | jq .exact

Exit codes: 0 done, 1 failed, 2 used wrongly, 3 "check" or "verify" found something, or "merge" has something
to be decided. Errors go to standard error, with --json as {"error":{"code","message"}}.`;

function readNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

const wordsOf = (command: Command) => command.registeredArguments.map((argument) => {
  const word = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${word}>` : `[${word}]`;
});
const isWayToAdd = (command: Command) => command.parent?.name() === 'add';

/** How a command is typed: the file before the kind in `add`, as everywhere else. */
function usageOf(command: Command): string {
  const [file, ...rest] = wordsOf(command);
  if (command.parent === null) return 'casewright [--json] <command> ...';
  if (command.name() === 'add') return 'casewright add <file> <kind> ...';
  const start = isWayToAdd(command) ? ['add', file, command.name()] : [command.name(), file];
  return ['casewright', ...start, ...rest, ...(command.options.length > 0 ? ['[options]'] : [])].join(' ');
}

/** How a command stands in the list of its parent. */
function termOf(command: Command): string {
  return [command.name(), ...wordsOf(command).slice(isWayToAdd(command) ? 1 : 0)].join(' ');
}

/** The command line with all its commands. */
function createCli(surroundings: Surroundings): Cli {
  const root = new Command('casewright');
  const cli = new Cli(root, surroundings);
  root.description(description).version(surroundings.program.version, '--version', 'print the version')
    .option('--json', 'print one JSON object a line, for scripts').addHelpText('after', footer)
    .helpOption('--help', 'tell how it is used').helpCommand(false).showSuggestionAfterError(true)
    .configureHelp({ commandUsage: usageOf, subcommandTerm: termOf })
    .configureOutput({
      writeOut: surroundings.terminal.out,
      writeErr: (text) => { if (!cli.isJson) surroundings.terminal.err(visibleLines(text)); },
      getOutHelpWidth: () => 110, getErrHelpWidth: () => 110,
    }).exitOverride();
  addCaseCommands(root, cli);
  addImportCommand(root, cli);
  addReplaceCommand(root, cli);
  addExtractCommand(root, cli);
  addProposeCommand(root, cli);
  addDecisionCommands(root, cli);
  addExportCommand(root, cli);
  addVerifyCommand(root, cli);
  addUnpackCommand(root, cli);
  addKeyCommand(root, cli);
  addProtectCommands(root, cli);
  addListCommand(root, cli, readNumber);
  addShowCommand(root, cli);
  addSceneCommand(root, cli);
  addDossierCommand(root, cli);
  addSearchCommand(root, cli, readNumber);
  addAskCommand(root, cli, readNumber);
  addQuoteWay(addAddCommand(root, cli), readNumber);
  addEditCommand(root, cli);
  addLinkCommands(root, cli);
  addRemoveCommand(root, cli);
  addMergeCommand(root, cli);
  addStepCommands(root, cli);
  addJournalCommands(root, cli, readNumber);
  addBackupCommands(root, cli);
  addRescueCommand(root, cli);
  addCustodyCommand(root, cli);
  addScriptCommands(root, cli);
  return cli;
}

/** `add FILE actor` as the parser wants it: `add actor FILE`. Both are understood. */
function withKindFirst(root: Command, words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !word.startsWith('-'));
  const [command, file, kind] = words.slice(at, at + 3);
  const kinds = root.commands.find((each) => each.name() === 'add')?.commands.map((each) => each.name()) ?? [];
  if (command !== 'add' || file === undefined || kind === undefined || !kinds.includes(kind)) return words;
  return [...words.slice(0, at), command, kind, file, ...words.slice(at + 3)];
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  return error instanceof CaseError && (error.code === 'INPUT_INVALID' || error.code === 'VERB_UNKNOWN') ? exitCodes.usage : exitCodes.failed;
}

/** Says what went wrong. The parser has already said its own complaints to people. */
function complain(cli: Cli, error: unknown): void {
  const { terminal } = cli.surroundings;
  const isParser = error instanceof CommanderError;
  const code: ErrorCode = error instanceof CaseError ? error.code : isParser ? 'INPUT_INVALID' : 'INTERNAL';
  const message = error instanceof Error ? error.message : String(error);
  if (cli.isJson) terminal.err(`${jsonLine({ error: { code, message: message.replace(/^error: /, '') } })}\n`);
  else if (!isParser) terminal.err(`casewright: ${visibleLines(message)}\n`);
}

/**
 * Runs one command line.
 *
 * @param words what follows the program's name
 * @returns its exit code, see `exitCodes`; never rejects
 */
export async function runCli(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const cli = createCli(surroundings);
  try {
    await cli.root.parseAsync([...withKindFirst(cli.root, words)], { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    const exitCode = exitCodeOf(error);
    if (exitCode !== exitCodes.done) complain(cli, error);
    return exitCode;
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { mergeSides, type MergeConflict, type MergeDecision, type MergeOutcome } from '../../../../shared/contract/merges.ts';
import { CaseError } from '../../../../shared/errors.ts';
import { actorId, type ActorId } from '../../../../shared/ids.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import type { Printer } from '../printer.ts';
import { readThing } from '../things.ts';

/** Holds the passphrase of the other copy for scripts; as an option it could be read by every process. */
const otherPassphraseVariable = 'CASEWRIGHT_OTHER_PASSPHRASE';

interface MergeOptions {
  readonly mine?: true;
  readonly theirs?: true;
  readonly decide?: string;
  readonly dryRun?: true;
  readonly otherCase?: true;
  readonly same?: readonly string[];
  readonly unprotected?: true;
}

const collected = (word: string, before: readonly string[] = []) => [...before, word];
const shownConflicts = 20;
const decided = z.record(z.string(), z.enum(mergeSides));
const isWords = { changed: 'changed in both', 'removed-here': 'removed here, in use there', 'removed-there': 'removed there, in use here' } as const;

/**
 * Decisions from a file that says so in JSON.
 *
 * @throws CaseError `INPUT_INVALID`
 */
function readDecisions(cli: Cli, file: string | undefined): Readonly<Record<string, MergeDecision['take']>> {
  if (file === undefined) return {};
  try {
    return decided.parse(JSON.parse(fs.readFileSync(path.resolve(cli.surroundings.workingFolder, file), 'utf8')));
  } catch (error) {
    throw new CaseError('INPUT_INVALID', `${path.basename(file)} says no decisions. Write it as {"changed actor actor--0190... role": "mine"}, with identifiers as "merge --dry-run" shows them.`, { cause: error });
  }
}

/** Asks for the passphrase of the other copy where it has one. */
async function withPassphrase(cli: Cli, work: (passphrase: string | null) => Promise<MergeOutcome>): Promise<{ outcome: MergeOutcome; passphrase: string | null }> {
  try {
    return { outcome: await work(null), passphrase: null };
  } catch (error) {
    if (!(error instanceof CaseError) || error.code !== 'PASSWORD_NEEDED') throw error;
    const passphrase = cli.surroundings.environment[otherPassphraseVariable] ?? await cli.surroundings.askSecret('Passphrase of the other copy: ');
    if (passphrase === '') throw error;
    return { outcome: await work(passphrase), passphrase };
  }
}

/**
 * Pairs of actors from words such as `actor--0190...=actor--0191...`.
 *
 * @throws CaseError `INPUT_INVALID`
 */
function readSame(words: readonly string[] = []): { theirs: ActorId; mine: ActorId }[] {
  return words.map((word) => {
    const [theirs, mine] = word.split('=').map((id) => actorId.safeParse(id));
    if (theirs?.success !== true || mine?.success !== true) throw new CaseError('INPUT_INVALID', `"${word}" names no two actors. Write THEIRS=MINE, with identifiers as "merge --other-case --dry-run" shows them.`);
    return { theirs: theirs.data, mine: mine.data };
  });
}

const byLine = (side: string, { by, quotes }: MergeConflict['mine']) => [
  ...(by === null ? [] : [`    ${side}: ${by.author}, ${by.at}, "${by.label}"`]),
  ...quotes.map(({ words, report, page }) => `      “${words}” (${report}, p. ${page})`),
];

function conflictLines({ id, is, what, name, fields, mine, theirs, inUse, inUseCount }: MergeConflict): string[] {
  return [
    `conflict: ${what} ${name}: ${isWords[is]}`, `  ${id}`,
    ...fields.map(({ field, mine: here, theirs: there }) => `    ${field}: mine ${here ?? 'none'} | theirs ${there ?? 'none'}`),
    ...inUse.map(({ what: kind, words }) => `    in use: ${kind} ${words}`), ...(inUseCount > inUse.length ? [`    and ${inUseCount - inUse.length} more`] : []),
    ...byLine('mine', mine), ...byLine('theirs', theirs),
  ];
}

/** `3 actors added, 1 claim changed`: of what there is any. */
function countLine(counts: MergeOutcome['counts']): string {
  const parts = Object.entries(counts).flatMap(([table, each]) => (['added', 'changed', 'removed'] as const).filter((how) => each[how] > 0).map((how) => `${table.replaceAll('_', ' ')}: ${each[how]} ${how}`));
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

function outcomeLines({ counts, entryCount, conflicts, leftOutCount, fileName, matches }: MergeOutcome, how: 'would merge' | 'merged' | 'nothing was merged of'): string[] {
  if (entryCount === 0) return [`${fileName} has nothing that is new here`];
  return [
    `${how} ${fileName}: ${entryCount} step${entryCount === 1 ? '' : 's'} that ${entryCount === 1 ? 'is' : 'are'} new here`, `changes here: ${countLine(counts)}`,
    ...conflicts.slice(0, shownConflicts).flatMap(conflictLines), ...(conflicts.length > shownConflicts ? [`and ${conflicts.length - shownConflicts} more conflicts; --json tells all`] : []),
    ...matches.map(({ theirs, name, mine, mineName, reasons }) => `may be the same: ${name} and ${mineName} (${reasons.join(', ')}): --same ${theirs}=${mine}`),
    ...(leftOutCount > 0 ? [`not taken as it stood there: ${leftOutCount}, kept with the merge`] : []),
  ];
}

async function mergeCopies(cli: Cli, at: CaseAtHand, printer: Printer, file: string, options: MergeOptions): Promise<void> {
  const given = readDecisions(cli, options.decide);
  const rest = options.mine ? 'mine' : options.theirs ? 'theirs' : undefined;
  const both = { isOtherCase: options.otherCase === true, same: readSame(options.same) };
  const decisions = new Map(Object.entries(given).map(([id, take]) => [id, { id, take }]));
  const { outcome: first, passphrase } = await withPassphrase(cli, (each) => at.call('merge.preview', { ...both, file, passphrase: each, decisions: [...decisions.values()] }));
  let outcome = first;
  // What is decided can bring up more that is to be decided.
  while (rest !== undefined && outcome.undecidedCount > 0) {
    for (const { id } of outcome.conflicts) if (!decisions.has(id)) decisions.set(id, { id, take: rest });
    outcome = await at.call('merge.preview', { ...both, file, passphrase, decisions: [...decisions.values()] });
  }
  if (outcome.undecidedCount > 0) cli.exitCode = exitCodes.found;
  if (options.dryRun || outcome.undecidedCount > 0) {
    printer.result(outcome, () => outcomeLines(outcome, options.dryRun ? 'would merge' : 'nothing was merged of').map(visible));
    if (outcome.undecidedCount > 0) printer.note(`${outcome.undecidedCount} to be decided: give --mine, --theirs or --decide FILE.`);
    return;
  }
  const { seq, headHash } = outcome;
  const merged = await at.call('merge.apply', { ...both, file, passphrase, decisions: [...decisions.values()], expected: { seq, headHash }, unprotected: options.unprotected === true });
  printer.result(merged, () => outcomeLines(merged, 'merged').map(visible));
}

async function mergeActors(at: CaseAtHand, printer: Printer, from: string, into: string): Promise<void> {
  const [goes, stays] = [await at.thing(from, ['actor']), await at.thing(into, ['actor'])];
  const { row } = await readThing(at, goes);
  await at.send('actor.merge', { fromId: actorId.parse(goes.id), intoId: actorId.parse(stays.id), revision: row['revision'] });
  printer.result({ removed: goes.id, into: stays.id }, () => [`merged ${visible(goes.name)} into ${visible(stays.name)}`]);
}

/** `merge`: another copy of a case into it or, with three names, an actor into another. */
export function addMergeCommand(root: Command, cli: Cli): void {
  root.command('merge').argument('<file>', 'the case').argument('<other>', 'another copy of it; or the actor that goes').argument('[into]', 'the actor that stays')
    .summary('merge another copy of a case, or make two actors one')
    .description('With two names: takes what was done in another copy of the case, which is only read, into it, in one step that "undo" takes back. What both copies changed, each in another way, has to be decided; '
      + 'until then nothing is merged and the exit code is 3. With three names: gives all that hangs on one actor to another and keeps its names as aliases.')
    .addOption(new Option('--mine', 'where both changed the same, keep what is here').conflicts('theirs'))
    .option('--theirs', 'where both changed the same, take what the other copy has')
    .option('--decide <file>', 'JSON of identifiers of conflicts and "mine" or "theirs" for each')
    .option('--other-case', 'combine another case with this one, which is no copy of it')
    .option('--same <pair>', 'THEIRS=MINE: an actor of the other case is one of this case; more than once for several', collected)
    .option('--unprotected', 'merge a copy that has a passphrase into a case that has none, where anybody can read it')
    .option('--dry-run', 'only say what would be merged and what is to be decided')
    .addHelpText('after', `\nThe passphrase of the other copy is asked for, or read from ${otherPassphraseVariable}.\n\nExamples:\n  casewright merge leak.casefile /media/stick/leak.casefile --dry-run\n  casewright merge leak.casefile /media/stick/leak.casefile --decide decisions.json\n  casewright merge leak.casefile "J. Doe" "Jane Doe"`)
    .action((file: string, other: string, into: string | undefined, options: MergeOptions) => cli.onCase(file, async (at, printer) => {
      if (into === undefined) return mergeCopies(cli, at, printer, other, options);
      if (Object.keys(options).length > 0) throw new CaseError('INPUT_INVALID', 'Options are for merging copies of a case. Leave them out to make two actors one.');
      return mergeActors(at, printer, other, into);
    }));
}

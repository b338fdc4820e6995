import type { Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import { quoteId, restingId, type ThingKind } from '../../../../shared/ids.ts';
import type { Typed } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { addFields, editOnly, fieldsOf, readFields, type Field } from '../fields.ts';
import { shortId } from '../short-id.ts';
import { editVerbs, readThing, unchanged } from '../things.ts';
import { claimInput } from './add.ts';

const editFields = (kind: ThingKind): readonly Field[] => [...(editOnly[kind] ?? []), ...fieldsOf[kind]];
const allFields: readonly Field[] = Object.values(fieldsOf).flat().concat(Object.values(editOnly).flat());

function refuseStray(kind: ThingKind, options: Typed): void {
  const known = new Set(editFields(kind).map(({ option }) => option));
  const given = Object.keys(options).map((key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  const stray = given.find((option) => !known.has(option));
  if (stray !== undefined) throw new CaseError('INPUT_INVALID', `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} has no --${stray}. It has ${[...known].map((option) => `--${option}`).join(', ')}.`);
  if (given.length === 0) throw new CaseError('INPUT_INVALID', `Say what to change: ${[...known].map((option) => `--${option}`).join(', ')}.`);
}

/** `edit`: reads the row, changes what was given, and sends it with the revision that was read. */
export function addEditCommand(root: Command, cli: Cli): void {
  const command = root.command('edit').argument('<file>', 'the case').argument('<id>', 'what to change')
    .summary('change a thing').description('Changes fields of a thing. An empty value clears a field. The words of quotes and texts of reports never change.');
  addFields(command, allFields, { isEdit: true }).action((file: string, id: string, options: Typed) => cli.onCase(file, async (at, printer) => {
    const thing = await at.thing(id);
    refuseStray(thing.kind, options);
    const given = await readFields(at, editFields(thing.kind), options);
    const { row } = await readThing(at, thing);
    await at.send(editVerbs[thing.kind], { ...unchanged(thing.kind, row), ...given });
    const { row: after } = await readThing(at, thing);
    printer.result({ kind: thing.kind, ...after }, () => [`edited ${thing.kind} ${visible(thing.name)}`]);
  })).addHelpText('after', '\nExamples:\n  casewright edit leak.casefile Iran --role "sponsor" --marking amber\n  casewright edit leak.casefile "The leak" --status attempted --date ""');
}

/** `link` and `attach`. */
export function addLinkCommands(root: Command, cli: Cli): void {
  const link = root.command('link').argument('<file>', 'the case').argument('<subject>').argument('<relation>', 'see "list FILE relations"').argument('<object>')
    .summary('make a claim: subject, relation, object').description('Makes a claim that links two things. Without a quote it stands as unsourced.')
    .option('--quote <id...>', 'quotes that it rests on');
  addFields(link, fieldsOf.claim).action((file: string, subject: string, relation: string, object: string, options: Typed) => cli.onCase(file, async (at, printer) => {
    const nodes: readonly ThingKind[] = ['actor', 'operation', 'event'];
    const about = { subjectId: await at.id(subject, nodes), relation, objectId: await at.id(object, nodes) };
    const quote = Array.isArray(options['quote']) ? options['quote'].map(String) : [];
    const made = await at.send('claim.create', await claimInput(at, { ...options, quote }, about));
    printer.result(made, () => [`linked: ${visible(subject)} ${visible(relation)} ${visible(object)} (${shortId(made.id)})`]);
    if (quote.length === 0) printer.note('This claim rests on no quote. Attach one with "attach".');
  })).addHelpText('after', '\nExample:\n  casewright link leak.casefile Iran directs "The leak" --quote 4f1c0a9d2b7e --likelihood "very likely"');

  root.command('attach').argument('<file>', 'the case').argument('<quote>').argument('<thing>', 'actor, operation, event or claim').option('--note <text>', 'why')
    .summary('let a thing rest on a quote').description('Lets an actor, operation, event or claim rest on a quote.')
    .action((file: string, quote: string, thing: string, { note = null }: { note?: string | null }) => cli.onCase(file, async (at, printer) => {
      const target = await at.thing(thing, ['actor', 'operation', 'event', 'claim']);
      const made = await at.call('quote.attach', { quoteId: quoteId.parse(await at.id(quote, ['quote'])), thingId: restingId.parse(target.id), note });
      printer.result(made, () => [`attached to ${visible(target.name)}`]);
    }));
}

/** `remove`. */
export function addRemoveCommand(root: Command, cli: Cli): void {
  root.command('remove').argument('<file>', 'the case').argument('<id>', 'what to remove')
    .summary('remove a thing').description('Removes a thing and all that hangs on it, in one step that "undo" takes back.')
    .action((file: string, id: string) => cli.onCase(file, async (at, printer) => {
      const thing = await at.thing(id);
      await at.call('thing.remove', { id: thing.id });
      printer.result({ removed: thing.id }, () => [`removed ${thing.kind} ${visible(thing.name)}`]);
    }));
}

import type { Command } from 'commander';
import type { VerbName } from '../../../../shared/contract.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { ThingKind } from '../../../../shared/ids.ts';
import { aliasKinds } from '../../../../shared/vocabulary.ts';
import type { CaseAtHand, Typed } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { addFields, fieldsOf, readNew, without, type Field } from '../fields.ts';
import { shortId } from '../short-id.ts';

interface AddOptions extends Typed {
  readonly quote?: readonly string[];
}

/** Adds `add FILE KIND ...`: sends what `inputOf` makes of the arguments and options, and prints the new identifier. */
export type AddWay = (
  name: string, declare: (command: Command) => Command, verb: VerbName,
  inputOf: (at: CaseAtHand, words: readonly string[], options: AddOptions) => Promise<Typed>,
) => void;

const quoteOption = ['--quote <id...>', 'quotes that it rests on'] as const;
const quotesOf = (at: CaseAtHand, { quote = [] }: AddOptions) => at.ids(quote, ['quote']);

/** How a way to add is bound to the command line: the file comes before the kind, as in every other command. */
function wayOf(add: Command, cli: Cli): AddWay {
  return (name, declare, verb, inputOf) => {
    const command = declare(add.command(name).argument('<file>', 'the case'));
    command.action((file: string, ...rest: unknown[]) => cli.onCase(file, async (at, printer) => {
      const words = rest.filter((word) => typeof word === 'string');
      const made: unknown = await at.send(verb, await inputOf(at, words, command.opts<AddOptions>()));
      const id = typeof made === 'object' && made !== null && 'id' in made && typeof made.id === 'string' ? made.id : null;
      printer.result(id === null ? { added: name, name: words[0] } : { added: name, ...Object(made) }, () => [`added ${name} ${id === null ? visible(words[0] ?? '') : shortId(id)}`]);
    }));
  };
}

/** Kinds that have a name and fields, and rest on quotes. */
const namedKinds: readonly (readonly [kind: 'actor' | 'operation' | 'event', summary: string, example: string])[] = [
  ['actor', 'a person, organisation, state, group, persona, office or publication', 'casewright add leak.casefile actor Iran --type state'],
  ['operation', 'a campaign, intrusion, disclosure, sanction ...', 'casewright add leak.casefile operation "The leak" --kind disclosure --status conducted --date 2016-10'],
  ['event', 'a dated happening that is not itself an operation', 'casewright add leak.casefile event "Election day" --date 2016-11-08'],
];

function addNamed(way: AddWay): void {
  for (const [kind, summary, example] of namedKinds) {
    const fields = without(fieldsOf[kind], 'name');
    way(
      kind,
      (command) => addFields(command.argument('<name>', 'its name').summary(summary).description(`Adds ${summary}.`), fields)
        .option(...quoteOption).addHelpText('after', `\nExample:\n  ${example}`),
      `${kind}.create`,
      async (at, [name = ''], options) => ({ ...await readNew(at, fields, options), name, quoteIds: await quotesOf(at, options) }),
    );
  }
  const fields = without(fieldsOf.source, 'name');
  way(
    'source', (command) => addFields(command.argument('<name>', 'its name').summary('a publisher: outlet, agency, author').description('Adds a source.'), fields),
    'source.create', async (at, [name = ''], options) => ({ ...await readNew(at, fields, options), name }),
  );
}

const nodeKinds: readonly ThingKind[] = ['actor', 'operation', 'event'];

/** What a claim is about, as options. */
const claimFields: readonly Field[] = [
  { key: 'subjectId', option: 'subject', hint: 'whom or what it is about', initial: null, refersTo: nodeKinds },
  { key: 'relation', option: 'relation', hint: 'a relation of the case, see "list FILE relations"', initial: null },
  { key: 'objectId', option: 'object', hint: 'the other end of the relation', initial: null, refersTo: nodeKinds },
  { key: 'property', option: 'property', hint: 'a property, in place of a relation', initial: null },
  { key: 'value', option: 'value', hint: 'the value of the property', initial: null },
  ...fieldsOf.claim,
];

/** The input of `claim.create`, for `add FILE claim` and for `link`. */
export async function claimInput(at: CaseAtHand, options: AddOptions, about: Typed = {}): Promise<Typed> {
  return { claim: { ...await readNew(at, claimFields, options), ...about }, quoteIds: await quotesOf(at, options) };
}

function addClaim(way: AddWay): void {
  way(
    'claim',
    (command) => addFields(command.summary('who did what to whom; see also "link"').description('Adds a claim: a relation to an object, or a property with a value.'), claimFields)
      .option(...quoteOption).addHelpText('after', '\nExample:\n  casewright add leak.casefile claim --subject Iran --property budget --value "2 million" --polarity denies --quote 4f1c0a9d2b7e'),
    'claim.create', (at, _, options) => claimInput(at, options),
  );
}

const lookUp = async (at: CaseAtHand, code: string) => (await at.call('technique.find', { text: code, limit: 100 })).find((technique) => technique.code.toLowerCase() === code.toLowerCase());

function addParts(way: AddWay): void {
  way('alias',
    (command) => addFields(command.argument('<actor>').argument('<alias>').summary('another name of an actor'), aliasFields),
    'alias.add', async (at, [actor = '', name], options) => ({ ...await readNew(at, aliasFields, options), actorId: await at.id(actor, ['actor']), name }));
  way('tag',
    (command) => command.argument('<thing>').argument('<tag>').summary('a word of your own on any thing'),
    'tag.add', async (at, [thing = '', name]) => ({ thingId: await at.id(thing), name }));
  way('reference',
    (command) => command.argument('<thing>').argument('<system>').argument('<identifier>').summary('the same thing in another system, such as wikidata'),
    'reference.add', async (at, [thing = '', system, identifier]) => ({ thingId: await at.id(thing), system, identifier }));
  way('technique',
    (command) => command.argument('<operation>').argument('<code>', 'such as T0049').summary('a technique that an operation used')
      .option('--framework <name>', 'framework of the code', 'DISARM').option('--name <name>', "its name; DISARM's are known"),
    'technique.add', async (at, [operation = '', code = ''], options) => {
      const known = options['framework'] === 'DISARM' ? await lookUp(at, code) : undefined;
      const name = options['name'] ?? known?.name;
      if (name === undefined) throw new CaseError('INPUT_INVALID', `${code} is not a technique that DISARM has. Give its --framework and --name.`);
      return { operationId: await at.id(operation, ['operation']), framework: options['framework'], code: known?.code ?? code, name };
    });
  way('relation',
    (command) => command.argument('<name>', 'such as funded_by').summary('a kind of link')
      .requiredOption('--label <label>', 'as read from subject to object').option('--inverse <label>', 'as read the other way; the label when left out')
      .option('--role', 'it is a part in an operation').option('--symmetric', 'it reads the same both ways'),
    'relation.create', (_, [name], { label, inverse, role, symmetric }) => Promise.resolve({
      name, label, inverseLabel: inverse ?? label, isRole: role === true, isSymmetric: symmetric === true,
    }));
}

const aliasFields: readonly Field[] = [
  { key: 'kind', option: 'kind', hint: 'how it relates to the name', initial: 'name', choices: aliasKinds },
  { key: 'language', option: 'language', hint: 'BCP 47 tag, such as fr', initial: null },
];

/** `add FILE actor|operation|event|claim|source|alias|tag|reference|technique|relation`; answers how to add more. */
export function addAddCommand(root: Command, cli: Cli): AddWay {
  const add = root.command('add').helpCommand(false).summary('add a thing to a case').description('Adds a thing to a case. "casewright add FILE actor --help" and so on tell its options.');
  const way = wayOf(add, cli);
  addNamed(way);
  addClaim(way);
  addParts(way);
  return way;
}


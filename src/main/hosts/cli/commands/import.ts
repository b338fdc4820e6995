import path from 'node:path';
import { Option, type Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import type { Input } from '../../../../shared/contract.ts';
import { importFormatNames, importFormats, type ImportFormatName } from '../../../../shared/exchange.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { reliabilities, sourceKinds, type Marking } from '../../../../shared/vocabulary.ts';
import type { CaseAtHand, Typed } from '../case-at-hand.ts';
import type { NamedFile } from '../../../core/batches/files.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { addFields, fieldsOf, readFields, readNew, type Field } from '../fields.ts';
import { importBatch } from '../import-batch.ts';
import { importThings, readMapping } from '../import-things.ts';
import { namedFiles } from '../named-files.ts';
import { passwordOf, passwordVariable } from '../password.ts';
import { shortId } from '../short-id.ts';

interface ImportOptions extends Typed {
  readonly source?: string;
  readonly format?: ImportFormatName;
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly title?: string;
  readonly encoding?: string;
  readonly wholePage?: boolean;
  readonly replaces?: string;
  readonly allowDuplicate?: boolean;
  readonly parts?: boolean;
  readonly byPublisher?: boolean;
  readonly askPassword?: boolean;
  readonly language?: string;
}

/** What is said of a source, where it is not in the case yet. */
const newSourceFields: readonly Field[] = [
  { key: 'reliability', option: 'reliability', hint: "the source's Admiralty reliability, when it is new; F is unknown", initial: 'F', choices: reliabilities },
  { key: 'kind', option: 'source-kind', hint: 'what kind of publisher, when it is new', initial: 'outlet', choices: sourceKinds },
];

/** Of a report that comes in, its language says more than of one that is there. */
const reportFields = fieldsOf.report.map((field) => (field.key === 'language' ? { ...field, hint: `${field.hint}; letters of a scan are recognised in it, too (English when left out)` } : field));

/** The source of an import: one that is there, or one that comes in with the first report. */
type From = { readonly sourceId: SourceId; readonly newSource: null } | { readonly sourceId: null; readonly newSource: NewSource };
type NewSource = NonNullable<Input<'report.import'>['newSource']>;

/** The source of a name; a new one when the case has none of it. A grade that differs from the one there is refused, not dropped. */
async function sourceOf(at: CaseAtHand, options: ImportOptions): Promise<From> {
  const sources = await at.call('source.list', {});
  const { source: wanted = '' } = options;
  const there = sources.find(({ id, name }) => name === wanted || id === wanted || shortId(id) === wanted);
  const given = await readFields(at, newSourceFields, options);
  if (!there) {
    const fresh = await readNew(at, newSourceFields, options);
    return { sourceId: null, newSource: { name: wanted, url: null, language: null, note: null, ...fresh } as NewSource };
  }
  const differs = (key: 'reliability' | 'kind') => given[key] !== undefined && given[key] !== there[key];
  if (differs('reliability') || differs('kind')) {
    throw new CaseError('RULE_BROKEN', `The source ${there.name} is in the case already, as ${there.kind} of reliability ${there.reliability}. Leave the options out, or change it with "edit".`);
  }
  return { sourceId: there.id, newSource: null };
}

/** What a person says for the reading of the files. */
interface Reading {
  readonly encoding?: string;
  readonly password?: string;
  readonly languages?: string[];
  readonly wholePage?: boolean;
}

async function readingOf(cli: Cli, { encoding, language, wholePage, askPassword }: ImportOptions): Promise<Reading> {
  const password = await passwordOf(cli, askPassword === true);
  return {
    ...(encoding === undefined ? {} : { encoding }), ...(password === undefined ? {} : { password }),
    ...(language === undefined ? {} : { languages: [language] }), ...(wholePage === undefined ? {} : { wholePage }),
  };
}

async function importOne(at: CaseAtHand, file: string, from: From, options: ImportOptions, reading: Reading) {
  if (options.allowDuplicate !== true && (await at.call('report.known', { file })).ids.length > 0) {
    throw new CaseError('REPORT_DUPLICATE', `${path.basename(file)} is already in this case. Import it again on purpose with --allow-duplicate.`);
  }
  const found = await at.call('report.inspect', { file, ...reading });
  const said = await readFields(at, fieldsOf.report, options);
  const stated = Object.fromEntries(Object.entries({ ...found.facts, title: found.title }).filter(([key, value]) => value !== null && key !== 'publisher' && said[key.replace(/^date.*/, 'date')] === undefined));
  const unconfirmed = Object.fromEntries(Object.entries(found.origins).filter(([field]) => field in stated));
  const given = { ...await readNew(at, fieldsOf.report, options), ...stated };
  const replacesId = options.replaces === undefined ? null : await at.id(options.replaces, ['report']);
  const { id } = await at.send('report.import', { ...given, ...reading, file, ...from, replacesId, unconfirmed, allowDuplicate: options.allowDuplicate === true });
  return { id, title: String(given['title']), file, encoding: found.encoding, encodingIsGuess: found.encodingIsGuess, warnings: found.warnings };
}

/** Options that say something of one report: files that they are given for are imported one by one. */
const ofOneReport = ['encoding', 'replaces', 'author', 'date', 'dateInferred', 'dateBasis', 'url', 'note'];

async function importOneByOne(cli: Cli, at: CaseAtHand, files: readonly NamedFile[], options: ImportOptions): Promise<void> {
  const { printer } = cli;
  const reading = await readingOf(cli, options);
  for (const { file } of files) {
    // Asked for each: the first report may have brought the source in.
    const from = await sourceOf(at, options);
    const imported = await importOne(at, file, from, options, reading);
    printer.result(imported, () => [`imported ${visible(path.basename(file))} as ${shortId(imported.id)}: ${visible(imported.title)}`]);
    for (const warning of imported.warnings) printer.note(`${path.basename(file)}: ${warning}`);
    if (imported.encodingIsGuess) printer.note(`${path.basename(file)} was read as ${imported.encoding}, which is a guess. Undo and name the --encoding if it reads wrongly.`);
  }
}

async function importTogether(cli: Cli, at: CaseAtHand, files: readonly NamedFile[], options: ImportOptions): Promise<void> {
  const { encoding: _encoding, ...reading } = await readingOf(cli, options);
  const { sourceId, newSource } = await sourceOf(at, options);
  const { marking = null, language = null } = await readFields(at, fieldsOf.report, options);
  const isWhole = await importBatch(at, cli.printer, {
    files: [...files], folder: null, sourceId, newSource: newSource && { name: newSource.name, kind: newSource.kind, reliability: newSource.reliability },
    usesPublisher: options.byPublisher === true, publisherReliability: 'F', marking: marking as Marking | null, language: language as string | null, ...reading,
    allowDuplicate: options.allowDuplicate === true, withParts: options.parts === true,
  });
  if (!isWhole) cli.exitCode = exitCodes.failed;
}

const mappingOf = (cli: Cli, { mapping }: ImportOptions) => (mapping === undefined ? null : readMapping(path.resolve(cli.surroundings.workingFolder, mapping)));

/** `import`. */
export function addImportCommand(root: Command, cli: Cli): void {
  const command = root.command('import').argument('<file>', 'the case').argument('<report...>', 'files, folders, or patterns such as "*.txt"')
    .summary('import reports').description(`Imports reports. The original bytes are kept and hashed; the text never changes.
What is not said here is taken from the documents and stays to be confirmed. A password of encrypted documents is taken from ${passwordVariable}.`)
    .option('--source <name>', 'who published it; made when the case has no source of this name. Needed for reports')
    .addOption(new Option('--format <form>', 'take things of another case or system from files of this form, in place of reports').choices(importFormatNames))
    .option('--dry-run', 'with --format, only say what would come in')
    .option('--mapping <file>', 'with --format csv or xlsx, what the columns mean, as JSON; found by their headings when left out')
    .option('--by-publisher', 'take the publisher that a document names for its source; --source is for the others')
    .option('--encoding <encoding>', 'how to read the bytes, such as windows-1251; found out when left out')
    .option('--whole-page', 'take all words of a web page, where its article alone would be taken')
    .option('--ask-password', 'ask for the password of encrypted documents')
    .option('--replaces <report>', 'the report that this is a new version of')
    .option('--allow-duplicate', 'import bytes that the case already holds')
    .option('--parts', 'import documents inside of files, too: attachments, messages of a mailbox, further pages of a capture');
  command.addHelpText('after', `\nForms of --format:\n${importFormatNames.map((name) => `  ${name.padEnd(12)}${importFormats[name].label} (.${importFormats[name].extension})`).join('\n')}`);
  addFields(command, [...newSourceFields, ...reportFields]).action((file: string, words: string[], options: ImportOptions) => cli.onCase(file, async (at) => {
    const files = await namedFiles(cli.surroundings.workingFolder, words);
    if (options.format !== undefined) {
      if (!await importThings(at, cli.printer, files, options.format, { isTrial: options.dryRun === true, mapping: mappingOf(cli, options) })) cli.exitCode = exitCodes.found;
      return;
    }
    if (options.source === undefined) throw new CaseError('INPUT_INVALID', 'A report needs a source. Name who published it with --source.');
    if (files.length > 1 && options.title !== undefined) throw new CaseError('INPUT_INVALID', '--title fits one report. Import them one by one, or leave it out.');
    const isAlone = files.length === 1 && files[0]?.file === words[0];
    if (!options.byPublisher && !options.parts && (isAlone || ofOneReport.some((option) => options[option] !== undefined))) await importOneByOne(cli, at, files, options);
    else await importTogether(cli, at, files, options);
  }));
}

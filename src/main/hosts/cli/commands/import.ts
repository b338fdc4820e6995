import path from 'node:path';
import type { Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import type { Input } from '../../../../shared/contract.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { reliabilities, sourceKinds } from '../../../../shared/vocabulary.ts';
import type { CaseAtHand, Typed } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { addFields, fieldsOf, readFields, readNew, type Field } from '../fields.ts';
import { shortId } from '../short-id.ts';

interface ImportOptions extends Typed {
  readonly source: string;
  readonly title?: string;
  readonly encoding?: string;
  readonly wholePage?: boolean;
  readonly replaces?: string;
  readonly allowDuplicate?: boolean;
}

/** What is said of a source, where it is not in the case yet. */
const newSourceFields: readonly Field[] = [
  { key: 'reliability', option: 'reliability', hint: "the source's Admiralty reliability, when it is new; F is unknown", initial: 'F', choices: reliabilities },
  { key: 'kind', option: 'source-kind', hint: 'what kind of publisher, when it is new', initial: 'outlet', choices: sourceKinds },
];

/** The source of an import: one that is there, or one that comes in with the first report. */
type From = { readonly sourceId: SourceId; readonly newSource: null } | { readonly sourceId: null; readonly newSource: NewSource };
type NewSource = NonNullable<Input<'report.import'>['newSource']>;

/** The source of a name; a new one when the case has none of it. A grade that differs from the one there is refused, not dropped. */
async function sourceOf(at: CaseAtHand, options: ImportOptions): Promise<From> {
  const sources = await at.call('source.list', {});
  const there = sources.find(({ id, name }) => name === options.source || id === options.source || shortId(id) === options.source);
  const given = await readFields(at, newSourceFields, options);
  if (!there) {
    const fresh = await readNew(at, newSourceFields, options);
    return { sourceId: null, newSource: { name: options.source, url: null, language: null, note: null, ...fresh } as NewSource };
  }
  const differs = (key: 'reliability' | 'kind') => given[key] !== undefined && given[key] !== there[key];
  if (differs('reliability') || differs('kind')) {
    throw new CaseError('RULE_BROKEN', `The source ${there.name} is in the case already, as ${there.kind} of reliability ${there.reliability}. Leave the options out, or change it with "edit".`);
  }
  return { sourceId: there.id, newSource: null };
}

async function importOne(at: CaseAtHand, file: string, from: From, options: ImportOptions) {
  const { encoding, wholePage } = options;
  const chosen = { ...(encoding === undefined ? {} : { encoding }), ...(wholePage === undefined ? {} : { wholePage }) };
  const given = await readNew(at, fieldsOf.report, options);
  const found = await at.call('report.inspect', { file, ...chosen });
  const title = options.title ?? found.title;
  const replacesId = options.replaces === undefined ? null : await at.id(options.replaces, ['report']);
  const { id } = await at.send('report.import', { ...given, ...chosen, file, title, ...from, replacesId, allowDuplicate: options.allowDuplicate === true });
  return { id, title, file, encoding: found.encoding, encodingIsGuess: found.encodingIsGuess };
}

/** `import`. */
export function addImportCommand(root: Command, cli: Cli): void {
  const command = root.command('import').argument('<file>', 'the case').argument('<report...>', 'text files')
    .summary('import reports').description('Imports reports of one source. The original bytes are kept and hashed; the text never changes.')
    .requiredOption('--source <name>', 'who published it; made when the case has no source of this name')
    .option('--encoding <encoding>', 'how to read the bytes, such as windows-1251; found out when left out')
    .option('--whole-page', 'take all words of a web page, where its article alone would be taken')
    .option('--replaces <report>', 'the report that this is a new version of')
    .option('--allow-duplicate', 'import bytes that the case already holds');
  addFields(command, [...newSourceFields, ...fieldsOf.report]).action((file: string, reports: string[], options: ImportOptions) => cli.onCase(file, async (at, printer) => {
    if (reports.length > 1 && options.title !== undefined) throw new CaseError('INPUT_INVALID', '--title fits one report. Import them one by one, or leave it out.');
    for (const report of reports) {
      // Asked for each: the first report may have brought the source in.
      const from = await sourceOf(at, options);
      const imported = await importOne(at, report, from, options);
      printer.result(imported, () => [`imported ${visible(path.basename(report))} as ${shortId(imported.id)}: ${visible(imported.title)}`]);
      if (imported.encodingIsGuess) printer.note(`${path.basename(report)} was read as ${imported.encoding}, which is a guess. Undo and name the --encoding if it reads wrongly.`);
    }
  }));
}

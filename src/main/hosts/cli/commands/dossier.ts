import { Argument, type Command } from 'commander';
import type { Gap } from '../../../../shared/contract/exchange.ts';
import { templateView, usualTemplate } from '../../../../shared/dossier-template.ts';
import { CaseError } from '../../../../shared/errors.ts';
import { gapWords } from '../../../../shared/exchange.ts';
import type { CaseAtHand, Typed } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import type { Printer } from '../printer.ts';
import { shortId } from '../short-id.ts';
import { readTemplateFile } from '../template-file.ts';
import type { Column } from '../table.ts';

const ways = ['gaps', 'template', 'use', 'reset'] as const;
type Way = (typeof ways)[number];

const sentences = ({ missing }: Gap): string => missing.map((kind) => gapWords[kind]).join(' ');

const columns: readonly Column<Gap>[] = [
  { heading: 'ABOUT', show: ({ name }) => name },
  { heading: 'MISSING', show: sentences },
  { heading: 'ID', show: ({ id }) => shortId(id) },
];

const mostNotes = 10;

/** Says on the side what readers of a dossier would miss, before it is made. */
export async function noteGaps(at: CaseAtHand, printer: Printer, release: Typed, file: string): Promise<void> {
  const { gaps, total } = await at.send('export.gaps', release);
  for (const gap of gaps.slice(0, mostNotes)) printer.note(`Missing: ${gap.name}. ${sentences(gap)}`);
  if (total > mostNotes) printer.note(`And ${total - mostNotes} more: casewright dossier gaps ${visible(file)}`);
}

async function run(cli: Cli, at: CaseAtHand, printer: Printer, way: Way, template: string | undefined): Promise<void> {
  switch (way) {
    case 'gaps': {
      const { gaps, total } = await at.call('export.gaps', {});
      printer.table(columns, gaps);
      if (total === 0) printer.note('nothing is missing');
      else if (total > gaps.length) printer.note(`and ${total - gaps.length} more`);
      return;
    }
    case 'template': {
      const { json } = await at.call('view.read', { key: templateView });
      const kept: unknown = json === null ? null : JSON.parse(json);
      const text = typeof kept === 'string' ? kept : usualTemplate;
      return printer.text({ template: text, isUsual: text === usualTemplate }, text);
    }
    case 'use': {
      if (template === undefined) throw new CaseError('INPUT_INVALID', 'Say which template, such as: casewright dossier use FILE template.md');
      await at.call('view.write', { key: templateView, json: JSON.stringify(readTemplateFile(cli, template)) });
      return printer.result({ used: template }, () => [`dossiers of this case are made by ${visible(template)} from now on`]);
    }
    case 'reset': {
      await at.call('view.write', { key: templateView, json: 'null' });
      return printer.result({ isUsual: true }, () => ['dossiers of this case are made by the usual template again']);
    }
  }
}

/** `dossier`. */
export function addDossierCommand(root: Command, cli: Cli): void {
  root.command('dossier').addArgument(new Argument('<what>', 'what to do').choices([...ways])).argument('<file>', 'the case').argument('[template]', 'a template, to use it')
    .summary('list what a dossier would lack, and choose its template')
    .description(`Lists what a reader of a dossier would miss: parts of citations, statements without a quote, judgements that do not say how sure they are. Prints the template of its dossiers, keeps another one in the case, or goes back to the usual one. "export --format dossier" makes the dossier.`)
    .action((what: Way, file: string, template: string | undefined) => cli.onCase(file, (at, printer) => run(cli, at, printer, what, template)));
}

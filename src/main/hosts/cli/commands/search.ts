import { Option, type Command } from 'commander';
import { searchGroups, type MarkedText, type SearchGroup, type SearchHit } from '../../../../shared/contract/search.ts';
import { CaseError } from '../../../../shared/errors.ts';
import { toUtf16 } from '../../../../shared/spans.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import type { Printer } from '../printer.ts';
import { shortId } from '../short-id.ts';

interface SearchOptions {
  readonly limit: number;
  readonly group?: SearchGroup;
  readonly save?: string;
  readonly saved?: string;
  readonly forget?: string;
  readonly list?: true;
  readonly rebuild?: true;
}

const headings: Readonly<Record<SearchGroup, string>> = {
  actor: 'actors', operation: 'operations', event: 'events', claim: 'claims', quote: 'quotes', note: 'notes', report: 'reports', source: 'sources',
  passage: 'text of reports',
};

/** A text on one line with the words that were looked for in brackets. */
function bracketed({ text, marks }: MarkedText): string {
  let [line, at] = ['', 0];
  for (const { start, end } of marks) {
    const [from, to] = [toUtf16(text, start), toUtf16(text, end)];
    line += `${visible(text.slice(at, from))}[${visible(text.slice(from, to))}]`;
    at = to;
  }
  return line + visible(text.slice(at));
}

function linesOf({ title, snippet, type, date, report, id, group }: SearchHit): string[] {
  const place = report && group === 'quote' ? `${visible(report.title)}, p. ${report.page}` : report ? `p. ${report.page}` : null;
  const aside = [type, date, place, shortId(id)].filter((part) => part !== null).join(', ');
  return [`  ${bracketed(title)}  (${aside})`, ...(snippet ? [`    ${bracketed(snippet)}`] : [])];
}

/** A saved search by its exact name. */
async function savedNamed(at: CaseAtHand, name: string) {
  const found = (await at.call('search.list', {})).find((saved) => saved.name === name);
  if (!found) throw new CaseError('THING_MISSING', `There is no saved search "${name}". "casewright search CASE --list" shows those there are.`);
  return found;
}

async function search(at: CaseAtHand, printer: Printer, query: string, { limit, group }: SearchOptions): Promise<void> {
  const found = await at.call('search.run', { query, limit: Math.max(1, Math.min(limit, 500)), ...(group === undefined ? {} : { group }) });
  for (const each of found.groups) {
    if (printer.isJson) for (const hit of each.hits) printer.result(hit, () => []);
    else printer.result(each, () => [`${headings[each.group]}: ${each.hits.length < each.total ? `${each.hits.length} of ${each.total}` : each.total}`, ...each.hits.flatMap(linesOf), '']);
  }
  for (const note of found.notes) printer.note(note);
  if (found.total === 0) printer.note(found.instead === null ? 'nothing found' : `nothing found; did you mean: ${found.instead}`);
}

/** `search`. */
export function addSearchCommand(root: Command, cli: Cli, readNumber: (text: string) => number): void {
  root.command('search').argument('<file>', 'the case').argument('[query...]', 'what to look for, see docs/search.md')
    .summary('search everything in a case')
    .description('Searches reports, quotes, actors, operations, events, claims and notes: words, "phrases", begin*, *part*, NEAR(a b, 5), AND OR NOT, and filters such as type:quote source:gazette before:2021-03 grade:A..C unsourced:yes.')
    .option('--limit <count>', 'at most so many of each group, 1 to 500', readNumber, 20)
    .addOption(new Option('--group <group>', 'one group alone').choices([...searchGroups]))
    .option('--save <name>', 'keep the search under a name').option('--saved <name>', 'search for what was kept under a name')
    .option('--forget <name>', 'remove a saved search').option('--list', 'list the saved searches')
    .option('--rebuild', 'make the index of the search anew')
    .action((file: string, words: readonly string[], options: SearchOptions) => cli.onCase(file, async (at, printer) => {
      if (options.list) return printer.table([{ heading: 'NAME', show: ({ name }) => name }, { heading: 'QUERY', show: ({ query }) => query }], await at.call('search.list', {}));
      if (options.rebuild) {
        const made = await at.call('search.rebuild', {});
        return printer.result(made, () => [`indexed ${made.things} things and notes, ${made.passages} passages, ${made.words} words`]);
      }
      if (options.forget !== undefined) {
        const { id, name } = await savedNamed(at, options.forget);
        await at.call('search.remove', { id });
        return printer.result({ id, name }, () => [`removed the search ${visible(name)}`]);
      }
      const query = options.saved === undefined ? words.join(' ') : (await savedNamed(at, options.saved)).query;
      if (query.trim() === '') throw new CaseError('INPUT_INVALID', 'Say what to look for, such as: casewright search FILE "phone calls" type:quote');
      if (options.save === undefined) return search(at, printer, query, options);
      const { id } = await at.call('search.save', { name: options.save, query });
      return printer.result({ id, name: options.save, query }, () => [`saved the search ${visible(options.save ?? '')}`]);
    }));
}

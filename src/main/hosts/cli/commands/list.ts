import { Argument, type Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import type { Printer } from '../printer.ts';
import {
  actorColumns, claimColumns, eventColumns, operationColumns, proposalColumns, quoteColumns, relationColumns, reportColumns, sourceColumns,
} from '../columns.ts';
import type { Column } from '../table.ts';
import { allProposals } from './proposals.ts';

interface ListOptions {
  readonly report?: string;
  readonly about?: string;
  readonly text?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly unsourced?: boolean;
  readonly unattached?: boolean;
}

/** Which rows of a list to ask for. */
interface Page {
  readonly offset: number;
  readonly limit: number;
}

const pageLimit = 500;

/** All pages of a list, or as many rows as were asked for. */
async function collect<T>(options: ListOptions, read: (page: Page) => Promise<{ total: number; rows: T[] }>): Promise<{ total: number; rows: T[] }> {
  const wanted = options.limit ?? Number.MAX_SAFE_INTEGER;
  const offset = options.offset ?? 0;
  const rows: T[] = [];
  for (;;) {
    const limit = Math.min(pageLimit, wanted - rows.length);
    if (limit <= 0) return { total: (await read({ offset, limit: 1 })).total, rows };
    const page = await read({ offset: offset + rows.length, limit });
    rows.push(...page.rows);
    if (page.rows.length < limit || rows.length >= wanted) return { total: page.total, rows };
  }
}

function print<T extends object>(printer: Printer, columns: readonly Column<T>[], { total, rows }: { total: number; rows: T[] }): void {
  printer.table(columns, rows);
  if (total === 0) printer.note('nothing to list');
  else if (rows.length < total) printer.note(`${rows.length} of ${total}`);
}

/** A list that the core gives as a whole, cut as asked. */
function whole<T>(rows: T[], { offset = 0, limit }: ListOptions): { total: number; rows: T[] } {
  return { total: rows.length, rows: rows.slice(offset, limit === undefined ? undefined : offset + limit) };
}

/** Options that are there, for inputs whose keys may be left out but not undefined. */
async function filterOf(at: CaseAtHand, { report, about, text }: ListOptions) {
  return {
    ...(text === undefined ? {} : { text }),
    ...(report === undefined ? {} : { reportId: await at.id(report, ['report']) }),
    ...(about === undefined ? {} : { thingId: await at.id(about) }),
  };
}

/** How each kind of list is read and printed. */
const lists: Readonly<Record<string, (at: CaseAtHand, printer: Printer, options: ListOptions) => Promise<void>>> = {
  actors: async (at, printer, options) => {
    const { text } = await filterOf(at, options);
    print(printer, actorColumns, await collect(options, async (page) => {
      const { total, actors } = await at.call('actor.list', { ...page, ...(text === undefined ? {} : { text }) });
      return { total, rows: actors };
    }));
  },
  operations: async (at, printer, options) => {
    const { text } = await filterOf(at, options);
    print(printer, operationColumns, await collect(options, async (page) => {
      const { total, operations } = await at.call('operation.list', { ...page, ...(text === undefined ? {} : { text }) });
      return { total, rows: operations };
    }));
  },
  events: async (at, printer, options) => print(printer, eventColumns, await collect(options, async (page) => {
    const { total, events } = await at.call('event.list', { ...page });
    return { total, rows: events };
  })),
  claims: async (at, printer, options) => {
    const { thingId } = await filterOf(at, options);
    const filter = { ...(thingId === undefined ? {} : { thingId }), ...(options.unsourced ? { isUnsourced: true } : {}) };
    print(printer, claimColumns, await collect(options, async (page) => {
      const { total, claims } = await at.send('claim.list', { ...page, ...filter });
      return { total, rows: claims };
    }));
  },
  quotes: async (at, printer, options) => {
    const filter = { ...await filterOf(at, options), ...(options.unattached ? { isUnattached: true } : {}) };
    print(printer, quoteColumns, await collect(options, async (page) => {
      const { total, quotes } = await at.call('quote.list', { ...page, ...filter });
      return { total, rows: quotes };
    }));
  },
  reports: async (at, printer, options) => print(printer, reportColumns, whole(await at.call('report.list', {}), options)),
  sources: async (at, printer, options) => print(printer, sourceColumns, whole(await at.call('source.list', {}), options)),
  proposals: async (at, printer, options) => print(printer, proposalColumns, whole(await allProposals(at, ['pending'], options.report), options)),
  relations: async (at, printer, options) => print(printer, relationColumns, whole(await at.call('relation.list', {}), options)),
};

/** Options that narrow a list, and the lists that they can narrow. */
const narrowing: Readonly<Record<'text' | 'report' | 'about' | 'unsourced' | 'unattached', readonly string[]>> = {
  text: ['actors', 'operations', 'quotes'], report: ['quotes'], about: ['claims', 'quotes'], unsourced: ['claims'], unattached: ['quotes'],
};

/** A list that passed over an option would look narrowed and hold everything. */
function refuseStray(what: string, options: ListOptions): void {
  for (const [option, fitting] of Object.entries(narrowing)) {
    if (option in options && !fitting.includes(what)) throw new CaseError('INPUT_INVALID', `--${option} narrows ${fitting.join(', ')}, not ${what}. Leave it out.`);
  }
}

/** `list`. */
export function addListCommand(root: Command, cli: Cli, readNumber: (text: string) => number): void {
  root.command('list').argument('<file>', 'the case').addArgument(new Argument('<what>', 'what to list').choices(Object.keys(lists)))
    .summary('list what a case holds').description('Lists what a case holds; the last column is the short identifier that other commands take.')
    .option('--text <words>', 'only what holds these words: actors, operations, quotes')
    .option('--report <report>', 'only quotes or proposals of this report')
    .option('--about <thing>', 'only claims or quotes of this thing')
    .option('--unsourced', 'only claims that rest on no quote')
    .option('--unattached', 'only quotes that nothing rests on')
    .option('--limit <count>', 'at most so many; all when left out', readNumber)
    .option('--offset <count>', 'leave out so many first', readNumber)
    .action((file: string, what: string, options: ListOptions) => {
      refuseStray(what, options);
      return cli.onCase(file, async (at, printer) => lists[what]?.(at, printer, options));
    });
}

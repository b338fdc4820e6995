import type { Command } from 'commander';
import type { ThingSummary } from '../../../../shared/contract/things.ts';
import { readUnconfirmed } from '../../../../shared/unconfirmed.ts';
import { reportId } from '../../../../shared/ids.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { claimColumns, quoteColumns } from '../columns.ts';
import { visible } from '../escape.ts';
import { shortId } from '../short-id.ts';
import { recordLines, tableLines } from '../table.ts';
import { readThing } from '../things.ts';
import { textOf } from '../words.ts';
import { caseLines } from './cases.ts';

const restingKinds = new Set(['actor', 'operation', 'event', 'claim']);
const mostShown = 200;

/** Quotes that a thing rests on; none for what rests on nothing. */
async function quotesOf(at: CaseAtHand, { id, kind }: ThingSummary) {
  if (kind === 'report') return (await at.call('quote.list', { reportId: reportId.parse(id), offset: 0, limit: mostShown })).quotes;
  return restingKinds.has(kind) ? (await at.call('quote.list', { thingId: id, offset: 0, limit: mostShown })).quotes : [];
}

async function claimsOf(at: CaseAtHand, { id, kind }: ThingSummary) {
  const canHave = kind === 'actor' || kind === 'operation' || kind === 'event';
  return canHave ? (await at.send('claim.list', { thingId: id, offset: 0, limit: mostShown })).claims : [];
}

/** A value on one line: names in place of the objects of a list. */
function asText(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(nameOf).join('; ');
  return nameOf(value);
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const names = ['name', 'exact', 'identifier', 'code'].flatMap((key) => (key in value ? [String(Reflect.get(value, key))] : []));
  return names.length > 0 ? names.join(' ') : JSON.stringify(value);
}

/** A field's name for people: `speaker` for `speakerId`. */
const words = (key: string) => key.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const shownApart = new Set(['claims', 'claimTotal', 'id', 'name']);

/** Names of the things that a row refers to, by identifier. */
async function namesIn(at: CaseAtHand, row: Readonly<Record<string, unknown>>): Promise<ReadonlyMap<string, string>> {
  const ids = Object.entries(row).flatMap(([key, value]) => (key.endsWith('Id') && typeof value === 'string' ? [value] : []));
  const summaries = ids.length === 0 ? [] : await at.send('thing.summaries', { ids });
  return new Map(summaries.map(({ id, name }) => [id, name]));
}

const dayMs = 86_400_000;

/** A day of the file, counted from 1970-01-01, as a date; as it is where no calendar reaches. */
function dayText(day: number): string {
  const date = new Date(day * dayMs);
  return Number.isNaN(date.getTime()) ? String(day) : date.toISOString().replace(/T.*$/, '');
}

/** Fields that nobody has confirmed, by where they were taken from: `author, date (document); marking (text)`. */
function unconfirmedText(json: string): string {
  const byOrigin = Map.groupBy(Object.entries(readUnconfirmed(json)), ([, origin]) => origin);
  return [...byOrigin].map(([origin, fields]) => `${fields.map(([field]) => field).join(', ')} (${origin.replace('-', ' ')})`).join('; ');
}

/** @param widest cells that a column of a table may take; null to cut nothing */
async function showThing(at: CaseAtHand, thing: ThingSummary, widest: number | null) {
  const { row, parts } = await readThing(at, thing);
  const [quotes, claims, names] = [await quotesOf(at, thing), await claimsOf(at, thing), await namesIn(at, row)];
  const refer = (value: unknown) => (typeof value === 'string' && names.has(value) ? `${names.get(value)} (${shortId(value)})` : asText(value));
  const shown = (key: string, value: unknown) => {
    if (key === 'unconfirmed' && typeof value === 'string') return unconfirmedText(value);
    return key.endsWith('Day') && typeof value === 'number' ? dayText(value) : refer(value);
  };
  const lines = () => [
    `${thing.kind} ${visible(thing.name)}`,
    ...recordLines([['id', String(row['id'])], ...Object.entries({ ...row, ...parts }).filter(([key]) => !shownApart.has(key)).map(([key, value]) => [words(key), shown(key, value)] as const)]),
    ...(claims.length > 0 ? ['', 'claims', ...tableLines(claimColumns, claims, widest).map((line) => `  ${line}`)] : []),
    ...(quotes.length > 0 ? ['', 'quotes', ...tableLines(quoteColumns, quotes, widest).map((line) => `  ${line}`)] : []),
  ];
  return { value: { kind: thing.kind, ...row, ...parts, claims, quotes }, lines };
}

/** `show`. */
export function addShowCommand(root: Command, cli: Cli): void {
  root.command('show').argument('<file>', 'the case').argument('[id]', 'what to show; the case itself when left out')
    .summary('show a case, or one thing of it').description('Shows all there is about one thing, with its claims and quotes, or about the case.')
    .option('--text', 'the text of a report and nothing else; into a file or another program exactly as it is kept')
    .action((file: string, id: string | undefined, { text }: { text?: boolean }) => cli.onCase(file, async (at, printer) => {
      if (id === undefined) {
        const state = await at.call('case.state', {});
        if (state) printer.result(state, () => caseLines(state));
      } else if (text) {
        const report = reportId.parse(await at.id(id, ['report']));
        const all = await textOf(at, report);
        printer.text({ id: report, text: all }, all);
      } else {
        const { value, lines } = await showThing(at, await at.thing(id), printer.widest);
        printer.result(value, lines);
      }
    }));
}

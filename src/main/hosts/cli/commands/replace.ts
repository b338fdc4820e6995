import type { Command } from 'commander';
import type { PlannedQuote, VersionPlan } from '../../../../shared/contract/versions.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { ReportId } from '../../../../shared/ids.ts';
import { changesOf, outcomeOf, type Decisions, type ThingChange } from '../../../../shared/version-changes.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { shortId } from '../short-id.ts';
import { recordLines } from '../table.ts';

interface ReplaceOptions {
  readonly apply?: boolean;
  readonly place?: readonly string[];
  readonly leave?: readonly string[];
  readonly carry?: readonly string[];
}

/** Quotes that were placed or left on the command line. */
interface Decided {
  readonly placed: { readonly quote: PlannedQuote; readonly place: PlannedQuote['places'][number] }[];
  readonly left: PlannedQuote[];
}

const oneLine = (text: string) => visible(text.replace(/\s+/g, ' '));

/** The quote that is meant by `Q3`, or by the beginning or end of an identifier. @throws CaseError `THING_MISSING` */
function quoteNamed({ quotes, older }: VersionPlan, name: string): PlannedQuote {
  const found = quotes.filter(({ quoteId, number }) => `q${number}` === name.toLowerCase() || quoteId === name || shortId(quoteId) === name);
  if (found.length === 1 && found[0]) return found[0];
  throw new CaseError('THING_MISSING', `"${name}" is no quote of ${older.title}. Name it as the list does, such as Q3.`);
}

/** @throws CaseError `INPUT_INVALID` for a place that was not offered */
function decided(plan: VersionPlan, { place = [], leave = [], carry = [] }: ReplaceOptions): Decided {
  const placed = place.map((word) => {
    const [name = '', choice = ''] = word.split('=');
    const quote = quoteNamed(plan, name);
    const chosen = /^\d+$/.test(choice) ? quote.places[Number(choice) - 1] : undefined;
    if (!chosen) throw new CaseError('INPUT_INVALID', `${word}: Q${quote.number} has ${quote.places.length} places to choose from. Give one of them, such as --place Q${quote.number}=1.`);
    return { quote, place: chosen };
  });
  // What was left before stays so, unless something else is said of it now.
  const said = new Set([...placed.map(({ quote }) => quote), ...carry.map((name) => quoteNamed(plan, name))]);
  return { placed, left: [...new Set([...plan.quotes.filter((quote) => quote.wasLeft && !said.has(quote)), ...leave.map((name) => quoteNamed(plan, name))])] };
}

function quoteLines(quote: PlannedQuote, decisions: Decisions): string[] {
  const { number, exact, verdict, carriedTo, places, placeCount } = quote;
  const { change } = outcomeOf(quote, decisions);
  const state = carriedTo === null ? (change === 'lost' && verdict !== 'orphan' ? 'left' : verdict) : 'carried';
  const shown = carriedTo === null && !decisions.has(quote.quoteId) ? places : [];
  return [
    `${`Q${number}`.padEnd(5)} ${state.padEnd(9)}  ${oneLine(exact)}`,
    ...shown.map(({ before, exact: words, after, likeness, differences, similarity }, index) => {
      const how = likeness === 'typography' ? ` (differs by ${differences.join(', ').replaceAll('-', ' ')})` : likeness === 'near' ? ` (${Math.round(similarity * 100)}% of the words)` : '';
      return `        ${index + 1}${how}: ...${oneLine(before)}[${oneLine(words)}]${oneLine(after)}...`;
    }),
    ...(placeCount > shown.length && shown.length > 0 ? [`        and ${placeCount - shown.length} more`] : []),
  ];
}

function changeLines({ name, change, lines }: ThingChange): string[] {
  return [
    `${change.padEnd(9)}  ${oneLine(name)}`,
    ...lines.filter((line) => line.change !== 'unchanged').flatMap((line) => [
      ...(line.oldWords === null ? [] : [`           - ${oneLine(line.oldWords)}`]), ...(line.newWords === null ? [] : [`           + ${oneLine(line.newWords)}`]),
    ]),
  ];
}

function planLines(plan: VersionPlan, decisions: Decisions): string[] {
  const counts = Map.groupBy(plan.quotes, ({ verdict }) => verdict);
  const count = (verdict: PlannedQuote['verdict']) => counts.get(verdict)?.length ?? 0;
  const changes = changesOf(plan, decisions);
  return [
    `${oneLine(plan.newer.title)} for ${oneLine(plan.older.title)}${plan.isSameText ? ': the same text' : ''}`,
    ...recordLines([
      ['exact', count('exact')], ['moved', count('moved')], ['ambiguous', count('ambiguous')], ['orphan', count('orphan')],
      ['mentions', `${plan.mentions.carried}, ${plan.mentions.left} stay behind`], ['dates', `${plan.datings.carried}, ${plan.datings.left} stay behind`],
    ]),
    ...(plan.quotes.length > 0 ? ['', ...plan.quotes.flatMap((quote) => quoteLines(quote, decisions))] : []),
    ...(changes.length > 0 ? ['', 'what rests on them:', ...changes.flatMap(changeLines)] : []),
  ];
}

async function replace(at: CaseAtHand, pair: { oldId: ReportId; newId: ReportId }, options: ReplaceOptions) {
  const plan = await at.call('version.plan', pair);
  const { placed, left } = decided(plan, options);
  const decisions = new Map<string, string | null>([...placed.map(({ quote, place }) => [quote.quoteId, place.exact] as const), ...left.map(({ quoteId }) => [quoteId, null] as const)]);
  const applied = options.apply !== true ? null : await at.call('version.apply', {
    ...pair, left: left.map(({ quoteId }) => quoteId),
    placed: placed.map(({ quote: { quoteId }, place: { start, end, exact } }) => ({ quoteId, start, end, exact })),
  });
  return { plan, decisions, applied };
}

const collected = (word: string, before: readonly string[] = []) => [...before, word];

/** `replace`. */
export function addReplaceCommand(root: Command, cli: Cli): void {
  root.command('replace').argument('<file>', 'the case').argument('<old>', 'the report that is replaced').argument('<new>', 'the report that replaces it')
    .summary('compare two versions of a report')
    .description('Looks for every quote of a report in its new version: exact, moved, ambiguous or orphan; nothing is guessed. Says what the new version changes for the claims. With --apply, carries over what is exact, moved or placed, as one step that "undo" takes back.')
    .option('--apply', 'carry the quotes over')
    .option('--place <quote=place>', 'put a quote at one of its numbered places, such as Q3=1; more than once for several', collected)
    .option('--leave <quote>', 'leave a quote behind, next time, too; more than once for several', collected)
    .option('--carry <quote>', 'carry a quote over that was left behind before; more than once for several', collected)
    .action((file: string, older: string, newer: string, options: ReplaceOptions) => cli.onCase(file, async (at, printer) => {
      const pair = { oldId: await at.id(older, ['report']) as ReportId, newId: await at.id(newer, ['report']) as ReportId };
      const { plan, decisions, applied } = await replace(at, pair, options);
      printer.result({ ...plan, changes: changesOf(plan, decisions), applied }, () => [
        ...planLines(plan, decisions),
        ...(applied ? ['', `carried over: ${applied.quotes} quotes, ${applied.mentions} mentions, ${applied.datings} dates`] : []),
      ]);
      if (!applied && plan.quotes.some(({ carriedTo }) => carriedTo === null)) printer.note('Nothing was changed. Carry the quotes over with --apply.');
    }))
    .addHelpText('after', '\nExamples:\n  casewright replace leak.casefile "The raid" "The raid (updated)"\n  casewright replace leak.casefile "The raid" "The raid (updated)" --place Q3=1 --leave Q7 --apply');
}

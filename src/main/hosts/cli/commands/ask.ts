import { Option, type Command } from 'commander';
import { measures, type AskedQuestion, type Measure, type NetworkAnswer } from '../../../../shared/contract/questions.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { NodeId, SourceId } from '../../../../shared/ids.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { shortId } from '../short-id.ts';

interface AskOptions {
  readonly longer: number;
  readonly depth: number;
  readonly limit?: number;
  readonly by: Measure;
  readonly source?: string;
  readonly thing?: string;
  readonly unsourced?: true;
  readonly withDenied?: true;
  readonly withConsidered?: true;
  readonly sourcedOnly?: true;
}

const questions = ['path', 'common', 'around', 'rank', 'communities', 'isolated', 'without'] as const;
type Question = (typeof questions)[number];

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const nodeKinds = ['actor', 'operation', 'event'] as const;

/** What stands for the same as a word of the command line. */
async function questionOf(at: CaseAtHand, question: Question, names: readonly string[], options: AskOptions): Promise<AskedQuestion> {
  const ids = await at.ids(names, nodeKinds) as NodeId[];
  const need = (count: number, example: string) => {
    if (ids.length !== count) throw new CaseError('INPUT_INVALID', `Name ${count === 1 ? 'one thing' : 'two things'}, such as: casewright ask FILE ${question} ${example}`);
  };
  const limit = options.limit === undefined ? {} : { limit: options.limit };
  switch (question) {
    case 'path': {
      need(2, '"Ministry of X" Y');
      return { ask: 'paths', fromId: ids[0] as NodeId, toId: ids[1] as NodeId, longerBy: options.longer, ...limit };
    }
    case 'common': return { ask: 'common', ids, ...limit };
    case 'around': {
      need(1, 'Y --depth 2');
      return { ask: 'around', id: ids[0] as NodeId, depth: options.depth, ...limit };
    }
    case 'rank': return { ask: 'rank', by: options.by, ...limit };
    case 'communities': return { ask: 'communities', ...limit };
    case 'isolated': return { ask: 'isolated', ...limit };
    case 'without': {
      if (options.source !== undefined) return { ask: 'without', leave: { what: 'source', id: await at.id(options.source, ['source']) as SourceId }, ...limit };
      if (options.thing !== undefined) return { ask: 'without', leave: { what: 'thing', id: await at.id(options.thing, nodeKinds) as NodeId }, ...limit };
      if (options.unsourced) return { ask: 'without', leave: { what: 'unsourced' }, ...limit };
      throw new CaseError('INPUT_INVALID', 'Say what to leave out: --source NAME, --thing NAME or --unsourced.');
    }
  }
}

/** An answer in lines. Every claim is followed by the words that it rests on. */
function linesOf({ found, basis, things, claims }: NetworkAnswer): string[] {
  const thingNames = new Map<string, string>(things.map(({ id, name }) => [id, visible(name)]));
  const nameOf = (id: string) => thingNames.get(id) ?? shortId(id);
  const namesOf = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const byId = new Map<string, (typeof claims)[number]>(claims.map((claim) => [claim.id, claim]));
  const claimLines = (id: string, indent: string): string[] => {
    const claim = byId.get(id);
    if (!claim) return [];
    const marks = [claim.polarity === 'denies' ? 'denied' : claim.polarity === 'mixed' ? 'mixed' : null, claim.status, claim.isContradicted ? 'contradicted' : null,
      claim.quoteCount === 0 ? 'unsourced' : `${counted(claim.quoteCount, 'quote')}, ${counted(claim.sourceCount, 'source')}`].filter((mark) => mark !== null);
    return [`${indent}${nameOf(claim.fromId)} ${visible(claim.label)} ${nameOf(claim.toId)}  (${marks.join(', ')})`,
      ...claim.quotes.map((quote) => `${indent}  "${visible(quote.exact)}"  ${visible(quote.reportTitle)}, p. ${quote.page}`)];
  };
  const left = [`${basis.denied} denied`, `${basis.considered} considered, planned or not conducted`, `${basis.unsourced} unsourced`].filter((part) => !part.startsWith('0 '));
  const last = `Of ${counted(basis.things, 'thing')} and ${counted(basis.claims, 'claim')} between them${left.length > 0 ? `; not taken for connections: ${left.join(', ')}` : ''}.`;
  const body = (): string[] => {
    switch (found.ask) {
      case 'paths':
        if (found.length === null) return [found.otherwise === null ? 'Nothing connects them.' : `Nothing that is asserted connects them; denied, considered or unsourced claims do, over ${found.otherwise}.`];
        return found.paths.flatMap(({ thingIds, steps }) => [`${thingIds.map(nameOf).join(' - ')}`, ...steps.flat().flatMap((id) => claimLines(id, '  '))])
          .concat(found.isMore ? ['There are more ways; ask for them with --limit.'] : []);
      case 'common': return [`${found.total} in common`, ...found.common.flatMap(({ id, claimIds }) => [nameOf(id), ...claimIds.flatMap((claim) => claimLines(claim, '  '))])];
      case 'around': return found.rings.map(({ total, ids }, index) => `${index + 1}: ${total}  ${namesOf(ids)}`);
      case 'rank': return [...found.ranks.map(({ id, value, neighbours }) => `${value.toPrecision(4).padStart(10)}  ${nameOf(id)}  (${neighbours} neighbours)`),
        ...(found.sampled < found.total ? [`Estimated from the ways of ${found.sampled} of ${found.total} things.`] : [])];
      case 'communities': return found.groups.map(({ size, ids, within, outward }) => `${size} things, ${within} claims within, ${outward} outward: ${namesOf(ids.slice(0, 5))}${size > 5 ? ', ...' : ''}`);
      case 'isolated': return [`${found.total} without a connection`, ...found.ids.map((id) => `  ${nameOf(id)}`)];
      case 'without': return [
        `${found.lost.total} connections would go, and ${found.pairsApart} pairs of things would be connected no more`,
        `parts: ${found.parts.before} now, ${found.parts.after} then; largest: ${found.largest.before} now, ${found.largest.after} then`,
        ...(found.isolated.total > 0 ? [`left alone: ${namesOf(found.isolated.ids)}`] : []), ...found.lost.ids.flatMap((id) => claimLines(id, '  ')),
      ];
    }
  };
  return [...body(), last];
}

/** `ask`. */
export function addAskCommand(root: Command, cli: Cli, readNumber: (text: string) => number): void {
  root.command('ask').argument('<file>', 'the case').argument('<question>', questions.join(', ')).argument('[things...]', 'what the question is about')
    .summary('ask about the network: who connects two things, who matters, what hangs on a source')
    .description('Answers a question about the network, with the quotes that the answer rests on. Denied claims, and claims of what was only considered or planned, or was not conducted, are not taken for connections unless you ask for it.')
    .option('--longer <count>', 'path: also ways that are up to so much longer, 0 to 3', readNumber, 0).option('--depth <count>', 'around: so many claims away, 1 to 6', readNumber, 1)
    .addOption(new Option('--by <measure>', 'rank: by what').choices([...measures]).default('degree'))
    .option('--source <name>', 'without: what rests on this source alone').option('--thing <name>', 'without: this actor, operation or event').option('--unsourced', 'without: all that has no quote')
    .option('--with-denied', 'take denied claims for connections').option('--with-considered', 'take what was only considered or planned, or was not conducted, for connections')
    .option('--sourced-only', 'take no claims without a quote for connections').option('--limit <count>', 'at most so many', readNumber)
    .action((file: string, question: string, names: readonly string[], options: AskOptions) => cli.onCase(file, async (at, printer) => {
      const known = questions.find((each) => each === question);
      if (!known) throw new CaseError('INPUT_INVALID', `There is no question "${question}". Ask one of ${questions.join(', ')}.`);
      const answer = await at.call('network.ask', {
        question: await questionOf(at, known, names, options),
        basis: { withDenied: options.withDenied === true, withConsidered: options.withConsidered === true, withUnsourced: options.sourcedOnly !== true },
      });
      printer.result(answer, () => linesOf(answer));
    }));
}

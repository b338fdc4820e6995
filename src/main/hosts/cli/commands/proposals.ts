import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import type { ProposalView } from '../../../../shared/contract/proposals.ts';
import { actorId, reportId, type ProposalId } from '../../../../shared/ids.ts';
import type { ProposalState } from '../../../../shared/model/proposal.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { askExtractor } from '../other-extractor.ts';
import { shortId } from '../short-id.ts';

const pageLimit = 500;

/** All proposals in some states, of a report or of the whole case. */
export async function allProposals(at: CaseAtHand, states: ProposalState[], report?: string) {
  const filter = report === undefined ? {} : { reportId: reportId.parse(await at.id(report, ['report'])) };
  const found: ProposalView[] = [];
  for (;;) {
    const { total, proposals } = await at.call('proposal.list', { states, ...filter, offset: found.length, limit: pageLimit });
    found.push(...proposals);
    if (found.length >= total || proposals.length === 0) return found;
  }
}

/** The proposals that a person means by identifiers or the ends of them, as lists show them. */
async function proposalIds(at: CaseAtHand, given: readonly string[], states: ProposalState[]): Promise<ProposalId[]> {
  const there = await allProposals(at, states);
  return given.map((text) => {
    const found = there.filter(({ id }) => id === text || id.endsWith(text));
    const [only] = found;
    if (!only) throw new CaseError('THING_MISSING', `There is no such proposal "${text}". "list FILE proposals" shows those that are open.`);
    if (found.length > 1) throw new CaseError('INPUT_INVALID', `"${text}" may be several proposals. Give more of the identifier.`);
    return only.id;
  });
}

function readScore(text: string): number {
  const score = Number(text);
  if (!Number.isFinite(score) || score < 0 || score > 1) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return score;
}

interface ProposeOptions {
  readonly with?: string;
  readonly from?: string;
}

async function propose(at: CaseAtHand, cli: Cli, report: string, options: ProposeOptions) {
  const id = reportId.parse(await at.id(report, ['report']));
  if (options.from !== undefined) return at.call('proposal.import', { reportId: id, file: options.from });
  if (options.with === undefined) return at.call('proposal.read', { reportId: id });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-extractor-'));
  try {
    const answer = path.join(folder, 'answer of the extractor');
    fs.writeFileSync(answer, await askExtractor(at, cli, id, options.with), { mode: 0o600 });
    return await at.call('proposal.import', { reportId: id, file: answer });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** `propose`. */
export function addProposeCommand(root: Command, cli: Cli): void {
  root.command('propose').argument('<file>', 'the case').argument('<report>', 'the report to read')
    .summary('read proposals from a report').description('Reads a report and keeps what is proposed from it in the case, for review. Nothing becomes case content before it is accepted; what was decided is not proposed again.')
    .option('--with <command>', 'let a program of yours read it: the text goes to its standard input, see docs/extractors.md')
    .option('--from <json>', 'take in what another extractor wrote to a file')
    .action((file: string, report: string, options: ProposeOptions) => cli.onCase(file, async (at, printer) => {
      if (options.with !== undefined && options.from !== undefined) throw new CaseError('INPUT_INVALID', 'Give --with or --from, not both.');
      const read = await propose(at, cli, report, options);
      const added = Object.entries(read.added).filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`);
      printer.result(read, () => [`proposed from ${visible(report)}: ${added.length > 0 ? added.join(', ') : 'nothing new'}`]);
      if (read.settled > 0) printer.note(`${read.settled} more were in the case or decided already.`);
    }))
    .addHelpText('after', '\nExamples:\n  casewright propose leak.casefile "Annual report"\n  casewright propose leak.casefile "Annual report" --with "python3 my-model.py"');
}

interface AcceptOptions {
  readonly above?: number;
  readonly report?: string;
  readonly into?: string;
}

async function accept(at: CaseAtHand, given: readonly string[], { above, report, into }: AcceptOptions) {
  if (above === undefined) {
    const target = into === undefined ? {} : { intoId: actorId.parse(await at.id(into, ['actor'])) };
    return { ...await at.call('proposal.accept', { ids: await proposalIds(at, given, ['pending', 'accepted', 'rejected', 'never']), ...target }), heldBack: 0, left: 0 };
  }
  const filter = report === undefined ? {} : { reportId: reportId.parse(await at.id(report, ['report'])) };
  return at.call('proposal.acceptAbove', { ...filter, leastScore: above });
}

/** `accept`, `reject` and `reopen`. */
export function addDecisionCommands(root: Command, cli: Cli): void {
  root.command('accept').argument('<file>', 'the case').argument('[proposal...]', 'which, as "list FILE proposals" shows them')
    .summary('make case content of proposals').description('Makes case content of proposals and of the actors and quotes that they speak of, in one step that "undo" takes back.')
    .option('--above <score>', 'all with at least this score, 0 to 1, instead of naming them', readScore)
    .option('--report <report>', 'with --above: only of this report')
    .option('--into <actor>', 'make a proposed actor part of one that is there')
    .action((file: string, given: string[], options: AcceptOptions) => cli.onCase(file, async (at, printer) => {
      if ((given.length === 0) === (options.above === undefined)) throw new CaseError('INPUT_INVALID', 'Name proposals, or give --above with a score.');
      const { accepted, heldBack, left } = await accept(at, given, options);
      printer.result({ accepted, heldBack, left }, () => [`accepted ${accepted.length}`, ...accepted.map(({ outcomeId }) => `  ${outcomeId.split('--')[0]} ${shortId(outcomeId)}`)]);
      if (heldBack > 0) printer.note(`${heldBack} more reach the score, but speak of something that does not.`);
      if (left > 0) printer.note(`${left} more wait for the next step: give the same command again.`);
    }));

  root.command('reject').argument('<file>', 'the case').argument('<proposal...>').option('--never', 'never propose the same again in this case')
    .summary('turn proposals down').description('Turns proposals down. They are remembered, so that the same is not proposed again from this report.')
    .action((file: string, given: string[], { never = false }: { never?: boolean }) => cli.onCase(file, async (at, printer) => {
      const ids = await proposalIds(at, given, ['pending', 'accepted', 'rejected', 'never']);
      await at.call('proposal.reject', { ids, never });
      printer.result({ rejected: ids }, () => [`rejected ${ids.length}`]);
    }));

  root.command('reopen').argument('<file>', 'the case').argument('<proposal...>')
    .summary('put rejected proposals back').description('Puts rejected proposals back among those to decide.')
    .action((file: string, given: string[]) => cli.onCase(file, async (at, printer) => {
      const ids = await proposalIds(at, given, ['pending', 'accepted', 'rejected', 'never']);
      await at.call('proposal.reopen', { ids });
      printer.result({ reopened: ids }, () => [`reopened ${ids.length}`]);
    }));
}

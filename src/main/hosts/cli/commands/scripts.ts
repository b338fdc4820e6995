import type { Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import { contract } from '../../../../shared/contract.ts';
import type { VerbName } from '../../../../shared/contract.ts';
import type { Cli } from '../cli.ts';
import { visibleLines } from '../escape.ts';

interface ServeOptions {
  readonly port?: string;
  readonly folder?: readonly string[];
  readonly open?: boolean;
}

const isVerb = (name: string): name is VerbName => Object.hasOwn(contract, name);

async function inputOf(cli: Cli, json: string): Promise<Readonly<Record<string, unknown>>> {
  const text = json === '-' ? await cli.surroundings.readInput() : json;
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new CaseError('INPUT_INVALID', `The input is not JSON: ${error instanceof Error ? error.message : 'it is malformed'}.`);
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new CaseError('INPUT_INVALID', 'The input must be a JSON object, such as {"limit": 10}.');
  return { ...input };
}

/** `call` and `serve`. */
export function addScriptCommands(root: Command, cli: Cli): void {
  root.command('call').argument('<file>', 'the case').argument('<verb>', 'such as actor.list').argument('[json]', 'its input as JSON; - reads standard input', '{}')
    .summary('call any verb with JSON').description('Calls a verb of the contract and prints its answer as JSON. Identifiers are to be given in full.')
    .addHelpText('after', `\nVerbs:\n  ${Object.keys(contract).join(' ')}\n\nExample:\n  casewright call leak.casefile actor.list '{"offset":0,"limit":10}'`)
    .action((file: string, verb: string, json: string) => cli.onCase(file, async (at, printer) => {
      if (!isVerb(verb)) throw new CaseError('VERB_UNKNOWN', `There is no verb "${verb}". "casewright call --help" lists them.`);
      const answer: unknown = await at.send(verb, await inputOf(cli, json));
      printer.result(Object(answer), () => [visibleLines(JSON.stringify(answer, null, 2))]);
    }));

  root.command('serve').argument('[file]', 'a case to open; the sample when left out')
    .option('--port <number>', 'port on 127.0.0.1; any free one when left out')
    .option('--folder <folder...>', 'folders that the page may open cases from and save to')
    .option('--open', 'open a window of an installed Chromium, Chrome or Edge')
    .summary('open the app in a browser').description('Serves the app to a browser on this machine, on 127.0.0.1 behind a token, until it is stopped.')
    .action(async (file: string | undefined, { port, folder = [], open }: ServeOptions) => {
      cli.exitCode = await cli.surroundings.serve([
        ...(file === undefined ? [] : ['--case', file]), ...(port === undefined ? [] : ['--port', port]),
        ...folder.flatMap((each) => ['--folder', each]), ...(open ? ['--open'] : []),
      ]);
    });
}

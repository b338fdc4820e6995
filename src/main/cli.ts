import { text } from 'node:stream/consumers';
import { nodeProblem } from './hosts/common/node-version.mjs';
import { runCli } from './hosts/cli/run.ts';
import { secretsFrom } from './hosts/cli/secret.ts';
import { programOf } from './hosts/common/program.ts';
import { surroundings, userDataFolder } from './hosts/common/user-folder.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`casewright: The output can't be written: ${error.message}. What was asked for may be done; look before you ask again.\n`);
  process.exit(1);
});

const program = programOf(import.meta.url);
const terminal = {
  out: (piece: string) => process.stdout.write(piece),
  err: (piece: string) => process.stderr.write(piece),
  isInteractive: process.stdout.isTTY,
};

const problem = nodeProblem(process.versions.node, false);
if (problem !== null) {
  terminal.err(`casewright: ${problem}\n`);
  process.exit(1);
}
process.exitCode = await runCli(process.argv.slice(2), {
  terminal, program,
  workingFolder: process.cwd(),
  userFolder: userDataFolder(surroundings()),
  readInput: () => text(process.stdin),
  askSecret: secretsFrom(process.stdin, process.stderr),
  environment: process.env,
  // Loaded when it is asked for: no other command needs a server.
  serve: async (options) => (await import('./hosts/http/serve.ts')).serve(options, program, { say: terminal.out, complain: terminal.err }),
});

import { nodeProblem } from './hosts/common/node-version.mjs';
import { programOf } from './hosts/common/program.ts';
import { serve } from './hosts/http/serve.ts';

const terminal = {
  say: (text: string) => process.stdout.write(text),
  complain: (text: string) => process.stderr.write(text),
};

const problem = nodeProblem(process.versions.node, false);
if (problem === null) {
  process.exitCode = await serve(process.argv.slice(2), programOf(import.meta.url), terminal);
} else {
  terminal.complain(`${problem}\n`);
  process.exitCode = 1;
}

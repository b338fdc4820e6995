import { programOf } from './hosts/common/program.ts';
import { serve } from './hosts/http/serve.ts';

process.exitCode = await serve(process.argv.slice(2), programOf(import.meta.url), {
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});

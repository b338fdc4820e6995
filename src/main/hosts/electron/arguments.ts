import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The case file that a command line names, by `--case` or as a plain `*.casefile`, as systems do when a file
 * is opened with the application. Other arguments are the browser's and are passed over.
 *
 * @param args without the program itself
 * @param folder that relative names start from
 */
export function caseFileOf(args: readonly string[], folder: string): string | null {
  const { values, positionals } = parseArgs({ args: [...args], strict: false, allowPositionals: true, options: { case: { type: 'string' } } });
  const named = typeof values.case === 'string' ? values.case : positionals.find((argument) => argument.toLowerCase().endsWith('.casefile'));
  return named === undefined ? null : path.resolve(folder, named);
}

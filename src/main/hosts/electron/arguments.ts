import path from 'node:path';
import { parseArgs } from 'node:util';

/** What a command line asks a window to show. */
export interface Wish {
  /** Absolute path, or null when no case is named. */
  readonly caseFile: string | null;
  readonly wantsWelcome: boolean;
}

/**
 * Reads `--case FILE`, a plain `*.casefile` (as systems do when a file is opened with the application) and
 * `--welcome`. Other arguments are the browser's and are passed over.
 *
 * @param args without the program itself
 * @param folder that relative names start from
 */
export function wishOf(args: readonly string[], folder: string): Wish {
  const { values, positionals } = parseArgs({
    args: [...args], strict: false, allowPositionals: true, options: { case: { type: 'string' }, welcome: { type: 'boolean' } },
  });
  const named = typeof values.case === 'string' ? values.case : positionals.find((argument) => argument.toLowerCase().endsWith('.casefile'));
  return { caseFile: named === undefined ? null : path.resolve(folder, named), wantsWelcome: values.welcome === true };
}

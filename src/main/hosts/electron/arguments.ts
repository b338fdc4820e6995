import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What a command line asks a window to show. */
export interface Wish {
  /** Absolute path, or null when no case is named. */
  readonly caseFile: string | null;
  readonly wantsWelcome: boolean;
}

/**
 * Reads `--case FILE`, a plain `*.casefile` (as systems do when a file is opened with the application, by its path or as
 * a `file:` address) and `--welcome`. Other arguments are the browser's and are passed over.
 *
 * @param args without the program itself
 * @param folder that relative names start from
 */
export function wishOf(args: readonly string[], folder: string): Wish {
  const { values, positionals } = parseArgs({
    args: [...args], strict: false, allowPositionals: true, options: { case: { type: 'string' }, welcome: { type: 'boolean' } },
  });
  const named = typeof values.case === 'string' ? values.case : positionals.find((argument) => argument.toLowerCase().endsWith('.casefile'));
  return { caseFile: named === undefined ? null : pathOf(named, folder), wantsWelcome: values.welcome === true };
}

/** An absolute path; null for a `file:` address that names no file of this machine. */
function pathOf(named: string, folder: string): string | null {
  if (!named.startsWith('file:')) return path.resolve(folder, named);
  try {
    // Of another machine: Windows would sign in there.
    return new URL(named).host === '' ? fileURLToPath(named) : null;
  } catch {
    // With an escaped slash, say: there is nothing here to open.
    return null;
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { tableMapping, type ImportOutcome, type TableMapping } from '../../../shared/contract/exchange.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { ImportFormatName } from '../../../shared/exchange.ts';
import type { NamedFile } from '../../core/batches/files.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { visible } from './escape.ts';
import type { Printer } from './printer.ts';

const shownProblems = 10;

/** `aliases` is one of the few that more than an `s` is added to. */
const singular = (name: string) => (name === 'aliases' ? 'alias' : name.replace(/s$/, ''));

/** `12 actors, 3 claims`: of what there is any. */
function countLine(counts: ImportOutcome['added']): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => `${count} ${count === 1 ? singular(name) : name}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

interface ImportThingsOptions {
  /** Whether it is only said what would come in. */
  readonly isTrial: boolean;
  /** What the columns of a table by others mean. */
  readonly mapping: TableMapping | null;
}

/**
 * What the columns of a table mean, from a file that says so in JSON.
 *
 * @throws CaseError `INPUT_INVALID`
 */
export function readMapping(filePath: string): TableMapping {
  try {
    return tableMapping.parse(JSON.parse(fs.readFileSync(filePath, 'utf8')));
  } catch (error) {
    throw new CaseError('INPUT_INVALID', `${path.basename(filePath)} says no mapping of columns. Write it as {"table": "", "rows": "actors", "columns": {"name": "Full name"}}; docs/exchange.md has the words.`, { cause: error });
  }
}

/**
 * Takes what other systems wrote into a case, a file after the other.
 *
 * @returns whether all of it was taken
 */
export async function importThings(at: CaseAtHand, printer: Printer, files: readonly NamedFile[], format: ImportFormatName, { isTrial, mapping }: ImportThingsOptions): Promise<boolean> {
  let isWhole = true;
  for (const { file } of files) {
    const outcome = await at.call(isTrial ? 'import.preview' : 'import.apply', { format, file, mapping });
    const { added, matched, kept, problemCount, problems } = outcome;
    printer.result({ file, ...outcome }, () => [
      `${isTrial ? 'would import' : 'imported'} from ${visible(path.basename(file))}: ${countLine(added)}`,
      `there already: ${countLine(matched)}${kept > 0 ? `; kept as they came: ${kept}` : ''}`,
      ...problems.slice(0, shownProblems).map(({ where, message }) => visible(`not taken: ${where}: ${message}`)),
      ...(problemCount > shownProblems ? [`and ${problemCount - shownProblems} more not taken`] : []),
    ]);
    if (problemCount > 0) isWhole = false;
  }
  return isWhole;
}

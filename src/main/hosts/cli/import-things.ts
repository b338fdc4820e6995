import path from 'node:path';
import type { ImportOutcome } from '../../../shared/contract/exchange.ts';
import type { ImportFormatName } from '../../../shared/exchange.ts';
import type { NamedFile } from '../../core/batches/files.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { visible } from './escape.ts';
import type { Printer } from './printer.ts';

const shownProblems = 10;

/** `12 actors, 3 claims`: of what there is any. */
function countLine(counts: ImportOutcome['added']): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

/**
 * Takes what other systems wrote into a case, a file after the other.
 *
 * @param isTrial whether it is only said what would come in
 * @returns whether all of it was taken
 */
export async function importThings(at: CaseAtHand, printer: Printer, files: readonly NamedFile[], format: ImportFormatName, isTrial: boolean): Promise<boolean> {
  let isWhole = true;
  for (const { file } of files) {
    const outcome = await at.call(isTrial ? 'import.preview' : 'import.apply', { format, file });
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

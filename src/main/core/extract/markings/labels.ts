import type { Marking } from '../../../../shared/vocabulary.ts';
import { isClassificationLine } from './classifications.ts';

/** Labels of TLP 2.0 and 1.0; what 1.0 calls WHITE is CLEAR in 2.0. */
export const labels: ReadonlyMap<string, Marking> = new Map([
  ['WHITE', 'TLP:CLEAR'], ['CLEAR', 'TLP:CLEAR'], ['GREEN', 'TLP:GREEN'], ['AMBER', 'TLP:AMBER'], ['AMBER+STRICT', 'TLP:AMBER+STRICT'], ['RED', 'TLP:RED'],
]);
const label = String.raw`TLP ?: ?(AMBER ?\+ ?STRICT|WHITE|CLEAR|GREEN|AMBER|RED)`;
/** A label within a text. */
export const labelPattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${label}(?![\p{L}\p{N}])`, 'giu');
const labelLine = new RegExp(String.raw`^[^\p{L}\p{N}]*${label}[^\p{L}\p{N}]*$`, 'iu');
/** More letters than any line on handling has. */
const longestUtf16 = 400;

/** Whether a line says how its document is to be handled, and nothing else. */
export function isMarkingLine(line: string): boolean {
  return line.length <= longestUtf16 && (labelLine.test(line) || isClassificationLine(line));
}

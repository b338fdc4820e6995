import type { Archive } from '../../ingest/archive/zip.ts';
import { readXml } from '../xml/read.ts';

/** Formats that every workbook has and that show a day (ECMA-376, 18.8.30). */
const isBuiltInDate = (format: number) => (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 31) || format === 36 || (format >= 50 && format <= 58);
/** What stands in quotation marks, brackets or behind a stroke is shown as it is; of the rest, `d` or `y` means a day. */
const isDateFormat = (code: string) => /[dy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** The styles of cells that show days, by their numbers. @throws CaseError `FILE_UNREADABLE` */
export async function dateStyles(fileName: string, archive: Archive): Promise<ReadonlySet<number>> {
  const bytes = await archive.read('xl/styles.xml');
  const found = new Set<number>();
  if (bytes === undefined) return found;
  const codes = new Map<number, string>();
  let [isOfCells, style] = [false, 0];
  readXml({ name: fileName, chunks: () => [bytes] }, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name !== 'xf' || !isOfCells) return;
      const code = codes.get(Number(numFmtId));
      if (code === undefined ? isBuiltInDate(Number(numFmtId)) : isDateFormat(code)) found.add(style);
      style++;
    },
    close: (name) => { if (name === 'cellXfs') isOfCells = false; },
  });
  return found;
}

const dayMs = 86_400_000;

/**
 * A day as ISO 8601 has it, out of the number that a cell holds.
 *
 * @param from1904 whether the workbook counts from 1904
 * @returns null for what is no day
 */
export function dayOf(number: number, from1904: boolean): string | null {
  const whole = Math.floor(number);
  if (!Number.isFinite(number) || whole < 1 || whole > 2_958_465) return null;
  // Counted from 1900 there is a 29 February 1900, which there was not: days before it are one off.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(start + whole * dayMs).toISOString().slice(0, 10);
}

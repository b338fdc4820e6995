import type { TableBuilder } from '../tables/in/table.ts';
import { readXml } from '../xml/read.ts';
import { dayOf } from './dates.ts';
import { unescaped } from './strings.ts';

/** What the cells of a workbook's sheets are read with. */
export interface Workbook {
  readonly strings: readonly string[];
  /** Styles of cells that show days. */
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

const mostColumns = 16_384;

/** The column, from 0, of a place such as `AB12`; null for what is no place. */
export function columnOf(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place)?.[1];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < mostColumns ? column : null;
}

/** What a cell shows: of a formula its last value, as it is stored. */
function shown({ strings, dates, from1904 }: Workbook, type: string, style: number, value: string, inline: string): string {
  switch (type) {
    case 's': return strings[Number(value)] ?? '';
    case 'inlineStr': return unescaped(inline);
    case 'str': return unescaped(value);
    case 'b': return value === '1' ? 'true' : 'false';
    // A fault such as #REF! says nothing of what was meant.
    case 'e': return '';
    default: return value !== '' && dates.has(style) ? dayOf(Number(value), from1904) ?? value : value;
  }
}

/** Reads the rows of a sheet into a table. @throws CaseError `FILE_UNREADABLE`, `FILE_TOO_LARGE` */
export function readSheet(fileName: string, bytes: Uint8Array, workbook: Workbook, into: TableBuilder): void {
  let [number, column, type, style, value, inline, isSound] = [0, 0, 'n', 0, '', '', false];
  let inside: 'v' | 't' | null = null;
  let cells: string[] = [];
  readXml({ name: fileName, chunks: () => [bytes] }, {
    open: (name, attributes) => {
      if (name === 'row') [number, column, cells] = [Number(attributes['r'] ?? number + 1), 0, []];
      if (name === 'c') [column, type, style, value, inline] = [columnOf(attributes['r'] ?? '') ?? column, attributes['t'] ?? 'n', Number(attributes['s'] ?? 0), '', ''];
      if (name === 'rPh') isSound = true;
      inside = name === 'v' ? 'v' : name === 't' && !isSound ? 't' : null;
    },
    text: (part) => {
      if (inside === 'v') value += part;
      if (inside === 't') inline += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inside = null;
      if (name === 'rPh') isSound = false;
      if (name === 'c') {
        while (cells.length < column) cells.push('');
        cells[column] = shown(workbook, type, style, value, inline);
        column++;
      }
      if (name === 'row') into.add(number, cells);
    },
  });
}

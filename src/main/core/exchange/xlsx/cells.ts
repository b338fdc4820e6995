import { escapeXml } from '../xml/escape.ts';
import type { Cell } from '../tables/table.ts';

/** Excel takes no longer text in one cell, in UTF-16 units. */
export const longestText = 32_767;
/** The sheet that has longer ones in parts. */
export const longTextSheet = 'long texts';
/** How a text ends that was cut. */
export const goesOn = ` [goes on in the sheet "${longTextSheet}"]`;

/** Characters that XML can't hold are written as `_xHHHH_` in SpreadsheetML; what looks like that already is kept from being read so. */
function spreadsheetText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g, (sign) =>
    `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Parts that a cell can hold each; a pair is never cut. */
export function partsOf(text: string, longest = longestText): string[] {
  const parts = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + longest, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

const shortened = (text: string) => (text.length <= longestText ? text : `${partsOf(text, longestText - goesOn.length)[0] ?? ''}${goesOn}`);

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
export function lettersOf(column: number): string {
  return (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A row of a sheet. Text is text, whatever it begins with: no cell is a formula. */
export function rowXml(number: number, cells: readonly Cell[], style = 0): string {
  const written = cells.map((cell, column) => {
    if (cell === null || cell === '') return '';
    const place = `r="${lettersOf(column)}${number}"${style === 0 ? '' : ` s="${style}"`}`;
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(spreadsheetText(shortened(cell)))}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>\n`;
}

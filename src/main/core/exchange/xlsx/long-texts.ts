import { cellsOf, type GivenTable } from '../tables/in/table.ts';
import { goesOn, longTextSheet } from './cells.ts';

/** Tables with the texts in full that were too long for a cell, out of the sheet that has their parts. */
export function joinLongTexts(tables: readonly GivenTable[]): GivenTable[] {
  const sheet = tables.find(({ name }) => name === longTextSheet);
  if (sheet === undefined) return [...tables];
  const texts = new Map<string, string>();
  for (const row of sheet.rows) {
    const cells = cellsOf(sheet, row);
    const key = JSON.stringify([cells.get('sheet'), cells.get('id'), cells.get('column')]);
    texts.set(key, (texts.get(key) ?? '') + (cells.get('text') ?? ''));
  }
  return tables.filter((table) => table !== sheet).map((table) => {
    const id = table.headings.indexOf('id');
    const whole = (cells: readonly string[]) => cells.map((cell, column) => (cell.endsWith(goesOn) ? texts.get(JSON.stringify([table.name, cells[id], table.headings[column]])) ?? cell : cell));
    return { ...table, rows: table.rows.map((row) => ({ ...row, cells: whole(row.cells) })) };
  });
}

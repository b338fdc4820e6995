import { stringify } from 'csv-stringify/sync';
import type { Release } from '../release/release.ts';
import { exportTables } from '../tables/all.ts';
import { rowsOf, type Cell, type ExportTable } from '../tables/table.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { inert } from './inert.ts';

/** Excel reads UTF-8 only by this mark. */
const byteOrderMark = '\uFEFF';
const rowsAtOnce = 200;

/** RFC 4180, all text in quotation marks, so that an empty cell is nothing and `""` an empty text. */
const lines = (rows: readonly (readonly Cell[])[]) => stringify([...rows], { record_delimiter: 'windows', quoted_string: true });

const cellOf = (cell: Cell) => (typeof cell === 'string' ? inert(cell) : cell);

function* fileOf(table: ExportTable, release: Release): Generator<Chunk> {
  yield byteOrderMark + lines([table.columns.map(({ name }) => name)]);
  let rows: Cell[][] = [];
  for (const row of rowsOf(table, release)) {
    rows.push(row.map(cellOf));
    if (rows.length < rowsAtOnce) continue;
    yield lines(rows);
    rows = [];
  }
  yield lines(rows);
}

/** A CSV file for each table. `docs/exchange.md` has the columns. */
export const writeCsv: Writer = function* writeCsv(release, progress): Generator<Entry> {
  for (const [index, table] of exportTables.entries()) {
    progress(index, exportTables.length);
    yield { path: `${table.name}.csv`, chunks: fileOf(table, release) };
  }
};

import { CaseError } from '../../../../shared/errors.ts';
import type { Release } from '../release/release.ts';
import { exportTables } from '../tables/all.ts';
import { rowsOf, type Cell, type ExportTable } from '../tables/table.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { xmlHead } from '../xml/escape.ts';
import { lettersOf, longestText, longTextSheet, partsOf, rowXml } from './cells.ts';
import { contentTypes, mainNamespace, packageRelations, styles, workbook, workbookRelations } from './workbook.ts';

/** What a sheet of Excel holds, its heading among them. */
const mostRows = 1_048_576;
const headingStyle = 1;

interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** @throws CaseError `FILE_TOO_LARGE` */
function* sheetXml({ name, columns, rows }: Sheet): Generator<Chunk> {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  yield `${xmlHead}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${widths}</cols><sheetData>\n${rowXml(1, columns.map((column) => column.name), headingStyle)}`;
  let number = 1;
  for (const row of rows) {
    number++;
    if (number > mostRows) throw new CaseError('FILE_TOO_LARGE', `The sheet "${name}" would have more rows than Excel takes. Export CSV tables instead, or choose less.`);
    yield rowXml(number, row);
  }
  yield `</sheetData><autoFilter ref="A1:${lettersOf(columns.length - 1)}${number}"/></worksheet>`;
}

/** Texts that are too long for a cell, in parts. */
function* longTexts(release: Release): Generator<Cell[]> {
  for (const table of exportTables) {
    for (const row of rowsOf(table, release)) {
      for (const [index, cell] of row.entries()) {
        if (typeof cell !== 'string' || cell.length <= longestText) continue;
        const id = row[table.columns.findIndex(({ name }) => name === 'id')] ?? null;
        for (const [part, text] of partsOf(cell).entries()) yield [table.name, id, table.columns[index]?.name ?? null, part + 1, text];
      }
    }
  }
}

const sheetOf = (table: ExportTable, release: Release): Sheet => ({ name: table.name, columns: table.columns, rows: rowsOf(table, release) });

/** The tables as sheets of a workbook, a row at a time. `docs/adr/0013` says why no library writes it. */
export const writeXlsx: Writer = function* writeXlsx(release, progress): Generator<Entry> {
  const longSheet: Sheet = { name: longTextSheet, columns: ['sheet', 'id', 'column', 'part', 'text'].map((name) => ({ name, width: 20 })), rows: longTexts(release) };
  const sheets = [...exportTables.map((table) => sheetOf(table, release)), longSheet];
  const names = sheets.map(({ name }) => name);
  yield { path: '[Content_Types].xml', chunks: [contentTypes(names)] };
  yield { path: '_rels/.rels', chunks: [packageRelations] };
  yield { path: 'xl/workbook.xml', chunks: [workbook(names)] };
  yield { path: 'xl/_rels/workbook.xml.rels', chunks: [workbookRelations(names)] };
  yield { path: 'xl/styles.xml', chunks: [styles] };
  for (const [index, sheet] of sheets.entries()) {
    progress(index, sheets.length);
    yield { path: `xl/worksheets/sheet${index + 1}.xml`, chunks: sheetXml(sheet) };
  }
};

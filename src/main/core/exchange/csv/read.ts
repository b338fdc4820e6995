import path from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CaseError } from '../../../../shared/errors.ts';
import { detectText } from '../../ingest/legacy-encoding.ts';
import { openIncomingArchive } from '../incoming/archive.ts';
import type { FileHead, IncomingFile, Reader } from '../incoming/incoming.ts';
import { isOwnTable } from '../tables/in/own.ts';
import { readTables } from '../tables/in/read.ts';
import { TableBuilder, type GivenTable } from '../tables/in/table.ts';
import { bare } from './bare.ts';

const ending = /\.(?:csv|tsv|tab)$/i;
const zipStart = 'PK\u0003\u0004';
const pieceLetters = 64 * 1024;
const longestRow = 16 * 1024 * 1024;

/** The sign between cells: of those that are used, the one that the first line has most of outside of quotation marks. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text.slice(0, pieceLetters))?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const [most] = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length })).sort((left, right) => right.count - left.count);
  return most?.sign ?? ',';
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += pieceLetters) yield text.slice(start, start + pieceLetters);
}

/** @throws CaseError `FILE_UNREADABLE` with the line */
async function tableIn(fileName: string, entry: string | null, text: string): Promise<GivenTable> {
  const builder = new TableBuilder(fileName, path.basename(entry ?? fileName).replace(ending, ''));
  const parser = parse({ delimiter: delimiterOf(text), bom: true, relax_column_count: true, skip_empty_lines: true, info: true, max_record_size: longestRow });
  try {
    for await (const { record, info } of Readable.from(piecesOf(text)).compose(parser) as AsyncIterable<{ record: string[]; info: { lines: number } }>) builder.add(info.lines, record);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const why = error.code === 'CSV_MAX_RECORD_SIZE' ? 'a row goes on for more than 16 MB, as one does whose quotation mark is never closed' : 'a quotation mark stands where none may, or is never closed';
    throw new CaseError('FILE_UNREADABLE', `${fileName} is broken in line ${line}${entry === null ? '' : ` of ${entry}`}: ${why}. Mend it, or save the table anew.`, { cause: error });
  }
  return builder.table();
}

/** Without the apostrophes that keep a spreadsheet from carrying a cell out: ours, since others may have meant them. */
function asWritten(table: GivenTable): GivenTable {
  return isOwnTable(table) ? { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(bare) })) } : table;
}

/** @throws CaseError `FILE_UNREADABLE`, `FILE_TOO_LARGE` */
export async function csvTables({ name, bytes }: Pick<IncomingFile, 'name' | 'bytes'>): Promise<GivenTable[]> {
  const read = async (entry: string | null, of: Uint8Array) => asWritten(await tableIn(name, entry, (await detectText({ name, bytes: of })).text));
  if (!Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from(zipStart))) return [await read(null, bytes)];
  const archive = await openIncomingArchive({ name, bytes });
  const tables: GivenTable[] = [];
  for (const entry of archive.names.filter((each) => ending.test(each))) tables.push(await read(entry, await archive.read(entry) ?? new Uint8Array()));
  if (tables.length === 0) throw new CaseError('FORMAT_UNKNOWN', `${name} is an archive without a CSV file. Name the form that it has.`);
  return tables;
}

/** Whether a file is called as tables are, or an archive that begins with one. */
export const isCsv = ({ name, text }: FileHead): boolean => (text.startsWith(zipStart) ? /^[^/]+\.(?:csv|tsv)/i.test(text.slice(30, 300)) : ending.test(name));

/** Reads a CSV file, or an archive of such: our own tables, or one by others whose columns are known. */
export const readCsv: Reader = async (file, { mapping }) => readTables(file.name, await csvTables(file), mapping);

import { CaseError } from '../../../../../shared/errors.ts';

/** A row of a table: where it stands, counted as people see it, and a text a cell. */
export interface GivenRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table of a file, read row by row. */
export interface GivenTable {
  /** The sheet of a workbook, the file of an archive, or the file itself. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly GivenRow[];
}

const mostRows = 500_000;
const mostCharacters = 256 * 1024 * 1024;
const mostColumns = 2_000;

/** A table out of its rows, the first of which has the headings. Holds the limits of size. */
export class TableBuilder {
  readonly #fileName: string;
  readonly #name: string;
  readonly #rows: GivenRow[] = [];
  #headings: readonly string[] | null = null;
  #characters = 0;

  /** @param name of the table */
  constructor(fileName: string, name: string) {
    this.#fileName = fileName;
    this.#name = name;
  }

  /** @throws CaseError `FILE_TOO_LARGE` */
  add(number: number, cells: readonly string[]): void {
    if (cells.length > mostColumns) throw new CaseError('FILE_TOO_LARGE', `${this.#fileName} has more than ${mostColumns.toLocaleString('en')} columns in row ${number}. Leave out those that say nothing.`);
    if (cells.every((cell) => cell.trim() === '')) return;
    if (this.#headings === null) {
      this.#headings = cells.map((cell) => cell.trim());
      return;
    }
    this.#characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (this.#rows.length >= mostRows || this.#characters > mostCharacters) {
      throw new CaseError('FILE_TOO_LARGE', `${this.#fileName} has more than ${mostRows.toLocaleString('en')} rows or 256 million characters in one table. Split it.`);
    }
    this.#rows.push({ number, cells });
  }

  table(): GivenTable {
    return { name: this.#name, headings: this.#headings ?? [], rows: this.#rows };
  }
}

/** A row's cells by their headings, empty ones left out; of two headings that are the same the first counts. */
export function cellsOf({ headings }: GivenTable, { cells }: GivenRow): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, heading] of headings.entries()) {
    const cell = cells[index] ?? '';
    if (cell !== '' && heading !== '' && !found.has(heading)) found.set(heading, cell);
  }
  return found;
}

import { jsonLine, visibleLines } from './escape.ts';
import { tableLines, type Column } from './table.ts';

/** Where a command writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads along; long cells are cut then. */
  readonly isInteractive: boolean;
}

/** Writes results for people or, with `--json`, one object a line for scripts. */
export interface Printer {
  readonly isJson: boolean;
  /** Cells that a column may take where a person reads along; null where nothing is cut. */
  readonly widest: number | null;
  /** One result: its object for scripts, its lines for people. */
  result(value: object, lines: () => readonly string[]): void;
  /** A whole text: letter by letter where no terminal is that it could have power over. */
  text(value: object, text: string): void;
  /** Many results of a kind. */
  table<T extends object>(columns: readonly Column<T>[], rows: readonly T[]): void;
  /** Something on the side, such as how many there are beyond what is shown. Never mixed into results. */
  note(text: string): void;
}

const widestCell = 48;

export function createPrinter(terminal: Terminal, isJson: boolean): Printer {
  const write = (lines: readonly string[]) => {
    if (lines.length > 0) terminal.out(`${lines.join('\n')}\n`);
  };
  const widest = terminal.isInteractive ? widestCell : null;
  return {
    isJson,
    widest,
    result: (value, lines) => write(isJson ? [jsonLine(value)] : lines()),
    text: (value, text) => {
      if (isJson) write([jsonLine(value)]);
      else if (terminal.isInteractive) write([visibleLines(text.replaceAll('\r\n', '\n'))]);
      else terminal.out(text);
    },
    table: (columns, rows) => {
      if (isJson) write(rows.map(jsonLine));
      else if (rows.length > 0) write(tableLines(columns, rows, widest));
    },
    note: (text) => {
      if (!isJson) terminal.err(`${visibleLines(text)}\n`);
    },
  };
}

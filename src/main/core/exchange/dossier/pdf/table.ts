import type { PdfElement } from '../../pdf/library.ts';
import type { Line } from '../model.ts';
import type { Flow } from './flow.ts';
import { Setter, type SetLine } from './lines.ts';
import { hairline, page, styles, textWidth } from './styles.ts';

/** A part of the width. */
const firstColumn = 0.25;
const gutter = 10;
const above = 3;
const below = 4;

type Cells = readonly (readonly SetLine[])[];

const columnAt = (column: number): number => (column === 0 ? 0 : textWidth * firstColumn);
const widthOf = (column: number): number => textWidth * (column === 0 ? firstColumn : 1 - firstColumn) - gutter;
const rowsIn = (cells: Cells): number => Math.max(...cells.map((lines) => lines.length));
const heightOf = (cells: Cells): number => rowsIn(cells) * styles.body.leading + above + below;
const cellsOf = (lines: readonly Line[], setter: Setter): Cells => lines.map((line, column) => setter.lines(line, widthOf(column)));

/** Writes a table of two columns down the pages. Its head stands on each of them. */
export class TableRows {
  readonly #flow: Flow;
  readonly #head: Cells;
  readonly #table: PdfElement;

  constructor(flow: Flow, head: readonly string[]) {
    this.#flow = flow;
    this.#head = cellsOf(head.map((text) => [{ text }]), new Setter(flow.paper, { ...styles.body, face: 'bold' }));
    this.#table = flow.paper.file.struct('Table');
  }

  /** @returns the table's element, with all that it holds */
  write(rows: readonly (readonly Line[])[]): PdfElement {
    const setter = new Setter(this.#flow.paper, styles.body);
    this.#flow.gap(4);
    this.#row(this.#head, 'TH');
    for (const row of rows) {
      const cells = cellsOf(row, setter);
      if (heightOf(cells) > this.#flow.left && !this.#flow.isAtTop) this.#nextPage();
      this.#row(cells, 'TD');
    }
    this.#flow.y += 6;
    return this.#table;
  }

  /** A row stays on its page; one that is higher than a page runs over it line by line. */
  #row(cells: Cells, tag: 'TH' | 'TD'): void {
    const { file } = this.#flow.paper;
    const { leading } = styles.body;
    const row = file.struct('TR');
    const elements = cells.map(() => file.struct(tag, tag === 'TH' ? { scope: 'Column' } : {}));
    this.#flow.y += above;
    for (let index = 0; index < rowsIn(cells); index++) {
      if (this.#flow.left < leading) this.#nextPage();
      const { y } = this.#flow;
      cells.forEach((lines, column) => {
        const [line, cell] = [lines[index], elements[column]];
        this.#flow.y = y;
        if (line !== undefined && cell !== undefined) this.#flow.line(line, { x: page.left + columnAt(column), leading }, cell, tag);
      });
      this.#flow.y = y + leading;
    }
    for (const element of elements) {
      element.end();
      row.add(element);
    }
    row.end();
    this.#table.add(row);
    this.#flow.y += below;
    this.#flow.paper.artifact('Layout', () => this.#hairline());
  }

  /** Whoever hears the table has heard its head. */
  #nextPage(): void {
    const { paper } = this.#flow;
    this.#flow.newPage();
    paper.artifact('Pagination', () => {
      const baseline = this.#flow.y + above + styles.body.leading * 0.72;
      this.#head.forEach(([line], column) => line?.words.forEach((word) => paper.write(word.text, page.left + columnAt(column) + word.x, baseline, word, { fill: word.colour, halo: null, opacity: 1 })));
      this.#flow.y += heightOf(this.#head);
      this.#hairline();
    });
  }

  #hairline(): void {
    const { y } = this.#flow;
    this.#flow.paper.file.save().strokeColor(hairline).lineWidth(0.6).path(`M${page.left} ${y}H${page.left + textWidth}`).stroke().restore();
  }
}

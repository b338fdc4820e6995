import { toCodePoint } from '../../../../shared/spans.ts';
import { blocks, isLayout, isSilent, marksOf } from './display.ts';
import { attribute, type ElementNode, type MarkupNode, type TextNode } from './tree.ts';

/** A run of letters that stands in a text as it is seen on the page; `[start, end)` in code points of the text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The slice of the text. */
  readonly text: string;
}

/** The text of a page, and where each node's letters are in it. */
export interface Writing {
  readonly text: string;
  readonly runs: ReadonlyMap<TextNode, Run>;
}

/** What stands around a node. */
interface Place {
  readonly isPre: boolean;
  /** In a cell of a table of data, where blocks do not break the row. */
  readonly isCell: boolean;
}

type Gap = '' | ' ' | '\n' | '\n\n' | '\f';
const gaps: readonly Gap[] = ['', ' ', '\n', '\n\n', '\f'];

/** Writes text, and holds back the white space until letters follow it. */
class Pen {
  readonly #parts: string[] = [];
  #length = 0;
  #gap: Gap = '';
  #tabs = 0;
  #mark = '';

  breakBy(gap: Gap): void {
    if (gaps.indexOf(gap) > gaps.indexOf(this.#gap)) this.#gap = gap;
    if (gaps.indexOf(gap) > gaps.indexOf(' ')) this.#tabs = 0;
  }

  nextCell(): void {
    this.#tabs++;
  }

  /** What stands before the next letters, such as the number of an item. */
  mark(mark: string): void {
    this.#mark += mark;
  }

  /** Takes a mark back that no letters followed. */
  unmark(mark: string): void {
    if (this.#mark.endsWith(mark)) this.#mark = this.#mark.slice(0, -mark.length);
  }

  /** Writes letters where the pen stands, and says where that is. */
  write(text: string): Run {
    const gap = this.#tabs > 0 && this.#gap === ' ' ? '' : this.#gap;
    const before = this.#length === 0 ? '' : gap + '\t'.repeat(this.#tabs);
    this.#put(before + this.#mark);
    [this.#gap, this.#tabs, this.#mark] = ['', 0, ''];
    const start = this.#length;
    this.#put(text);
    return { start, end: this.#length, text };
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += toCodePoint(text, text.length);
  }

  finish(): string {
    return this.#parts.join('');
  }
}

/** The letters of a node as they are seen: white space collapsed, soft hyphens taken out, which tell where a word may be parted. */
export function lettersOf(value: string, isPre: boolean): string {
  const words = value.replaceAll(/[\u00AD\0]/g, '').toWellFormed();
  return isPre ? words.replaceAll(/\r\n?|\f/g, '\n') : words.replaceAll(/[\t\n\f\r ]+/g, ' ');
}

/** Whether an element keeps the white space of its text. */
export function keepsSpace(element: ElementNode): boolean {
  return ['pre', 'listing', 'textarea'].includes(element.name) || /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|$)/i.test(attribute(element, 'style') ?? '');
}

/**
 * Writes the words of a page as a text: a blank line between blocks, cells of a row with tabs between them, items with their marks.
 *
 * @param isKept which nodes of text get into it
 */
export function writeText(root: ElementNode, isKept: (node: TextNode) => boolean): Writing {
  const pen = new Pen();
  const runs = new Map<TextNode, Run>();

  const writeNode = (node: TextNode, { isPre }: Place) => {
    const letters = lettersOf(node.value, isPre);
    const words = isPre ? letters : letters.replaceAll(/^ | $/g, '');
    if (/^\s*$/.test(words) || !isKept(node)) {
      if (letters !== '') pen.breakBy(isPre && letters.includes('\n') ? '\n' : ' ');
      return;
    }
    if (!isPre && letters.startsWith(' ')) pen.breakBy(' ');
    const lines = words.replace(/\n+$/, '');
    runs.set(node, pen.write(lines));
    if (lines !== words) pen.breakBy(words.length - lines.length > 1 ? '\n\n' : '\n');
    if (!isPre && letters.endsWith(' ')) pen.breakBy(' ');
  };

  const visitAll = (nodes: readonly MarkupNode[], place: Place, marks?: ReadonlyMap<ElementNode, string>) => {
    for (const node of nodes) {
      if (node.type === 'text') writeNode(node, place);
      else if (!isSilent(node)) visit(node, place, marks);
    }
  };

  const visit = (element: ElementNode, place: Place, marks?: ReadonlyMap<ElementNode, string>) => {
    const { name } = element;
    if (name === 'br') return pen.breakBy(place.isCell ? ' ' : '\n');
    if (name === 'table') return writeTable(element, place);
    const isBlock = blocks.has(name);
    const gap = place.isCell ? ' ' : '\n\n';
    if (isBlock) pen.breakBy(gap);
    const mark = marks?.get(element);
    if (mark !== undefined) pen.mark(mark);
    const inner = { ...place, isPre: !place.isCell && (place.isPre || keepsSpace(element)) };
    visitAll(element.children, inner, name === 'ul' || name === 'ol' ? marksOf(element) : undefined);
    if (mark !== undefined) pen.unmark(mark);
    if (isBlock) pen.breakBy(gap);
  };

  const writeTable = (table: ElementNode, place: Place) => {
    if (place.isCell || isLayout(table)) return visitAll(table.children, place);
    const visitRows = (element: ElementNode) => {
      for (const child of element.children) {
        if (child.type === 'element' && child.name === 'tr' && !isSilent(child)) writeRow(child);
        else if (child.type === 'element' && ['thead', 'tbody', 'tfoot'].includes(child.name) && !isSilent(child)) visitRows(child);
        else visitAll([child], place);
      }
    };
    visitRows(table);
  };

  const writeRow = (row: ElementNode) => {
    pen.breakBy('\n\n');
    let cells = 0;
    for (const node of row.children) {
      if (node.type === 'element' && !isSilent(node) && cells++ > 0) pen.nextCell();
      visitAll(node.type === 'element' && ['td', 'th'].includes(node.name) && !isSilent(node) ? node.children : [node], { isPre: false, isCell: true });
    }
    pen.breakBy('\n\n');
  };

  visitAll([root], { isPre: false, isCell: false });
  return { text: pen.finish(), runs };
}

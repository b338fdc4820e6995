import type { Line } from './lines.ts';
import { isRightToLeft } from './words.ts';

/** Lines under each other in one column. */
export interface Block {
  readonly lines: Line[];
  start: number;
  end: number;
  top: number;
  bottom: number;
}

/** Distance of baselines in one block, in sizes of the font. */
const leading = { least: 0.3, most: 2.4 };
/** How many blocks back a line may still belong to, and with how many blocks an order is worked out. */
const openBlocks = 6;
const mostOrdered = 400;
const columnLines = 4;

const topOf = (line: Line) => line.v - line.size * 0.8;
const bottomOf = (line: Line) => line.v + line.size * 0.2;

/** Blocks of a page in reading order. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const home = last && continues(last, line, 0.05) ? last : blocks.slice(-openBlocks, -1).findLast((block) => continues(block, line, 0.5));
    if (home) extend(home, line);
    else blocks.push({ lines: [line], start: line.start, end: line.end, top: topOf(line), bottom: bottomOf(line) });
  }
  return inReadingOrder(blocks);
}

function extend(block: Block, line: Line): void {
  block.lines.push(line);
  block.start = Math.min(block.start, line.start);
  block.end = Math.max(block.end, line.end);
  block.top = Math.min(block.top, topOf(line));
  block.bottom = Math.max(block.bottom, bottomOf(line));
}

const shared = (one: { start: number; end: number }, other: { start: number; end: number }) => Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** Whether a line comes next below a block, with at least a share of the narrower one's width in common. */
function continues(block: Block, line: Line, share: number): boolean {
  const last = block.lines.at(-1);
  if (!last) return false;
  const step = line.v - last.v;
  return step > leading.least * Math.max(last.size, line.size) && step < leading.most * Math.min(last.size, line.size) && shared(last, line) > share * Math.min(last.end - last.start, line.end - line.start);
}

const isAbove = (one: Block, other: Block) => one.bottom <= other.top + 0.3 * (other.lines[0]?.size ?? 0) && shared(one, other) > 0;

/** Whether two columns of prose stand beside each other; those of Arabic and Hebrew are read from the right. */
function isLeftColumn(one: Block, other: Block): boolean {
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return one.end <= other.start && one.lines.length >= columnLines && other.lines.length >= columnLines
    && common > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top) && !one.lines[0]?.words.some(({ text }) => isRightToLeft(text));
}

/** The order in which blocks are painted is the author's, unless it jumps back over what it has passed. */
function inReadingOrder(blocks: Block[]): Block[] {
  if (blocks.length > mostOrdered) return blocks;
  const isDisorderly = blocks.some((later, index) => blocks.slice(0, index).some((earlier) => isAbove(later, earlier) || isLeftColumn(later, earlier)));
  return isDisorderly ? sorted(blocks) : blocks;
}

/**
 * Breuel's two rules: a block comes before another when it stands above it in the same column, or left of it with no block
 * between that spans both.
 */
function comesBefore(one: Block, other: Block, all: readonly Block[]): boolean {
  if (shared(one, other) > 0) return one.top < other.top;
  if (one.end > other.start) return false;
  const [top, bottom] = [Math.min(one.top, other.top), Math.max(one.bottom, other.bottom)];
  return !all.some((block) => block !== one && block !== other && block.top >= top && block.bottom <= bottom && shared(block, one) > 0 && shared(block, other) > 0);
}

/** Visits blocks depth first, so that a column is read to its end. */
function sorted(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  const visited = new Set<Block>();
  const byPlace = blocks.toSorted((one, other) => one.top - other.top || one.start - other.start);
  const visit = (block: Block): void => {
    if (visited.has(block)) return;
    visited.add(block);
    for (const other of byPlace) if (!visited.has(other) && comesBefore(other, block, blocks)) visit(other);
    found.push(block);
  };
  byPlace.forEach(visit);
  return found;
}

import type { LayoutNode } from '../graph.ts';
import { linkLength } from '../stress.ts';

/** Room between the middles of rows. */
export const rowGap = linkLength * 0.9;
const columnGap = 24;

/** Room that a node takes beside others, its label included. */
export function widthOf(node: LayoutNode | undefined): number {
  return node === undefined ? 0 : Math.max(node.radius * 2, node.labelSize.width) + columnGap;
}

/** Middles of nodes in a row around 0, in their order. */
export function spreadRow(row: readonly number[], nodes: readonly LayoutNode[]): ReadonlyMap<number, number> {
  let left = -widthOfRow(row, nodes) / 2;
  return new Map(row.map((index) => {
    const width = widthOf(nodes[index]);
    left += width;
    return [index, left - width / 2];
  }));
}

export function widthOfRow(row: readonly number[], nodes: readonly LayoutNode[]): number {
  return row.reduce((sum, index) => sum + widthOf(nodes[index]), 0);
}

/** A row in parts that are not wider than the room, unless a single node is. */
export function broken(row: readonly number[], nodes: readonly LayoutNode[], widest: number): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  let width = 0;
  for (const index of row) {
    const own = widthOf(nodes[index]);
    if (width + own > widest && width > 0) {
      parts.push([]);
      width = 0;
    }
    width += own;
    parts.at(-1)?.push(index);
  }
  return parts;
}

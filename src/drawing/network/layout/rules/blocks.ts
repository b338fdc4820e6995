import type { Positions } from '../../geometry.ts';
import { linkLength } from '../stress.ts';
import type { RuleInput } from './arrange.ts';
import { broken, rowGap, spreadRow, widthOfRow } from './rows.ts';

const leastWidth = 220;

/** A block of rows for each group, the largest first, the blocks beside each other. */
export function inBlocks({ nodes, aspect }: RuleInput): Positions {
  const blocks = [...Map.groupBy(nodes.keys(), (index) => nodes[index]?.group ?? '').values()].toSorted((one, other) => other.length - one.length);
  const room = Math.max(600, Math.sqrt(widthOfRow([...nodes.keys()], nodes) * rowGap * 1.6 * aspect));
  const places = new Map<string, { x: number; y: number }>();
  let [left, top, height] = [0, 0, 0];
  for (const block of blocks) {
    const rows = broken(block, nodes, Math.max(leastWidth, Math.sqrt(widthOfRow(block, nodes) * rowGap * 1.3)));
    const width = Math.max(...rows.map((row) => widthOfRow(row, nodes)));
    if (left > 0 && left + width > room) [left, top, height] = [0, top + height + rowGap, 0];
    rows.forEach((row, at) => {
      for (const [index, x] of spreadRow(row, nodes)) places.set(nodes[index]?.id ?? '', { x: Math.round(left + width / 2 + x), y: Math.round(top + at * rowGap) });
    });
    left += width + linkLength * 0.6;
    height = Math.max(height, rows.length * rowGap);
  }
  return places;
}

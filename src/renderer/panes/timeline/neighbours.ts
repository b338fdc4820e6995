import type { Mark } from '../../../drawing/timeline/mark.ts';

/** Where an arrow key goes from a mark. */
export type Direction = 'earlier' | 'later' | 'up' | 'down' | 'first' | 'last';

const middleX = ({ x1, x2 }: Mark) => (x1 + x2) / 2;

/** The mark of the nearest row above or below that lies nearest in time. */
function inOtherRow(marks: readonly Mark[], from: Mark, direction: 'up' | 'down'): Mark | undefined {
  const beyond = marks.filter(({ y }) => (direction === 'up' ? y < from.y : y > from.y));
  const row = beyond.reduce((nearest, { y }) => (Math.abs(y - from.y) < Math.abs(nearest - from.y) ? y : nearest), Infinity);
  return beyond.filter(({ y }) => y === row)
    .toSorted((left, right) => Math.abs(middleX(left) - middleX(from)) - Math.abs(middleX(right) - middleX(from)))[0];
}

/**
 * The item that a key moves to, by id; null when there is none.
 *
 * @param order ids of all items by time, in the window or not
 * @param marks what is drawn in the window
 */
export function neighbourId(order: readonly string[], marks: readonly Mark[], fromId: string, direction: Direction): string | null {
  const at = order.indexOf(fromId);
  switch (direction) {
    case 'first': return order[0] ?? null;
    case 'last': return order.at(-1) ?? null;
    case 'earlier': return at > 0 ? order[at - 1] ?? null : null;
    case 'later': return order[at + 1] ?? null;
    case 'up':
    case 'down': {
      const from = marks.find(({ entry }) => entry.item.id === fromId);
      return from === undefined ? null : inOtherRow(marks, from, direction)?.entry.item.id ?? null;
    }
  }
}

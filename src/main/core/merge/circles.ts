import type { Difference } from './model.ts';
import { keyOf, placeOf } from './model.ts';
import type { Row } from '../db/connection.ts';
import type { Settlement } from './settle.ts';

/** Columns by which a row stands under, or after, another of its table. */
const upward: Readonly<Record<string, readonly string[]>> = { operation: ['parent_id'], report: ['replaces_id'], quote: ['part_of_id', 'carried_from_id'] };

/** The rows of a circle that a row stands in; empty where it stands in none. */
function circleFrom(settlement: Settlement, key: string, column: string): string[] {
  const { table } = placeOf(key);
  const passed: string[] = [];
  for (let next: string | null = key; next !== null && !passed.includes(next);) {
    passed.push(next);
    const above: unknown = settlement.rowAt(next)?.[column] ?? null;
    next = typeof above === 'string' ? keyOf({ table, id: above }) : null;
    if (next === key) return passed;
  }
  return [];
}

const hasBoth = (difference: Difference | undefined): difference is Difference & { readonly mine: Row; readonly theirs: Row } =>
  difference !== undefined && difference.mine !== null && difference.theirs !== null;

/** Breaks a circle that each copy made a half of: all of its rows stand as they do in one of the two. */
function breakCircle(settlement: Settlement, circle: readonly string[], column: string): true {
  const differences = circle.map((key) => settlement.ground.differences.get(key)).filter(hasBoth);
  const first = differences.toSorted((left, right) => (left.id < right.id ? -1 : 1)).find(({ mine, theirs }) => mine[column] !== theirs[column]);
  const side = first ? settlement.contest(first, [column]) : 'mine';
  for (const difference of differences) settlement.force(keyOf(difference), [[column, difference[side][column] ?? null]]);
  if (differences.length === 0) settlement.force(circle[0] ?? '', [[column, null]]);
  return true;
}

/** @returns whether anything was mended */
export function mendCircles(settlement: Settlement): boolean {
  for (const [key, row] of settlement.rows) {
    if (row === null) continue;
    for (const column of upward[placeOf(key).table] ?? []) {
      const circle = circleFrom(settlement, key, column);
      if (circle.length > 0) return breakCircle(settlement, circle, column);
    }
  }
  return false;
}

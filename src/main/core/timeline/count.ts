import type { Input, Output } from '../../../shared/contract.ts';
import type { ReadableDb } from '../db/connection.ts';
import type { QueryHandler } from '../handler.ts';
import { startsEver, startsUntil } from './window.ts';

const tables = ['operation', 'event', 'claim'] as const;
const daysSql = tables
  .flatMap((table, kind) => [startsUntil, startsEver].map((touches) => `SELECT ${kind} AS kind, earliest_day, latest_day FROM ${table} WHERE date IS NOT NULL AND ${touches}`))
  .join(' UNION ALL ');
const spanSql = tables
  .map((table) => `SELECT min(coalesce(earliest_day, latest_day)) AS first, max(coalesce(latest_day, earliest_day)) AS last FROM ${table} WHERE date IS NOT NULL`)
  .join(' UNION ALL ');

/** How many items touch a window, and each of its bins. */
export const countItems: QueryHandler<'timeline.count'> = (db, window) => countIn(db, window);

/** An item counts in every bin that it may fall into: its day is not known better. */
function countIn(db: ReadableDb, { fromDay, toDay, binDays }: Input<'timeline.count'>): Output<'timeline.count'> {
  const first = Math.floor(fromDay / binDays);
  const last = Math.floor(toDay / binDays);
  // What begins and ends in each bin, by kind; the counts are their running sums.
  const steps = tables.map(() => Array.from({ length: last - first + 2 }, () => 0));
  const rows = db.all(daysSql, { fromDay, toDay });
  for (const { kind, earliest_day: earliest, latest_day: latest } of rows) {
    const own = steps[Number(kind)] ?? [];
    const from = earliest === null ? 0 : Math.max(0, Math.floor(Number(earliest) / binDays) - first);
    const to = latest === null ? last - first : Math.min(last - first, Math.floor(Number(latest) / binDays) - first);
    own[from] = (own[from] ?? 0) + 1;
    own[to + 1] = (own[to + 1] ?? 0) - 1;
  }
  const counts = tables.map(() => 0);
  const bins = Array.from({ length: last - first + 1 }, (_, index) => {
    steps.forEach((own, kind) => { counts[kind] = (counts[kind] ?? 0) + (own[index] ?? 0); });
    const [operations = 0, events = 0, claims = 0] = counts;
    return { fromDay: (first + index) * binDays, count: operations + events + claims, operations, events };
  });
  return { total: rows.length, bins: bins.filter((bin) => bin.count > 0) };
}

/** So many bins of all time at most: as many as a wide window has room for. */
const mostBins = 256;

/** First and last day that any item names, and what a window that holds them all counts, so that it can be drawn at once. */
export const spanOfItems: QueryHandler<'timeline.span'> = (db) => {
  const days = db.all(spanSql).flatMap(({ first, last }) => [first, last])
    .flatMap((day) => (day === null || day === undefined ? [] : [Number(day)]));
  if (days.length === 0) return { firstDay: null, lastDay: null, counts: null };
  const [firstDay, lastDay] = [Math.min(...days), Math.max(...days)];
  // A power of two, as the window's own bins are.
  const binDays = 2 ** Math.max(0, Math.ceil(Math.log2((lastDay + 1 - firstDay) / mostBins)));
  return { firstDay, lastDay, counts: { binDays, ...countIn(db, { fromDay: firstDay, toDay: lastDay, binDays }) } };
};

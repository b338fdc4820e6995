import type { Positions } from '../../geometry.ts';
import { graphOf, type Graph, type LayoutLink } from '../graph.ts';
import type { RuleInput } from './arrange.ts';
import { broken, rowGap, spreadRow, widthOfRow } from './rows.ts';

/** How often neighbours' places are looked at to order rows: more changes next to nothing. */
const sweeps = 8;

/**
 * Who acts stands above what is acted on, as far as claims go in no circle. Within a row the order is that of neighbours' middles,
 * so that few lines cross. What has no tie stands in a last row.
 */
export function inLevels({ nodes, links, ranks, aspect }: RuleInput): Positions {
  const graph = graphOf(nodes, links);
  const levels = levelsOf(nodes.length, graph.indexOf, ranks);
  const last = Math.max(0, ...levels) + 1;
  const isTied = (index: number): boolean => (graph.neighbours[index] ?? []).length > 0;
  const rows = [...Map.groupBy(nodes.keys(), (index) => (isTied(index) ? levels[index] ?? 0 : last))].toSorted(([one], [other]) => one - other).map(([, row]) => row);
  const x = [...nodes.keys()];
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const middle = new Map(row.map((index) => [index, middleOf(graph, index, x)]));
      row.sort((one, other) => (middle.get(one) ?? 0) - (middle.get(other) ?? 0) || one - other);
      for (const [index, at] of spreadRow(row, nodes)) x[index] = at;
    }
  }
  const widest = Math.max(900, Math.sqrt(widthOfRow(rows.flat(), nodes) * rowGap * aspect));
  const places = new Map<string, { x: number; y: number }>();
  let y = 0;
  for (const row of rows) {
    for (const part of broken(row, nodes, widest)) {
      for (const [index, at] of spreadRow(part, nodes)) places.set(nodes[index]?.id ?? '', { x: Math.round(at), y: Math.round(y) });
      y += rowGap;
    }
    y += rowGap * 0.25;
  }
  return places;
}

/** Each stands below all that point at it, claims that would close a circle left aside. */
function levelsOf(count: number, indexOf: Graph['indexOf'], links: readonly LayoutLink[]): readonly number[] {
  const targets = Array.from({ length: count }, (): number[] => []);
  const incoming = targets.map(() => 0);
  const outgoing = targets.map(() => 0);
  for (const { fromId, toId } of links) {
    const [from, to] = [indexOf.get(fromId), indexOf.get(toId)];
    if (from === undefined || to === undefined || from === to) continue;
    targets[from]?.push(to);
    incoming[to] = (incoming[to] ?? 0) + 1;
    outgoing[from] = (outgoing[from] ?? 0) + 1;
  }
  // In a circle, whoever acts most beyond what is done to it comes first.
  const byLead = [...targets.keys()].toSorted((one, other) => lead(other) - lead(one) || one - other);
  const levels = targets.map(() => 0);
  const isDone = targets.map(() => false);
  const ready = [...targets.keys()].filter((index) => incoming[index] === 0).toReversed();
  let next = 0;
  for (let done = 0; done < count;) {
    const index = ready.pop() ?? byLead[next++];
    if (index === undefined) break;
    if (isDone[index]) continue;
    isDone[index] = true;
    done++;
    for (const target of targets[index] ?? []) {
      if (isDone[target]) continue;
      levels[target] = Math.max(levels[target] ?? 0, (levels[index] ?? 0) + 1);
      incoming[target] = (incoming[target] ?? 0) - 1;
      if (incoming[target] === 0) ready.push(target);
    }
  }
  return levels;

  function lead(index: number): number {
    return (outgoing[index] ?? 0) - (incoming[index] ?? 0);
  }
}

function middleOf({ neighbours }: Graph, index: number, x: readonly number[]): number {
  const own = neighbours[index] ?? [];
  return own.length === 0 ? x[index] ?? 0 : own.reduce((sum, other) => sum + (x[other] ?? 0), 0) / own.length;
}

import type { NetworkBasis, NetworkFinding, NetworkQuestion } from '../../../../shared/contract/questions.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { isConnecting, type ClaimGraph, type GraphClaim } from './claim-graph.ts';
import { partsOf, tiesOf } from './ties.ts';

type Without = Extract<NetworkQuestion, { ask: 'without' }>;

/** Claims that rest on quotes of a source's reports and on nothing else. */
const aloneSql = `SELECT thing_id FROM standing_evidence JOIN quote ON quote.id = standing_evidence.quote_id JOIN report ON report.id = quote.report_id
  WHERE thing_id >= 'claim--' AND thing_id < 'claim-.' GROUP BY thing_id HAVING min(report.source_id = :id) = 1`;

/** The claims that would go. */
function goneClaims(db: ReadableDb, { indexOf }: ClaimGraph, leave: Without['leave']): (claim: GraphClaim) => boolean {
  if (leave.what === 'unsourced') return ({ isUnsourced }) => isUnsourced;
  if (leave.what === 'thing') {
    const index = indexOf.get(leave.id);
    return ({ from, to }) => from === index || to === index;
  }
  const alone = new Set(db.all(aloneSql, { id: leave.id }).map((row) => String(row['thing_id'])));
  return ({ id }) => alone.has(id);
}

const pairsIn = (parts: readonly (readonly number[])[]) => parts.reduce((sum, { length }) => sum + length * (length - 1) / 2, 0);

/** What a network would lose. A thing that is left out counts neither before nor after. */
export function findWithout(db: ReadableDb, graph: ClaimGraph, basis: NetworkBasis, { leave, limit }: Without): Extract<NetworkFinding, { ask: 'without' }> {
  const isGone = goneClaims(db, graph, leave);
  const now = graph.claims.filter((claim) => isConnecting(claim, basis));
  const left = leave.what === 'thing' ? graph.indexOf.get(leave.id) ?? -1 : -1;
  const withoutLeft = (parts: readonly (readonly number[])[]) => parts.map((part) => part.filter((index) => index !== left)).filter((part) => part.length > 0);
  const before = withoutLeft(partsOf(tiesOf(graph, now)));
  const after = withoutLeft(partsOf(tiesOf(graph, now.filter((claim) => !isGone(claim)))));
  const partOf = new Map(before.flatMap((part, number) => part.map((index) => [index, number] as const)));
  const pieces = Map.groupBy(after, (part) => partOf.get(part[0] ?? -1));
  const apart = [...pieces.values()].filter(({ length }) => length > 1).flat();
  const alone = apart.filter(({ length }) => length === 1).flat();
  const idsOf = (indices: readonly number[]) => indices.slice(0, limit).map((index) => graph.ids[index] as never);
  const lost = now.filter(isGone);
  const real = (parts: typeof before) => parts.filter(({ length }) => length > 1);
  return {
    ask: 'without',
    lost: { total: lost.length, ids: lost.slice(0, limit).map(({ id }) => id as never) },
    isolated: { total: alone.length, ids: idsOf(alone) },
    parts: { before: real(before).length, after: real(after).length },
    largest: { before: before[0]?.length ?? 0, after: after[0]?.length ?? 0 },
    pairsApart: pairsIn(before) - pairsIn(after),
    apart: real(apart).toSorted((one, other) => other.length - one.length).slice(0, limit).map((part) => ({ size: part.length, ids: idsOf(part.slice(0, 50)) })),
  };
}

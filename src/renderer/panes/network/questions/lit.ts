import type { NetworkAnswer } from '../../../../shared/contract/questions.ts';
import type { EmphasisedEdge, Lit } from '../../../../drawing/network/emphasis.ts';
import { progressOf } from '../../../../drawing/network/standing.ts';
import type { AskedBasis } from './use-question.ts';

/** Whether a claim counts as a connection in an answer. */
function isConnecting(edge: EmphasisedEdge, basis: AskedBasis): boolean {
  const progress = progressOf(edge);
  return (basis.withDenied || edge.polarity !== 'denies') && (basis.withConsidered || (progress !== 'considered' && progress !== 'not_conducted'))
    && (basis.withUnsourced || edge.quoteCount > 0);
}

/** What an answer is about. Null when it is about nothing, or about all. */
export function litBy({ found, things }: NetworkAnswer, basis: AskedBasis): Lit | null {
  const about = (ids: readonly string[], hasEdge: (edge: EmphasisedEdge, nodes: ReadonlySet<string>) => boolean): Lit | null => {
    const nodes = new Set(ids);
    return ids.length === 0 ? null : { nodes, hasEdge: (edge) => hasEdge(edge, nodes) };
  };
  const lit = (ids: readonly string[], claimIds: readonly string[]): Lit | null => {
    const claims = new Set<string>(claimIds);
    return about(ids, ({ id }) => claims.has(id));
  };
  const litBetween = (ids: readonly string[]): Lit | null => about(ids, (edge, nodes) => nodes.has(edge.fromId) && nodes.has(edge.toId) && isConnecting(edge, basis));
  switch (found.ask) {
    case 'paths': return lit(found.paths.flatMap(({ thingIds }) => thingIds), found.paths.flatMap(({ steps }) => steps.flat()));
    case 'common': return found.total === 0 ? null : lit(things.map(({ id }) => id), found.common.flatMap(({ claimIds }) => claimIds));
    case 'around': return litBetween(things.map(({ id }) => id));
    case 'rank': return litBetween(found.ranks.map(({ id }) => id));
    case 'communities': return null;
    case 'isolated': return lit(found.ids, []);
    case 'without': return lit(things.map(({ id }) => id), found.lost.ids);
  }
}

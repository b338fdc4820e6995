import { drawnClaims } from './edges.ts';
import { emphasisOf, withFaded } from './emphasis.ts';
import { withGroups, type Drawing } from './model.ts';
import type { VisibleEdge } from './groups/collapse.ts';
import type { VisibleNetwork } from './visible.ts';

/**
 * Draws the same network again for one selection after the other. Only what a selection is about is made anew: in a crowd, going
 * through everything takes longer than a click may.
 *
 * @param plain the drawing with nothing selected
 * @returns what `drawingOf` gives for a selection and no answer, save for the order of lines
 */
export function createEmphasiser(visible: VisibleNetwork, plain: Drawing, symmetric: ReadonlySet<string>): (selected: ReadonlySet<string>) => Drawing {
  const nodeIds = new Set(plain.nodes.map(({ id }) => id));
  const claims = indexOf(visible.edges);
  let dimmed: Pick<Drawing, 'nodes' | 'edges' | 'bundles'> | null = null;
  return (chosen) => {
    const selected = withGroups(chosen, visible.nodes);
    const touching = [...selected].flatMap((id) => claims.byId.get(id) ?? claims.byEnd.get(id) ?? []);
    if (touching.length === 0 && ![...selected].some((id) => nodeIds.has(id))) return plain;
    const emphasis = withFaded(emphasisOf(selected, nodeIds, touching), visible.faded);
    const anew = [...new Set(touching.map(pairOf))].flatMap((pair) => claims.byPair.get(pair) ?? []);
    const ids = new Set<string>(anew.map(({ id }) => id));
    const drawn = drawnClaims({ edges: anew, contradicted: visible.contradicted }, emphasis, symmetric);
    dimmed ??= dimmedOf(plain);
    const isLeft = ({ claimIds: [first = ''] }: { readonly claimIds: readonly string[] }): boolean => !ids.has(first);
    return {
      ...plain,
      plain,
      nodes: dimmed.nodes.map((node) => {
        const own = emphasis.node(node.id);
        return own === 'dimmed' ? node : { ...node, emphasis: own };
      }),
      edges: [...dimmed.edges.filter(isLeft), ...drawn.edges],
      bundles: [...dimmed.bundles.filter(isLeft), ...drawn.bundles],
    };
  };
}

function dimmedOf({ nodes, edges, bundles }: Drawing): Pick<Drawing, 'nodes' | 'edges' | 'bundles'> {
  return {
    nodes: nodes.map((node) => ({ ...node, emphasis: 'dimmed' })), edges: edges.map((edge) => ({ ...edge, emphasis: 'dimmed' })),
    bundles: bundles.map((bundle) => ({ ...bundle, emphasis: 'dimmed' })),
  };
}

const pairOf = ({ fromId, toId }: VisibleEdge): string => (fromId < toId ? `${fromId} ${toId}` : `${toId} ${fromId}`);

interface ClaimIndex {
  readonly byId: ReadonlyMap<string, readonly VisibleEdge[]>;
  readonly byEnd: ReadonlyMap<string, readonly VisibleEdge[]>;
  readonly byPair: ReadonlyMap<string, readonly VisibleEdge[]>;
}

function indexOf(edges: readonly VisibleEdge[]): ClaimIndex {
  const byEnd = new Map<string, VisibleEdge[]>();
  const add = (id: string, edge: VisibleEdge): void => {
    const known = byEnd.get(id);
    if (known === undefined) byEnd.set(id, [edge]);
    else known.push(edge);
  };
  for (const edge of edges) {
    add(edge.fromId, edge);
    if (edge.toId !== edge.fromId) add(edge.toId, edge);
  }
  return { byId: new Map(edges.map((edge) => [edge.id, [edge]])), byEnd, byPair: Map.groupBy(edges, pairOf) };
}

import type { VisibleEdge } from './groups/collapse.ts';

/** How strongly something is drawn: selected, tied to the selection, as usual, or stepped back. */
export type Emphasis = 'selected' | 'near' | 'plain' | 'dimmed';

/** What decides how strongly a claim is drawn. */
export type EmphasisedEdge = Pick<VisibleEdge, 'id' | 'fromId' | 'toId' | 'polarity' | 'status' | 'quoteCount'>;

/** Says of every node and claim how strongly to draw it. */
export interface EmphasisOf {
  node(id: string): Emphasis;
  edge(edge: EmphasisedEdge): Emphasis;
}

const plainly: EmphasisOf = { node: () => 'plain', edge: () => 'plain' };

/** What the drawing is about while a question is answered. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  hasEdge(edge: EmphasisedEdge): boolean;
}

/**
 * What an answer does to the drawing: what it is about stands out, the rest steps back, and the selection is drawn as usual.
 */
export function emphasisByAnswer(selected: ReadonlySet<string>, lit: Lit): EmphasisOf {
  return {
    node: (id) => (selected.has(id) ? 'selected' : lit.nodes.has(id) ? 'near' : 'dimmed'),
    edge: (edge) => (selected.has(edge.id) ? 'selected' : lit.hasEdge(edge) ? 'near' : 'dimmed'),
  };
}

/**
 * What a selection does to the drawing. Whatever is selected but not drawn has no influence: when
 * nothing of the selection is drawn, nothing is dimmed.
 */
export function emphasisOf(
  selected: ReadonlySet<string>, nodeIds: ReadonlySet<string>, edges: readonly VisibleEdge[],
): EmphasisOf {
  const near = new Set<string>();
  let isAnyDrawn = [...selected].some((id) => nodeIds.has(id));
  for (const edge of edges) {
    const isSelected = selected.has(edge.id);
    if (isSelected) isAnyDrawn = true;
    if (isSelected || selected.has(edge.fromId)) near.add(edge.toId);
    if (isSelected || selected.has(edge.toId)) near.add(edge.fromId);
  }
  if (!isAnyDrawn) return plainly;
  return {
    node: (id) => (selected.has(id) ? 'selected' : near.has(id) ? 'near' : 'dimmed'),
    edge: ({ id, fromId, toId }) => {
      if (selected.has(id)) return 'selected';
      return selected.has(fromId) || selected.has(toId) ? 'near' : 'dimmed';
    },
  };
}

/** Lets some of the drawing step back, unless it is selected. */
export function withFaded(emphasis: EmphasisOf, faded: ReadonlySet<string>): EmphasisOf {
  if (faded.size === 0) return emphasis;
  const fade = (id: string, given: Emphasis): Emphasis => (faded.has(id) && given !== 'selected' ? 'dimmed' : given);
  return { node: (id) => fade(id, emphasis.node(id)), edge: (edge) => fade(edge.id, emphasis.edge(edge)) };
}

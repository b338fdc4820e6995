import type { NetworkFacets } from '../../../shared/contract/facets.ts';
import type { NetworkEdge } from '../../../shared/contract/panes.ts';

/** What claims can be told apart by, beyond what the legend switches. */
export const facetNames = ['relation', 'status', 'polarity', 'voice', 'likelihood', 'confidence', 'reliability', 'credibility', 'marking', 'source', 'tag'] as const;
export type FacetName = (typeof facetNames)[number];

/** Stands for claims that have no value. */
export const noValue = '';

/** What a claim can be filtered by beyond what is drawn of it. */
export type ClaimDetails = NetworkFacets['claims'][number];

/** Facets of claims by identifier, ready to be looked up. */
export interface Details {
  readonly sources: NetworkFacets['sources'];
  readonly tags: readonly string[];
  readonly claims: ReadonlyMap<string, ClaimDetails>;
  /** Positions in `tags` of each tagged thing. */
  readonly tagged: ReadonlyMap<string, readonly number[]>;
  /** The day of each operation and event that has a date of its own. */
  readonly dated: ReadonlyMap<string, number>;
}

/** @returns null as long as nothing is known */
export function detailsOf(facets: NetworkFacets | undefined): Details | null {
  if (facets === undefined) return null;
  return {
    sources: facets.sources, tags: facets.tags,
    claims: new Map(facets.claims.map((claim) => [claim.id, claim])), tagged: new Map(facets.tagged.map(({ id, tags }) => [id, tags])), dated: new Map(facets.dated.map(({ id, day }) => [id, day])),
  };
}

/** Facets that are known from the drawing's own data alone; a claim has one value of each. */
export type PlainFacet = 'relation' | 'status' | 'polarity' | 'voice' | 'likelihood' | 'confidence';

/** Whether a facet is known from the drawing's own data alone. */
export function isPlain(facet: FacetName): facet is PlainFacet {
  return facet === 'relation' || facet === 'status' || facet === 'polarity' || facet === 'voice' || facet === 'likelihood' || facet === 'confidence';
}

/** The one value of a claim, `noValue` where it has none. */
export function plainValueOf(edge: NetworkEdge, facet: PlainFacet): string {
  return edge[facet] ?? noValue;
}

/** Values of a claim, `noValue` where it has none. A claim takes the tags of what it ties as its own. */
export function valuesOf(edge: NetworkEdge, facet: FacetName, details: Details | null): readonly string[] {
  if (isPlain(facet)) return [plainValueOf(edge, facet)];
  const own = details?.claims.get(edge.id);
  switch (facet) {
    case 'credibility': return [own?.credibility?.toString() ?? noValue];
    case 'marking': return [own?.marking ?? noValue];
    case 'reliability': return orNone(own?.sources.map((at) => details?.sources[at]?.reliability));
    case 'source': return orNone(own?.sources.map((at) => details?.sources[at]?.id));
    case 'tag': return orNone([own?.tags, details?.tagged.get(edge.fromId), details?.tagged.get(edge.toId)].flatMap((tags) => tags ?? []).map((at) => details?.tags[at]));
  }
}

function orNone(values: readonly (string | undefined)[] | undefined): readonly string[] {
  const there = [...new Set(values)].filter((value) => value !== undefined);
  return there.length === 0 ? [noValue] : there;
}

/** How many claims have each value, the most frequent first, `noValue` last. */
export function countValues(edges: readonly NetworkEdge[], facet: FacetName, details: Details | null): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const edge of edges) for (const value of valuesOf(edge, facet, details)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([one, first], [other, second]) => Number(one === noValue) - Number(other === noValue) || second - first || (one < other ? -1 : 1));
}

import type { NetworkEdge } from '../../../../shared/contract/panes.ts';
import { likelihoodBands, type Likelihood } from '../../../../shared/vocabulary.ts';
import { filterStrings } from '../../../strings/network-filter.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { noValue, type Details, type FacetName } from '../../../../drawing/network/filters/facets.ts';

const wordOf = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value;
const isLikelihood = (value: string): value is Likelihood => Object.hasOwn(likelihoodBands, value);

/** A value of a facet in words. */
export function valueLabel(facet: FacetName, value: string, edges: readonly NetworkEdge[], details: Details | null): string {
  const { none } = filterStrings;
  if (value === noValue) return facet === 'source' || facet === 'tag' || facet === 'reliability' ? none[facet] : none.other;
  switch (facet) {
    case 'relation': return edges.find((edge) => edge.relation === value)?.label ?? value;
    case 'status': return wordOf(vocabularyStrings.statuses, value);
    case 'polarity': return wordOf(filterStrings.polarities, value);
    case 'voice': return wordOf(filterStrings.voices, value);
    case 'likelihood': return isLikelihood(value) ? likelihoodBands[value].term : value;
    case 'reliability': return `${value}: ${Object.entries(vocabularyStrings.reliabilities).find(([grade]) => grade === value)?.[1].name ?? value}`;
    case 'credibility': return `${value}: ${filterStrings.credibilities[Number(value) - 1] ?? ''}`;
    case 'source': return details?.sources.find(({ id }) => id === value)?.name ?? value;
    case 'confidence':
    case 'marking':
    case 'tag': return value;
  }
}

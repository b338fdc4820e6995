import { useMemo, useState } from 'react';
import type { NetworkEdge } from '../../../../shared/contract/panes.ts';
import { filterStrings } from '../../../strings/network-filter.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';
import { isPassing, withOnly, withToggled, type ClaimFilter } from '../../../../drawing/network/filters/claim-filter.ts';
import { countValues, noValue, type Details, type FacetName } from '../../../../drawing/network/filters/facets.ts';
import { valueLabel } from './value-label.ts';

export interface FacetSectionProps {
  readonly facet: FacetName;
  /** Claims whose values can be chosen. */
  readonly edges: readonly NetworkEdge[];
  readonly details: Details | null;
  readonly filter: ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
}

const rowsAtFirst = 12;

/** The values of one facet, each to be let pass or not, or alone. Left out where all claims have the same. */
export function FacetSection({ facet, edges, details, filter, onChange }: FacetSectionProps) {
  const [isWhole, setWhole] = useState(false);
  const counts = useMemo(() => countValues(edges, facet, details), [edges, facet, details]);
  const isSet = filter.facets[facet] !== undefined;
  if (!isSet && (counts.length === 0 || (counts.length === 1 && counts[0]?.[0] === noValue))) return null;
  const leftOut = counts.filter(([value]) => !isPassing(filter, facet, value)).length;
  const name = filterStrings.facets[facet];
  return (
    <details className="network-facet" open={isSet || undefined}>
      <summary>{name}<span className="network-facet-set">{filterStrings.setOf(leftOut)}</span></summary>
      <ul aria-label={name}>
        {(isWhole ? counts : counts.slice(0, rowsAtFirst)).map(([value, count]) => {
          const label = valueLabel(facet, value, edges, details);
          return (
            <li key={value}>
              <Checkbox label={<DocumentText text={label} />} isChecked={isPassing(filter, facet, value)} onChange={() => onChange(withToggled(filter, facet, value))} />
              <span className="network-facet-count">{count}</span>
              <Button tone="quiet" aria-label={filterStrings.onlyThis(name, label)} onClick={() => onChange(withOnly(filter, facet, value))}>{filterStrings.only}</Button>
            </li>
          );
        })}
      </ul>
      {!isWhole && counts.length > rowsAtFirst && <Button tone="quiet" onClick={() => setWhole(true)}>{filterStrings.moreValues(counts.length)}</Button>}
    </details>
  );
}

import { useEffect, useRef } from 'react';
import type { NetworkEdge } from '../../../../shared/contract/panes.ts';
import { filterStrings } from '../../../strings/network-filter.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { colourMeasures, sizeMeasures } from '../../../../drawing/network/looks/node-look.ts';
import type { FilterActions } from '../use-filter.ts';
import type { FilterState } from '../view-state.ts';
import { conditionsOf, noFilter, type ClaimFilter } from '../../../../drawing/network/filters/claim-filter.ts';
import { DayField } from './DayField.tsx';
import { FacetSection } from './FacetSection.tsx';
import { facetNames, type Details } from '../../../../drawing/network/filters/facets.ts';
import { KindSection } from './KindSection.tsx';
import type { NodeType } from '../../../../drawing/network/node-types.ts';
import { SavedList } from './SavedList.tsx';
import type { SavedFilters } from './use-saved-filters.ts';
import './filter.css';

export interface FilterPanelProps {
  /** Loaded claims, those that do not pass included. */
  readonly edges: readonly NetworkEdge[];
  readonly filteredOut: number;
  readonly presentTypes: ReadonlyMap<NodeType, number>;
  readonly details: Details | null;
  /** Why measures could not be worked out. */
  readonly measureProblem: string | null;
  readonly filter: FilterState;
  readonly actions: FilterActions;
  readonly saved: SavedFilters;
  readonly isReadOnly: boolean;
  /** Puts the keyboard back to where it came from. */
  readonly onClose: () => void;
}

/** Sets which claims are looked at, and what size and colour say. */
export function FilterPanel(props: FilterPanelProps) {
  const { edges, filter, actions } = props;
  const { claims } = filter;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const isSet = conditionsOf(claims).length > 0;
  const isAnySet = isSet || filter.hiddenTypes.size + filter.hiddenStandings.size > 0;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens for Escape in the controls inside
    <section
      ref={panel} className="network-answer network-filter" aria-label={filterStrings.panel} tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onClose();
      }}
    >
      <header className="network-answer-head">
        <h3>{filterStrings.panel}</h3>
        <IconButton label={filterStrings.close} onClick={props.onClose}><CloseIcon aria-hidden /></IconButton>
      </header>
      <div className="network-filter-state">
        <p role="status">{filterStrings.passing(edges.length - props.filteredOut, edges.length)}</p>
        {isSet && <Button tone="quiet" onClick={() => actions.setClaims({ ...noFilter, others: claims.others })}>{filterStrings.reset}</Button>}
      </div>
      <SelectField
        label={filterStrings.others} value={claims.others} onChange={(others) => actions.setClaims({ ...claims, others })}
        options={[{ value: 'hidden', label: filterStrings.othersHidden }, { value: 'dimmed', label: filterStrings.othersDimmed }]}
      />
      <Looks {...props} />
      <SupportAndTime claims={claims} onChange={actions.setClaims} />
      {props.details === null && <p role="status">{filterStrings.reading}</p>}
      <KindSection
        present={props.presentTypes} hidden={filter.hiddenTypes}
        onChange={(hiddenTypes) => actions.setFilter({ claims, hiddenTypes, hiddenStandings: filter.hiddenStandings })}
      />
      {facetNames.map((facet) => <FacetSection key={facet} facet={facet} edges={edges} details={props.details} filter={claims} onChange={actions.setClaims} />)}
      <SavedList
        saved={props.saved} isReadOnly={props.isReadOnly} onChoose={actions.setFilter}
        current={isAnySet ? { claims, hiddenTypes: filter.hiddenTypes, hiddenStandings: filter.hiddenStandings } : null}
      />
    </section>
  );
}

function Looks({ filter, actions, measureProblem }: FilterPanelProps) {
  const { measures } = filterStrings;
  return (
    <section className="network-filter-part">
      <h4>{filterStrings.looks}</h4>
      <SelectField label={filterStrings.sizeBy} value={filter.sizeBy} options={sizeMeasures.map((value) => ({ value, label: measures[value] }))} onChange={actions.sizeBy} />
      <SelectField label={filterStrings.colourBy} value={filter.colourBy} options={colourMeasures.map((value) => ({ value, label: measures[value] }))} onChange={actions.colourBy} />
      {measureProblem !== null && <p role="alert">{filterStrings.measureFailed}: {measureProblem}</p>}
    </section>
  );
}

const leasts = ['0', '1', '2', '3', '4', '5', '10'] as const;
const leastOptions = leasts.map((value) => ({ value, label: value === '0' ? filterStrings.any : value }));
const leastOf = (value: number) => leasts.find((each) => Number(each) === value) ?? '0';

function SupportAndTime({ claims, onChange }: { readonly claims: ClaimFilter; readonly onChange: (claims: ClaimFilter) => void }) {
  const { window } = claims;
  const isBackwards = window.fromDay !== null && window.toDay !== null && window.toDay < window.fromDay;
  return (
    <>
      <section className="network-filter-part">
        <h4>{filterStrings.support}</h4>
        <SelectField label={filterStrings.leastQuotes} value={leastOf(claims.leastQuotes)} options={leastOptions} onChange={(least) => onChange({ ...claims, leastQuotes: Number(least) })} />
        <SelectField label={filterStrings.leastSources} value={leastOf(claims.leastSources)} options={leastOptions} onChange={(least) => onChange({ ...claims, leastSources: Number(least) })} />
      </section>
      <section className="network-filter-part">
        <h4>{filterStrings.window}</h4>
        <div className="network-filter-days">
          <DayField label={filterStrings.from} end="first" day={window.fromDay} onChange={(fromDay) => onChange({ ...claims, window: { ...window, fromDay } })} />
          <DayField
            label={filterStrings.to} end="last" day={window.toDay} error={isBackwards ? filterStrings.windowEmpty : undefined}
            onChange={(toDay) => onChange({ ...claims, window: { ...window, toDay } })}
          />
        </div>
        <Checkbox label={filterStrings.withUndated} isChecked={claims.withUndated} onChange={(withUndated) => onChange({ ...claims, withUndated })} />
      </section>
    </>
  );
}

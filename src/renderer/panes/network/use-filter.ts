import { useState } from 'react';
import { noFilter, type ClaimFilter } from './filters/claim-filter.ts';
import type { Filter } from './filters/saved.ts';
import type { ColourMeasure, SizeMeasure } from './looks/node-look.ts';
import { automatically, type ChosenArrangement } from './use-arranged.ts';
import type { NodeType } from './node-types.ts';
import type { Standing } from './standing.ts';

/** What the reader chose to see, and the ways to change it. */
export interface FilterState {
  readonly withEvents: boolean;
  readonly hiddenTypes: ReadonlySet<NodeType>;
  readonly hiddenStandings: ReadonlySet<Standing>;
  /** Null until the reader asks for more than is drawn at first. */
  readonly nodeLimit: number | null;
  /** The node whose surroundings alone are shown. */
  readonly aroundId: string | null;
  readonly isTable: boolean;
  readonly claims: ClaimFilter;
  readonly sizeBy: SizeMeasure;
  readonly colourBy: ColourMeasure;
  readonly arrangement: ChosenArrangement;
  /** Whether what is dragged ends on a grid. */
  readonly isSnapping: boolean;
  /** Whether the panel is open in which the filter is set. */
  readonly isPanelOpen: boolean;
}

export interface FilterActions {
  toggleEvents(): void;
  toggleType(type: NodeType): void;
  toggleStanding(standing: Standing): void;
  setNodeLimit(limit: number): void;
  showAround(id: string | null): void;
  setTable(isTable: boolean): void;
  showEverything(): void;
  setClaims(claims: ClaimFilter): void;
  setFilter(filter: Filter): void;
  sizeBy(measure: SizeMeasure): void;
  colourBy(measure: ColourMeasure): void;
  openPanel(isOpen: boolean): void;
  arrange(arrangement: ChosenArrangement): void;
  toggleSnapping(): void;
}

const everything: FilterState = {
  withEvents: false, hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: null, aroundId: null, isTable: false,
  claims: noFilter, sizeBy: 'claims', colourBy: 'type', isPanelOpen: false,
  arrangement: automatically, isSnapping: false,
};

/** The filter of one pane. It begins by showing everything but events. */
export function useFilter(): readonly [FilterState, FilterActions] {
  const [state, setState] = useState(everything);
  const change = (part: Partial<FilterState>): void => setState((before) => ({ ...before, ...part }));
  return [state, {
    toggleEvents: () => setState((before) => ({ ...before, withEvents: !before.withEvents })),
    toggleType: (type) => setState((before) => ({ ...before, hiddenTypes: toggled(before.hiddenTypes, type) })),
    toggleStanding: (standing) => setState((before) => ({ ...before, hiddenStandings: toggled(before.hiddenStandings, standing) })),
    setNodeLimit: (nodeLimit) => change({ nodeLimit }),
    showAround: (aroundId) => change({ aroundId }),
    setTable: (isTable) => change({ isTable }),
    showEverything: () => change({ hiddenTypes: new Set(), hiddenStandings: new Set(), claims: noFilter }),
    setClaims: (claims) => change({ claims }),
    setFilter: (filter) => change(filter),
    sizeBy: (sizeBy) => change({ sizeBy }),
    colourBy: (colourBy) => change({ colourBy }),
    openPanel: (isPanelOpen) => change({ isPanelOpen }),
    arrange: (arrangement) => change({ arrangement }),
    toggleSnapping: () => setState((before) => ({ ...before, isSnapping: !before.isSnapping })),
  }];
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const changed = new Set(set);
  if (!changed.delete(value)) changed.add(value);
  return changed;
}

import { useState } from 'react';
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
}

export interface FilterActions {
  toggleEvents(): void;
  toggleType(type: NodeType): void;
  toggleStanding(standing: Standing): void;
  setNodeLimit(limit: number): void;
  showAround(id: string | null): void;
  setTable(isTable: boolean): void;
  showEverything(): void;
}

const everything: FilterState = {
  withEvents: false, hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: null, aroundId: null, isTable: false,
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
    showEverything: () => change({ hiddenTypes: new Set(), hiddenStandings: new Set() }),
  }];
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const changed = new Set(set);
  if (!changed.delete(value)) changed.add(value);
  return changed;
}

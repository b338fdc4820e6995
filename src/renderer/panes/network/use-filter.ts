import { useMemo, useState } from 'react';
import { useWorkspace } from '../../state/workspace.ts';
import { noFilter, type ClaimFilter } from '../../../drawing/network/filters/claim-filter.ts';
import type { Filter } from './filters/saved.ts';
import type { Grouping } from '../../../drawing/network/groups/groups.ts';
import type { ColourMeasure, SizeMeasure } from '../../../drawing/network/looks/node-look.ts';
import type { ChosenArrangement } from './use-arranged.ts';
import type { NodeType } from '../../../drawing/network/node-types.ts';
import type { Standing } from '../../../drawing/network/standing.ts';
import { keptPart, readView, withoutMeasures, type AwaitedMeasures, type FilterState, type Twin } from './view-state.ts';

/** Ways to change what is seen. */
export interface FilterActions {
  toggleEvents(): void;
  toggleType(type: NodeType): void;
  toggleStanding(standing: Standing): void;
  setNodeLimit(limit: number): void;
  showAround(id: string | null): void;
  setTable(isTable: boolean): void;
  setTwin(twin: Twin): void;
  showMap(hasMap: boolean): void;
  showEverything(): void;
  setClaims(claims: ClaimFilter): void;
  setFilter(filter: Filter): void;
  sizeBy(measure: SizeMeasure): void;
  colourBy(measure: ColourMeasure): void;
  openPanel(isOpen: boolean): void;
  arrange(arrangement: ChosenArrangement): void;
  /** Does without what waits for measures. */
  leaveMeasures(awaited: AwaitedMeasures): void;
  toggleSnapping(): void;
  group(change: (grouping: Grouping) => Grouping): void;
}

/** How the window looks at the network. It begins by showing everything but events. */
export function useFilter(): readonly [FilterState, FilterActions] {
  const kept = useWorkspace((workspace) => workspace.network);
  const look = useWorkspace((workspace) => workspace.lookAtNetwork);
  const [read, setRead] = useState(() => readView(kept));
  const now = read.kept === kept ? read : readView(kept, read);
  if (now !== read) setRead(now);
  const actions = useMemo(() => actionsBy((change) => look((view) => ({ ...view, ...keptPart(change(readView(view).state)) }))), [look]);
  return [now.state, actions];
}

function actionsBy(changeBy: (change: (state: FilterState) => Partial<FilterState>) => void): FilterActions {
  const change = (part: Partial<FilterState>): void => changeBy(() => part);
  return {
    toggleEvents: () => changeBy(({ withEvents }) => ({ withEvents: !withEvents })),
    toggleType: (type) => changeBy(({ hiddenTypes }) => ({ hiddenTypes: toggled(hiddenTypes, type) })),
    toggleStanding: (standing) => changeBy(({ hiddenStandings }) => ({ hiddenStandings: toggled(hiddenStandings, standing) })),
    setNodeLimit: (nodeLimit) => change({ nodeLimit }),
    showAround: (aroundId) => change({ aroundId }),
    setTable: (isTable) => change({ isTable }),
    showMap: (hasMap) => change({ hasMap }),
    setTwin: (twin) => change({ twin }),
    showEverything: () => change({ hiddenTypes: new Set(), hiddenStandings: new Set(), claims: noFilter }),
    setClaims: (claims) => change({ claims }),
    setFilter: ({ claims, hiddenTypes, hiddenStandings }) => change({ claims, hiddenTypes, hiddenStandings }),
    sizeBy: (sizeBy) => change({ sizeBy }),
    colourBy: (colourBy) => change({ colourBy }),
    openPanel: (isPanelOpen) => change({ isPanelOpen }),
    arrange: (arrangement) => change({ arrangement }),
    leaveMeasures: (awaited) => changeBy((state) => withoutMeasures(state, awaited)),
    group: (by) => changeBy(({ grouping }) => ({ grouping: by(grouping) })),
    toggleSnapping: () => changeBy(({ isSnapping }) => ({ isSnapping: !isSnapping })),
  };
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const changed = new Set(set);
  if (!changed.delete(value)) changed.add(value);
  return changed;
}

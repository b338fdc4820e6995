import type { ReactNode, Ref } from 'react';
import type { AskedQuestion } from '../../../shared/contract/questions.ts';
import type { Network } from '../../../shared/contract/panes.ts';
import { filterStrings } from '../../strings/network-filter.ts';
import { questionStrings } from '../../strings/network-questions.ts';
import { networkStrings } from '../../strings/network.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { HiddenChips } from './HiddenChips.tsx';
import { askMenu } from './questions/ask-menu.ts';
import { layoutMenu } from './layout-menu.ts';
import { thingCount } from '../../../drawing/network/groups/collapse.ts';
import type { Placing } from './placing.ts';
import type { DrawnNetwork } from './use-drawing.ts';
import type { FilterActions } from './use-filter.ts';
import type { FilterState } from './view-state.ts';

export interface NetworkHeaderProps {
  readonly network: Network;
  readonly aroundId: string | null;
  readonly drawn: DrawnNetwork;
  readonly filter: FilterState;
  readonly actions: FilterActions;
  readonly eventCount: number;
  readonly filterButton: Ref<HTMLButtonElement>;
  readonly onAsk: (question: AskedQuestion) => void;
  readonly placing: Placing;
  readonly onFind: () => void;
  readonly onFit: () => void;
  readonly onZoom: (isIn: boolean) => void;
  readonly onCentre: () => void;
  readonly onLayOutAgain: () => void;
  readonly onRelease: (ids: readonly string[]) => void;
  /** The menu at the end. */
  readonly more: ReactNode;
}

/** How much of the case is in sight, what hides the rest, and the menu. */
export function NetworkHeader(props: NetworkHeaderProps) {
  const { network, drawn, filter, actions } = props;
  const { visible } = drawn;
  const counts = networkStrings.counts(thingCount(visible.nodes), network.totals.nodes, visible.edges.length, network.totals.edges);
  const aroundName = props.aroundId === null ? null : network.nodes.find((node) => node.id === props.aroundId)?.name ?? '';
  const items = layoutMenu({
    ...props, hasNodes: visible.nodes.length > 0, hasEvents: props.eventCount > 0,
    selectedIds: drawn.selected, selectedByHand: drawn.selectedByHand, allByHand: drawn.byHand,
  });
  return (
    <PaneHeader title={networkStrings.title} counts={network.totals.nodes === 0 ? null : <span title={counts}>{counts}</span>}>
      <HiddenChips
        filter={filter} actions={actions} visible={visible} aroundName={aroundName} drawable={drawn.drawable}
        hiddenEvents={filter.withEvents || props.aroundId !== null ? 0 : props.eventCount}
      />
      <Button tone="quiet" aria-pressed={filter.isTable} onClick={() => actions.setTable(!filter.isTable)}>{networkStrings.table}</Button>
      <Button ref={props.filterButton} tone="quiet" aria-pressed={filter.isPanelOpen} onClick={() => actions.openPanel(!filter.isPanelOpen)}>{filterStrings.open}</Button>
      <Menu label={questionStrings.menu} items={askMenu(drawn.selected, props.onAsk)} disabled={network.totals.nodes === 0} />
      <Menu label={networkStrings.layoutMenu} items={items} />
      {props.more}
    </PaneHeader>
  );
}

import { useMemo, useRef, useState } from 'react';
import type { Network } from '../../../shared/contract/panes.ts';
import { networkStrings } from '../../strings/network.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FitIcon, MinusIcon, NetworkIcon, AddIcon } from '../../ui/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import type { NetworkCanvasHandle } from './canvas.ts';
import type { Positions } from './geometry.ts';
import { HiddenChips } from './HiddenChips.tsx';
import { zoomStep } from './keys.ts';
import { layoutMenu } from './layout-menu.ts';
import { Legend } from './Legend.tsx';
import { centreOn, extentsOf, selectedNodes, zoomBy } from './look.ts';
import { drawingOf } from './model.ts';
import { NetworkCanvas } from './NetworkCanvas.tsx';
import { NetworkTable } from './NetworkTable.tsx';
import type { FilterActions, FilterState } from './use-filter.ts';
import type { Hand } from './use-hand.ts';
import { usePlaces } from './use-places.ts';
import { crowdedFrom, initialNodeLimit, visibleNetwork } from './visible.ts';
import './network.css';

export interface NetworkViewProps {
  readonly network: Network;
  readonly filter: FilterState;
  readonly actions: FilterActions;
  readonly hand: Hand;
  /** Events of the case, shown or not. */
  readonly eventCount: number;
  readonly symmetricRelations: ReadonlySet<string>;
  /** What of the selection concerns the drawing: a quote stands for what it supports. */
  readonly highlightedIds: readonly string[];
  /** A selected thing that could be drawn but is not. */
  readonly missing: { readonly id: string; readonly name: string } | null;
  readonly rightInset: number;
  readonly problem: string | null;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onRelease: (ids: readonly string[]) => void;
  readonly onNewActor: () => void;
  readonly onImport: () => void;
  readonly onDismissProblem: () => void;
}

/** The network as a drawing or as tables, with what hides things and what they mean. */
export function NetworkView(props: NetworkViewProps) {
  const { network, filter, actions, hand, highlightedIds } = props;
  const canvas = useRef<NetworkCanvasHandle | null>(null);
  const [fitRequest, setFitRequest] = useState(0);
  const drawable = filter.aroundId !== null ? network.nodes.length : network.totals.nodes - (filter.withEvents ? 0 : props.eventCount);
  const nodeLimit = filter.nodeLimit ?? initialNodeLimit(drawable);
  const visible = useMemo(
    () => visibleNetwork(network, { hiddenTypes: filter.hiddenTypes, hiddenStandings: filter.hiddenStandings, nodeLimit }),
    [network, filter.hiddenTypes, filter.hiddenStandings, nodeLimit],
  );
  const selected = useMemo(() => new Set(highlightedIds), [highlightedIds]);
  const drawing = useMemo(
    () => drawingOf(visible, { selected, symmetricRelations: props.symmetricRelations }), [visible, selected, props.symmetricRelations],
  );
  const places = usePlaces(visible, hand.dropped, () => aspectOf(canvas.current));
  const byHand = visible.nodes.filter((node) => node.x !== null).map((node) => node.id);
  const selectedDrawn = visible.nodes.filter((node) => selected.has(node.id)).map((node) => node.id);
  const aroundName = filter.aroundId === null ? null : network.nodes.find((node) => node.id === filter.aroundId)?.name ?? '';
  const zoom = (isIn: boolean): void => {
    if (canvas.current !== null) zoomBy(canvas.current, isIn ? zoomStep : 1 / zoomStep);
  };
  const items = layoutMenu({
    filter, actions, hasNodes: visible.nodes.length > 0, hasEvents: props.eventCount > 0,
    selectedIds: selectedDrawn, selectedByHand: selectedDrawn.filter((id) => byHand.includes(id)), allByHand: byHand,
    onFit: () => setFitRequest(fitRequest + 1),
    onZoom: zoom,
    onCentre: () => {
      if (canvas.current !== null) centreOn(canvas.current, extentsOf(selectedNodes(drawing), places.positions));
    },
    onLayOutAgain: places.layOutAgain,
    onRelease: props.onRelease,
  });
  const counts = networkStrings.counts(visible.nodes.length, network.totals.nodes, visible.edges.length, network.totals.edges);

  return (
    <>
      <PaneHeader title={networkStrings.title} counts={<span title={counts}>{counts}</span>}>
        <HiddenChips
          filter={filter} actions={actions} visible={visible} aroundName={aroundName} drawable={drawable}
          hiddenEvents={filter.withEvents || filter.aroundId !== null ? 0 : props.eventCount}
        />
        <Button tone="quiet" aria-pressed={filter.isTable} onClick={() => actions.setTable(!filter.isTable)}>{networkStrings.table}</Button>
        <Menu label={networkStrings.layoutMenu} items={items} />
      </PaneHeader>
      {props.problem !== null && <Banner tone="error" title={networkStrings.placeFailed} onDismiss={props.onDismissProblem}>{props.problem}</Banner>}
      <div className="network-body">
        <NetworkBody
          {...props} visible={visible} drawing={drawing} positions={places.positions} fitSerial={places.serial + fitRequest * crowdedFrom}
          onReady={(handle) => {
            canvas.current = handle;
          }}
        />
        {props.missing !== null && (
          <div className="network-missing" role="status">
            {networkStrings.notDrawn(props.missing.name)}
            <Button tone="quiet" onClick={() => actions.showAround(props.missing?.id ?? null)}>{networkStrings.showAround}</Button>
          </div>
        )}
        {places.isLayingOut && <p className="network-working" role="status">{networkStrings.layingOut}</p>}
        {!filter.isTable && visible.nodes.length > 0 && (
          <div className="network-zoom" style={{ right: props.rightInset + 10 }}>
            <IconButton label={networkStrings.zoomIn} shortcut="+" onClick={() => zoom(true)}><AddIcon aria-hidden /></IconButton>
            <IconButton label={networkStrings.zoomOut} shortcut="−" onClick={() => zoom(false)}><MinusIcon aria-hidden /></IconButton>
            <IconButton label={networkStrings.fit} shortcut="0" onClick={() => setFitRequest(fitRequest + 1)}><FitIcon aria-hidden /></IconButton>
          </div>
        )}
      </div>
      <Legend
        present={visible} hiddenTypes={filter.hiddenTypes} hiddenStandings={filter.hiddenStandings}
        onToggleType={actions.toggleType} onToggleStanding={actions.toggleStanding}
      />
    </>
  );
}

interface NetworkBodyProps extends NetworkViewProps {
  readonly visible: ReturnType<typeof visibleNetwork>;
  readonly drawing: ReturnType<typeof drawingOf>;
  readonly positions: Positions;
  readonly fitSerial: number;
  readonly onReady: (canvas: NetworkCanvasHandle | null) => void;
}

function NetworkBody(props: NetworkBodyProps) {
  const { visible, network, filter, actions } = props;
  if (network.nodes.length === 0) {
    return (
      <EmptyState
        title={networkStrings.emptyTitle} icon={<NetworkIcon aria-hidden />}
        actions={<><Button onClick={props.onNewActor}>{networkStrings.newActor}</Button><Button onClick={props.onImport}>{networkStrings.importReport}</Button></>}
      >
        {networkStrings.emptyText}
      </EmptyState>
    );
  }
  if (visible.nodes.length === 0) {
    return (
      <EmptyState title={networkStrings.allHiddenTitle} actions={<Button onClick={actions.showEverything}>{networkStrings.showAll}</Button>}>
        {networkStrings.allHiddenText}
      </EmptyState>
    );
  }
  if (filter.isTable) return <NetworkTable visible={visible} selectedIds={props.highlightedIds} onSelect={props.onSelect} />;
  return (
    <NetworkCanvas
      drawing={props.drawing} positions={props.positions} visible={visible}
      selectedIds={props.highlightedIds}
      rightInset={props.rightInset} fitSerial={props.fitSerial} onReady={props.onReady} onSelect={props.onSelect}
      onPlace={props.hand.place} onNudge={props.hand.nudge} onAround={actions.showAround}
    />
  );
}

/** Width by height of the free room; that of a usual pane before there is a canvas. */
function aspectOf(canvas: NetworkCanvasHandle | null): number {
  if (canvas === null) return 1.5;
  const { width, height, rightInset } = canvas.area();
  return Math.max(0.4, Math.min(3, (width - rightInset) / Math.max(1, height)));
}

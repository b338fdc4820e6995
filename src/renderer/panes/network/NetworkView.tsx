import { useMemo, useRef, useState } from 'react';
import type { AskedQuestion } from '../../../shared/contract/questions.ts';
import type { Network } from '../../../shared/contract/panes.ts';
import { useTellOnScreen } from '../../state/on-screen.ts';
import { networkStrings } from '../../strings/network.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { NetworkCanvasHandle } from './canvas.ts';
import { zoomStep } from './keys.ts';
import { Legend } from './Legend.tsx';
import { snapped } from './align.ts';
import { placingBy } from './placing.ts';
import { FindBox } from './FindBox.tsx';
import { FilterPanel } from './filters/FilterPanel.tsx';
import type { Details } from './filters/facets.ts';
import type { SavedFilters } from './filters/use-saved-filters.ts';
import { LookKey } from './looks/LookKey.tsx';
import { needsMeasures, type Measured } from './looks/node-look.ts';
import { centreOn, extentsOf, selectedNodes, zoomBy } from './look.ts';
import { NetworkBody } from './NetworkBody.tsx';
import { AnswerPanel } from './questions/AnswerPanel.tsx';
import { litBy } from './questions/lit.ts';
import type { Inquiry } from './questions/use-question.ts';
import { NetworkHeader } from './NetworkHeader.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';
import { networkOnScreen } from './on-screen.ts';
import { useDrawing } from './use-drawing.ts';
import type { FilterActions, FilterState } from './use-filter.ts';
import type { Hand } from './use-hand.ts';
import { usePlaces } from './use-places.ts';
import './network.css';

export interface NetworkViewProps {
  readonly network: Network;
  /** The node whose surroundings `network` holds; null for the whole network. */
  readonly aroundId: string | null;
  readonly filter: FilterState;
  readonly actions: FilterActions;
  readonly hand: Hand;
  /** Events of the case, shown or not. */
  readonly eventCount: number;
  readonly symmetricRelations: ReadonlySet<string>;
  /** What claims can be filtered by; null while it is read, or not needed. */
  readonly details: Details | null;
  readonly measured: Measured | null;
  readonly measureProblem: string | null;
  readonly saved: SavedFilters;
  /** What of the selection concerns the drawing: a quote stands for what it supports. */
  readonly highlightedIds: readonly string[];
  readonly isSelectedHere: boolean;
  /** A selected thing that could be drawn but is not. */
  readonly missing: { readonly id: string; readonly name: string } | null;
  readonly rightInset: number;
  readonly problem: string | null;
  readonly onSelect: (ids: readonly string[]) => void;
  /** The question that is open, if any. */
  readonly inquiry: Inquiry | null;
  readonly onAsk: (question: AskedQuestion) => void;
  /** Selects what an answer names. */
  readonly onPick: (ids: readonly string[]) => void;
  readonly onRelease: (ids: readonly string[]) => void;
  readonly isReadOnly: boolean;
  readonly onNewActor: () => void;
  readonly onImport: () => void;
  readonly onDismissProblem: () => void;
}

/** The network as a drawing or as tables, with what hides things and what they mean. */
export function NetworkView(props: NetworkViewProps) {
  const { filter, actions, hand } = props;
  const canvas = useRef<NetworkCanvasHandle | null>(null);
  const [fitRequests, setFitRequests] = useState(0);
  const [isFinding, setFinding] = useState(false);
  const askPlace = useRef<HTMLElement | null>(null);
  const answer = props.inquiry?.answer ?? null;
  const basis = props.inquiry?.basis;
  const lit = useMemo(() => (answer === null || basis === undefined ? null : litBy(answer, basis)), [answer, basis]);
  const drawn = useDrawing({ ...props, lit, aspect: () => aspectOf(canvas.current) });
  const { visible, drawing } = drawn;
  const places = usePlaces(visible, hand.dropped, () => aspectOf(canvas.current), drawn.rule);
  useTellOnScreen(() => networkOnScreen({ drawn, positions: places.positions, filter, canvas: canvas.current }));
  const placing = placingBy({ drawn, positions: places.positions, filter, actions, hand });
  const drawnNames = useMemo(() => new Map<string, string>(visible.nodes.map(({ id, name }) => [id, name])), [visible.nodes]);
  const look = {
    onFit: () => setFitRequests(fitRequests + 1),
    onZoom: (isIn: boolean) => canvas.current !== null && zoomBy(canvas.current, isIn ? zoomStep : 1 / zoomStep),
    onFind: () => setFinding(true),
    onCentre: () => canvas.current !== null && centreOn(canvas.current, extentsOf(selectedNodes(drawing), places.positions)),
  };
  const ask = (question: AskedQuestion): void => {
    // The menu has given the keyboard back to its button by now.
    if (document.activeElement instanceof HTMLElement) askPlace.current = document.activeElement;
    props.onAsk(question);
  };
  const body = useRef<HTMLDivElement>(null);
  const closeFind = (): void => {
    setFinding(false);
    body.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
  };
  const found = (id: string): void => {
    closeFind();
    props.onSelect([id]);
    if (canvas.current !== null) centreOn(canvas.current, extentsOf(drawing.nodes.filter((node) => node.id === id), places.positions));
  };
  const filterButton = useRef<HTMLButtonElement | null>(null);
  const closeFilter = (): void => {
    actions.openPanel(false);
    filterButton.current?.focus();
  };
  const closeAnswer = (): void => {
    props.inquiry?.close();
    askPlace.current?.focus();
  };
  return (
    <>
      <NetworkHeader
        network={props.network} aroundId={props.aroundId} drawn={drawn} filter={filter} actions={actions} eventCount={props.eventCount}
        {...look} placing={placing} onLayOutAgain={places.layOutAgain} onRelease={props.onRelease} onAsk={ask} filterButton={filterButton}
      />
      {props.problem !== null && <Banner tone="error" title={networkStrings.placeFailed} onDismiss={props.onDismissProblem}>{props.problem}</Banner>}
      <NetworkBody
        bodyRef={body} find={isFinding && <FindBox nodes={drawing.nodes} onFound={found} onClose={closeFind} />} onFind={() => setFinding(true)}
        answer={(
          <>
            {props.inquiry !== null && <AnswerPanel inquiry={props.inquiry} drawnNames={drawnNames} onPick={props.onPick} onClose={closeAnswer} />}
            {filter.isPanelOpen && (
              <FilterPanel
                edges={props.network.edges} filteredOut={visible.filteredOut} details={props.details} filter={filter} actions={actions} saved={props.saved} isReadOnly={props.isReadOnly}
                measuring={{ isWorking: needsMeasures(filter.sizeBy, filter.colourBy) && props.measured === null && props.measureProblem === null, problem: props.measureProblem }}
                onClose={closeFilter}
              />
            )}
          </>
        )}
        drawing={drawing} positions={places.positions} visible={visible} hasNodes={props.network.totals.nodes > 0} isTable={filter.isTable}
        isLayingOut={places.isLayingOut} fitKey={`${places.serial} ${drawn.rule === null ? '' : `${filter.arrangement.by} ${filter.arrangement.centreId}`} ${fitRequests} ${props.aroundId ?? ''} ${lit === null ? '' : [...lit.nodes].join()}`} rightInset={props.rightInset} missing={props.missing}
        selectedIds={props.highlightedIds} isSelectedHere={props.isSelectedHere} isAround={filter.aroundId !== null} onSelect={props.onSelect}
        onPlace={(moved) => hand.place(filter.isSnapping ? snapped(moved) : moved)} onNudge={hand.nudge} onAround={actions.showAround}
        onShowEverything={() => {
          actions.showEverything();
          if (!filter.withEvents && props.network.nodes.length === 0) actions.toggleEvents();
        }}
        isReadOnly={props.isReadOnly} onNewActor={props.onNewActor} onImport={props.onImport}
        onReady={(handle) => {
          canvas.current = handle;
        }}
      />
      <LookKey
        sizeBy={filter.sizeBy} colourBy={filter.colourBy}
        shown={visible.filteredOut + filter.hiddenTypes.size + filter.hiddenStandings.size === 0
          ? null
          : networkStrings.counts(visible.nodes.length, props.network.totals.nodes, visible.edges.length, props.network.totals.edges)}
      />
      <div className="network-foot" style={{ paddingRight: props.rightInset }}>
        <Legend
          present={visible} hiddenTypes={filter.hiddenTypes} hiddenStandings={filter.hiddenStandings}
          onToggleType={actions.toggleType} onToggleStanding={actions.toggleStanding}
        />
        {!filter.isTable && visible.nodes.length > 0 && <ZoomButtons {...look} />}
      </div>
    </>
  );
}

/** Width by height of the free room; that of a usual pane before there is a canvas. */
function aspectOf(canvas: NetworkCanvasHandle | null): number {
  if (canvas === null) return 1.5;
  const { width, height, rightInset } = canvas.area();
  return Math.max(0.4, Math.min(3, (width - rightInset) / Math.max(1, height)));
}

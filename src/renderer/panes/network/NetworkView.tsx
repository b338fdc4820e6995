import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { AskedQuestion } from '../../../shared/contract/questions.ts';
import type { Network } from '../../../shared/contract/panes.ts';
import type { JobProgress } from '../../state/long-question.ts';
import { useTellOnScreen } from '../../state/on-screen.ts';
import { networkStrings } from '../../strings/network.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PictureMenu, type CaseLabel } from './picture/PictureMenu.tsx';
import { membersOf, thingCount } from '../../../drawing/network/groups/collapse.ts';
import { mapPresence } from './minimap/minimap.ts';
import type { PickTool } from './picking/area.ts';
import { pickMenu } from './picking/pick-menu.ts';
import { groupMenu, groupSteps } from './groups/group-menu.ts';
import type { GroupBy } from '../../../drawing/network/groups/groups.ts';
import type { NetworkCanvasHandle } from './canvas.ts';
import { zoomStep } from './keys.ts';
import { Legend } from './Legend.tsx';
import { snapped } from './align.ts';
import { handOfThings, noting, placingBy } from './placing.ts';
import { FindBox } from './FindBox.tsx';
import { FilterPanel } from './filters/FilterPanel.tsx';
import type { Details } from '../../../drawing/network/filters/facets.ts';
import type { SavedFilters } from './filters/use-saved-filters.ts';
import { LookKey } from './looks/LookKey.tsx';
import type { Measured } from '../../../drawing/network/looks/node-look.ts';
import { centreOn, selectedNodes, zoomBy } from './look.ts';
import type { Office } from './layout/desk/use-office.ts';
import { extentsOf } from '../../../drawing/network/extents.ts';
import { NetworkBody } from './NetworkBody.tsx';
import { AnswerPanel } from './questions/AnswerPanel.tsx';
import { litBy } from './questions/lit.ts';
import type { Inquiry } from './questions/use-question.ts';
import { NetworkHeader } from './NetworkHeader.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';
import { networkOnScreen } from './on-screen.ts';
import { useDrawing } from './use-drawing.ts';
import type { FilterActions } from './use-filter.ts';
import type { FilterState } from './view-state.ts';
import type { Hand } from './use-hand.ts';
import { usePlaces } from './use-places.ts';
import { movedBetween } from '../../../drawing/network/places.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';
import type { RecalledPlaces } from '../../state/workspace.ts';
import './network.css';

export interface NetworkViewProps {
  readonly network: Network;
  /** Whether it is read again, or for other choices. */
  readonly isComing: boolean;
  /** The node whose surroundings `network` holds; null for the whole network. */
  readonly aroundId: string | null;
  readonly filter: FilterState;
  readonly actions: FilterActions;
  readonly hand: Hand;
  readonly office: Office;
  /** Events of the case, shown or not. */
  readonly eventCount: number;
  readonly symmetricRelations: ReadonlySet<string>;
  /** What claims can be filtered by; null while it is read, or not needed. */
  readonly details: Details | null;
  readonly groupBy: GroupBy;
  readonly communities: ReadonlyMap<string, number> | null;
  /** Whether it is worked out which things belong together. */
  readonly isGathering: boolean;
  readonly measured: Measured | null;
  readonly measureProblem: string | null;
  /** How far measuring is; null where nothing is measured. */
  readonly measuring: JobProgress | null;
  readonly onCancelMeasuring: () => void;
  readonly saved: SavedFilters;
  /** What of the selection concerns the drawing: a quote stands for what it supports. */
  readonly highlightedIds: readonly string[];
  readonly isSelectedHere: boolean;
  /** A selected thing that could be drawn but is not. */
  readonly missing: { readonly id: string; readonly name: string } | null;
  readonly rightInset: number;
  /** Whether there is room for a map in a corner. */
  readonly isWide: boolean;
  readonly caseLabel: CaseLabel;
  readonly problem: Problem | null;
  readonly onPictureProblem: (cause: unknown) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  /** The question that is open, if any. */
  readonly inquiry: Inquiry | null;
  readonly onAsk: (question: AskedQuestion) => void;
  /** Selects what an answer names. */
  readonly onPick: (ids: readonly string[]) => void;
  readonly onRelease: (ids: readonly string[]) => void;
  /** Places of a scene that was put back; they go before those of the case until something is placed anew. */
  readonly recalled: RecalledPlaces | null;
  readonly onForgetPlaces: (ids: readonly string[] | null) => void;
  readonly isReadOnly: boolean;
  readonly onNewActor: () => void;
  readonly onImport: () => void;
  readonly onDismissProblem: () => void;
}

/** What went wrong, and how that is headed. */
export interface Problem {
  readonly title: string;
  readonly message: string;
}

/** The network as a drawing or as tables, with what hides things and what they mean. */
export function NetworkView(props: NetworkViewProps) {
  const { filter, actions } = props;
  const canvas = useRef<NetworkCanvasHandle | null>(null);
  const [fitRequests, setFitRequests] = useState(0);
  const [isFinding, setFinding] = useState(false);
  const [tool, setTool] = useState<PickTool | null>(null);
  const askPlace = useRef<HTMLElement | null>(null);
  const answer = props.inquiry?.answer ?? null;
  const basis = props.inquiry?.basis;
  const lit = useMemo(() => (answer === null || basis === undefined ? null : litBy(answer, basis)), [answer, basis]);
  const drawn = useDrawing({ ...props, lit, aspect: () => aspectOf(canvas.current), arrangeThere: props.office.arrange });
  const { visible, drawing } = drawn;
  const scenePlaces = useMemo(() => new Map(props.recalled?.nodes.map(({ id, x, y }) => [id, { x, y }])), [props.recalled]);
  const scene = { places: scenePlaces, serial: props.recalled?.serial ?? 0, forget: () => props.onForgetPlaces(null) };
  useForgetMoved(props);
  const places = usePlaces(visible, props.hand.dropped, () => aspectOf(canvas.current), drawn, props.office, scene);
  const hand = noting(handOfThings(forgetting(props.hand, props.onForgetPlaces), places.put), visible.nodes, filter, actions);
  const steps = groupSteps(drawn, actions);
  const map = places.positions.size === 0 ? 'none' : mapPresence(filter.hasMap, drawing.nodes.length, props.isWide);
  useTellOnScreen(() => networkOnScreen({ drawn, positions: places.positions, filter, groupBy: props.aroundId === null ? props.groupBy : filter.grouping.by, canvas: canvas.current }));
  const isRuled = (drawn.rule?.by ?? 'automatic') === filter.arrangement.by && !drawn.isArranging;
  const isStanding = !props.isComing && !props.isGathering && isRuled && visible.nodes.every(({ id }) => places.positions.has(id));
  const arrange: FilterActions['arrange'] = (arrangement) => {
    props.onForgetPlaces(null);
    actions.arrange(arrangement);
  };
  const placing = placingBy({ drawn, positions: places.positions, filter, actions: { arrange }, hand });
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
  const backToDrawing = useBackToDrawing(body);
  const closeFind = (): void => {
    setFinding(false);
    body.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
  };
  // What stands in a group is found as well.
  const gathered = useMemo(() => {
    const inside = new Set(visible.nodes.flatMap((node) => node.gathered?.memberIds ?? []));
    return inside.size === 0 ? [] : props.network.nodes.filter(({ id }) => inside.has(id));
  }, [visible.nodes, props.network.nodes]);
  const found = (id: string): void => {
    closeFind();
    if (!places.positions.has(id)) steps.takeOut([id]);
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
        more={(
          <PictureMenu
            network={props.network} drawn={drawn} positions={places.positions} caseLabel={props.caseLabel} host={body} aspect={() => aspectOf(canvas.current)}
            items={[
              ...pickMenu({ tool, onTool: setTool, isDrawing: !filter.isTable && visible.nodes.length > 0, hasMap: map !== 'none', onMap: actions.showMap, onAll: () => props.onSelect(membersOf(visible.nodes.map(({ id }) => id), visible.nodes)) }),
              ...groupMenu(filter.grouping, props.groupBy, steps),
            ]} onProblem={props.onPictureProblem}
          />
        )}
      />
      {props.problem !== null && <Banner tone="error" title={props.problem.title} onDismiss={props.onDismissProblem}>{props.problem.message}</Banner>}
      <NetworkBody
        bodyRef={body} find={isFinding && <FindBox nodes={drawing.nodes} others={gathered} onFound={found} onClose={closeFind} />} onFind={() => setFinding(true)}
        answer={(
          <>
            {props.inquiry !== null && <AnswerPanel inquiry={props.inquiry} drawnNames={drawnNames} onPick={props.onPick} onClose={closeAnswer} />}
            {filter.isPanelOpen && (
              <FilterPanel
                edges={props.network.edges} filteredOut={visible.filteredOut} presentTypes={visible.presentTypes} details={props.details} filter={filter} actions={actions} saved={props.saved} isReadOnly={props.isReadOnly}
                measureProblem={props.measureProblem}
                onClose={closeFilter}
              />
            )}
          </>
        )}
        onCancelLayout={places.isOfAll ? () => { if (places.positions.size === 0) placing.arrange('types'); else places.stayAsBefore(); backToDrawing(); } : null}
        measuring={props.measuring} onCancelMeasuring={() => { props.onCancelMeasuring(); backToDrawing(); }}
        drawing={drawing} positions={places.positions} visible={visible} hasNodes={props.network.totals.nodes > 0} isTable={filter.isTable} twin={filter.twin} onTwin={actions.setTwin}
        isGathering={props.isGathering} isLayingOut={places.isLayingOut} fitRequests={fitRequests} fitKey={`${places.serial} ${drawn.rule === null ? '' : `${drawn.rule.by} ${drawn.rule.centreId}`} ${props.aroundId ?? ''} ${lit === null ? '' : [...lit.nodes].join()}`} rightInset={props.rightInset} missing={props.missing}
        recalled={props.recalled} isStanding={isStanding}
        selectedIds={props.highlightedIds} isSelectedHere={props.isSelectedHere} isAround={filter.aroundId !== null} onSelect={(ids) => props.onSelect(membersOf(ids, visible.nodes))} onOpenGroup={steps.open} onGroup={steps.toggle}
        tool={tool} onToolDone={() => setTool(null)} map={map}
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
        sizeBy={filter.sizeBy} colourBy={filter.colourBy} hasGroups={visible.nodes.some((node) => node.gathered !== undefined)}
      />
      <div className="network-foot" style={{ paddingRight: props.rightInset }}>
        <Legend
          shown={shownOf(visible, props.network)}
          present={visible} hiddenTypes={filter.hiddenTypes} hiddenStandings={filter.hiddenStandings}
          onToggleType={actions.toggleType} onToggleStanding={actions.toggleStanding}
        />
        {!filter.isTable && visible.nodes.length > 0 && <ZoomButtons {...look} />}
      </div>
    </>
  );
}

/** Gives the keyboard to the drawing, or to what puts it in words, as soon as that is there: a button that ends work is gone with it. */
function useBackToDrawing(body: RefObject<HTMLElement | null>): () => void {
  const isAsked = useRef(false);
  const go = (): void => {
    const to = body.current?.querySelector<HTMLElement>('[data-pane-focus]') ?? body.current?.querySelector<HTMLElement>('.network-twin button') ?? null;
    isAsked.current = to === null;
    to?.focus();
  };
  useEffect(() => {
    if (!isAsked.current) return;
    const { activeElement } = document;
    if (activeElement === document.body || body.current?.contains(activeElement) === true) go();
    else isAsked.current = false;
  });
  return go;
}

/** What the case has elsewhere since a scene was put back, such as after an undo, is no longer where the scene had it. */
function useForgetMoved({ network: { nodes }, isComing, recalled, onForgetPlaces }: NetworkViewProps): void {
  const serial = recalled?.serial ?? 0;
  const last = useRef<{ readonly serial: number; readonly nodes: Network['nodes'] } | null>(null);
  useEffect(() => {
    if (last.current?.serial !== serial) last.current = null;
    // What was read before the scene was put back may be of long ago.
    if (isComing || serial === 0) return;
    const moved = last.current === null ? [] : movedBetween(last.current.nodes, nodes);
    last.current = { serial, nodes };
    if (moved.length > 0) onForgetPlaces(moved);
  }, [serial, nodes, isComing, onForgetPlaces]);
}

/** What is placed by hand is no longer where a scene had it. */
function forgetting(hand: Hand, forget: NetworkViewProps['onForgetPlaces']): Hand {
  return {
    dropped: hand.dropped,
    place: (places) => {
      forget([...places.keys()]);
      hand.place(places);
    },
    nudge: (places) => {
      forget([...places.keys()]);
      hand.nudge(places);
    },
  };
}

/** How much of the case is drawn; null where all of it is. */
function shownOf(visible: VisibleNetwork, { totals }: Network): string | null {
  const things = thingCount(visible.nodes);
  return things === totals.nodes && visible.edges.length === totals.edges ? null : networkStrings.counts(things, totals.nodes, visible.edges.length, totals.edges);
}

/** Width by height of the free room; that of a usual pane before there is a canvas. */
function aspectOf(canvas: NetworkCanvasHandle | null): number {
  if (canvas === null) return 1.5;
  const { width, height, rightInset } = canvas.area();
  return Math.max(0.4, Math.min(3, (width - rightInset) / Math.max(1, height)));
}

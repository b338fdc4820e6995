import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import type { CanvasEvents, NetworkCanvasHandle } from './canvas.ts';
import type { Point, Positions } from '../../../drawing/network/geometry.ts';
import { reveal, selectionInContext, usualView, zoomBy } from './look.ts';
import { extentsOf } from '../../../drawing/network/extents.ts';
import type { Drawing } from '../../../drawing/network/model.ts';
import { centredView, viewOfPart, type View } from '../../../drawing/network/viewport.ts';
import { createOwnCanvas } from './canvas-view/own-canvas.ts';
import type { RecalledPlaces } from '../../state/workspace.ts';
import { createVisCanvas } from './vis-adapter.ts';
import { crowdedFrom } from '../../../drawing/network/visible.ts';

/** The view must not move between the two clicks of a double click. */
const doubleClickMs = 320;

/** What the canvas shows and how it follows. */
export interface CanvasInput {
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly selectedIds: readonly string[];
  /** Whether it was selected in this pane. */
  readonly isSelectedHere: boolean;
  readonly cursorId: string | null;
  readonly rightInset: number;
  /** Changes when everything should be brought into view. */
  readonly fitKey: string;
  /** How often somebody asked for that. */
  readonly fitRequests: number;
  /** A scene that was put back: what it looks at is looked at when it comes. */
  readonly recalled: RecalledPlaces | null;
  /** Whether all that is to be drawn is there and has its place. */
  readonly isStanding: boolean;
  readonly events: Omit<CanvasEvents, 'onLook'>;
  readonly onReady: (canvas: NetworkCanvasHandle | null) => void;
}

/** A canvas in a host element, and ways to look around in it. */
export interface Canvas {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly handle: RefObject<NetworkCanvasHandle | null>;
  fit(): void;
  zoom(factor: number): void;
  /** Puts a place in the middle. */
  centre(at: Point): void;
}

/** Keeps a canvas in step with what it should show. Until somebody moves the view by hand, all stays in it. */
export function useCanvas(input: CanvasInput): Canvas {
  const { drawing, positions, selectedIds, rightInset } = input;
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<NetworkCanvasHandle | null>(null);
  const isLookFree = useRef(true);
  const isFirstLook = useRef(true);
  const largestSize = useRef(0);
  /** The covered width that the view was last fitted beside. */
  const roomMadeFor = useRef(0);
  /** Where a canvas looked that gave way to one of the other kind. */
  const lastView = useRef<View | null>(null);
  /** Whether a scene that was put back is still to come, or something of it: nobody has looked elsewhere since. */
  const isSceneAwaited = useRef(false);
  const fitRequests = useRef(input.fitRequests);
  const isCrowd = drawing.nodes.length > crowdedFrom;
  const events = useSteadyEvents(input.events);
  const onReady = useEffectEvent(input.onReady);

  const viewport = input.recalled?.viewport ?? null;
  const recalledSerial = input.recalled?.serial ?? 0;
  const lookAtScene = useEffectEvent(() => {
    if (!isSceneAwaited.current || viewport === null || handle.current === null) return;
    const view = viewOfPart(viewport, handle.current.area());
    if (view === null) return;
    isLookFree.current = false;
    isFirstLook.current = false;
    handle.current.look(view, false);
    if (input.isStanding) isSceneAwaited.current = false;
  });
  const lookElsewhere = () => {
    isLookFree.current = false;
    isSceneAwaited.current = false;
  };

  const fitFreely = useEffectEvent((isGradual: boolean) => {
    if (isSceneAwaited.current) return lookAtScene();
    // A pane that is hidden behind a maximised one has no size to fit into.
    if (!isLookFree.current || handle.current === null || positions.size === 0 || handle.current.area().width === 0) return;
    const view = usualView(handle.current, drawing, positions);
    if (view !== null) handle.current.look(view, isGradual && !isFirstLook.current);
    isFirstLook.current = false;
    roomMadeFor.current = rightInset;
  });
  const startOver = useEffectEvent(() => {
    isLookFree.current = true;
    largestSize.current = positions.size;
    fitFreely(true);
  });
  const makeRoom = useEffectEvent(() => {
    if (handle.current === null) return;
    if (isSceneAwaited.current) lookAtScene();
    else if (isLookFree.current && roomMadeFor.current !== rightInset) fitFreely(true);
    else reveal(handle.current, extentsOf(selectionInContext(drawing), positions));
  });

  const fitAsAsked = useEffectEvent(() => {
    if (fitRequests.current !== input.fitRequests) isSceneAwaited.current = false;
    fitRequests.current = input.fitRequests;
    startOver();
  });
  const awaitScene = useEffectEvent(() => {
    isSceneAwaited.current = recalledSerial > 0 && viewport !== null;
    if (recalledSerial > 0) startOver();
  });

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const create = isCrowd ? createOwnCanvas : createVisCanvas;
    const created = create(host.current, {
      ...events,
      onLook: lookElsewhere,
    });
    handle.current = created;
    if (lastView.current !== null) created.look(lastView.current, false);
    isFirstLook.current = lastView.current === null;
    onReady(created);
    const observer = new ResizeObserver(() => fitFreely(false));
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      lastView.current = isFirstLook.current ? null : created.view();
      created.destroy();
      handle.current = null;
      onReady(null);
    };
  }, [events, isCrowd]);
  useLayoutEffect(() => {
    handle.current?.show(drawing, positions, drawing.nodes.filter((node) => node.emphasis === 'selected').map((node) => node.id));
  }, [drawing, positions, isCrowd]);
  useEffect(() => handle.current?.setCursor(input.cursorId), [input.cursorId, isCrowd]);
  useEffect(() => fitAsAsked(), [input.fitKey, input.fitRequests]);
  // Places that are forgotten leave what is looked at as it is.
  useEffect(() => awaitScene(), [recalledSerial]);
  useEffect(() => lookAtScene(), [input.isStanding, isCrowd]);
  useEffect(() => {
    // What is hidden and shown again leaves the view alone.
    if (positions.size > largestSize.current) fitFreely(true);
    largestSize.current = Math.max(largestSize.current, positions.size);
  }, [positions.size]);
  // In the commit itself: a timer that was set before it would else make room beside what is not covered any more.
  useLayoutEffect(() => handle.current?.setRightInset(rightInset), [rightInset, isCrowd]);
  useEffect(() => {
    const timer = setTimeout(makeRoom, input.isSelectedHere ? doubleClickMs : 0);
    return () => clearTimeout(timer);
  }, [rightInset, selectedIds, input.isSelectedHere]);

  return {
    host, handle,
    fit() {
      isSceneAwaited.current = false;
      isLookFree.current = true;
      const view = handle.current === null ? null : usualView(handle.current, drawing, positions);
      if (view !== null) handle.current?.look(view, true);
    },
    zoom(factor) {
      lookElsewhere();
      if (handle.current !== null) zoomBy(handle.current, factor);
    },
    centre(at) {
      lookElsewhere();
      if (handle.current !== null) handle.current.look(centredView(at, handle.current.view().scale, handle.current.area()), false);
    },
  };
}

/** The canvas is told once whom to call; what is called is always the newest. */
function useSteadyEvents(events: CanvasInput['events']): CanvasInput['events'] {
  const newest = useRef(events);
  useLayoutEffect(() => {
    newest.current = events;
  });
  const steady = useRef<CanvasInput['events']>({
    onClick: (hit, isAdding) => newest.current.onClick(hit, isAdding),
    onDoubleClick: (hit) => newest.current.onDoubleClick(hit),
    onFrame: (ids) => newest.current.onFrame(ids),
    onHover: (hit, at) => newest.current.onHover(hit, at),
    onPlace: (places) => newest.current.onPlace(places),
    onPaint: () => newest.current.onPaint(),
  });
  return steady.current;
}

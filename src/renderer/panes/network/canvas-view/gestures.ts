import type { Point } from '../../../../drawing/network/geometry.ts';

/** What a hand does on the canvas. Points are pixels from its corner. */
export interface Gestures {
  /** @returns whether a drag that begins here moves nodes; else it moves the view */
  onPress(at: Point): boolean;
  onPan(dx: number, dy: number): void;
  onZoom(at: Point, factor: number): void;
  /** Nodes that were pressed are dragged. */
  onDrag(from: Point, to: Point, isDone: boolean): void;
  /** A frame is drawn with Shift held. */
  onFrame(from: Point, to: Point, isDone: boolean): void;
  onClick(at: Point, isAdding: boolean): void;
  onDoubleClick(at: Point): void;
  /** @param at null when the pointer has left, or a button is held */
  onHover(at: Point | null): void;
}

const wheelStep = 0.0012;
const pinchStep = 0.012;
const lineHeightPx = 16;
/** A pointer that moves less than this clicks. */
const dragThresholdPx = 4;

interface Hold {
  readonly start: Point;
  readonly does: 'pan' | 'drag' | 'frame';
  readonly hasMoved: boolean;
}

/** Follows mouse, touch and wheel on an element. @returns a function that stops following */
export function followHand(element: HTMLElement, gestures: Gestures): () => void {
  const pointers = new Map<number, Point>();
  let hold: Hold | null = null;
  let hasDragged = false;
  const placeOf = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = placeOf(event);
    pointers.set(event.pointerId, at);
    hasDragged = pointers.size > 1;
    hold = { start: at, hasMoved: false, does: gestures.onPress(at) ? 'drag' : event.shiftKey ? 'frame' : 'pan' };
  };
  const move = (event: PointerEvent): void => {
    const at = placeOf(event);
    const before = pointers.get(event.pointerId);
    if (before === undefined || hold === null) return gestures.onHover(event.buttons === 0 ? at : null);
    if (pointers.size > 1) return pinch(event.pointerId, at);
    if (!hold.hasMoved && Math.hypot(at.x - hold.start.x, at.y - hold.start.y) <= dragThresholdPx) return;
    if (!hold.hasMoved) element.setPointerCapture(event.pointerId);
    hold = { ...hold, hasMoved: true };
    hasDragged = true;
    pointers.set(event.pointerId, at);
    if (hold.does === 'pan') gestures.onPan(at.x - before.x, at.y - before.y);
    else gestures[hold.does === 'drag' ? 'onDrag' : 'onFrame'](hold.start, at, false);
  };
  const pinch = (id: number, at: Point): void => {
    const [from, other] = [pointers.get(id), [...pointers].find(([each]) => each !== id)?.[1]];
    pointers.set(id, at);
    if (from === undefined || other === undefined) return;
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    gestures.onPan((at.x - from.x) / 2, (at.y - from.y) / 2);
    gestures.onZoom(middle, Math.hypot(at.x - other.x, at.y - other.y) / Math.max(1, Math.hypot(from.x - other.x, from.y - other.y)));
  };
  const up = (event: PointerEvent): void => {
    const wasHeld = pointers.delete(event.pointerId);
    if (wasHeld && hold?.hasMoved === true && hold.does !== 'pan') gestures[hold.does === 'drag' ? 'onDrag' : 'onFrame'](hold.start, placeOf(event), true);
    hold = null;
  };
  const click = (event: MouseEvent): void => {
    if (!hasDragged) gestures.onClick(placeOf(event), event.ctrlKey || event.metaKey || event.shiftKey);
  };
  const doubleClick = (event: MouseEvent): void => gestures.onDoubleClick(placeOf(event));
  const leave = (): void => gestures.onHover(null);
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const by = event.deltaY * (event.deltaMode === 1 ? lineHeightPx : 1);
    gestures.onZoom(placeOf(event), Math.exp(-by * (event.ctrlKey ? pinchStep : wheelStep)));
  };
  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('click', click, { signal });
  element.addEventListener('dblclick', doubleClick, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  return () => listening.abort();
}

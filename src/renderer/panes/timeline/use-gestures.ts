import { useEffect, useRef, type RefObject } from 'react';

/** What pointer and wheel ask for. All lengths in pixels, `x` from the element's left border. */
export interface Gestures {
  /** Makes the window `factor` times as long around `x`. */
  readonly zoom: (factor: number, x: number) => void;
  /** The content follows the pointer. */
  readonly drag: (dx: number, dy: number) => void;
}

const wheelStep = 0.0016;
const pinchStep = 0.012;
const lineHeightPx = 16;
/** A pointer that moves less than this clicks. */
const dragThresholdPx = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** Distance between two fingers; 0 for one. */
const spread = ([first, second]: readonly Point[]) => (first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0);

function wheel(event: WheelEvent, box: Element, gestures: Gestures): void {
  event.preventDefault();
  const unit = event.deltaMode === 1 ? lineHeightPx : 1;
  const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  if (isSideways && !event.ctrlKey) gestures.drag(-(event.deltaX === 0 ? event.deltaY : event.deltaX) * unit, 0);
  else gestures.zoom(Math.exp(event.deltaY * unit * (event.ctrlKey ? pinchStep : wheelStep)), event.clientX - box.getBoundingClientRect().left);
}

/** Follows the pointers that are down: one drags, two zoom. */
function pointerHandlers(box: HTMLElement | SVGElement, newest: () => Gestures) {
  const pointers = new Map<number, Point>();
  let start: Point | null = null;
  let isDragging = false;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) [start, isDragging] = [{ x: event.clientX, y: event.clientY }, false];
  };
  const move = (event: PointerEvent): void => {
    const before = [...pointers.values()];
    if (!pointers.has(event.pointerId) || start === null) return;
    isDragging ||= pointers.size > 1 || Math.hypot(event.clientX - start.x, event.clientY - start.y) > dragThresholdPx;
    if (!isDragging) return;
    if (!box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = [...pointers.values()];
    const [from, to] = [middle(before), middle(after)];
    newest().drag(to.x - from.x, to.y - from.y);
    if (spread(before) > 0 && spread(after) > 0) newest().zoom(spread(before) / spread(after), to.x - box.getBoundingClientRect().left);
  };
  const up = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
  };
  /** The click at the end of a drag selects nothing. */
  const click = (event: Event): void => {
    if (isDragging) event.stopPropagation();
    isDragging = false;
  };
  return { down, move, up, click };
}

/** Wheel, drag and pinch on an element. */
export function useGestures(element: RefObject<HTMLElement | SVGSVGElement | null>, gestures: Gestures): void {
  const newest = useRef(gestures);
  useEffect(() => {
    newest.current = gestures;
  });
  useEffect(() => {
    const box = element.current;
    if (box === null) return undefined;
    const { down, move, up, click } = pointerHandlers(box, () => newest.current);
    const onWheel = (event: Event): void => {
      if (event instanceof WheelEvent) wheel(event, box, newest.current);
    };
    const on = (name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', handler: (event: PointerEvent) => void) => {
      const listener = (event: Event): void => {
        if (event instanceof PointerEvent) handler(event);
      };
      box.addEventListener(name, listener);
      return () => box.removeEventListener(name, listener);
    };
    const offs = [on('pointerdown', down), on('pointermove', move), on('pointerup', up), on('pointercancel', up)];
    // React takes wheel events passively, where the page can't be kept from scrolling.
    box.addEventListener('wheel', onWheel, { passive: false });
    box.addEventListener('click', click, true);
    return () => {
      offs.forEach((off) => off());
      box.removeEventListener('wheel', onWheel);
      box.removeEventListener('click', click, true);
    };
  }, [element]);
}

import { useRef, useState, type PointerEvent } from 'react';

/** How the picture is moved and enlarged by hand, in pixels of the room. */
export interface Look {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

const whole: Look = { zoom: 1, x: 0, y: 0 };
const [least, most, step] = [0.5, 8, 1.35] as const;
/** A press that moves less than this is a click. */
const dragFromPx = 4;

/** Zooming by keys, and moving by dragging; `isDragged` tells a click from the end of a drag. */
export function useLookRound() {
  const [look, setLook] = useState(whole);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: Look; moved: boolean } | null>(null);
  return {
    look,
    zoom: (isIn: boolean) => setLook((before) => {
      const zoom = Math.min(most, Math.max(least, before.zoom * (isIn ? step : 1 / step)));
      // About the middle of the room.
      return { zoom, x: before.x * zoom / before.zoom, y: before.y * zoom / before.zoom };
    }),
    reset: () => setLook(whole),
    isDragged: () => drag.current?.moved === true,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY, from: look, moved: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const now = drag.current;
        if (now === null || event.buttons === 0) return;
        const [x, y] = [event.clientX - now.x, event.clientY - now.y];
        if (Math.hypot(x, y) >= dragFromPx) now.moved = true;
        if (now.moved) setLook({ ...now.from, x: now.from.x + x, y: now.from.y + y });
      },
    },
  };
}

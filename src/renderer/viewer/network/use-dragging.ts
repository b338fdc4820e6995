import { useEffect, useEffectEvent, type RefObject } from 'react';
import { clampScale, type View } from '../../../drawing/network/viewport.ts';

/** Pixels that a press may wander and still be a click. */
const slackPx = 4;

/** Moves what is looked at with the mouse or a finger, and zooms with the wheel around the pointer. */
export function useDragging(svg: RefObject<SVGSVGElement | null>, look: { readonly change: (by: (view: View) => View) => void }): void {
  const change = useEffectEvent((by: (view: View) => View) => look.change(by));
  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    let from: { x: number; y: number; isMoving: boolean } | null = null;
    const stop = new AbortController();
    const options = { signal: stop.signal };
    element.addEventListener('pointerdown', ({ button, clientX, clientY }) => {
      if (button === 0) from = { x: clientX, y: clientY, isMoving: false };
    }, options);
    element.addEventListener('pointermove', ({ clientX, clientY, pointerId }) => {
      if (from === null) return;
      const [dx, dy] = [clientX - from.x, clientY - from.y];
      if (!from.isMoving && Math.hypot(dx, dy) < slackPx) return;
      if (!from.isMoving) element.setPointerCapture(pointerId);
      from = { x: clientX, y: clientY, isMoving: true };
      change(({ centre, scale }) => ({ centre: { x: centre.x - dx / scale, y: centre.y - dy / scale }, scale }));
    }, options);
    const end = () => {
      from = null;
    };
    // A drag ends with a click, which must not choose what happens to lie under the pointer.
    element.addEventListener('click', (event) => {
      if (from?.isMoving === true) event.stopPropagation();
      end();
    }, { ...options, capture: true });
    element.addEventListener('pointercancel', end, options);
    element.addEventListener('wheel', (event) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
      change(({ centre, scale }) => {
        const next = clampScale(scale * Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)));
        return { centre: { x: centre.x + x / scale - x / next, y: centre.y + y / scale - y / next }, scale: next };
      });
    }, { ...options, passive: false });
    return () => stop.abort();
  }, [svg]);
}

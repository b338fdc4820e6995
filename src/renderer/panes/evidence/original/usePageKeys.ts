import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Zoom } from '../model/page-layout.ts';

export interface PageActions {
  readonly zoom: (zoom: Zoom) => void;
  readonly step: (direction: 1 | -1) => void;
  /** Goes on by pages. */
  readonly turn: (pages: 1 | -1) => void;
  readonly askForPage: () => void;
  /** @returns whether there was something to let go of */
  readonly letGo: () => boolean;
  /** Moves the caret. @returns whether the key does */
  readonly move: (event: KeyboardEvent<HTMLElement>) => boolean;
}

/** Whether a key is meant for what floats over a page, such as a form that is typed into. Escape goes through: it lets go of the words. */
export function isForInside({ key, target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  return key !== 'Escape' && target !== currentTarget;
}

/** Keys of the pages; those that scroll are the browser's own. */
export function onPageKey(event: KeyboardEvent<HTMLElement>, actions: PageActions): void {
  if (isForInside(event)) return;
  if (actions.move(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  switch (event.key) {
    case '+': case '=': actions.step(1); break;
    case '-': actions.step(-1); break;
    case '0': actions.zoom('width'); break;
    case '9': actions.zoom('page'); break;
    case 'g': case 'G': actions.askForPage(); break;
    case '.': actions.turn(1); break;
    case ',': actions.turn(-1); break;
    case 'Escape':
      if (!actions.letGo()) return;
      break;
    default: return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Ctrl and the wheel, or two fingers on a touch pad, change the size. React's own listener could not keep the window from doing so too. */
export function useWheelZoom(scroller: RefObject<HTMLElement | null>, onFactor: (change: number) => void): void {
  const newest = useRef(onFactor);
  useEffect(() => {
    newest.current = onFactor;
  });
  useEffect(() => {
    const view = scroller.current;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      newest.current(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 240));
    };
    view?.addEventListener('wheel', onWheel, { passive: false });
    return () => view?.removeEventListener('wheel', onWheel);
  }, [scroller]);
}

import { useEffect, useRef, useState, type RefObject } from 'react';
import type { NetworkCanvasHandle } from '../canvas.ts';
import type { Point, Positions } from '../../../../drawing/network/geometry.ts';
import { insideOf, outlineBy, placeAt, type PickTool } from './area.ts';
import './picking.css';

export interface PickLayerProps {
  /** What is around the canvas: gestures are caught here before they get to it. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly canvas: RefObject<NetworkCanvasHandle | null>;
  readonly positions: Positions;
  /** The tool that was chosen; without one, dragging with Alt draws a lasso. */
  readonly tool: PickTool | null;
  readonly onPick: (ids: readonly string[]) => void;
  /** The tool was used, or given up. */
  readonly onDone: () => void;
}

/** Draws a box or a lasso over the canvas and picks what is inside. */
export function PickLayer({ frame, canvas, positions, tool, onPick, onDone }: PickLayerProps) {
  const [drawn, setDrawn] = useState<readonly Point[]>([]);
  const newest = useRef({ tool, positions, onPick, onDone });
  useEffect(() => {
    newest.current = { tool, positions, onPick, onDone };
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    return followGesture(element, {
      toolFor: (event) => newest.current.tool ?? (event.altKey ? 'lasso' : null),
      onWay: (used, way) => setDrawn(outlineBy(used, way)),
      onEnd(used, way) {
        setDrawn([]);
        const { current } = newest;
        if (canvas.current !== null) current.onPick(picked(outlineBy(used, way), canvas.current, element, current.positions));
        current.onDone();
      },
      onGiveUp() {
        setDrawn([]);
        newest.current.onDone();
      },
    });
  }, [frame, canvas]);
  return (
    <svg className={tool === null && drawn.length === 0 ? 'network-pick' : 'network-pick network-pick-on'} aria-hidden>
      {drawn.length > 1 && <polygon points={drawn.map(({ x, y }) => `${x},${y}`).join(' ')} />}
    </svg>
  );
}

function picked(outline: readonly Point[], canvas: NetworkCanvasHandle, element: HTMLElement, positions: Positions): readonly string[] {
  const area = canvas.area();
  // The canvas counts in pixels of the usual size of type.
  const zoom = element.clientWidth / area.width;
  return insideOf(outline.map(({ x, y }) => placeAt({ x: x / zoom, y: y / zoom }, canvas.view(), area)), positions);
}

interface Gesture {
  toolFor(event: PointerEvent): PickTool | null;
  /** @param way pixels from the corner of the element */
  onWay(tool: PickTool, way: readonly Point[]): void;
  onEnd(tool: PickTool, way: readonly Point[]): void;
  onGiveUp(): void;
}

/** Catches a drag with a tool on its way down to the canvas. */
function followGesture(element: HTMLElement, gesture: Gesture): () => void {
  let under: { readonly tool: PickTool; readonly pointerId: number; way: readonly Point[] } | null = null;
  const at = (event: PointerEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const take = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  const listening = new AbortController();
  const on = <K extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'>(name: K, listen: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(name, listen, { capture: true, signal: listening.signal });
  on('pointerdown', (event) => {
    const tool = event.button === 0 && event.target instanceof Element && event.target.closest('.network-pick, .network-canvas') !== null ? gesture.toolFor(event) : null;
    if (tool === null) return;
    take(event);
    element.setPointerCapture(event.pointerId);
    under = { tool, pointerId: event.pointerId, way: [at(event)] };
  });
  on('pointermove', (event) => {
    if (under?.pointerId !== event.pointerId) return;
    take(event);
    under.way = [...under.way, at(event)];
    gesture.onWay(under.tool, under.way);
  });
  on('pointerup', (event) => {
    if (under?.pointerId !== event.pointerId) return;
    take(event);
    const { tool, way } = under;
    under = null;
    gesture.onEnd(tool, way);
  });
  on('pointercancel', () => {
    if (under === null) return;
    under = null;
    gesture.onGiveUp();
  });
  return () => listening.abort();
}

import { useEffect, useRef, useState, type RefObject } from 'react';
import { eased, frameBetween, stillFrame, type Frame } from '../../drawing/scene/frame.ts';
import { createFramePainter } from './picture/paint.ts';
import type { Stage } from '../../drawing/scene/stage.ts';

/** Long enough to follow a thing that moves, short enough not to be waited for. */
const durationMs = 900;
/** More things than these are painted while they move, without their names. */
const crowdFrom = 120;
/** More things than these would stutter, and just change. */
const movesUpTo = 1_000;

/** What to show now. */
export interface Transition {
  readonly frame: Frame | null;
  /** Whether a crowd moves: then it is on the canvas, which lies over the picture. */
  readonly isPainted: boolean;
}

/** The picture to show now: on the way to a new stage, else still. Where the system asks for less motion, nothing moves. */
export function useTransition(stage: Stage | null, sceneId: string | null, canvas: RefObject<HTMLCanvasElement | null>): Transition {
  const [shownNow, setShown] = useState<Transition>({ frame: null, isPainted: false });
  const last = useRef<{ readonly stage: Stage; readonly sceneId: string | null } | null>(null);
  useEffect(() => {
    if (stage === null) return undefined;
    const from = last.current;
    last.current = { stage, sceneId };
    const count = stage.drawing.nodes.length;
    // A scene that is drawn anew, in another size or since the case changed, is just drawn.
    const isStill = from === null || from.sceneId === sceneId || count > movesUpTo || from.stage.drawing.nodes.length > movesUpTo
      || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill) {
      setShown({ frame: stillFrame(stage), isPainted: false });
      return undefined;
    }
    const isCrowd = count + from.stage.drawing.nodes.length > 2 * crowdFrom && canvas.current !== null;
    const paint = isCrowd && canvas.current !== null ? createFramePainter(canvas.current, stage.size) : null;
    if (paint !== null) setShown((before) => ({ ...before, isPainted: true }));
    let request = 0;
    const start = performance.now();
    const draw = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - start) / durationMs);
      const frame = frameBetween(from.stage, stage, eased(t));
      if (paint === null || t >= 1) setShown({ frame, isPainted: false });
      else paint(frame);
      if (t < 1) request = requestAnimationFrame(draw);
    };
    draw(start);
    return () => cancelAnimationFrame(request);
  }, [stage, sceneId, canvas]);
  return shownNow;
}

import { useEffect, useRef, useState } from 'react';
import { eased, frameBetween, stillFrame, type Frame } from './picture/frame.ts';
import type { Stage } from './picture/stage.ts';

/** Long enough to follow a thing that moves, short enough not to be waited for. */
const durationMs = 900;

/** The picture to show now: on the way to a new stage, else still. Where the system asks for less motion, nothing moves. */
export function useTransition(stage: Stage | null, sceneId: string | null): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  const shown = useRef<{ readonly stage: Stage; readonly sceneId: string | null } | null>(null);
  useEffect(() => {
    if (stage === null) return undefined;
    const from = shown.current;
    shown.current = { stage, sceneId };
    // A scene that is drawn anew, in another size or since the case changed, is just drawn.
    if (from === null || from.sceneId === sceneId || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setFrame(stillFrame(stage));
      return undefined;
    }
    let request = 0;
    let start: number | null = null;
    const draw = (now: number): void => {
      start ??= now;
      const t = Math.min(1, (now - start) / durationMs);
      setFrame(frameBetween(from.stage, stage, eased(t)));
      if (t < 1) request = requestAnimationFrame(draw);
    };
    request = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(request);
  }, [stage, sceneId]);
  return frame;
}

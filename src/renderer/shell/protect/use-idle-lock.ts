import { useEffect } from 'react';

const lookEveryMs = 5_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls when nobody touched the window for some time. A machine that slept counts the time that it slept.
 *
 * @param minutes null where it is never to be called
 */
export function useIdleLock(minutes: number | null, onIdle: () => void): void {
  useEffect(() => {
    if (minutes === null) return;
    let touchedAt = Date.now();
    const touch = (): void => { touchedAt = Date.now(); };
    const look = setInterval(() => {
      if (Date.now() - touchedAt < minutes * 60_000) return;
      touch();
      onIdle();
    }, lookEveryMs);
    for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(look);
      for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes, onIdle]);
}

import { useEffect, useState } from 'react';
import type { Pace } from './pace.ts';

const restMs = 140;

/** A value as it was when the scrolling was last slow: what takes calls to the host is not asked for pages that fly by. */
export function useSettled<T>(value: T, pace: Pace): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (!pace.isFast()) {
      setSettled(value);
      return undefined;
    }
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value, pace]);
  return settled;
}

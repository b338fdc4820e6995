import { useMemo } from 'react';
import type { Span } from '../../../../shared/spans.ts';
import type { PaintedSpans } from './Marks.tsx';

const none: readonly Span[] = [];

/** What is painted over words besides the quotes: the selected, the found, and those of a proposal. */
export function usePainted(selected: Span | null, hits: readonly Span[] | null, at: number, proposed: readonly Span[]): PaintedSpans {
  return useMemo(() => {
    const hit = hits?.[at];
    return {
      selected: selected ? [selected] : none, found: hits?.filter((other) => other !== hit) ?? none, foundHere: hit ? [hit] : none,
      proposed: proposed.slice(0, 1), proposedToo: proposed.slice(1),
    };
  }, [selected, hits, at, proposed]);
}

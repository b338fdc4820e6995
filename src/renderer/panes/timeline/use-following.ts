import { useEffect, useRef } from 'react';
import { binDays } from '../../../drawing/timeline/density.ts';
import type { Entry } from '../../../drawing/timeline/mark.ts';
import type { Drawing } from '../../../drawing/timeline/model.ts';
import type { Rest } from './use-timeline-data.ts';
import type { ViewState } from './use-view.ts';
import { revealDays, type Plot } from '../../../drawing/timeline/view.ts';

const restMs = 150;

interface Followed {
  readonly selectedIds: readonly string[];
  readonly isSelectedElsewhere: boolean;
}

/** Shows what another pane selected: moves the window in time, then scrolls to its row and its place in the tray. */
export function useFollowing(
  { selectedIds, isSelectedElsewhere }: Followed, entries: readonly Entry[], drawing: Drawing, { change }: ViewState,
  scroller: { readonly current: HTMLElement | null },
): void {
  const newest = useRef({ entries, drawing, change });
  useEffect(() => {
    newest.current = { entries, drawing, change };
  });
  useEffect(() => {
    const id = selectedIds[0];
    if (!isSelectedElsewhere || id === undefined) return;
    const entry = newest.current.entries.find(({ item }) => item.id === id);
    if (entry) newest.current.change((view) => revealDays(view, entry.span));
    const frame = requestAnimationFrame(() => {
      const box = scroller.current?.closest('.timeline-body');
      box?.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [selectedIds, isSelectedElsewhere, scroller]);
}

/** Tells of the window once it has not moved for a moment; the first time, and after another width, at once. */
export function useResting({ onRest }: { readonly onRest: (rest: Rest) => void }, plot: Plot): void {
  const told = useRef(0);
  useEffect(() => {
    // Before it is laid out there is nothing to tell.
    if (plot.widthPx <= 1) return;
    if (told.current !== plot.widthPx) {
      told.current = plot.widthPx;
      onRest({ view: plot.view, binDays: binDays(plot) });
      return;
    }
    const timer = setTimeout(() => onRest({ view: plot.view, binDays: binDays(plot) }), restMs);
    return () => clearTimeout(timer);
  }, [onRest, plot]);
}

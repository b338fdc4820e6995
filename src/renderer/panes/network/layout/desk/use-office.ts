import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useKept } from '../../../../state/queries.ts';
import type { Positions } from '../../../../../drawing/network/geometry.ts';
import type { ArrangeThere } from '../../use-arranged.ts';
import type { LayoutOffice } from '../../use-places.ts';
import { runLayout } from '../run.ts';
import { openDesk, type LayoutDesk } from './desk.ts';
import { startLayoutWorker } from './start-worker.ts';

/** Finds places away from the window's thread, by the layout or by a rule. */
export interface Office extends LayoutOffice {
  readonly arrange: ArrangeThere;
}

/** Lays out in a thread of its own for as long as the pane is there; places that were found are kept with the case. */
export function useLayoutOffice(): Office {
  const kept = useKept<Positions>('network places');
  const desk = useRef<LayoutDesk | null>(null);
  const openedDesk = useCallback(() => desk.current ??= openDesk(startLayoutWorker, runLayout), []);
  useEffect(() => {
    openedDesk();
    return () => {
      desk.current?.close();
      desk.current = null;
    };
  }, [openedDesk]);
  return useMemo(() => ({
    layOut: (input, signal) => openedDesk().layOut(input, signal),
    arrange: (order, signal) => openedDesk().arrange(order, signal),
    recalled: kept.recall(),
    keep: kept.keep,
  }), [kept, openedDesk]);
}

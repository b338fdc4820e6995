import { useEffect, useState } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import { useClient } from '../../state/queries.ts';
import { rowWithin, withoutRows, type ReviewFilter } from './model.ts';
import type { Proposals } from './useProposals.ts';

/** A proposal that the analyst decided. It doesn't show any more, though the case may not know yet. */
interface Decided {
  readonly id: string;
  readonly companionIds: readonly string[];
  /** Whether the case has the decision, and the list only has to be read again. */
  readonly isKept: boolean;
  /** How often the case has told of a change of it: the first time of the decision, after that of taking it back. */
  readonly changes: number;
}

/** So many decisions are remembered, for undo to lead back to what was decided. */
const rememberedAtMost = 500;

/** The list as the analyst sees it, and where they are in it. */
export interface Place {
  readonly count: number | null;
  readonly rowAt: (row: number) => ProposalView | undefined;
  /** The row in focus, -1 for none. */
  readonly row: number;
  readonly proposal: ProposalView | undefined;
  readonly onRange: (from: number, to: number) => void;
  readonly go: (row: number) => void;
  /** Takes a proposal, and those that go with it, out of the list at once; the next one gets the focus. */
  readonly leave: (proposal: ProposalView, companionIds: readonly string[]) => void;
  /** Says what became of a decision: kept by the case, or refused, so that the proposal is there again. */
  readonly settle: (id: string, isKept: boolean) => void;
}

/**
 * Keeps the analyst at one proposal, whatever comes and goes around it. What was decided gives way at once to the next
 * one, so that the next key is for that; what comes back by undo gets the focus again.
 */
export function usePlace(list: Proposals, shows: ReviewFilter['shows']): Place {
  const [listed, setListed] = useState(shows);
  const [at, setAt] = useState<{ readonly id: string | null; readonly row: number }>({ id: null, row: 0 });
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [goneIds, setGoneIds] = useState<readonly string[]>([]);
  const client = useClient();
  useEffect(() => client.subscribe((event) => {
    if (event.type !== 'case/changed') return;
    const changed = new Set(event.ids);
    setDecided((all) => (all.some(({ id }) => changed.has(id)) ? all.map((one) => (changed.has(one.id) ? { ...one, changes: one.changes + 1 } : one)) : all));
  }), [client]);
  const isThere = (id: string): boolean => list.rowOf(id) >= 0;

  const shown = withoutRows(decided.flatMap(({ id, companionIds }) => [id, ...companionIds]).map(list.rowOf));
  const count = list.count === null ? null : shown.count(list.count);
  const rowAt = (row: number): ProposalView | undefined => (row < 0 ? undefined : list.rowAt(shown.toWhole(row)));
  const found = shown.toShorter(list.rowOf(at.id));
  const row = found >= 0 ? found : rowWithin(at.row, count ?? 0);
  const proposal = rowAt(row);

  const back = goneIds.filter(isThere);
  const hasGone = decided.filter(({ id, isKept }) => isKept && !isThere(id)).map(({ id }) => id);
  // Taken back before the list was ever read without it.
  const takenBack = decided.filter(({ id, isKept, changes }) => isKept && changes > 1 && isThere(id)).map(({ id }) => id);
  // What is read anew decides these, and there is nothing between them and the drawing: no effect could be in time.
  if (listed !== shows) {
    setListed(shows);
    setDecided([]);
    setGoneIds([]);
    setAt({ id: null, row: 0 });
  } else if (takenBack[0] !== undefined) {
    setDecided(decided.filter(({ id }) => !takenBack.includes(id)));
    setAt({ id: takenBack[0], row: Math.max(0, list.rowOf(takenBack[0])) });
  } else if (back[0] !== undefined) {
    setGoneIds(goneIds.filter((id) => !back.includes(id)));
    setAt({ id: back[0], row: Math.max(0, shown.toShorter(list.rowOf(back[0]))) });
  } else if (hasGone.length > 0) {
    setDecided(decided.filter(({ id }) => !hasGone.includes(id)));
    setGoneIds([...hasGone, ...goneIds].slice(0, rememberedAtMost));
  } else if (proposal !== undefined && (at.id !== proposal.id || at.row !== row)) {
    setAt({ id: proposal.id, row });
    // What was in focus and is not listed any more: an answer that was overtaken may bring it back.
    if (found < 0 && at.id !== null) setGoneIds([at.id, ...goneIds].slice(0, rememberedAtMost));
  }

  return {
    count, rowAt, row, proposal,
    onRange: (from, to) => list.onRange(shown.toWhole(from), shown.toWhole(to)),
    go: (wanted) => {
      const to = Math.max(0, rowWithin(wanted, count ?? 0));
      setAt({ id: rowAt(to)?.id ?? null, row: to });
    },
    leave: ({ id }, companionIds) => {
      const isStaying = (candidate: ProposalView | undefined): candidate is ProposalView => candidate !== undefined && candidate.id !== id && !companionIds.includes(candidate.id);
      const after = Array.from({ length: Math.min(50, (count ?? 0) - row - 1) }, (_none, index) => rowAt(row + 1 + index)).find(isStaying);
      const before = Array.from({ length: Math.min(50, row) }, (_none, index) => rowAt(row - 1 - index)).find(isStaying);
      setDecided((all) => [...all, { id, companionIds, isKept: false, changes: 0 }]);
      setAt({ id: (after ?? before)?.id ?? null, row: Math.max(0, row) });
    },
    settle: (id, isKept) => {
      setDecided((all) => (isKept ? all.map((one) => (one.id === id ? { ...one, isKept } : one)) : all.filter((one) => one.id !== id)));
      if (!isKept) setAt((now) => ({ ...now, id }));
    },
  };
}

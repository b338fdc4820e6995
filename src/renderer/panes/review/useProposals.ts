import { useCallback, useState } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { pagesOf, usePages } from '../../state/pages.ts';
import type { ReviewFilter } from './model.ts';

const pageSize = 100;
/** Rows that are read beyond those in sight, so that quick keys don't run into a row that isn't there yet. */
const aheadRows = 60;

/** The proposals that fit a filter, as the case has them. */
export interface Proposals {
  /** Null while nothing is known. */
  readonly count: number | null;
  /** Undefined while it is being read. */
  readonly rowAt: (index: number) => ProposalView | undefined;
  /** Where a proposal stands among those that have been read; -1 when it isn't among them. */
  readonly rowOf: (id: string | null) => number;
  readonly onRange: (from: number, to: number) => void;
  readonly problem: string | null;
}

/** The proposals that fit a filter, read page by page as they come into sight. */
export function useProposals({ reportId, kind, leastScore, shows }: ReviewFilter): Proposals {
  const [range, setRange] = useState({ from: 0, to: 0 });
  const filter = {
    ...(reportId === null ? {} : { reportId: reportId as ReportId }), ...(kind === null ? {} : { kinds: [kind] }), ...(leastScore === 0 ? {} : { leastScore }),
    states: shows === 'pending' ? ['pending' as const] : ['rejected' as const, 'never' as const],
  };
  const { byNumber, problem } = usePages(['proposals', filter], pagesOf(range.from, range.to, pageSize), (client, page) =>
    client.call('proposal.list', { ...filter, offset: page * pageSize, limit: pageSize }));
  const count = byNumber.get(0)?.total ?? null;
  const rowAt = (index: number): ProposalView | undefined => byNumber.get(Math.floor(index / pageSize))?.proposals[index % pageSize];
  const onRange = useCallback((first: number, last: number) => {
    const [from, to] = [Math.max(0, first - aheadRows), last + aheadRows];
    setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, []);
  const rowOf = (id: string | null): number => {
    for (const [number, { proposals }] of byNumber) {
      const at = proposals.findIndex((proposal) => proposal.id === id);
      if (at >= 0) return number * pageSize + at;
    }
    return -1;
  };
  return { count, rowAt, rowOf, onRange, problem };
}

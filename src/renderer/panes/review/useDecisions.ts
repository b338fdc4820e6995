import { useState } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ActorId, ReportId } from '../../../shared/ids.ts';
import type { ProposalContent } from '../../../shared/model/proposal.ts';
import { useClient } from '../../state/queries.ts';
import type { ReviewFilter } from './model.ts';

/** What the analyst can decide. Each is one step that undo takes back. */
export interface Decisions {
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** Something to know about the last decision. */
  readonly heldBack: number;
  readonly forget: () => void;
  readonly accept: (proposal: ProposalView, choice?: { readonly content?: ProposalContent; readonly intoId?: string }) => Promise<boolean>;
  readonly acceptAll: (filter: ReviewFilter) => Promise<boolean>;
  readonly reject: (proposal: ProposalView, never: boolean) => Promise<boolean>;
  readonly reopen: (proposal: ProposalView) => Promise<boolean>;
  readonly distinguish: (proposal: ProposalView, actorId: string) => Promise<boolean>;
}

/** Decides one thing at a time: a key pressed while the last one is under way is not lost, it waits its turn. */
export function useDecisions(): Decisions {
  const client = useClient();
  const [state, setState] = useState({ busy: 0, problem: null as string | null, heldBack: 0 });
  const attempt = async (change: () => Promise<unknown>): Promise<boolean> => {
    setState((now) => ({ busy: now.busy + 1, problem: null, heldBack: 0 }));
    try {
      const answer = await change();
      const heldBack = typeof answer === 'object' && answer !== null && 'heldBack' in answer ? Number(answer.heldBack) : 0;
      setState((now) => ({ ...now, busy: now.busy - 1, heldBack }));
      return true;
    } catch (error) {
      setState((now) => ({ ...now, busy: now.busy - 1, problem: error instanceof Error ? error.message : String(error) }));
      return false;
    }
  };
  return {
    isBusy: state.busy > 0, problem: state.problem, heldBack: state.heldBack,
    forget: () => setState((now) => ({ ...now, problem: null, heldBack: 0 })),
    accept: ({ id }, choice = {}) => attempt(() => client.call('proposal.accept', {
      ids: [id], ...(choice.content === undefined ? {} : { content: choice.content }), ...(choice.intoId === undefined ? {} : { intoId: choice.intoId as ActorId }),
    })),
    acceptAll: ({ reportId, kind, leastScore }) => attempt(() => client.call('proposal.acceptAbove', {
      ...(reportId === null ? {} : { reportId: reportId as ReportId }), ...(kind === null ? {} : { kinds: [kind] }), leastScore,
    })),
    reject: ({ id }, never) => attempt(() => client.call('proposal.reject', { ids: [id], never })),
    reopen: ({ id }) => attempt(() => client.call('proposal.reopen', { ids: [id] })),
    distinguish: ({ id, revision }, actorId) => attempt(() => client.call('proposal.distinguish', { id, revision, actorId: actorId as ActorId })),
  };
}

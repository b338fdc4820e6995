import { useRef, useState } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ActorId, ReportId } from '../../../shared/ids.ts';
import type { ProposalContent } from '../../../shared/model/proposal.ts';
import { useRun } from '../../state/run.ts';
import type { ReviewFilter } from './model.ts';

/** How a proposal is accepted, where it is not just as it stands. */
export interface AcceptChoice {
  readonly content?: ProposalContent;
  readonly intoId?: string;
}

/** What came of accepting a group. */
export interface GroupOutcome {
  readonly accepted: number;
  /** Reach the score, but speak of something that does not. */
  readonly heldBack: number;
  /** Would be accepted by the next step. */
  readonly left: number;
}

/** What the analyst can decide. Each is one step that undo takes back; each answers whether it was done. */
export interface Decisions {
  /** Whether a group is being accepted. */
  readonly isAccepting: boolean;
  readonly problem: string | null;
  readonly group: GroupOutcome | null;
  readonly forget: () => void;
  readonly accept: (proposal: ProposalView, choice?: AcceptChoice) => Promise<boolean>;
  readonly acceptAll: (filter: ReviewFilter) => Promise<boolean>;
  readonly reject: (proposal: ProposalView, never: boolean) => Promise<boolean>;
  readonly reopen: (proposal: ProposalView) => Promise<boolean>;
  /** Once at a time for a proposal: it names the state that it saw. */
  readonly distinguish: (proposal: ProposalView, actorId: string) => Promise<boolean>;
}

/** Sends decisions one after the other, in the order of the keys, so that undo goes back in the same order. */
export function useDecisions(): Decisions {
  const run = useRun();
  const [problem, setProblem] = useState<string | null>(null);
  const [group, setGroup] = useState<GroupOutcome | null>(null);
  const [isAccepting, setAccepting] = useState(false);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const distinguished = useRef(new Set<string>());

  function attempt(change: () => Promise<unknown>): Promise<boolean> {
    setProblem(null);
    setGroup(null);
    const done = last.current.then(change).then(() => true, (error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    });
    last.current = done;
    return done;
  }

  return {
    isAccepting, problem, group,
    forget: () => {
      setProblem(null);
      setGroup(null);
    },
    accept: ({ id }, { content, intoId } = {}) => attempt(() => run('proposal.accept', {
      ids: [id], ...(content === undefined ? {} : { content }), ...(intoId === undefined ? {} : { intoId: intoId as ActorId }),
    })),
    acceptAll: ({ reportId, kind, leastScore }) => {
      setAccepting(true);
      return attempt(async () => {
        const { accepted, heldBack, left } = await run('proposal.acceptAbove', {
          ...(reportId === null ? {} : { reportId: reportId as ReportId }), ...(kind === null ? {} : { kinds: [kind] }), leastScore,
        });
        setGroup({ accepted: accepted.length, heldBack, left });
      }).finally(() => setAccepting(false));
    },
    reject: ({ id }, never) => attempt(() => run('proposal.reject', { ids: [id], never })),
    reopen: ({ id }) => attempt(() => run('proposal.reopen', { ids: [id] })),
    distinguish: ({ id, revision }, actorId) => {
      const seen = `${id} ${String(revision)}`;
      if (distinguished.current.has(seen)) return Promise.resolve(false);
      distinguished.current.add(seen);
      return attempt(() => run('proposal.distinguish', { id, revision, actorId: actorId as ActorId })).then((isDone) => {
        if (!isDone) distinguished.current.delete(seen);
        return isDone;
      });
    },
  };
}

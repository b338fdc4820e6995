import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { afterChanges } from './changes.ts';
import { useClient, useCommand, useVerb } from './queries.ts';

/** What undo or redo did last, or why it could not. */
export type StepOutcome =
  | { readonly is: 'undone' | 'redone'; readonly label: string }
  | { readonly is: 'undo-failed' | 'redo-failed'; readonly message: string };

export interface Steps {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly isBusy: boolean;
  readonly outcome: StepOutcome | null;
  readonly forgetOutcome: () => void;
}

/** Undo and redo of the open case. A step back that comes while a change is under way waits for it, and is of that change. */
export function useSteps(): Steps {
  const undo = useStep('journal.undo', 'undoSeq');
  const redo = useStep('journal.redo', 'redoSeq');
  const [outcome, setOutcome] = useState<StepOutcome | null>(null);
  const isBusy = undo.isBusy || redo.isBusy;
  const take = ({ step }: typeof undo, done: 'undone' | 'redone', failed: 'undo-failed' | 'redo-failed') => (): void => {
    if (isBusy) return;
    step().then(({ label }) => setOutcome({ is: done, label }), (error: unknown) => setOutcome({ is: failed, message: error instanceof Error ? error.message : String(error) }));
  };
  return {
    undo: take(undo, 'undone', 'undo-failed'), redo: take(redo, 'redone', 'redo-failed'),
    isBusy, outcome, forgetOutcome: () => setOutcome(null),
  };
}

/** One kind of step. What the buttons name is what is meant, even when another window was quicker. */
function useStep(verb: 'journal.undo' | 'journal.redo', seqName: 'undoSeq' | 'redoSeq') {
  const client = useClient();
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useCommand(verb);
  const { data: shown } = useVerb('case.state', {});
  const [isWaiting, setWaiting] = useState(false);
  return {
    isBusy: isPending || isWaiting,
    async step() {
      setWaiting(true);
      try {
        const meant = await afterChanges(queryClient) ? await client.call('case.state', {}) : shown;
        const seq = meant?.[seqName];
        return await mutateAsync(seq === null || seq === undefined ? {} : { expectedSeq: seq });
      } finally {
        setWaiting(false);
      }
    },
  };
}

import { useState } from 'react';
import { useCommand, useVerb } from './queries.ts';

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

/** Undo and redo of the open case. */
export function useSteps(): Steps {
  const undo = useCommand('journal.undo');
  const redo = useCommand('journal.redo');
  const [outcome, setOutcome] = useState<StepOutcome | null>(null);
  // What the buttons name is what is meant, even when another window was quicker.
  const { data: openCase } = useVerb('case.state', {});
  const expecting = (seq: number | null | undefined) => (seq === null || seq === undefined ? {} : { expectedSeq: seq });
  const isBusy = undo.isPending || redo.isPending;
  return {
    undo: () => {
      if (isBusy) return;
      undo.mutate(expecting(openCase?.undoSeq), {
        onSuccess: ({ label }) => setOutcome({ is: 'undone', label }),
        onError: ({ message }) => setOutcome({ is: 'undo-failed', message }),
      });
    },
    redo: () => {
      if (isBusy) return;
      redo.mutate(expecting(openCase?.redoSeq), {
        onSuccess: ({ label }) => setOutcome({ is: 'redone', label }),
        onError: ({ message }) => setOutcome({ is: 'redo-failed', message }),
      });
    },
    isBusy,
    outcome,
    forgetOutcome: () => setOutcome(null),
  };
}

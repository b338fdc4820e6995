import { useState } from 'react';
import { useCommand } from './queries.ts';

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
  const isBusy = undo.isPending || redo.isPending;
  return {
    undo: () => {
      if (isBusy) return;
      undo.mutate({}, {
        onSuccess: ({ label }) => setOutcome({ is: 'undone', label }),
        onError: ({ message }) => setOutcome({ is: 'undo-failed', message }),
      });
    },
    redo: () => {
      if (isBusy) return;
      redo.mutate({}, {
        onSuccess: ({ label }) => setOutcome({ is: 'redone', label }),
        onError: ({ message }) => setOutcome({ is: 'redo-failed', message }),
      });
    },
    isBusy,
    outcome,
    forgetOutcome: () => setOutcome(null),
  };
}

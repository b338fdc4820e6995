import { useState } from 'react';
import { useCommand } from '../state/queries.ts';
import { strings } from '../strings/en.ts';
import { useFileChoice } from './FileChoice.tsx';

/** What went wrong on the way to a case. */
export interface OpeningProblem {
  readonly title: string;
  readonly message: string;
}

/** The ways to a case and out of it, and what went wrong on the last one. */
export interface Opening {
  readonly isBusy: boolean;
  readonly problem: OpeningProblem | null;
  setProblem(problem: OpeningProblem | null): void;
  /** Opens the case of a handle in place of the one that is open, if any. */
  open(file: string): void;
  openSample(): void;
  /** @param whenOpen what to do once the chosen case is open; what asked for it may be gone by then */
  chooseAndOpen(whenOpen?: () => Promise<unknown>): void;
  close(): void;
}

const words = strings.welcome;

/** The ways to a case, for the welcome screen and the palette. */
export function useOpening(): Opening {
  const choose = useFileChoice();
  const open = useCommand('case.open');
  const sample = useCommand('case.openSample');
  const close = useCommand('case.close');
  const [problem, setProblem] = useState<OpeningProblem | null>(null);
  const tell = (title: string) => ({ message }: { message: string }) => setProblem({ title, message });
  return {
    isBusy: open.isPending || sample.isPending || close.isPending,
    problem,
    setProblem,
    open: (file) => {
      setProblem(null);
      open.mutate({ file }, { onError: tell(words.openFailed) });
    },
    openSample: () => {
      setProblem(null);
      sample.mutate({}, { onError: tell(words.sampleFailed) });
    },
    chooseAndOpen: (whenOpen) => {
      choose('open-case').then(async (chosen) => {
        if (chosen === null) return;
        setProblem(null);
        await open.mutateAsync({ file: chosen.file });
        await whenOpen?.();
      }).catch(tell(words.openFailed));
    },
    close: () => {
      setProblem(null);
      close.mutate({}, { onError: tell(strings.shell.closeCaseFailed) });
    },
  };
}

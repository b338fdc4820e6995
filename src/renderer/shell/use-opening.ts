import { useState } from 'react';
import type { RescueReport } from '../../shared/contract/rescue.ts';
import { CallError } from '../client/client.ts';
import { useCommand } from '../state/queries.ts';
import { strings } from '../strings/en.ts';
import { useFileChoice } from './FileChoice.tsx';

/** What went wrong on the way to a case. */
export interface OpeningProblem {
  readonly title: string;
  readonly message: string;
  /** The damaged file that could not be opened, to be rescued. */
  readonly damaged?: string;
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
  /** Makes a new case of what can be read of a damaged one, and opens that. */
  rescue(file: string): void;
  close(): void;
}

const words = strings.welcome;

/** What came of a rescue, in a few words: the command line tells all. */
function rescueText({ keepsHistory, leftCount, lostOriginals, lostTexts }: RescueReport): string {
  if (keepsHistory) return words.rescuedWhole;
  return words.rescuedPart(leftCount, lostOriginals.length, lostTexts.length);
}

/** The ways to a case, for the welcome screen and the palette. */
export function useOpening(): Opening {
  const choose = useFileChoice();
  const open = useCommand('case.open');
  const sample = useCommand('case.openSample');
  const close = useCommand('case.close');
  const [problem, setProblem] = useState<OpeningProblem | null>(null);
  const rescue = useCommand('case.rescue');
  const tellOpening = (file: string) => (error: Error) => setProblem({
    title: words.openFailed, message: error.message, ...(error instanceof CallError && error.code === 'CASE_DAMAGED' ? { damaged: file } : {}),
  });
  const tell = (title: string) => ({ message }: { message: string }) => setProblem({ title, message });
  return {
    isBusy: open.isPending || sample.isPending || close.isPending || rescue.isPending,
    problem,
    setProblem,
    open: (file) => {
      setProblem(null);
      open.mutate({ file }, { onError: tellOpening(file) });
    },
    openSample: () => {
      setProblem(null);
      sample.mutate({}, { onError: tell(words.sampleFailed) });
    },
    chooseAndOpen: (whenOpen) => {
      choose('open-case').then(async (chosen) => {
        if (chosen === null) return;
        setProblem(null);
        await open.mutateAsync({ file: chosen.file }).then(whenOpen, tellOpening(chosen.file));
      }).catch(tell(words.openFailed));
    },
    rescue: (file) => {
      choose('save-case', words.rescuedName).then(async (target) => {
        if (target === null) return;
        setProblem(null);
        const { report } = await rescue.mutateAsync({ file, target: target.file });
        setProblem({ title: words.rescued, message: rescueText(report) });
      }).catch(tell(words.rescueFailed));
    },
    close: () => {
      setProblem(null);
      close.mutate({}, { onError: tell(strings.shell.closeCaseFailed) });
    },
  };
}

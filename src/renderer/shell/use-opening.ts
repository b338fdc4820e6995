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

/** A case that waits for its passphrase. */
export interface LockedCase {
  /** Null for the sample case. */
  readonly file: string | null;
  /** Null where nobody has said how it is called. */
  readonly name: string | null;
  /** Why the last passphrase did not open it. */
  readonly refusal: string | null;
  readonly whenOpen: () => Promise<unknown>;
}

/** The ways to a case and out of it, and what went wrong on the last one. */
export interface Opening {
  readonly isBusy: boolean;
  readonly problem: OpeningProblem | null;
  readonly locked: LockedCase | null;
  setProblem(problem: OpeningProblem | null): void;
  /** Opens the case of a handle in place of the one that is open, if any; asks for its passphrase where it has one. */
  open(file: string, name?: string): void;
  openSample(): void;
  /** @param whenOpen what to do once the chosen case is open; what asked for it may be gone by then */
  chooseAndOpen(whenOpen?: () => Promise<unknown>): void;
  unlock(passphrase: string): void;
  /** Lets the case be that waits for its passphrase. */
  stayLocked(): void;
  /** Makes a new case of what can be read of a damaged one, and opens that. */
  rescue(file: string): void;
  close(): void;
  /** Closes a protected case, and asks for its passphrase. */
  lock(): void;
}

const words = strings.welcome;
const nothing = () => Promise.resolve();
const codeOf = (error: unknown) => (error instanceof CallError ? error.code : null);

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
  const [locked, setLocked] = useState<LockedCase | null>(null);
  const lock = useCommand('case.lock');
  const rescue = useCommand('case.rescue');
  const tellOpening = (file: string | null) => (error: Error) => setProblem({
    title: file === null ? words.sampleFailed : words.openFailed, message: error.message, ...(file !== null && codeOf(error) === 'CASE_DAMAGED' ? { damaged: file } : {}),
  });
  const tell = (title: string) => ({ message }: { message: string }) => setProblem({ title, message });

  async function tryToOpen(wanted: LockedCase, passphrase?: string): Promise<void> {
    setProblem(null);
    try {
      const given = passphrase === undefined ? {} : { passphrase };
      await (wanted.file === null ? sample.mutateAsync(given) : open.mutateAsync({ file: wanted.file, ...given }));
    } catch (error) {
      const [code, message] = [codeOf(error), error instanceof Error ? error.message : String(error)];
      if (code === 'PASSWORD_NEEDED' || code === 'PASSWORD_WRONG') {
        setLocked({ ...wanted, refusal: code === 'PASSWORD_WRONG' ? message : null });
        return;
      }
      setLocked(null);
      throw error;
    }
    setLocked(null);
    await wanted.whenOpen();
  }

  return {
    isBusy: open.isPending || sample.isPending || close.isPending || rescue.isPending,
    problem,
    locked,
    setProblem,
    open: (file, name) => {
      tryToOpen({ file, name: name ?? null, refusal: null, whenOpen: nothing }).catch(tellOpening(file));
    },
    openSample: () => {
      tryToOpen({ file: null, name: words.sampleName, refusal: null, whenOpen: nothing }).catch(tellOpening(null));
    },
    chooseAndOpen: (whenOpen = nothing) => {
      choose('open-case').then(async (chosen) => {
        if (chosen !== null) await tryToOpen({ file: chosen.file, name: chosen.name, refusal: null, whenOpen }).catch(tellOpening(chosen.file));
      }).catch(tell(words.openFailed));
    },
    unlock: (passphrase) => {
      if (locked !== null) tryToOpen(locked, passphrase).catch(tellOpening(locked.file));
    },
    stayLocked: () => setLocked(null),
    lock: () => {
      lock.mutate({}, { onError: tell(strings.shell.closeCaseFailed) });
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

import { useLayoutEffect, useRef, useState } from 'react';
import type { Marking } from '../../shared/vocabulary.ts';
import { presentStrings as words } from '../strings/present.ts';
import { giveScreenBack, takeScreen } from './full-screen.ts';
import { Show } from './Show.tsx';

export interface PresentProps {
  /** The scene to begin with; the first when null. */
  readonly fromId: string | null;
  /** Stands for a scene of which nothing is marked. */
  readonly caseMarking: Marking | null;
  readonly onLeave: () => void;
}

/** The scenes, full screen, by keys. */
export function Present(props: PresentProps) {
  const dialog = useDialog();
  const [isDark, setDark] = useState(() => document.documentElement.dataset['theme'] === 'dark');
  return (
    <dialog ref={dialog} className={isDark ? 'present' : 'present light-paper'} data-theme={isDark ? 'dark' : 'light'} aria-label={words.title} tabIndex={-1} onCancel={(event) => event.preventDefault()}>
      <Show {...props} isDark={isDark} onRoom={setDark} />
    </dialog>
  );
}

/** A modal dialog keeps all else out of reach; the screen is taken with it, and given back. */
function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    // Whatever takes the screen comes to lie over all that was there before: the dialog is put on top again.
    const comeUp = (): void => {
      const focused = document.activeElement;
      if (element?.open === true) element.close();
      element?.showModal();
      if (focused instanceof HTMLElement && element?.contains(focused) === true) focused.focus();
      else element?.focus();
    };
    comeUp();
    document.addEventListener('fullscreenchange', comeUp);
    void takeScreen();
    return () => {
      document.removeEventListener('fullscreenchange', comeUp);
      element?.close();
      void giveScreenBack();
    };
  }, []);
  return dialog;
}

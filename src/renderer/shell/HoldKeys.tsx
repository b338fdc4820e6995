import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { holdKeys, pressAgain } from './held-keys.ts';

/**
 * Stands in the place of a dialog whose code is still on its way: keys pressed meanwhile are meant for the dialog, so
 * it gets them as soon as it is there. If it does not come at all they are dropped: they were not meant for the panes.
 */
export function HoldKeys(): null {
  useLayoutEffect(() => {
    const held = holdKeys();
    return () => {
      // After the commit that shows the dialog, and before any other key can come.
      queueMicrotask(() => {
        const isThere = document.querySelector('dialog[open]') !== null;
        // Each key sees what the one before it did.
        held.release((key) => isThere && flushSync(() => pressAgain(key)));
      });
    };
  }, []);
  return null;
}

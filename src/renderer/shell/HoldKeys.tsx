import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { holdKeys, pressAgain } from './held-keys.ts';

/**
 * Stands in the place of a dialog whose code is still on its way, or of a field: keys pressed meanwhile are meant for it, so
 * it gets them as soon as it is there. If it does not come at all they are dropped: they were not meant for the panes.
 *
 * @param awaited what is waited for, as a selector
 */
export function HoldKeys({ awaited = 'dialog[open]' }: { readonly awaited?: string }): null {
  useLayoutEffect(() => {
    const held = holdKeys();
    return () => {
      // After the commit that shows the dialog, and before any other key can come.
      queueMicrotask(() => {
        const isThere = document.querySelector(awaited) !== null;
        // Each key sees what the one before it did.
        held.release((key) => isThere && flushSync(() => pressAgain(key)));
      });
    };
  }, [awaited]);
  return null;
}

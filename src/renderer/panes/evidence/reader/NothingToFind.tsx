import { useLayoutEffect } from 'react';
import type { AskedFind } from './useFind.ts';

/** Stands where a report can't be looked through: whoever asks for it gets the keys back. */
export function NothingToFind({ isWanted, onTaken }: AskedFind): null {
  useLayoutEffect(() => {
    if (isWanted) onTaken();
  }, [isWanted, onTaken]);
  return null;
}

import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/spans.ts';
import { originalStrings as words } from '../../../strings/original.ts';
import { endsOf, selectedSpan, type Caret } from '../model/caret.ts';
import { spokenAt, spokenWords } from '../model/spoken.ts';
import { moveByKey, type CaretGround } from '../reader/caret-keys.ts';
import type { MouseSelection } from './useMouseSelection.ts';

interface PageCaretOptions extends CaretGround {
  readonly selection: MouseSelection;
  /** Where the caret is when nobody has put it anywhere: at the first words in sight. */
  readonly from: () => number;
  readonly reveal: (place: number) => void;
}

export interface PageCaret {
  /** Moves the caret by the keys of the text. @returns whether the key was one of them */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** What the last key came to, to be read aloud: a picture of words can't be. */
  readonly spoken: string;
  /** Lets go of what is selected; the caret stays behind it. */
  readonly collapse: () => void;
}

/** The words that are selected: as a search found them, else those that the caret holds. */
export function useSelectedSpan({ exact, caret }: MouseSelection, passages: readonly Passage[], passageCount: number): Span | null {
  return useMemo(() => exact ?? (caret && selectedSpan(passages, caret, endsOf(passages, passageCount))), [exact, caret, passages, passageCount]);
}

/** Selects words of an original with the keyboard, with the same keys as in its text. */
export function usePageCaret({ selection, from, reveal, ...ground }: PageCaretOptions): PageCaret {
  const [spoken, setSpoken] = useState('');
  const { caret, put } = selection;
  const { passages, passageCount } = ground;

  function onKey(event: KeyboardEvent): boolean {
    if (passages.length === 0) return false;
    const first = from();
    const moved = moveByKey(event, caret ?? { anchor: first, focus: first }, ground);
    if (!moved) return false;
    put(moved);
    setSpoken(spokenAfter(passages, passageCount, moved, isByWord(event) && (event.key === 'ArrowLeft' ? 'at' : 'behind')));
    reveal(moved.focus);
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { onKey, spoken, collapse: useCallback(() => { if (caret) put({ anchor: caret.focus, focus: caret.focus }); }, [caret, put]) };
}

const isByWord = ({ key, altKey }: KeyboardEvent): boolean => !altKey && (key === 'ArrowLeft' || key === 'ArrowRight');

function spokenAfter(passages: readonly Passage[], passageCount: number, caret: Caret, word: 'at' | 'behind' | false): string {
  const span = selectedSpan(passages, caret, endsOf(passages, passageCount));
  if (span) return words.selected(spokenWords(passages, span));
  // Forwards a caret comes to stand behind a word.
  return word === false ? spokenAt(passages, caret.focus, 'sentence') : spokenAt(passages, caret.focus - (word === 'behind' ? 1 : 0), 'word');
}

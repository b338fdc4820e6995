import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/spans.ts';
import { originalStrings as words } from '../../../strings/original.ts';
import { endsOf, selectedSpan, type Caret } from '../model/caret.ts';
import { spokenAt, spokenLetter, spokenWords } from '../model/spoken.ts';
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
    const told = spokenAfter(passages, passageCount, moved, stepOf(event), event.key === 'ArrowLeft');
    // The same words again, such as a double letter, are read aloud only when something changes.
    setSpoken((before) => (before === told ? `${told}\u00a0` : told));
    reveal(moved.focus);
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { onKey, spoken, collapse: useCallback(() => { if (caret) put({ anchor: caret.focus, focus: caret.focus }); }, [caret, put]) };
}

type Step = 'letter' | 'word' | 'other';

function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Step {
  if (altKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return 'other';
  return ctrlKey || metaKey ? 'word' : 'letter';
}

function spokenAfter(passages: readonly Passage[], passageCount: number, caret: Caret, step: Step, isBack: boolean): string {
  const span = selectedSpan(passages, caret, endsOf(passages, passageCount));
  if (span) return words.selected(spokenWords(passages, span));
  if (step === 'other') return spokenAt(passages, caret.focus, 'sentence');
  // Forwards a caret comes to stand behind what it passed.
  const passed = caret.focus - (isBack ? 0 : 1);
  return step === 'word' ? spokenAt(passages, passed, 'word') : spokenLetter(passages, passed, words.letters);
}

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/spans.ts';
import { endsOf, selectedSpan, type Caret } from '../model/caret.ts';
import { moveByKey } from './caret-keys.ts';
import { placeAt, placeByLine, rangeOf } from './dom.ts';

/** What is selected in the text: the caret, and the words it holds, null when none. */
export interface TextSelection {
  readonly caret: Caret;
  readonly span: Span | null;
}

interface CaretOptions {
  readonly text: RefObject<HTMLElement | null>;
  readonly passages: readonly Passage[];
  readonly passageCount: number;
  readonly textLength: number;
  readonly locale: string;
  /** Where the caret is when nobody has put it anywhere: at the first words in sight. */
  readonly from: () => number;
  readonly reveal: (place: number) => void;
}

export interface CaretControl {
  readonly selection: TextSelection | null;
  /** Selects a span, or nothing. */
  readonly select: (span: Span) => void;
  /** Leaves the caret where its moving end is, with nothing selected. */
  readonly collapse: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One selection for mouse and keyboard. The report's code points are the truth; the browser's own
 * selection follows them, and is read only when the person at the screen made it.
 */
export function useCaret(options: CaretOptions): CaretControl {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const newest = useRef(options);
  const isDragging = useRef(false);
  const shown = useRef<readonly unknown[]>([]);
  useLayoutEffect(() => {
    newest.current = options;
  });

  const put = useCallback((caret: Caret): void => {
    const { passages, passageCount } = newest.current;
    const span = selectedSpan(passages, caret, endsOf(passages, passageCount));
    setSelection((before) => (isSame(before, caret) ? before : { caret, span }));
  }, []);

  const read = useCallback((): void => {
    const root = newest.current.text.current;
    const chosen = document.getSelection();
    if (!root || !chosen?.anchorNode || !chosen.focusNode || !root.contains(chosen.anchorNode) || !root.contains(chosen.focusNode)) return;
    const anchor = placeAt(root, chosen.anchorNode, chosen.anchorOffset);
    const focus = placeAt(root, chosen.focusNode, chosen.focusOffset);
    if (anchor !== null && focus !== null) put({ anchor, focus });
  }, [put]);

  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      isDragging.current = event.target instanceof Node && newest.current.text.current?.contains(event.target) === true;
    };
    const onUp = (): void => {
      if (!isDragging.current) return;
      isDragging.current = false;
      read();
    };
    const onChange = (): void => {
      const now = pointsOf(document.getSelection());
      // Not what we put there, and not what is left of a selection whose rows were scrolled away.
      const isTheirs = now.some((part, index) => part !== shown.current[index]) && now[0] instanceof Text && now[2] instanceof Text;
      if (!isDragging.current && isTheirs) read();
    };
    addEventListener('pointerdown', onDown, true);
    addEventListener('pointerup', onUp);
    document.addEventListener('selectionchange', onChange);
    return () => {
      removeEventListener('pointerdown', onDown, true);
      removeEventListener('pointerup', onUp);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [read]);

  // After every rendering: React may have put new text nodes under the browser's selection.
  useLayoutEffect(() => {
    if (isDragging.current) return;
    show(options.text.current, selection);
    shown.current = pointsOf(document.getSelection());
  });

  const select = useCallback((span: Span): void => {
    setSelection({ caret: { anchor: span.start, focus: span.end }, span });
  }, []);
  const collapse = useCallback((): void => {
    setSelection((before) => before && { caret: { anchor: before.caret.focus, focus: before.caret.focus }, span: null });
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    const { passages, passageCount, reveal, text, textLength, locale, from } = newest.current;
    if (event.key === 'Escape' && selection?.span) {
      put({ anchor: selection.caret.focus, focus: selection.caret.focus });
    } else {
      const first = from();
      const lineAway = (place: number, direction: 1 | -1): number | null => text.current && placeByLine(text.current, place, direction);
      const moved = moveByKey(event, selection?.caret ?? { anchor: first, focus: first }, { passages, passageCount, textLength, locale, lineAway });
      if (!moved) return;
      put(moved);
      reveal(moved.focus);
    }
    event.preventDefault();
    event.stopPropagation();
  }, [put, selection]);

  return { selection, select, collapse, onKeyDown };
}

const isSame = (before: TextSelection | null, caret: Caret) => before?.caret.anchor === caret.anchor && before.caret.focus === caret.focus;

const pointsOf = (own: globalThis.Selection | null): readonly unknown[] => [own?.anchorNode, own?.anchorOffset, own?.focusNode, own?.focusOffset];

/** Makes the browser's own selection the same, while the text has the focus, so that copying and screen readers know it. */
function show(root: HTMLElement | null, selection: TextSelection | null): void {
  const own = document.getSelection();
  if (!root || !own || !selection || document.activeElement !== root) return;
  const { anchor, focus } = selection.caret;
  const range = rangeOf(root, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
  if (!range) return;
  const [start, end] = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]] as const;
  own.setBaseAndExtent(...(anchor <= focus ? start : end), ...(anchor <= focus ? end : start));
}

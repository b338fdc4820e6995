import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/spans.ts';
import { selectedSpan, stepCaret, type Caret, type CaretUnit } from '../model/caret.ts';
import { placeAt, placeByLine, rangeOf } from './dom.ts';

/** What is selected in the text: the caret, and the words it holds, null when none. */
export interface TextSelection {
  readonly caret: Caret;
  readonly span: Span | null;
}

interface CaretOptions {
  readonly text: RefObject<HTMLElement | null>;
  readonly passages: readonly Passage[];
  readonly textLength: number;
  readonly locale: string;
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
    const span = selectedSpan(newest.current.passages, caret);
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
      const now = endsOf(document.getSelection());
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
    shown.current = endsOf(document.getSelection());
  });

  const select = useCallback((span: Span): void => {
    setSelection({ caret: { anchor: span.start, focus: span.end }, span });
  }, []);
  const collapse = useCallback((): void => {
    setSelection((before) => before && { caret: { anchor: before.caret.focus, focus: before.caret.focus }, span: null });
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    const { passages, reveal, text, textLength, locale } = newest.current;
    const start = selection?.caret ?? startAt(passages);
    if (event.key === 'Escape' && selection?.span) {
      put({ anchor: start.focus, focus: start.focus });
    } else {
      const moved = text.current && start && moveByKey(event, start, { passages, root: text.current, textLength, locale });
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

function startAt(passages: readonly Passage[]): Caret {
  const start = passages[0]?.start ?? 0;
  return { anchor: start, focus: start };
}

const endsOf = (own: globalThis.Selection | null): readonly unknown[] => [own?.anchorNode, own?.anchorOffset, own?.focusNode, own?.focusOffset];

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

interface KeyContext {
  readonly passages: readonly Passage[];
  readonly root: HTMLElement;
  readonly textLength: number;
  readonly locale: string;
}

/** The caret after a key, as editors move it; null for a key that moves nothing. */
function moveByKey(event: KeyboardEvent, caret: Caret, context: KeyContext): Caret | null {
  const to = (focus: number): Caret => ({ anchor: event.shiftKey ? caret.anchor : focus, focus });
  const isCtrl = event.ctrlKey || event.metaKey;
  const direction = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const unit: CaretUnit = event.altKey ? 'sentence' : isCtrl ? 'word' : 'character';
    return stepCaret(context.passages, caret, { unit, direction, extends: event.shiftKey }, context.locale);
  }
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    if (isCtrl || event.altKey) {
      return stepCaret(context.passages, caret, { unit: 'passage', direction, extends: event.shiftKey }, context.locale);
    }
    const place = placeByLine(context.root, caret.focus, direction);
    return place === null
      ? stepCaret(context.passages, caret, { unit: 'passage', direction, extends: event.shiftKey }, context.locale) : to(place);
  }
  if (event.key === 'Home' && isCtrl) return to(0);
  if (event.key === 'End' && isCtrl) return to(context.textLength);
  return null;
}

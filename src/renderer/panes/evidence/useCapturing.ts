import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import type { Span } from '../../../shared/spans.ts';
import type { CaptureRequest, DialogName } from '../../state/workspace.ts';
import type { CaptureForm, CaptureTarget, Draft, Ground } from './capture/form.ts';

/** A form that is open over words. */
export interface Capture {
  readonly target: CaptureTarget;
  readonly ground: Ground;
  /** Grows whenever the form is asked for, so that it takes the focus again. */
  readonly serial: number;
}

export interface CapturingOptions {
  readonly request: CaptureRequest | null;
  /** The one selected quote: what something new rests on while no words are selected. */
  readonly quote: QuoteWithSupport | null;
  readonly isReadOnly: boolean;
  readonly showDialog: (dialog: DialogName) => void;
}

export interface Capturing {
  readonly draft: Draft | null;
  readonly capture: Capture | null;
  /** Whether something was asked for that needs selected words. */
  readonly isAskedInVain: boolean;
  readonly onDraft: (draft: Draft | null, isTaking: boolean) => void;
  readonly start: (target: CaptureTarget) => void;
  readonly startOn: (quote: QuoteWithSupport, target: CaptureTarget) => void;
  readonly close: () => void;
  /** Closes the form of a ground, unless another one has taken its place. @returns whether it did */
  readonly closeOn: (ground: Ground) => boolean;
  /** What was typed into the open form: it outlives a switch between text and original. */
  readonly typed: RefObject<TypedForm | null>;
}

/** The words that a form is open for. */
export function spanOfGround(ground: Ground): Span {
  return ground.is === 'words' ? ground.draft.span : { start: ground.quote.start, end: ground.quote.end };
}

/** A form and the words that it is of, while it is put up elsewhere. */
export interface TypedForm {
  readonly ground: Ground;
  readonly form: CaptureForm;
}

export const isSameSpan = (left: Span, right: Span): boolean => left.start === right.start && left.end === right.end;
const isSameGround = (left: Ground, right: Ground) => left.is === right.is && isSameSpan(spanOfGround(left), spanOfGround(right));

/** What was typed into a form of the same words; null when there is none. */
export const keptForm = (typed: TypedForm | null, ground: Ground): CaptureForm | null => (typed && isSameGround(typed.ground, ground) ? typed.form : null);

/**
 * Makes forms out of selected words and requests: by the keys of the window, by the toolbar, from a card.
 * It does so within the event that asked: when Enter comes right behind the key, the form is there already.
 */
export function useCapturing({ request, quote, isReadOnly, showDialog }: CapturingOptions): Capturing {
  const [selected, setSelected] = useState<{ draft: Draft | null; isTaking: boolean }>({ draft: null, isTaking: false });
  const [capture, setCapture] = useState<Capture | null>(null);
  const [isAskedInVain, setAskedInVain] = useState(false);
  const { draft, isTaking } = selected;
  // Words that came in the moment in which the form was asked for: the form was made without them, and would wait for ever.
  if (draft !== null && draft.words !== null && capture?.ground.is === 'words' && capture.ground.draft.words === null && isSameSpan(capture.ground.draft.span, draft.span)) {
    setCapture({ ...capture, ground: { is: 'words', draft } });
  }

  const start = useCallback((target: CaptureTarget): void => {
    setAskedInVain(false);
    if (isReadOnly) return;
    setCapture((before) => {
      if (draft && !(before?.ground.is === 'words' && isSameSpan(before.ground.draft.span, draft.span))) return { target, ground: { is: 'words', draft }, serial: 0 };
      if (before) return { ...before, target, serial: before.serial + 1 };
      return quote && target !== 'quote' ? { target, ground: { is: 'quote', quote }, serial: 0 } : null;
    });
    if (draft || capture || (quote && target !== 'quote')) return;
    if (target === 'quote' || target === 'thing') setAskedInVain(true);
    else showDialog(`new-${target}`);
  }, [capture, draft, quote, isReadOnly, showDialog]);

  const seen = useRef(request?.serial ?? 0);
  useLayoutEffect(() => {
    // Words that were found are about to be selected: the key is meant for them.
    if (request === null || request.serial === seen.current || isTaking) return;
    seen.current = request.serial;
    start(request.kind);
  }, [request, isTaking, start]);

  const onDraft = useCallback((next: Draft | null, taking: boolean): void => {
    setSelected({ draft: next, isTaking: taking });
    if (next) setAskedInVain(false);
    // Words across passages are read while the form is open already.
    setCapture((before) => (next && before?.ground.is === 'words' && isSameSpan(before.ground.draft.span, next.span)
      ? { ...before, ground: { is: 'words', draft: next } } : before));
  }, []);

  const typed = useRef<TypedForm | null>(null);
  const newest = useRef(capture);
  useLayoutEffect(() => {
    newest.current = capture;
  });
  const close = useCallback((): void => {
    typed.current = null;
    setCapture(null);
    setAskedInVain(false);
  }, []);
  return {
    draft, capture, isAskedInVain, onDraft, start, close, typed,
    startOn: useCallback((on, target) => setCapture({ target, ground: { is: 'quote', quote: on }, serial: 0 }), []),
    closeOn: useCallback((ground) => {
      const isOpen = newest.current !== null && isSameGround(newest.current.ground, ground);
      if (isOpen) close();
      return isOpen;
    }, [close]),
  };
}

/** What a key does in the presentation. */
export type PresentAction =
  | 'next' | 'previous' | 'first' | 'last' | 'overview' | 'quote' | 'quote-back' | 'play' | 'black' | 'white' | 'pointer'
  | 'zoom-in' | 'zoom-out' | 'zoom-all' | 'room' | 'speaker' | 'full-screen' | 'help' | 'timeline' | 'leave';

const actions: Readonly<Record<string, PresentAction>> = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', Backspace: 'previous', Home: 'first', End: 'last',
  g: 'overview', q: 'quote', t: 'play', y: 'timeline', b: 'black', '.': 'black', w: 'white', ',': 'white', l: 'pointer', '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', '0': 'zoom-all',
  d: 'room', s: 'speaker', f: 'full-screen', '?': 'help', Escape: 'leave',
};

/** A key press as far as it decides. */
export interface PresentKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key press does; null where it does what it usually does.
 *
 * @param isOnControl whether a control has the focus that takes Enter, Space and the arrows itself
 */
export function presentAction({ key, shiftKey, ctrlKey, metaKey, altKey }: PresentKey, isOnControl: boolean): PresentAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (isOnControl && (key === 'Enter' || key === ' ' || key.startsWith('Arrow') || key === 'Home' || key === 'End' || key.startsWith('Page'))) return null;
  if (key === 'Q' || (key === 'q' && shiftKey)) return 'quote-back';
  return actions[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

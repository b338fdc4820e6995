import { useEffect, useRef, type RefObject } from 'react';

export interface PaneKeys {
  /** T. The other keys that make something of words are the window's own. */
  readonly attach: () => void;
  /** V: between the text and the original. */
  readonly toggle: () => void;
  /** Escape that nothing nearer took. @returns whether there was something to close */
  readonly leave: () => boolean;
}

const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest('input, select, textarea, [role="menu"]') !== null;

/** Keys that mean something only while the focus is in the pane. */
export function usePaneKeys(pane: RefObject<HTMLElement | null>, keys: PaneKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const element = pane.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || event.shiftKey || event.defaultPrevented) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (!isCommand && key === 't' && !isTyping(event.target)) newest.current.attach();
      else if (!isCommand && key === 'v' && !isTyping(event.target)) newest.current.toggle();
      else if (key !== 'escape' || isCommand || !newest.current.leave()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [pane]);
}

import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in the review. Opening it leads to its list as soon as that is there, or to what is offered instead;
 * when the list empties the panel itself has the keys, and the list again when something comes back.
 *
 * @param calls counts how often the review was asked to take the focus
 * @returns moves the focus to the list
 */
export function useListFocus(root: RefObject<HTMLElement | null>, count: number | null, calls: number): () => void {
  const isOpening = useRef(true);
  const hadFocus = useRef(false);
  // Not what an empty list offers: the key that decided the last one, pressed once more, must not press a button.
  const focusList = (): void => (root.current?.querySelector<HTMLElement>('[role="listbox"]') ?? root.current)?.focus();
  const isEmpty = count === null ? null : count === 0;
  useEffect(() => {
    const panel = root.current;
    if (isEmpty === null || panel === null) return;
    const active = document.activeElement;
    const offered = panel.querySelector<HTMLElement>('.empty-state .button');
    if (isOpening.current && isEmpty) (offered ?? panel).focus();
    else if (isOpening.current || (hadFocus.current && (active === null || active === document.body || active === panel))) focusList();
    isOpening.current = isOpening.current && isEmpty && offered === null && document.activeElement === panel;
  });
  const answered = useRef(calls);
  useEffect(() => {
    if (answered.current === calls) return;
    answered.current = calls;
    (root.current?.querySelector<HTMLElement>('[role="listbox"]') ?? root.current)?.focus();
  }, [calls, root]);
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      if (event.target instanceof Node && event.target !== document.body) hadFocus.current = root.current?.contains(event.target) ?? false;
    };
    addEventListener('focusin', note);
    return () => removeEventListener('focusin', note);
  }, [root]);
  return focusList;
}

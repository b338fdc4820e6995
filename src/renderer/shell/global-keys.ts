import { useEffect, useRef } from 'react';
import { isOnApple, matchShortcut, type ShortcutId } from '../state/shortcuts.ts';

/** Whether keys pressed there make text, so that letters are no shortcuts. */
export function isTextPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/**
 * Calls back for every shortcut pressed anywhere in the window, unless somebody nearer took the key
 * or a dialog is open.
 *
 * @param onShortcut returns false when the key means nothing now and should do what it usually does
 */
export function useGlobalKeys(onShortcut: (id: ShortcutId) => boolean): void {
  const newest = useRef(onShortcut);
  useEffect(() => {
    newest.current = onShortcut;
  });
  useEffect(() => {
    const isApple = isOnApple(navigator);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const id = matchShortcut({
        key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey, altKey: event.altKey,
        isInText: isTextPlace(event.target),
      }, isApple);
      if (id !== null && newest.current(id)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

import { isTextPlace } from './global-keys.ts';

/** Keys that are kept back until there is something to type into. */
export interface HeldKeys {
  /** Presses what was kept back, in order, where the focus is by now, and keeps no more. */
  release(press: (key: KeyboardEvent) => void): void;
}

/** Keeps every key from the window that is pressed from now on. */
export function holdKeys(): HeldKeys {
  const kept: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent): void => {
    // What an input method composes has no place to go to yet, and takes care of itself.
    if (event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    kept.push(event);
  };
  addEventListener('keydown', keep, { capture: true });
  return {
    release(press) {
      removeEventListener('keydown', keep, { capture: true });
      for (const key of kept.splice(0)) press(key);
    },
  };
}

/** Presses a key again where the focus is: tells whoever listens, and does what the browser would have done. */
export function pressAgain(key: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const { code, ctrlKey, metaKey, shiftKey, altKey } = key;
  const again = new KeyboardEvent('keydown', { key: key.key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true, composed: true });
  if (!target.dispatchEvent(again)) return;
  if (key.key === 'Escape') cancelDialog();
  else if (key.key === 'Tab') moveFocus(shiftKey ? -1 : 1);
  else if (isTextPlace(target)) type(key, target);
  else if (target instanceof HTMLElement && (key.key === 'Enter' || key.key === ' ')) target.click();
}

function cancelDialog(): void {
  openDialog()?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

function openDialog(): Element | null {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? null;
}

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

function moveFocus(step: 1 | -1): void {
  const places = [...(openDialog() ?? document).querySelectorAll<HTMLElement>(focusable)].filter((place) => place.checkVisibility());
  const at = places.findIndex((place) => place === document.activeElement);
  const to = at < 0 && step < 0 ? -1 : at + step;
  places.at(to % Math.max(1, places.length))?.focus();
}

const deletions: Readonly<Record<string, string>> = { Backspace: 'delete', Delete: 'forwardDelete' };

/** The one way to type that keeps the field's own undo and tells React. */
function type({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, target: EventTarget): void {
  const deletion = deletions[key];
  if (key === 'Enter' && target instanceof HTMLInputElement) target.form?.requestSubmit();
  else if (ctrlKey || metaKey || altKey) return;
  else if (deletion !== undefined) document.execCommand(deletion);
  else if ([...key].length === 1) document.execCommand('insertText', false, key);
}

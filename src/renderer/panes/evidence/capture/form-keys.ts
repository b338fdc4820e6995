import type { KeyboardEvent } from 'react';

/** Keys of a form in the pane: Escape gives up, Enter saves from a choice too, Ctrl Enter also from a longer text. */
export function actOnFormKey(event: KeyboardEvent<HTMLFormElement>, onCancel: () => void): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  }
  // Browsers save on Enter in a text field alone.
  const isElsewhere = event.target instanceof HTMLSelectElement || (event.target instanceof HTMLTextAreaElement && (event.ctrlKey || event.metaKey));
  if (event.key === 'Enter' && isElsewhere) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}

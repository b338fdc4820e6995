import { mainPanes } from '../state/layout.ts';
import type { MainPaneName } from '../state/workspace.ts';

const focusable = 'button:not(:disabled), [href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Which of the three panes an element lies in, or null. */
export function paneOf(element: Element | null): MainPaneName | null {
  const name = element?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  return mainPanes.find((pane) => pane === name) ?? null;
}

/**
 * Moves the focus into a pane: to what the pane marked with `data-pane-focus`, else to the first
 * control below its header, else to the pane itself.
 */
export function focusPane(pane: MainPaneName): void {
  const frame = document.getElementById(`pane-${pane}`);
  if (frame === null) return;
  const body = [...frame.querySelectorAll<HTMLElement>(focusable)].find((element) => element.closest('.pane-header') === null);
  (frame.querySelector<HTMLElement>('[data-pane-focus]') ?? body ?? frame).focus();
}

/** Whether an element lies in the panel at the left. */
export function isInSidePanel(element: Element | null): boolean {
  return element !== null && element.closest('.side-panel') !== null;
}

/** Moves the focus into the panel at the left: to its list, else to the first control below its header. */
export function focusSidePanel(): void {
  const panel = document.querySelector('.side-panel');
  const body = [...panel?.querySelectorAll<HTMLElement>(focusable) ?? []].find((element) => element.closest('.pane-header') === null);
  (panel?.querySelector<HTMLElement>('[role="listbox"]') ?? body)?.focus();
}

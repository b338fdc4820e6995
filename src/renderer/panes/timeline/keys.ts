import type { Direction } from './neighbours.ts';

/** What a key asks of the timeline. */
export type KeyAction =
  | { readonly action: 'go'; readonly direction: Direction }
  | { readonly action: 'pan'; readonly windows: number }
  | { readonly action: 'zoom'; readonly factor: number }
  | { readonly action: 'fit' }
  /** The other panes shall follow what is in sight, or no window any more. */
  | { readonly action: 'brush' }
  | { readonly action: 'unbrush' }
  | { readonly action: 'select' };

const panStep = 0.15;
const zoomStep = 0.7;

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'earlier', ArrowRight: 'later', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last',
};

/**
 * Reads a key press.
 *
 * @param isOnMark whether a mark has the focus; otherwise arrows move the window
 * @returns null for keys that are not the timeline's
 */
export function keyAction(
  event: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean },
  isOnMark: boolean,
): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === '+' || event.key === '=') return { action: 'zoom', factor: zoomStep };
  if (event.key === '-' || event.key === '_') return { action: 'zoom', factor: 1 / zoomStep };
  if (event.key === '0') return { action: 'fit' };
  if (event.key.toLowerCase() === 'w') return event.shiftKey ? { action: 'unbrush' } : { action: 'brush' };
  if (isOnMark && (event.key === 'Enter' || event.key === ' ')) return { action: 'select' };
  if (event.key === 'ArrowLeft' && (event.shiftKey || !isOnMark)) return { action: 'pan', windows: -panStep };
  if (event.key === 'ArrowRight' && (event.shiftKey || !isOnMark)) return { action: 'pan', windows: panStep };
  const direction = directions[event.key];
  return direction === undefined || event.shiftKey || (!isOnMark && direction !== 'first' && direction !== 'last') ? null : { action: 'go', direction };
}

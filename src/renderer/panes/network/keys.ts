import type { Point } from '../../../drawing/network/geometry.ts';
import type { Direction } from './walk.ts';

/** What a key asks of the canvas. */
export type CanvasCommand =
  /** What is walked over is added to the selection where `isAdding`. */
  | { readonly does: 'walk'; readonly direction: Direction; readonly isAdding: boolean }
  | { readonly does: 'pick'; readonly which: 'all' | 'in-view' }
  | { readonly does: 'step'; readonly by: 1 | -1 }
  | { readonly does: 'first' }
  | { readonly does: 'nudge'; readonly by: Point }
  /** A group is opened rather than selected. */
  | { readonly does: 'enter'; readonly isAdding: boolean }
  | { readonly does: 'select'; readonly isAdding: boolean }
  | { readonly does: 'around' }
  | { readonly does: 'zoom'; readonly factor: number }
  | { readonly does: 'fit' }
  | { readonly does: 'centre' }
  | { readonly does: 'find' }
  | { readonly does: 'group' }
  | { readonly does: 'clear' };

/** The part of a keyboard event that counts. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const steps: Readonly<Record<Direction, Point>> = {
  left: { x: -10, y: 0 }, right: { x: 10, y: 0 }, up: { x: 0, y: -10 }, down: { x: 0, y: 10 },
};
/** How much one press or one click zooms. */
export const zoomStep = 1.25;

/** What a key press means on the canvas; null when it means nothing there and others may have it. */
export function commandOf(press: KeyPress): CanvasCommand | null {
  if ((press.ctrlKey || press.metaKey) && !press.altKey && press.key === 'a') return { does: 'pick', which: 'all' };
  if (press.ctrlKey || press.metaKey) return null;
  const direction = directions[press.key];
  if (direction !== undefined) return press.altKey ? { does: 'nudge', by: steps[direction] } : { does: 'walk', direction, isAdding: press.shiftKey };
  if (press.altKey) return null;
  switch (press.key) {
    case 'PageDown': return { does: 'step', by: 1 };
    case 'PageUp': return { does: 'step', by: -1 };
    case 'Home': return { does: 'first' };
    case 'Enter': return { does: 'enter', isAdding: press.shiftKey };
    case ' ': return { does: 'select', isAdding: press.shiftKey };
    case '+':
    case '=': return { does: 'zoom', factor: zoomStep };
    case '-': return { does: 'zoom', factor: 1 / zoomStep };
    case '0': return { does: 'fit' };
    case '.': return { does: 'centre' };
    case '/': return { does: 'find' };
    case 'v': return { does: 'pick', which: 'in-view' };
    case 'g': return { does: 'group' };
    case 'n': return { does: 'around' };
    case 'Escape': return { does: 'clear' };
    default: return null;
  }
}

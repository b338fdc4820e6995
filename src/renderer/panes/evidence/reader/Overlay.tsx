import { useLayoutEffect, useRef, type ReactNode } from 'react';

const gapPx = 6;
const narrowestFormPx = 320;

export interface OverlayProps {
  /** What it keeps to the width of, in pixels of the window; asked when it is placed. */
  readonly column: () => DOMRect | undefined;
  /** The last line of the words that it belongs to; none while they are off the screen. */
  readonly lastLine: () => DOMRect | undefined;
  /** A toolbar stands where the words end; a form takes the whole width of the text. */
  readonly isWide: boolean;
  /** Told when it comes to stand at its words, at first and after they were off the screen. */
  readonly onPlaced?: ((element: HTMLElement) => void) | undefined;
  readonly children: ReactNode;
}

/** Something that belongs to words of the text and scrolls with them, under their last line. */
export function Overlay({ column: columnOf, lastLine, isWide, onPlaced, children }: OverlayProps) {
  const box = useRef<HTMLDivElement>(null);
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    const [column, element] = [columnOf(), box.current];
    const frame = element?.offsetParent?.getBoundingClientRect();
    if (!column || !element || !frame) return;
    const line = lastLine();
    // The words were scrolled far away: what was typed stays, out of sight.
    element.dataset['isAway'] = String(!line);
    if (!line) {
      isPlaced.current = false;
      return;
    }
    const view = element.offsetParent?.clientWidth ?? column.width;
    // What stands beside the text stays free of the toolbar. First, as it decides how wide that is.
    element.style.maxWidth = isWide ? '' : `${String(column.width)}px`;
    const width = Math.min(Math.max(column.width, narrowestFormPx), view - 2 * gapPx);
    const left = isWide ? Math.min(column.left, frame.left + view - width - gapPx) : Math.max(column.left, Math.min(line.right - element.offsetWidth / 2, column.right - element.offsetWidth));
    element.style.top = `${String(line.bottom - frame.top + gapPx)}px`;
    element.style.left = `${String(left - frame.left)}px`;
    element.style.width = isWide ? `${String(width)}px` : '';
    if (!isPlaced.current) onPlaced?.(element);
    isPlaced.current = true;
  });
  return <div ref={box} className={`evidence-overlay${isWide ? ' is-wide' : ''}`}>{children}</div>;
}

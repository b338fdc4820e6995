import { useLayoutEffect, type RefObject } from 'react';

/** Where something that floats is put, in CSS pixels of the window. */
export interface FloatingPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const gapPx = 4;
const edgePx = 8;
/** What is longer scrolls: a list that hides half the window hides what it is about. */
const mostPx = 352;

/**
 * Below the anchor when there is room for all of it, else on the side with more room; never over the edge.
 *
 * @param size of what floats, without scrolling
 * @param align which edges stand under each other
 */
export function placeBeside(
  anchor: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  align: 'start' | 'end',
): FloatingPlace {
  const below = window.height - anchor.bottom - gapPx - edgePx;
  const above = anchor.top - gapPx - edgePx;
  const goesBelow = Math.min(size.height, mostPx) <= below || below >= above;
  const maxHeight = Math.min(mostPx, Math.max(80, goesBelow ? below : above));
  const height = Math.min(size.height, maxHeight);
  const left = align === 'start' ? anchor.left : anchor.right - size.width;
  return {
    left: Math.max(edgePx, Math.min(left, window.width - size.width - edgePx)),
    top: goesBelow ? anchor.bottom + gapPx : anchor.top - gapPx - height,
    maxHeight,
  };
}

/**
 * Shows an element with `popover="manual"` beside its anchor while `isOpen`. The top layer keeps it
 * above dialogs and out of reach of any clipping.
 */
export function useFloating(
  anchor: RefObject<HTMLElement | null>, floating: RefObject<HTMLElement | null>, isOpen: boolean,
  { align = 'start', matchWidth = false, content }: { align?: 'start' | 'end'; matchWidth?: boolean; content?: unknown } = {},
): void {
  useLayoutEffect(() => {
    const box = floating.current;
    const from = anchor.current;
    if (box === null || from === null || !isOpen) return undefined;
    const place = (): void => {
      const rect = from.getBoundingClientRect();
      box.style.maxHeight = '';
      if (matchWidth) box.style.width = `${rect.width}px`;
      const size = { width: box.offsetWidth, height: box.scrollHeight + 2 };
      const { left, top, maxHeight } = placeBeside(rect, size, { width: innerWidth, height: innerHeight }, align);
      Object.assign(box.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    };
    if (!box.matches(':popover-open')) box.showPopover();
    place();
    addEventListener('resize', place);
    addEventListener('scroll', place, true);
    return () => {
      removeEventListener('resize', place);
      removeEventListener('scroll', place, true);
    };
  }, [anchor, floating, isOpen, align, matchWidth, content]);

  useLayoutEffect(() => {
    const box = floating.current;
    if (!isOpen && box?.matches(':popover-open')) box.hidePopover();
  }, [floating, isOpen]);
}

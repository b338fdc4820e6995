const roomAtEdgePx = 8;

/** What is in sight of an element, in pixels of the window, with a little room at its edges. */
export function insideOf(view: HTMLElement | null): DOMRect | undefined {
  if (!view) return undefined;
  const { left, top } = view.getBoundingClientRect();
  return new DOMRect(left + roomAtEdgePx, top, view.clientWidth - 2 * roomAtEdgePx, view.clientHeight);
}

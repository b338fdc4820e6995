const usualTypePx = 16;

/** How much larger than usual the window's type is. */
export function typeZoom(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usualTypePx || 1;
}

/** Beside what covers the canvas there must be so much room, or the drawing goes under it: in a strip nothing can be read. */
export const leastFreePx = 200;

/** So far beside a thing, in CSS pixels, it still counts as pointed at. */
export const slackPx = 6;

/** The root element says which theme is on, web fonts come late, and a larger window has larger type. */
export function followTheme(container: HTMLElement, onChange: () => void): () => void {
  let zoom = typeZoom();
  const sizes = new ResizeObserver(() => {
    if (zoom === typeZoom()) return;
    zoom = typeZoom();
    onChange();
  });
  sizes.observe(container);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-density', 'class'] });
  document.fonts.addEventListener('loadingdone', onChange);
  return () => {
    observer.disconnect();
    sizes.disconnect();
    document.fonts.removeEventListener('loadingdone', onChange);
  };
}

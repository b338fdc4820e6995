import type { Places } from './stress.ts';

/** Labels run sideways, so lines that run sideways need more length than those that run down. */
const leastStretch = 1.1;
const mostStretch = 1.5;

/**
 * Turns a component so that its longer way lies sideways, as screens and labels do, and stretches it
 * sideways towards the form of the screen.
 *
 * @param aspect width by height of the room there is
 */
export function lieDown(component: readonly number[], { x, y }: Places, aspect: number): void {
  if (component.length < 2) return;
  const middleX = component.reduce((sum, node) => sum + (x[node] ?? 0), 0) / component.length;
  const middleY = component.reduce((sum, node) => sum + (y[node] ?? 0), 0) / component.length;
  let [xx, yy, xy] = [0, 0, 0];
  for (const node of component) {
    const [dx, dy] = [(x[node] ?? 0) - middleX, (y[node] ?? 0) - middleY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cosine, sine] = [Math.cos(-angle), Math.sin(-angle)];
  let [width, height] = [0, 0];
  for (const node of component) {
    const [dx, dy] = [(x[node] ?? 0) - middleX, (y[node] ?? 0) - middleY];
    x[node] = dx * cosine - dy * sine;
    y[node] = dx * sine + dy * cosine;
    width = Math.max(width, Math.abs(x[node] ?? 0));
    height = Math.max(height, Math.abs(y[node] ?? 0));
  }
  const stretch = Math.max(leastStretch, Math.min(mostStretch, (aspect * height) / Math.max(1, width)));
  for (const node of component) x[node] = (x[node] ?? 0) * stretch;
}

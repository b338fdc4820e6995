import type { NetworkCanvasHandle } from '../canvas.ts';
import type { Point, Positions } from '../../../../drawing/network/geometry.ts';
import type { CanvasArea, View } from '../../../../drawing/network/viewport.ts';

/** With what several things are picked at once. */
export const pickTools = ['box', 'lasso'] as const;
export type PickTool = (typeof pickTools)[number];

/** The place in the network that a pixel of the canvas shows. */
export function placeAt({ x, y }: Point, { centre, scale }: View, { width, height }: Pick<CanvasArea, 'width' | 'height'>): Point {
  return { x: centre.x + (x - width / 2) / scale, y: centre.y + (y - height / 2) / scale };
}

/** The outline that was drawn so far: a box between its ends, or the way itself. */
export function outlineBy(tool: PickTool, way: readonly Point[]): readonly Point[] {
  const [start, end] = [way[0], way.at(-1)];
  if (tool === 'lasso' || start === undefined || end === undefined) return way;
  return [start, { x: end.x, y: start.y }, end, { x: start.x, y: end.y }];
}

/** What stands inside an outline, which closes by itself and may cross itself. */
export function insideOf(outline: readonly Point[], positions: Positions): readonly string[] {
  if (outline.length < 3) return [];
  return [...positions].filter(([, at]) => isInside(outline, at)).map(([id]) => id);
}

/** What stands in the part of the canvas that nothing covers. */
export function idsInView(canvas: Pick<NetworkCanvasHandle, 'view' | 'area'>, positions: Positions): readonly string[] {
  const area = canvas.area();
  const [from, to] = [placeAt({ x: 0, y: 0 }, canvas.view(), area), placeAt({ x: area.width - area.rightInset, y: area.height }, canvas.view(), area)];
  return insideOf(outlineBy('box', [from, to]), positions);
}

/** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  let isIn = false;
  outline.forEach((one, at) => {
    const other = outline[(at + 1) % outline.length] ?? one;
    if ((one.y > y) !== (other.y > y) && x < (other.x - one.x) * (y - one.y) / (other.y - one.y) + one.x) isIn = !isIn;
  });
  return isIn;
}

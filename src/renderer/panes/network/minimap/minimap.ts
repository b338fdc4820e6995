import { boxAround, type Box, type Point, type Positions } from '../../../../drawing/network/geometry.ts';
import type { CanvasArea, View } from '../../../../drawing/network/viewport.ts';

/** How a network is drawn small: the network point in the middle, and pixels for each network unit. */
export interface SmallMap {
  readonly centre: Point;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

export const mapSize = { width: 168, height: 112 } as const;
const marginPx = 8;
/** A network smaller than this is not drawn larger. */
const largestScale = 0.25;

/** Fewer things than these are seen at one glance. */
const usefulFrom = 30;
/** A narrower pane, in pixels, has no room for a map. */
export const mapFromWidth = 520;

/** Whether there is a map where nobody said so. */
export function isMapUseful(nodeCount: number, isWide: boolean): boolean {
  return isWide && nodeCount >= usefulFrom;
}

/** A map of all places; null where there are none. */
export function smallMapOf(positions: Positions): SmallMap | null {
  const box = boxAround([...positions.values()].map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
  if (box === null) return null;
  const scale = Math.min(
    largestScale, (mapSize.width - 2 * marginPx) / Math.max(1, box.right - box.left), (mapSize.height - 2 * marginPx) / Math.max(1, box.bottom - box.top),
  );
  return { ...mapSize, centre: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale };
}

/** Where a place of the network stands on the map, in pixels. */
export function onMap({ x, y }: Point, { centre, scale, width, height }: SmallMap): Point {
  return { x: width / 2 + (x - centre.x) * scale, y: height / 2 + (y - centre.y) * scale };
}

/** The place in the network that a pixel of the map stands for. */
export function underMap({ x, y }: Point, { centre, scale, width, height }: SmallMap): Point {
  return { x: centre.x + (x - width / 2) / scale, y: centre.y + (y - height / 2) / scale };
}

/** What is in sight, on the map, as far as it lies on it. */
export function sightOnMap({ centre, scale }: View, area: CanvasArea, map: SmallMap): Box {
  const [halfWidth, halfHeight] = [area.width / 2 / scale, area.height / 2 / scale];
  const from = onMap({ x: centre.x - halfWidth, y: centre.y - halfHeight }, map);
  const to = onMap({ x: centre.x + halfWidth - area.rightInset / scale, y: centre.y + halfHeight }, map);
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return { left: within(from.x, map.width), top: within(from.y, map.height), right: within(to.x, map.width), bottom: within(to.y, map.height) };
}

import { boxAround, type Box, type Point, type Positions } from '../../../../drawing/network/geometry.ts';
import type { CanvasArea, View } from '../../../../drawing/network/viewport.ts';

/** How a network is drawn small: the network point in the middle, and pixels for each network unit. */
export interface SmallMap {
  readonly centre: Point;
  readonly scale: number;
  /** What of the map has places on it, in pixels. */
  readonly places: Box;
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

/** Whether there is a map: always where somebody asked for it, else while something of a larger network is out of sight. */
export type MapPresence = 'none' | 'when-useful' | 'always';

/** @param asked null where nobody said so */
export function mapPresence(asked: boolean | null, nodeCount: number, isWide: boolean): MapPresence {
  if (asked !== null) return asked ? 'always' : 'none';
  return isWide && nodeCount >= usefulFrom ? 'when-useful' : 'none';
}

/** A map of all places; null where there are none. */
export function smallMapOf(positions: Positions): SmallMap | null {
  const box = boxAround([...positions.values()].map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
  if (box === null) return null;
  const scale = Math.min(
    largestScale, (mapSize.width - 2 * marginPx) / Math.max(1, box.right - box.left), (mapSize.height - 2 * marginPx) / Math.max(1, box.bottom - box.top),
  );
  const [halfWidth, halfHeight] = [(box.right - box.left) / 2 * scale, (box.bottom - box.top) / 2 * scale];
  const [middleX, middleY] = [mapSize.width / 2, mapSize.height / 2];
  return {
    ...mapSize, centre: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale,
    places: { left: middleX - halfWidth, right: middleX + halfWidth, top: middleY - halfHeight, bottom: middleY + halfHeight },
  };
}

/** Where a place of the network stands on the map, in pixels. */
export function onMap({ x, y }: Point, { centre, scale, width, height }: SmallMap): Point {
  return { x: width / 2 + (x - centre.x) * scale, y: height / 2 + (y - centre.y) * scale };
}

/** The place in the network that a pixel of the map stands for. */
export function underMap({ x, y }: Point, { centre, scale, width, height }: SmallMap): Point {
  return { x: centre.x + (x - width / 2) / scale, y: centre.y + (y - height / 2) / scale };
}

/** Whether every place is in sight, so that the map tells nothing. */
export function isAllInSight(sight: Box, { places }: SmallMap): boolean {
  return sight.left <= places.left && sight.top <= places.top && sight.right >= places.right && sight.bottom >= places.bottom;
}

/** What is in sight, on the map, as far as it lies on it. */
export function sightOnMap({ centre, scale }: View, area: CanvasArea, map: SmallMap): Box {
  const [halfWidth, halfHeight] = [area.width / 2 / scale, area.height / 2 / scale];
  const from = onMap({ x: centre.x - halfWidth, y: centre.y - halfHeight }, map);
  const to = onMap({ x: centre.x + halfWidth - area.rightInset / scale, y: centre.y + halfHeight }, map);
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return { left: within(from.x, map.width), top: within(from.y, map.height), right: within(to.x, map.width), bottom: within(to.y, map.height) };
}

import { describe, expect, it } from 'vitest';
import { isAllInSight, mapPresence, mapSize, onMap, sightOnMap, smallMapOf, underMap } from './minimap.ts';

const positions = new Map([['a', { x: -1000, y: 0 }], ['b', { x: 1000, y: 500 }]]);
const map = smallMapOf(positions) ?? { ...mapSize, centre: { x: NaN, y: NaN }, scale: NaN, places: { left: NaN, right: NaN, top: NaN, bottom: NaN } };

describe('the map of the network', () => {
  it('holds all places, and knows where each pixel is', () => {
    for (const at of positions.values()) {
      const pixel = onMap(at, map);
      expect([pixel.x >= 0 && pixel.x <= mapSize.width, pixel.y >= 0 && pixel.y <= mapSize.height]).toEqual([true, true]);
      expect(underMap(pixel, map).x).toBeCloseTo(at.x);
    }
  });

  it('shows what is in sight, beside what covers the drawing, and never outside itself', () => {
    const view = { centre: { x: 0, y: 250 }, scale: 1 };
    const whole = sightOnMap(view, { width: 400, height: 200, rightInset: 0 }, map);
    const covered = sightOnMap(view, { width: 400, height: 200, rightInset: 100 }, map);
    expect(whole.right - whole.left).toBeCloseTo(400 * map.scale);
    expect(covered.right - covered.left).toBeCloseTo(300 * map.scale);
    expect(sightOnMap({ ...view, scale: 0.05 }, { width: 400, height: 200, rightInset: 0 }, map)).toEqual({ left: 0, top: 0, right: mapSize.width, bottom: mapSize.height });
  });

  it('is none where there is nothing, and not made larger where there is little', () => {
    expect(smallMapOf(new Map())).toBeNull();
    expect(smallMapOf(new Map([['a', { x: 5, y: 5 }]]))?.scale).toBe(0.25);
  });

  it('stands where it is of use, unless somebody says otherwise', () => {
    expect([mapPresence(null, 29, true), mapPresence(null, 30, true), mapPresence(null, 3000, false)]).toEqual(['none', 'when-useful', 'none']);
    expect([mapPresence(true, 1, false), mapPresence(false, 3000, true)]).toEqual(['always', 'none']);
  });

  it('knows when all is in sight', () => {
    const seen = (scale: number) => isAllInSight(sightOnMap({ centre: { x: 0, y: 250 }, scale }, { width: 1000, height: 600, rightInset: 0 }, map), map);
    expect([seen(0.4), seen(0.6)]).toEqual([true, false]);
  });
});

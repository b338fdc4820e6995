import { describe, expect, it } from 'vitest';
import { anchorAt, heightAt, layPages, marginPx, pageAt, pageOfPlace, pagesBetween, stepZoom, zoomOf } from './page-layout.ts';

const upright = { width: 600, height: 800 };
const across = { width: 800, height: 600 };
const view = { width: 324, height: 424 };

describe('layPages', () => {
  it('makes each page as wide as the view, and as high as that makes it', () => {
    const { tops, scales, widthPx, heightPx } = layPages([upright, across], view, 'width');
    expect([...scales]).toEqual([0.5, 0.375]);
    expect([...tops]).toEqual([marginPx, 2 * marginPx + 400, 3 * marginPx + 625]);
    expect([widthPx, heightPx]).toEqual([324, 3 * marginPx + 625]);
  });

  it('shows whole pages where they fit neither way', () => {
    expect([...layPages([upright, across], { width: 324, height: 224 }, 'page').scales]).toEqual([0.25, 0.333].map((scale) => expect.closeTo(scale, 3)));
  });

  it('takes a point for 96/72 pixels at full size, and is wider than the view then', () => {
    const laid = layPages([upright], view, 1.5);
    expect(laid.scales[0]).toBe(2);
    expect(laid.widthPx).toBe(1200 + 2 * marginPx);
    expect(zoomOf(laid, 0)).toBe(1.5);
  });

  it('stays below what browsers lay out', () => {
    const many = Array.from({ length: 40_000 }, () => upright);
    expect(layPages(many, view, 4).heightPx).toBeLessThan(33_000_000);
  });
});

describe('places in the column', () => {
  const laid = layPages(Array.from({ length: 1_000 }, () => upright), view, 'width');

  it('finds the page at any height', () => {
    expect([-10, 0, 11, 12, 411, 423, 424, 1e9].map((y) => pageAt(laid, y))).toEqual([0, 0, 0, 0, 0, 0, 1, 999]);
    expect(pagesBetween(laid, 400, 430)).toEqual({ first: 0, last: 1 });
  });

  it('comes back to a place after pages changed their size', () => {
    const larger = layPages(Array.from({ length: 1_000 }, () => upright), view, 2);
    const anchor = anchorAt(laid, 500 * 412 + 12 + 206);
    expect(anchor).toEqual({ page: 500, fraction: 0.5 });
    expect(anchorAt(larger, heightAt(larger, anchor))).toEqual({ page: 500, fraction: expect.closeTo(0.5, 9) });
    expect(heightAt(laid, { page: 5_000, fraction: 0.2 })).toBe(laid.heightPx);
  });

  it('has nowhere to go without pages', () => {
    const empty = layPages([], view, 'width');
    expect([pageAt(empty, 50), empty.heightPx]).toEqual([0, marginPx]);
  });
});

it('steps through sizes, and on from sizes between them', () => {
  expect([stepZoom(1, 1), stepZoom(1, -1), stepZoom(0.7, 1), stepZoom(0.7, -1), stepZoom(6, 1), stepZoom(0.1, -1)]).toEqual([1.25, 0.75, 0.75, 0.5, 6, 0.1]);
});

it('finds the page of a place, the next one for a place between two', () => {
  const pages = [{ start: 0, end: 10 }, { start: 13, end: 13 }, { start: 16, end: 20 }];
  expect([0, 9, 10, 12, 16, 19, 20, 99].map((place) => pageOfPlace(pages, place))).toEqual([0, 0, 1, 1, 2, 2, 2, 2]);
});

import { describe, expect, it } from 'vitest';
import { placeBeside } from './floating.ts';

const screen = { width: 1000, height: 600 };

describe('placing what floats', () => {
  it('stands below its anchor where there is room', () => {
    const anchor = { left: 100, right: 200, top: 50, bottom: 80 };
    expect(placeBeside(anchor, { width: 150, height: 200 }, screen, 'start')).toEqual({ left: 100, top: 84, maxHeight: 352 });
  });

  it('goes above when there is more room there', () => {
    const anchor = { left: 100, right: 200, top: 500, bottom: 530 };
    expect(placeBeside(anchor, { width: 150, height: 200 }, screen, 'start')).toEqual({ left: 100, top: 296, maxHeight: 352 });
  });

  it('scrolls rather than hide half the window', () => {
    const anchor = { left: 100, right: 200, top: 500, bottom: 530 };
    expect(placeBeside(anchor, { width: 150, height: 2000 }, screen, 'start')).toEqual({ left: 100, top: 144, maxHeight: 352 });
    expect(placeBeside({ ...anchor, top: 200, bottom: 230 }, { width: 150, height: 2000 }, screen, 'start').top).toBe(234);
  });

  it('stays inside the window and aligns right edges when asked', () => {
    const anchor = { left: 940, right: 990, top: 50, bottom: 80 };
    expect(placeBeside(anchor, { width: 150, height: 100 }, screen, 'start').left).toBe(842);
    expect(placeBeside(anchor, { width: 150, height: 100 }, screen, 'end').left).toBe(840);
  });
});

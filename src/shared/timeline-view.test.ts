import { describe, expect, it } from 'vitest';
import { nextWindow, readTimelineView, wholeTimeline } from './timeline-view.ts';

describe('a view of the timeline', () => {
  it('comes back from JSON as it was', () => {
    const view = { laneMode: 'source' as const, view: { fromDay: 10.5, toDay: 20.25 }, window: { fromDay: 12, toDay: 12 }, compared: { fromDay: -3, toDay: 4 }, isTable: true, isTrayShown: false };
    expect(readTimelineView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it('gives way to the start wherever it makes no sense', () => {
    expect(readTimelineView(null)).toEqual(wholeTimeline);
    expect(readTimelineView({ laneMode: 'colour', view: { fromDay: 5, toDay: 5 }, window: { fromDay: 4, toDay: 3 }, compared: { fromDay: 1, toDay: 2 } })).toEqual(wholeTimeline);
    expect(readTimelineView({ view: { fromDay: Number.NaN, toDay: 1 }, window: { fromDay: 0.5, toDay: 3 } })).toEqual(wholeTimeline);
  });
});

describe('a window that is played', () => {
  const all = { fromDay: 0, toDay: 20 };

  it('moves on by half of its length, never less than a day', () => {
    expect(nextWindow({ fromDay: 0, toDay: 9 }, all)).toEqual({ fromDay: 5, toDay: 14 });
    expect(nextWindow({ fromDay: 3, toDay: 3 }, all)).toEqual({ fromDay: 4, toDay: 4 });
  });

  it('begins anew when it ran out', () => {
    expect(nextWindow({ fromDay: 16, toDay: 25 }, all)).toEqual({ fromDay: 0, toDay: 9 });
  });
});

import { describe, expect, it } from 'vitest';
import { wholeTimeline } from '../../shared/timeline-view.ts';
import { formatLayout, parseLayout, startLayout, withinLimits } from './layout.ts';

describe('the remembered layout', () => {
  it('comes back as it was written', () => {
    const layout = {
      arrangement: { evidence: 0.5, timeline: 0.3, side: 0.25, inspector: 0.3 },
      inspectorDocked: true, sidePanel: 'history' as const, maximised: 'timeline' as const, reportId: 'report--1',
      timeline: { ...wholeTimeline, laneMode: 'source' as const, isTable: true }, network: { sizeBy: 'quotes' },
    };
    expect(parseLayout(formatLayout(layout))).toEqual(layout);
  });

  it('forgets what was brushed: a case opens with all there is', () => {
    const layout = { ...startLayout, timeline: { ...wholeTimeline, view: { fromDay: 1, toDay: 2 }, window: { fromDay: 1, toDay: 1 }, compared: { fromDay: 3, toDay: 3 } } };
    expect(parseLayout(formatLayout(layout))).toEqual(startLayout);
  });

  it('starts anew where nothing or nonsense was remembered', () => {
    expect([null, '', 'null', '[1]', '{"arrangement":7,"sidePanel":"toString","maximised":"inspector","reportId":3}'].map(parseLayout))
      .toEqual([startLayout, startLayout, startLayout, startLayout, startLayout]);
  });

  it('keeps sizes inside their limits', () => {
    expect(parseLayout('{"arrangement":{"evidence":9,"timeline":-1}}').arrangement)
      .toEqual({ ...startLayout.arrangement, evidence: 0.78, timeline: 0.12 });
    expect(withinLimits('side', Number.NaN)).toBe(startLayout.arrangement.side);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneMode } from '../../shared/timeline-view.ts';
import { isSameMark, shorten, type Entry, type Mark, longestLabelPx } from './mark.ts';
import { drawTimeline, mostMarks } from './model.ts';
import { actorRef, day, entry, measure, vague } from './testing.ts';
import { xOf } from './view.ts';

/** The year 2020 on 1,098 pixels: three for each day. */
const plot = { view: { fromDay: day('2020-01-01'), toDay: day('2021-01-01') }, widthPx: 1098 };
const draw = (entries: readonly Entry[], laneMode: LaneMode = 'none', on = plot) =>
  drawTimeline({ entries, counts: null, plot: on, laneMode, rowPx: 30, measure });

/** Marks with their places counted from the window's left border. */
function marks(entries: readonly Entry[], laneMode: LaneMode = 'none'): readonly Mark[] {
  const drawing = draw(entries, laneMode);
  if (drawing.form !== 'marks') return [];
  const { originX } = drawing;
  return drawing.marks.map((mark) => ({ ...mark, x1: mark.x1 - originX, x2: mark.x2 - originX, labelX: mark.labelX - originX }));
}

const shape = ({ x1, x2, start, end }: Mark) => ({ x1: Math.round(x1) + 0, x2: Math.round(x2), start, end });

describe('marks', () => {
  it('draw an exact day at the middle of its day', () => {
    expect(marks([entry(1, { date: '2020-01-11', earliestDay: day('2020-01-11'), latestDay: day('2020-01-11') })]).map(shape))
      .toEqual([{ x1: 32, x2: 32, start: 'exact', end: 'exact' }]);
  });

  it('draw a month from its first to its last day', () => {
    expect(marks([vague(1, '2020-02', '2020-02-01', '2020-02-29')]).map(shape))
      .toEqual([{ x1: 93, x2: 180, start: 'vague', end: 'vague' }]);
  });

  it('leave an open end open and let one that is not known fade', () => {
    expect(marks([vague(1, '2020-11/..', '2020-11-01', null), vague(2, '2020-02-01/', '2020-02-01', null)]).map(shape)).toEqual([
      { x1: 915, x2: 1098, start: 'vague', end: 'open' },
      { x1: 95, x2: 185, start: 'exact', end: 'unknown' },
    ]);
  });

  it('point beyond the border where they go on', () => {
    expect(marks([vague(1, '2019-06/2021-06', '2019-06-01', '2021-06-30')]).map(shape))
      .toEqual([{ x1: 0, x2: 1098, start: 'clipped', end: 'clipped' }]);
  });

  it('keep a bracket wide enough to be seen', () => {
    const far = { view: { fromDay: day('1000-01-01'), toDay: day('2100-01-01') }, widthPx: 1000 };
    const drawing = draw([vague(1, '2020-02', '2020-02-01', '2020-02-29')], 'none', far);
    expect(drawing.form === 'marks' && drawing.marks.map(({ x1, x2 }) => Math.round(x2 - x1))).toEqual([10]);
  });

  it('tell doubt in front of the name', () => {
    expect(marks([
      vague(1, '2020~', '2020-01-01', '2020-12-31', { name: 'Raid' }), vague(2, '2020?', '2020-01-01', '2020-12-31', { name: 'Leak' }),
      vague(3, '2020%', '2020-01-01', '2020-12-31', { name: 'Talks' }),
    ]).map(({ label }) => label)).toEqual(['~ Raid', '? Leak', '~? Talks']);
  });

  it('write the name into a long bar and beside a short one', () => {
    const drawn = marks([vague(1, '2020', '2020-01-01', '2020-12-31'), vague(2, '2020-02', '2020-02-01', '2020-02-05')]);
    expect(drawn.map(({ isLabelInside, labelX }) => [isLabelInside, Math.round(labelX)])).toEqual([[true, 12], [false, 116]]);
  });

  it('leave out what lies outside the window', () => {
    expect(marks([vague(1, '2019-02', '2019-02-01', '2019-02-28')])).toEqual([]);
  });
});

describe('rows and lanes', () => {
  const russia = actorRef(1, 'Russia');
  const iran = actorRef(2, 'Iran');

  it('come in the order of their first item, with what has no actor last', () => {
    const drawing = draw([
      entry(1), entry(2, { actors: [russia, iran] }), entry(3, { actors: [iran] }), entry(4, { actors: [russia] }),
    ], 'actor');
    expect(drawing.form === 'marks' && drawing.lanes).toEqual([
      { key: russia.id, name: 'Russia', top: 0, heightPx: 66, count: 2 },
      { key: iran.id, name: 'Iran', top: 66, heightPx: 36, count: 1 },
      { key: '', name: '', top: 102, heightPx: 36, count: 1 },
    ]);
  });

  it('stay where they are while the window moves', () => {
    const entries = [vague(1, '2020-02', '2020-02-01', '2020-02-29'), vague(2, '2020-02', '2020-02-10', '2020-02-20'), entry(3)];
    const moved = { ...plot, view: { fromDay: plot.view.fromDay - 40, toDay: plot.view.toDay - 40 } };
    const rows = (on: typeof plot) => {
      const drawing = draw(entries, 'none', on);
      return drawing.form === 'marks' && drawing.marks.map(({ y }) => y);
    };
    expect(rows(moved)).toEqual(rows(plot));
  });

  it('keep their marks as they are while the window moves, so that nothing is drawn anew', () => {
    const entries = [vague(1, '2020-02', '2020-02-01', '2020-02-29'), entry(2)];
    const moved = { ...plot, view: { fromDay: plot.view.fromDay + 7.3, toDay: plot.view.toDay + 7.3 } };
    const [before, after] = [draw(entries), draw(entries, 'none', moved)];
    const marksOf = (drawing: typeof before) => (drawing.form === 'marks' ? drawing.marks : []);
    expect(marksOf(after).map((mark, index) => isSameMark(mark, marksOf(before)[index] ?? mark))).toEqual([true, true]);
    expect(marksOf(after)).toHaveLength(2);
  });

  it('never let marks or labels of one row overlap', () => {
    const dates = fc.array(fc.tuple(fc.integer({ min: -200, max: 500 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 })), { maxLength: 60 });
    fc.assert(fc.property(dates, (given) => {
      const entries = given.toSorted(([left], [right]) => left - right).map(([from, length, letters], index) => {
        const first = plot.view.fromDay + from;
        return entry(index, { date: length === 0 ? '2020-01-01' : '2020', earliestDay: first, latestDay: first + length, name: 'x'.repeat(letters) });
      });
      const byRow = Map.groupBy(marks(entries), ({ y }) => y);
      for (const row of byRow.values()) {
        const sorted = row.toSorted((left, right) => left.x1 - right.x1);
        sorted.slice(1).forEach((mark, index) => {
          const before = sorted[index];
          const end = before === undefined ? 0 : Math.max(before.x2, before.isLabelInside ? 0 : before.labelX + measure(before.label));
          expect(mark.x1 + 0.02).toBeGreaterThanOrEqual(end);
        });
      }
    }), { numRuns: 60 });
  });
});

describe('density', () => {
  const many = Array.from({ length: mostMarks + 1 }, (_, index) => {
    const at = day('2020-01-01') + (index % 300);
    return entry(index, { earliestDay: at, latestDay: at, actors: [actorRef(index % 40, `Actor ${String(index % 40)}`)] });
  });

  it('takes the place of marks above 400 items, and gives it back when the window is closer', () => {
    expect(draw(many)).toMatchObject({ form: 'density', inWindow: 401 });
    const close = { ...plot, view: { fromDay: day('2020-01-01'), toDay: day('2020-03-01') } };
    expect(draw(many, 'none', close)).toMatchObject({ form: 'marks' });
  });

  it('counts every exact day once and a vague one wherever it may fall', () => {
    const drawing = draw([...many, vague(999, '2020', '2020-01-01', '2020-12-31')]);
    const bins = drawing.form === 'density' ? drawing.density.lanes[0]?.bins ?? [] : [];
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(401 + bins.length);
    expect(bins.length).toBeGreaterThan(80);
    expect(xOf(plot, bins[0]?.toDay ?? 0) - xOf(plot, bins[0]?.fromDay ?? 0)).toBe(12);
  });

  it('shows the fullest lanes and counts the others together', () => {
    const drawing = draw(many, 'actor');
    expect(drawing.form === 'density' && [drawing.density.lanes.length, drawing.density.otherLanes, drawing.density.lanes.reduce((sum, { total }) => sum + total, 0)])
      .toEqual([25, 16, 401]);
  });
});

describe('counts made elsewhere', () => {
  it('are drawn as one lane in place of the items', () => {
    const counts = { total: 900, bins: [{ fromDay: 18_272, count: 500, operations: 100, events: 0 }, { fromDay: 18_304, count: 400, operations: 0, events: 30 }] };
    expect(drawTimeline({ entries: [entry(1)], counts, plot, laneMode: 'actor', rowPx: 30, measure })).toEqual({
      form: 'density', inWindow: 900, density: {
        otherLanes: 0, highest: 500,
        lanes: [{ key: 'all', name: '', total: 900, bins: [{ fromDay: 18_272, toDay: 18_304, count: 500, operations: 100, events: 0 }, { fromDay: 18_304, toDay: 18_336, count: 400, operations: 0, events: 30 }] }],
      },
    });
  });
});

describe('shorten', () => {
  it('begins later where the plot is wide', () => {
    expect([300, 1100, 4000].map((plotPx) => longestLabelPx(plotPx, 16))).toEqual([220, 288, 416]);
    expect(longestLabelPx(300, 23)).toBeGreaterThan(220);
  });

  it('keeps what fits and never cuts a letter in two', () => {
    expect([shorten('Leak', 100, measure), shorten('😀😀😀😀', 18, measure), shorten('Leak', 3, measure)]).toEqual(['Leak', '😀😀…', '']);
  });
});

import { describe, expect, it } from 'vitest';
import { dateStrings } from '../../shared/words/dates.ts';
import { axisWords } from './axis.ts';
import { compareWindows } from './compare.ts';
import { stackPaths } from './density.ts';
import { touchesDays, type Entry } from './mark.ts';
import { pictureOf, type PictureInput } from './picture.ts';
import { publicationOf, type Publication } from './publications.ts';
import { actorRef, day, entry, measure, timelineItem, vague } from './testing.ts';

const plot = { view: { fromDay: day('2020-01-01'), toDay: day('2021-01-01') }, widthPx: 1098 };
const input = (change: Partial<PictureInput> = {}): PictureInput => ({
  entries: [entry(1)], counts: null, plot, laneMode: 'none', rowPx: 30, measure, keyDates: [], publications: [], window: null, compared: null,
  today: day('2020-12-01'), words: axisWords(dateStrings.locale), ...change,
});
const exact = (number: number, date: string, name = `Item ${String(number)}`): Entry => entry(number, { date, earliestDay: day(date), latestDay: day(date), name });

describe('lanes', () => {
  const source = (number: number, name: string) => ({ id: `source--${String(number)}` as never, name });
  const lanes = (laneMode: PictureInput['laneMode'], entries: readonly Entry[]) => pictureOf(input({ laneMode, entries })).lanes.map(({ name, count }) => [name, count]);

  it('go by the first source that an item rests on', () => {
    expect(lanes('source', [entry(1, { sources: [source(1, 'Gazette'), source(2, 'Herald')] }), entry(2), entry(3, { sources: [source(1, 'Gazette')] })]))
      .toEqual([['Gazette', 2], ['No source', 1]]);
  });

  it('go by kind and type, so that influence and intrusion stand apart', () => {
    expect(lanes('type', [entry(1), entry(2, { type: 'intrusion' }), entry(3, { kind: 'event', type: null }), entry(4)]))
      .toEqual([['operation: influence', 2], ['operation: intrusion', 1], ['event', 1]]);
  });
});

describe('key dates', () => {
  it('are lines on their day and bands where they are not one day, named as far as there is room', () => {
    const { keyDates } = pictureOf(input({ keyDates: [exact(1, '2020-11-03', 'Election day'), exact(2, '2020-11-08', 'Called'), vague(3, '2020-02', '2020-02-01', '2020-02-29', { name: 'Debate' })] }));
    expect(keyDates.map(({ x1, x2, label }) => [Math.round(x1), Math.round(x2), label])).toEqual([[93, 180, 'Debate'], [923, 923, ''], [938, 938, 'Called']]);
  });
});

describe('publications', () => {
  const report = (id: string, date: string): Publication => publicationOf({ id, title: id, day: day(date), lastDay: day(date) });

  it('stand beside the dates, those of about one place together, and say when one is ahead of today', () => {
    const { publications } = pictureOf(input({ publications: [report('a', '2020-03-01'), report('b', '2020-03-02'), report('c', '2020-12-24'), report('d', '2019-12-01')] }));
    expect(publications.map(({ reports, isAhead }) => [reports.map(({ id }) => id), isAhead])).toEqual([[['a', 'b'], false], [['c'], true]]);
  });

  it('keep together as the window moves', () => {
    const publications = Array.from({ length: 200 }, (_, index) => report(String(index), new Date((day('2020-02-01') + index) * 86_400_000).toISOString().slice(0, 10)));
    const groups = (shift: number) => pictureOf(input({ publications, plot: { ...plot, view: { fromDay: plot.view.fromDay + shift, toDay: plot.view.toDay + shift } } })).publications.map(({ reports }) => reports.length);
    expect(groups(7.3)).toEqual(groups(0));
  });
});

describe('a window', () => {
  it('lies where its days are, both whole', () => {
    const { brush, comparedBrush } = pictureOf(input({ window: { fromDay: day('2020-01-02'), toDay: day('2020-01-02') }, compared: { fromDay: day('2018-01-01'), toDay: day('2018-02-01') } }));
    expect([brush, comparedBrush]).toEqual([{ x1: 3, x2: 6 }, null]);
  });

  it('holds what any of its days may mean', () => {
    const window = { fromDay: day('2020-03-01'), toDay: day('2020-03-31') };
    const held = [vague(1, '2020', '2020-01-01', '2020-12-31'), exact(2, '2020-03-31'), exact(3, '2020-04-01'), vague(4, '../2020-03-01', null, '2020-03-01'), vague(5, '2020-04/..', '2020-04-01', null)];
    expect(held.map((each) => touchesDays(each, window))).toEqual([true, true, false, true, false]);
  });

  it('is told from another by what only one of them holds, and who takes part', () => {
    const [russia, iran] = [actorRef(1, 'Russia'), actorRef(2, 'Iran')];
    const [first, second, third] = [timelineItem(1, { actors: [russia] }), timelineItem(2, { actors: [russia, iran] }), timelineItem(3, { actors: [iran] })];
    expect(compareWindows([first, second], [second, third])).toEqual({
      onlyFirst: [first], onlySecond: [third], both: [second],
      actors: [{ id: iran.id, name: 'Iran', first: 1, second: 2 }, { id: russia.id, name: 'Russia', first: 2, second: 1 }],
    });
  });
});

describe('hours', () => {
  const close = { view: { fromDay: day('2020-10-20'), toDay: day('2020-10-23') }, widthPx: 900 };
  const first = (given: Entry) => {
    const { drawing } = pictureOf(input({ entries: [given], plot: close }));
    return drawing.form === 'marks' ? drawing.marks.map(({ isPoint, start, x1, x2 }) => ({ isPoint, start, x1: x1 - drawing.originX, x2: x2 - drawing.originX })) : [];
  };

  it('are not claimed for a day: close up it is a bracket of 24 hours', () => {
    expect(first(exact(1, '2020-10-21'))).toEqual([{ isPoint: false, start: 'vague', x1: 300, x2: 600 }]);
  });

  it('make a band of a key date, too', () => {
    expect(pictureOf(input({ keyDates: [exact(1, '2020-10-21')], plot: close })).keyDates.map(({ x1, x2 }) => [x1, x2])).toEqual([[300, 600]]);
  });

  it('are shown where a date tells them, zone counted', () => {
    const at = { earliestDay: day('2020-10-21'), latestDay: day('2020-10-21') };
    expect(first(entry(1, { date: '2020-10-21T12:00Z', ...at }))).toEqual([{ isPoint: true, start: 'exact', x1: 450, x2: 450 }]);
    expect(first(entry(1, { date: '2020-10-21T12:00+02:00', ...at }))).toEqual([{ isPoint: true, start: 'exact', x1: 425, x2: 425 }]);
  });
});

describe('extremes', () => {
  it('are drawn: the year -4000 beside 9999, an item that is open on both sides, and 1,000 events on one day as counts', () => {
    const far = { view: { fromDay: -2_200_000, toDay: 2_950_000 }, widthPx: 1000 };
    const ancient = entry(1, { date: '-4000', earliestDay: -2_180_498, latestDay: -2_180_133 });
    const last = entry(2, { date: '9999', earliestDay: 2_932_532, latestDay: 2_932_896 });
    const open = entry(3, { date: '../..', earliestDay: null, latestDay: null });
    const { drawing, ticks } = pictureOf(input({ entries: [open, ancient, last], plot: far }));
    expect(drawing.form === 'marks' && drawing.marks.every(({ x1, x2, y }) => [x1, x2, y].every(Number.isFinite))).toBe(true);
    expect(ticks.map(({ label }) => label)).toEqual(['4001 BC', '2001 BC', '1 BC', '2000', '4000', '6000', '8000', '10000']);
    const crowd = Array.from({ length: 1000 }, (_, index) => entry(index, { kind: index % 2 === 0 ? 'event' : 'operation', type: null }));
    const crowded = pictureOf(input({ entries: crowd })).drawing;
    expect(crowded.form === 'density' && crowded.density.lanes.map(({ bins }) => bins.map(({ count, operations, events }) => ({ count, operations, events }))))
      .toEqual([[{ count: 1000, operations: 500, events: 500 }]]);
  });

  it('leaves a lone item in sight beside a thousand, and no bar where a kind has none', () => {
    const bins = [{ fromDay: plot.view.fromDay, toDay: plot.view.fromDay + 4, count: 1, operations: 0, events: 1 }];
    expect(stackPaths(bins, plot, 1000, 0, 30)).toEqual([{ kind: 'event', path: 'M0.5 27v-2h11v2Z' }]);
  });
});

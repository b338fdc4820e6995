import { describe, expect, it } from 'vitest';
import { dateStrings } from '../../shared/words/dates.ts';
import { axisWords, ticksOf } from './axis.ts';
import { day } from './testing.ts';
import { dayAt, fitView, panBy, revealDays, xOf, zoomAt, type View } from './view.ts';

const view = (from: string, to: string): View => ({ fromDay: day(from), toDay: day(to) });
const words = axisWords(dateStrings.locale);
const labels = (from: string, to: string, widthPx = 1000) => ticksOf({ view: view(from, to), widthPx }, words).map(({ label }) => label);

describe('the window', () => {
  it('keeps the day under the pointer when it zooms', () => {
    const before = { view: view('2020-01-01', '2021-01-01'), widthPx: 1000 };
    const anchor = dayAt(before, 250);
    const after = { ...before, view: zoomAt(before.view, 0.5, anchor) };
    expect(xOf(after, anchor)).toBeCloseTo(250);
    expect(after.view.toDay - after.view.fromDay).toBeCloseTo(183);
  });

  it('is never shorter than three hours nor longer than JavaScript can date', () => {
    const shortest = zoomAt(view('2020-01-01', '2020-01-11'), 0.0001, day('2020-01-05'));
    expect(shortest.toDay - shortest.fromDay).toBe(1 / 8);
    expect(zoomAt(shortest, 1e12, day('2020-01-05'))).toEqual({ fromDay: -90_000_000, toDay: 90_000_000 });
  });

  it('holds all items and room for their labels when they are fitted in', () => {
    const fitted = fitView([
      { earliestDay: day('2020-05-01'), latestDay: day('2020-11-30'), labelPx: 100 },
      { earliestDay: day('2021-03-16'), latestDay: day('2021-03-16'), labelPx: 180 },
    ], 1000, 0);
    const plot = { view: fitted, widthPx: 1000 };
    expect([xOf(plot, day('2020-05-01')), xOf(plot, day('2021-03-17'))].map(Math.round)).toEqual([24, 776]);
  });

  it('shows the time around today when there is nothing to fit in', () => {
    expect(fitView([{ earliestDay: null, latestDay: null, labelPx: 50 }], 1000, 1000)).toEqual({ fromDay: 817, toDay: 1183 });
  });

  it('moves only when the days to be shown lie outside', () => {
    const shown = view('2020-01-01', '2020-03-01');
    expect(revealDays(shown, { earliestDay: day('2020-02-20'), latestDay: day('2020-06-01') })).toBe(shown);
    expect(revealDays(shown, { earliestDay: day('2020-07-01'), latestDay: day('2020-07-01') })).toEqual(panBy(shown, 152.5));
    expect(revealDays(shown, { earliestDay: null, latestDay: null })).toBe(shown);
  });
});

describe('the axis', () => {
  it('counts in days when it is close', () => {
    expect(labels('2020-10-20', '2020-10-26')).toEqual(['20 Oct 2020', '21 Oct', '22 Oct', '23 Oct', '24 Oct', '25 Oct']);
  });

  it('counts in hours when it is closer, and names the day where it begins', () => {
    expect(labels('2020-10-20T18:00Z', '2020-10-21T12:00Z', 700)).toEqual(['20 Oct 2020 18:00', '21 Oct', '03:00', '06:00', '09:00', '12:00']);
  });

  it('counts in months and names the year where it begins', () => {
    expect(labels('2020-04-15', '2021-03-10')).toEqual(['May 2020', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'Jan 2021', 'Feb', 'Mar']);
  });

  it('counts in years, decades and centuries when it is far', () => {
    expect(labels('2014-06-01', '2021-06-01')).toEqual(['2015', '2016', '2017', '2018', '2019', '2020', '2021']);
    expect(labels('1950-06-01', '2021-06-01')).toEqual(['1960', '1970', '1980', '1990', '2000', '2010', '2020']);
    expect(labels('0950-01-01', '2021-01-01')).toEqual(['1000', '1100', '1200', '1300', '1400', '1500', '1600', '1700', '1800', '1900', '2000']);
  });

  it('keeps its ticks apart at any width', () => {
    for (const widthPx of [200, 640, 3000]) {
      for (const years of [0.02, 0.3, 1, 4, 70, 900, 20_000]) {
        const plot = { view: { fromDay: 0, toDay: years * 365 }, widthPx };
        const xs = ticksOf(plot, words).map(({ x }) => x);
        const gaps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
        expect(Math.min(...gaps, Infinity)).toBeGreaterThan(66);
      }
    }
  });
});

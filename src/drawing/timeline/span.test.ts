import { describe, expect, it } from 'vitest';
import { spanOf } from './span.ts';
import { day } from './testing.ts';

const span = (date: string, first: string | null, last: string | null) => {
  const { start, end, isPoint, doubt } = spanOf({
    date, earliestDay: first === null ? null : day(first), latestDay: last === null ? null : day(last),
  });
  return { start, end, isPoint, doubt };
};

describe('spanOf', () => {
  it('makes a point of an exact day alone', () => {
    expect(span('2020-10-21', '2020-10-21', '2020-10-21')).toEqual({ start: 'exact', end: 'exact', isPoint: true, doubt: null });
  });

  it('never makes a point of a day that is doubted', () => {
    expect(['2020-10-21~', '2020-10-21?', '2020-10-21%'].map((date) => span(date, '2020-10-21', '2020-10-21'))).toEqual([
      { start: 'vague', end: 'vague', isPoint: false, doubt: 'approximate' },
      { start: 'vague', end: 'vague', isPoint: false, doubt: 'uncertain' },
      { start: 'vague', end: 'vague', isPoint: false, doubt: 'both' },
    ]);
  });

  it('brackets a month, a season and a year', () => {
    expect([span('2020-10', '2020-10-01', '2020-10-31'), span('2020-21', '2020-03-01', '2020-06-21'), span('2020', '2020-01-01', '2020-12-31')])
      .toEqual(Array.from({ length: 3 }, () => ({ start: 'vague', end: 'vague', isPoint: false, doubt: null })));
  });

  it('tells each end of an interval by itself', () => {
    expect(span('2020-10-21/2020-12', '2020-10-21', '2020-12-31')).toEqual({ start: 'exact', end: 'vague', isPoint: false, doubt: null });
    expect(span('2020-10-21~/2020-12?', '2020-10-21', '2020-12-31')).toEqual({ start: 'vague', end: 'vague', isPoint: false, doubt: 'both' });
  });

  it('tells an end that is open from one that is not known', () => {
    expect(span('2020-11/..', '2020-11-01', null)).toEqual({ start: 'vague', end: 'open', isPoint: false, doubt: null });
    expect(span('/2020-11-03', null, '2020-11-03')).toEqual({ start: 'unknown', end: 'exact', isPoint: false, doubt: null });
  });

  it('brackets what it can not read by the days that the case worked out', () => {
    expect(span('[2020-10-21,2020-10-30]', '2020-10-21', '2020-10-30')).toEqual({ start: 'vague', end: 'vague', isPoint: false, doubt: null });
    expect(span('[2020-10-21..]', '2020-10-21', null)).toEqual({ start: 'vague', end: 'open', isPoint: false, doubt: null });
  });
});

import { describe, expect, it } from 'vitest';
import { datedOf, dayRange } from './dates.ts';

const isoDay = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().replace('T00:00:00.000Z', ''));
const rangeInDays = (text: string) => {
  const { earliestDay, latestDay } = dayRange(text);
  return [isoDay(earliestDay), isoDay(latestDay)];
};

describe('first and last day of an EDTF date', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-10-21', '2020-10-21', '2020-10-21'],
    ['2020~', '2020-01-01', '2020-12-31'],
    ['2020-10-21?', '2020-10-21', '2020-10-21'],
    ['2020-10-21T23:59:59Z', '2020-10-21', '2020-10-21'],
    ['2020-10-21T23:30:00-05:00', '2020-10-22', '2020-10-22'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2020-10-2X', '2020-10-20', '2020-10-29'],
    ['2021-03-16/2021-03-17', '2021-03-16', '2021-03-17'],
    ['2020-10/2021-03', '2020-10-01', '2021-03-31'],
    ['2020-11/..', '2020-11-01', null],
    ['../2020-11', null, '2020-11-30'],
    ['2020-11/', '2020-11-01', null],
    ['/2020-11', null, '2020-11-30'],
    ['../..', null, null],
    ['[2020,2022..2024]', '2020-01-01', '2024-12-31'],
    ['{2020..2022}', '2020-01-01', '2022-12-31'],
    ['[..2020]', null, '2020-12-31'],
    ['[2020-01, 2020-12..]', '2020-01-01', null],
    ['-0001', '-000001-01-01', '-000001-12-31'],
    ['-4000', '-004000-01-01', '-004000-12-31'],
    ['-4000-02-29', '-004000-02-29', '-004000-02-29'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
    ['1969-12-31', '1969-12-31', '1969-12-31'],
  ])('%s is %s to %s', (text, earliest, latest) => {
    expect(rangeInDays(text)).toEqual([earliest, latest]);
  });

  it.each([
    ['2020-21', '2020-03-01', '2020-06-21'], ['2020-22', '2020-06-01', '2020-09-23'],
    ['2020-23', '2020-09-01', '2020-12-22'], ['2020-24', '2020-12-01', '2021-03-21'],
    ['2020-25', '2020-03-01', '2020-06-21'], ['2020-28', '2020-12-01', '2021-03-21'],
    ['2020-29', '2020-09-01', '2020-12-22'], ['2020-30', '2020-12-01', '2021-03-21'],
    ['2020-31', '2020-03-01', '2020-06-21'], ['2020-32', '2020-06-01', '2020-09-23'],
    ['2020-33', '2020-01-01', '2020-03-31'], ['2020-36', '2020-10-01', '2020-12-31'],
    ['2020-37', '2020-01-01', '2020-04-30'], ['2020-39', '2020-09-01', '2020-12-31'],
    ['2020-40', '2020-01-01', '2020-06-30'], ['2020-41', '2020-07-01', '2020-12-31'],
  ])('the part of the year %s is %s to %s', (text, earliest, latest) => {
    expect(rangeInDays(text)).toEqual([earliest, latest]);
  });

  it('places a year that is too far away for a calendar within a year', () => {
    const { earliestDay, latestDay } = dayRange('Y-17E7');
    expect(earliestDay).toBe(Math.floor((-170_000_000 - 1970) * 365.2425));
    expect((latestDay ?? 0) - (earliestDay ?? 0)).toBe(365);
    expect(dayRange('Y170002').earliestDay).toBe(Date.UTC(170002, 0, 1) / 86_400_000);
  });
});

describe('what is not a date', () => {
  it.each([
    ['20', 'a year has four digits'], ['202', 'a year has four digits'], ['20?', 'a year has four digits'], ['202~', 'a year has four digits'],
    ['2021/2020', 'it does not end after it starts'], ['2020-10-21/2020-10-20', 'it does not end after it starts'],
    ['Y17E300', 'it is too far away'], ['Y17E400', 'it is too far away'],
    ['', 'it does not follow EDTF'], ['today', 'it does not follow EDTF'], ['2020-13', 'it does not follow EDTF'], ['2020-02-30', 'it does not follow EDTF'],
    ['2019-02-29', 'the February of 2019 has 28 days'], ['1900-02-29/1901', 'has 28 days'], ['21/10/2020', 'it does not follow EDTF'], [' 2020', 'it does not follow EDTF'],
    ["'; DROP TABLE actor; --", 'it does not follow EDTF'], ['2020-10-21T25:00:00', 'it does not follow EDTF'], ['('.repeat(200), 'it does not follow EDTF'],
  ])('refuses "%s"', (text, why) => {
    expect(() => dayRange(text)).toThrow(expect.objectContaining({ code: 'DATE_INVALID', message: expect.stringContaining(why) as string }));
  });
});

it('leaves both days out where there is no date', () => {
  expect(datedOf({ date: null, dateInferred: false, dateBasis: 'nobody knows' }))
    .toEqual({ date: null, dateInferred: false, dateBasis: 'nobody knows', earliestDay: null, latestDay: null });
});

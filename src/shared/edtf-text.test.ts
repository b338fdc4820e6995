import { describe, expect, it } from 'vitest';
import { formatDate, formatDay } from './edtf-text.ts';

const cases: readonly (readonly [string, string])[] = [
  ['2020-10-21', '21 October 2020'],
  ['2020-10', 'October 2020'],
  ['2020', '2020'],
  ['2020~', 'about 2020'],
  ['2020-10?', 'perhaps October 2020'],
  ['2020-10-21%', 'perhaps about 21 October 2020'],
  ['2020-21', 'spring 2020'],
  ['2020-24', 'winter 2020'],
  ['2020-26', 'summer (north) 2020'],
  ['2020-34', 'second quarter of 2020'],
  ['2020-41', 'second half of 2020'],
  ['202X', 'the 2020s'],
  ['19XX', 'some year from 1900 to 1999'],
  ['2020-XX', 'some month of 2020'],
  ['2020-10-XX', 'some day in October 2020'],
  ['2020-XX-XX', 'some day in 2020'],
  ['2020-11/..', 'from November 2020'],
  ['../2020-11', 'until November 2020'],
  ['2020-11/', 'from November 2020, end not known'],
  ['/2020-11', 'until November 2020, start not known'],
  ['2020-05/2020-11', 'May to November 2020'],
  ['2020-10-21/2020-10-30', '21 to 30 October 2020'],
  ['2020-10-21/2020-11-02', '21 October to 2 November 2020'],
  ['2020-05~/2021-03', 'about May 2020 to March 2021'],
  ['2019/2020', '2019 to 2020'],
  ['0000', '1 BC'],
  ['-0043-03-15', '15 March 44 BC'],
  ['0079-08-24', '24 August 79'],
  ['Y17000', '17000'],
];

const unknown = ['[2020-10,2020-12]', '{2019..2021}', '2020-~10', '../..', 'next week', '2020-13', '156X-12-25', ''];

describe('formatDate', () => {
  it.each(cases)('reads %s as "%s"', (edtf, text) => {
    expect(formatDate(edtf)).toBe(text);
  });

  it.each(unknown)('gives back %s, which has no plain wording', (edtf) => {
    expect(formatDate(edtf)).toBe(edtf);
  });
});

describe('formatDay', () => {
  it('names a day counted from 1970', () => {
    expect([formatDay(0), formatDay(18_556), formatDay(18_556, 'short'), formatDay(1e12)])
      .toEqual(['1 January 1970', '21 October 2020', '21 Oct 2020', '1000000000000']);
  });
});
